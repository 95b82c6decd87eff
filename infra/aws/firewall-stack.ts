import { CfnOutput, Fn, Stack } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { neverStored, securityHeaders } from '../../functions/edge/security-headers.ts';
import { errorPageTexts } from '../../functions/views/text/error-pages.ts';
import { EDGE_REGION } from './door-config.ts';
import { firewallStackName } from './stack-name.ts';

export type FirewallStackProps = { readonly stage: string; readonly requestsPerFiveMinutes: number };

const windowSeconds = 300;
const ruleName = 'requests-per-address';

const { vi, en } = errorPageTexts;

/** Firewalls answer with a fixed text: the page of a 429 in both languages, without a style sheet. */
const tooMany = [
  '<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
  `<title>${vi.pages[429].title}</title><h1>${vi.pages[429].title}</h1><p>${vi.pages[429].text}</p>`,
  `<div lang="en"><h2>${en.pages[429].title}</h2><p>${en.pages[429].text}</p></div></html>`,
].join('');

const headers = { ...securityHeaders, 'cache-control': neverStored, 'retry-after': String(windowSeconds) };

/** Neither samples nor logs of requests: both hold the path, and with it link tokens. The counts are in CloudWatch. */
const counted = (metricName: string) => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
});

/**
 * The firewall of CloudFront, which AWS takes from us-east-1 only. It limits each address and judges no content: AWS's common
 * rules refuse bodies above 8 KB and prose that looks like a script, and an officer's report is both.
 */
export class FirewallStack extends Stack {
  readonly webAclArn: string;

  constructor(scope: Construct, { stage, requestsPerFiveMinutes }: FirewallStackProps) {
    super(scope, firewallStackName(stage), {
      env: { region: EDGE_REGION },
      description: 'Award proposals of emulation blocks: the firewall of CloudFront',
    });
    const acl = new CfnWebACL(this, 'Firewall', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: counted('firewall'),
      customResponseBodies: { tooMany: { contentType: 'TEXT_HTML', content: tooMany } },
      rules: [
        {
          name: ruleName,
          priority: 0,
          statement: {
            rateBasedStatement: {
              aggregateKeyType: 'IP',
              evaluationWindowSec: windowSeconds,
              limit: requestsPerFiveMinutes,
            },
          },
          action: {
            block: {
              customResponse: {
                responseCode: 429,
                customResponseBodyKey: 'tooMany',
                responseHeaders: Object.entries(headers).map(([name, value]) => ({ name, value })),
              },
            },
          },
          visibilityConfig: counted(ruleName),
        },
      ],
    });
    this.webAclArn = acl.attrArn;
    const [name, id] = [Fn.select(0, Fn.split('|', acl.ref)), acl.attrId];
    new CfnOutput(this, 'BlockedAddresses', {
      description: 'The command that tells which addresses are refused now.',
      value: `aws wafv2 get-rate-based-statement-managed-keys --region ${EDGE_REGION} --scope CLOUDFRONT --web-acl-name ${name} --web-acl-id ${id} --rule-name ${ruleName}`,
    });
  }
}
