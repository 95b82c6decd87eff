import type { Template } from 'aws-cdk-lib/assertions';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { proofHeader } from '../../functions/edge/admission.ts';
import { assetPaths } from '../../functions/views/assets/asset-paths.ts';
import { entries } from '../../infra/aws/code.ts';
import { type Door, doors } from './doors.ts';
import { onlyOf, resourcesOf, templatesOf } from './synthesised.ts';

const kept = new Map<Door, ReadonlyMap<string, Template>>();

/** One of a door's stacks: the stage's own without a name. */
const templateOf = (door: Door, stack = ''): Template => {
  const templates = kept.get(door) ?? templatesOf(doors[door]);
  kept.set(door, templates);
  const template = templates.get(stack);
  if (template === undefined) throw new Error(`A stage with ${door} has no stack ${stack}.`);
  return template;
};

const Deployed = v.object({
  Environment: v.object({ Variables: v.looseObject({ POWERTOOLS_SERVICE_NAME: v.string() }) }),
});

const environments = (template: Template) =>
  new Map(
    [...resourcesOf(template, 'AWS::Lambda::Function').values()].map(({ Properties }) => {
      const { Variables } = v.parse(Deployed, Properties).Environment;
      return [Variables.POWERTOOLS_SERVICE_NAME, Variables];
    }),
  );

/** What the two functions behind the door run. */
const pagesOf = (door: Door) =>
  [...resourcesOf(templateOf(door), 'AWS::Lambda::Function')]
    .filter(([id]) => /^(Web|Decision)Pages/.test(id))
    .map(([, { Properties }]) => v.parse(v.object({ ZipFile: v.string() }), Properties['Code']).ZipFile)
    .toSorted();

const typesOf = (template: Template) =>
  Object.values<{ Type: string }>(template.toJSON()['Resources']).map(({ Type }) => Type);

describe('a stage that says nothing of its door', () => {
  it('has one stack, with neither a name, CloudFront, a firewall nor a secret', () => {
    expect([...templatesOf(doors.plain).keys()]).toEqual(['']);
    const types = typesOf(templateOf('plain'));
    expect(
      types.filter((type) =>
        /CloudFront|WAF|SecretsManager|Route53|CertificateManager|DomainName|ApiMapping/.test(type),
      ),
    ).toEqual([]);
  });

  it('answers everybody', () => {
    expect(pagesOf('plain')).toEqual(['decision/handler', 'web/handler']);
  });

  it('leaves the address of the API open, which is the public one', () => {
    expect(onlyOf(templateOf('plain'), 'AWS::ApiGatewayV2::Api').Properties).toMatchObject({
      DisableExecuteApiEndpoint: false,
    });
  });
});

describe('a stage with a domain', () => {
  const template = templateOf('domain');

  it('answers by that name over TLS 1.2 or newer, on both internets', () => {
    expect(onlyOf(template, 'AWS::ApiGatewayV2::DomainName').Properties).toMatchObject({
      DomainName: 'awards.example.vn',
      DomainNameConfigurations: [
        {
          CertificateArn: doors.domain.domain.certificateArn,
          EndpointType: 'REGIONAL',
          SecurityPolicy: 'TLS_1_2',
          IpAddressType: 'dualstack',
        },
      ],
    });
    expect(onlyOf(template, 'AWS::ApiGatewayV2::ApiMapping').Properties).toMatchObject({ Stage: '$default' });
  });

  it('closes the address of the API', () => {
    expect(onlyOf(template, 'AWS::ApiGatewayV2::Api').Properties).toMatchObject({ DisableExecuteApiEndpoint: true });
  });

  it('writes the name into links', () => {
    expect([...environments(template).values()].map(({ PUBLIC_URL }) => PUBLIC_URL)).toEqual(
      Array(entries.length).fill('https://awards.example.vn'),
    );
  });

  it('leads the name to the API in its hosted zone', () => {
    const records = [...resourcesOf(template, 'AWS::Route53::RecordSet').values()].map(({ Properties }) => Properties);
    expect(records.map(({ Type, Name, HostedZoneId }) => [Type, Name, HostedZoneId])).toEqual([
      ['A', 'awards.example.vn.', 'Z0123456789ABCDEFGHIJ'],
      ['AAAA', 'awards.example.vn.', 'Z0123456789ABCDEFGHIJ'],
    ]);
    expect(JSON.stringify(records)).toContain('RegionalDomainName');
    expect(template.findOutputs('PointDomainTo')).toEqual({});
  });

  it('tells where to point the name when its zone is elsewhere', () => {
    const { name, certificateArn } = doors.domain.domain;
    const elsewhere = templatesOf({ domain: { name, certificateArn } }).get('');
    expect(elsewhere && resourcesOf(elsewhere, 'AWS::Route53::RecordSet').size).toBe(0);
    expect(JSON.stringify(elsewhere?.findOutputs('PointDomainTo'))).toContain('RegionalDomainName');
  });

  it('answers everybody who comes by it', () => {
    expect(pagesOf('domain')).toEqual(['decision/handler', 'web/handler']);
  });

  it('has neither CloudFront nor a secret', () => {
    expect(typesOf(template).filter((type) => /CloudFront|WAF|SecretsManager/.test(type))).toEqual([]);
  });
});

const Distribution = v.object({
  DistributionConfig: v.looseObject({
    Origins: v.array(v.looseObject({})),
    DefaultCacheBehavior: v.looseObject({}),
    CacheBehaviors: v.array(v.looseObject({ PathPattern: v.string() })),
    WebACLId: v.unknown(),
  }),
});
const distributionOf = (door: Door) =>
  v.parse(Distribution, onlyOf(templateOf(door), 'AWS::CloudFront::Distribution').Properties).DistributionConfig;

describe.each<Door>(['edge', 'both'])('a stage with %s', (door) => {
  const template = templateOf(door);

  it('hands every page on as it was asked for, uncached, with cookies, Origin and Sec-Fetch-Site', () => {
    expect(distributionOf(door).DefaultCacheBehavior).toMatchObject({
      AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
      // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html: CachingDisabled
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      // …/using-managed-origin-request-policies.html: AllViewerExceptHostHeader
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
      ViewerProtocolPolicy: 'redirect-to-https',
      Compress: false,
    });
  });

  it('keeps only files under hashed names', () => {
    const [assets, ...more] = distributionOf(door).CacheBehaviors;
    expect(more).toEqual([]);
    expect(assets).toMatchObject({
      PathPattern: '/assets/*',
      CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6', // CachingOptimized
    });
    expect(assets).not.toHaveProperty('OriginRequestPolicyId');
    for (const path of Object.values(assetPaths)) expect(path).toMatch(/^\/assets\//);
  });

  it('adds to what it hands on a secret that stands neither in the template nor in an environment', () => {
    const [origin, ...more] = distributionOf(door).Origins;
    expect(more).toEqual([]);
    const [[secret] = []] = resourcesOf(template, 'AWS::SecretsManager::Secret');
    expect(origin).toMatchObject({
      CustomOriginConfig: { OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] },
      OriginCustomHeaders: [
        {
          HeaderName: proofHeader,
          HeaderValue: { 'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: secret }, ':SecretString:::}}']] },
        },
      ],
    });
    expect(JSON.stringify([...environments(template).values()])).not.toContain('resolve:');
  });

  it('generates the secret, 64 letters and digits, and lets it go with CloudFront', () => {
    expect(onlyOf(template, 'AWS::SecretsManager::Secret')).toMatchObject({
      DeletionPolicy: 'Delete',
      Properties: { GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true } },
    });
    expect(onlyOf(template, 'AWS::SecretsManager::Secret').Properties).not.toHaveProperty('SecretString');
  });

  it('tells the two functions behind the door which secret it is, and no other', () => {
    const told = [...environments(template)].filter(([, variables]) => 'SHARED_SECRET_ARN' in variables);
    expect(told.map(([name]) => name).toSorted()).toEqual(['decision', 'web']);
  });

  it('answers only what comes through CloudFront, and closes only once CloudFront stands', () => {
    expect(pagesOf(door)).toEqual(['decision/behind-proxy', 'web/behind-proxy']);
    const [[distribution] = []] = resourcesOf(template, 'AWS::CloudFront::Distribution');
    const waiting = Object.entries<{ Type: string; DependsOn?: string[] }>(template.toJSON()['Resources'])
      .filter(([, { DependsOn = [] }]) => DependsOn.includes(distribution ?? ''))
      .map(([id]) => id.replace(/[0-9A-F]{8}$/, ''));
    expect(waiting.toSorted()).toEqual(['DecisionPagesFunction', 'WebPagesFunction']);
  });

  it('speaks HTTP/2 and 3, and stands behind the firewall of its own stage', () => {
    expect(distributionOf(door)).toMatchObject({
      HttpVersion: 'http2and3',
      IPV6Enabled: true,
      WebACLId: { 'Fn::GetStackOutput': { StackName: 'emulation-pipeline-demo-firewall', Region: 'us-east-1' } },
    });
    expect(distributionOf(door)).not.toHaveProperty('Logging');
  });

  it('tells which secret to rotate', () => {
    const [[secret] = []] = resourcesOf(template, 'AWS::SecretsManager::Secret');
    expect(template.findOutputs('SharedSecretArn')).toMatchObject({ SharedSecretArn: { Value: { Ref: secret } } });
  });

  it('leaves the address of the API open, for CloudFront alone', () => {
    expect(onlyOf(template, 'AWS::ApiGatewayV2::Api').Properties).toMatchObject({ DisableExecuteApiEndpoint: false });
    template.resourceCountIs('AWS::ApiGatewayV2::DomainName', 0);
  });
});

describe('a stage with CloudFront alone', () => {
  it('writes the name that CloudFront has into links', () => {
    const [[distribution] = []] = resourcesOf(templateOf('edge'), 'AWS::CloudFront::Distribution');
    expect([...environments(templateOf('edge')).values()].map(({ PUBLIC_URL }) => PUBLIC_URL)).toEqual(
      Array(entries.length).fill({ 'Fn::Join': ['', ['https://', { 'Fn::GetAtt': [distribution, 'DomainName'] }]] }),
    );
  });

  it('sends the version of the secret that it is told to', () => {
    const secretVersion = '0f3b2a52-5f4e-4c6f-9a37-6f5f0d5f1c11';
    const template = templatesOf({ edge: { secretVersion } }).get('');
    expect(JSON.stringify(template?.toJSON())).toContain(`:SecretString:::${secretVersion}}}`);
  });
});

describe('a stage with CloudFront and a domain', () => {
  it('has the name on CloudFront, over TLS 1.2 of 2021 or newer', () => {
    expect(distributionOf('both')).toMatchObject({
      Aliases: ['awards.example.vn'],
      ViewerCertificate: {
        AcmCertificateArn: doors.both.domain.certificateArn,
        MinimumProtocolVersion: 'TLSv1.2_2021',
        SslSupportMethod: 'sni-only',
      },
    });
  });

  it('leads the name to CloudFront by the records that led it to the API', () => {
    const records = (door: Door) => [...resourcesOf(templateOf(door), 'AWS::Route53::RecordSet')];
    expect(records('both').map(([id]) => id)).toEqual(records('domain').map(([id]) => id));
    expect(records('both').length).toBe(2);
    const [[distribution] = []] = resourcesOf(templateOf('both'), 'AWS::CloudFront::Distribution');
    for (const [, { Properties }] of records('both'))
      expect(Properties).toMatchObject({ AliasTarget: { DNSName: { 'Fn::GetAtt': [distribution, 'DomainName'] } } });
  });
});

describe('the firewall', () => {
  const acl = onlyOf(templateOf('edge', '-firewall'), 'AWS::WAFv2::WebACL').Properties;
  const Acl = v.object({
    CustomResponseBodies: v.object({ tooMany: v.object({ Content: v.string(), ContentType: v.literal('TEXT_HTML') }) }),
    Rules: v.array(v.looseObject({})),
  });
  const { CustomResponseBodies, Rules } = v.parse(Acl, acl);

  it('limits each address to 10,000 requests in five minutes and judges nothing else', () => {
    expect(acl).toMatchObject({ Scope: 'CLOUDFRONT', DefaultAction: { Allow: {} } });
    expect(Rules.map(({ Statement }) => Statement)).toEqual([
      { RateBasedStatement: { AggregateKeyType: 'IP', EvaluationWindowSec: 300, Limit: 10_000 } },
    ]);
  });

  it('takes the limit from the configuration', () => {
    const template = templatesOf({ edge: { requestsPerFiveMinutes: 2_000 } }).get('-firewall');
    expect(JSON.stringify(template?.toJSON())).toContain('"Limit":2000');
  });

  it('answers beyond it with a 429 in both languages and the security headers', () => {
    expect(Rules).toMatchObject([
      { Action: { Block: { CustomResponse: { ResponseCode: 429, CustomResponseBodyKey: 'tooMany' } } } },
    ]);
    const { Content } = CustomResponseBodies.tooMany;
    expect(Content).toContain('Quá nhiều yêu cầu');
    expect(Content).toContain('Too many requests');
    // https://docs.aws.amazon.com/waf/latest/developerguide/limits.html: all bodies of an ACL together.
    expect(Buffer.byteLength(Content)).toBeLessThan(4_096);
    const said = JSON.stringify(Rules);
    for (const header of ['content-security-policy', 'strict-transport-security', 'no-store', 'retry-after'])
      expect(said).toContain(header);
  });

  it('keeps no sample and no log of a request: both would hold its path', () => {
    expect(JSON.stringify(acl)).not.toContain('"SampledRequestsEnabled":true');
    templateOf('edge', '-firewall').resourceCountIs('AWS::WAFv2::LoggingConfiguration', 0);
  });
});

describe('the log of CloudFront', () => {
  const template = templateOf('edge', '-edge-log');

  it('holds neither path, query, Referer, cookies nor who asked', () => {
    const { RecordFields } = v.parse(
      v.object({ RecordFields: v.array(v.string()) }),
      onlyOf(template, 'AWS::Logs::Delivery').Properties,
    );
    expect(RecordFields).toEqual(expect.arrayContaining(['date', 'time', 'sc-status', 'cs-method', 'time-taken']));
    const telling = /uri|referer|cookie|user-agent|c-ip|forwarded|host/i;
    expect(RecordFields.filter((field) => telling.test(field))).toEqual([]);
  });

  it('is delivered as JSON to a log group that is kept for the configured days', () => {
    expect(onlyOf(template, 'AWS::Logs::DeliverySource').Properties).toMatchObject({ LogType: 'ACCESS_LOGS' });
    expect(onlyOf(template, 'AWS::Logs::DeliveryDestination').Properties).toMatchObject({ OutputFormat: 'json' });
    expect(onlyOf(template, 'AWS::Logs::LogGroup').Properties).toEqual({ RetentionInDays: 90 });
  });

  it('may be written by the delivery of this account alone', () => {
    const policy = JSON.stringify(onlyOf(template, 'AWS::Logs::ResourcePolicy').Properties);
    expect(policy).toContain('delivery.logs.amazonaws.com');
    expect(policy).toContain('aws:SourceAccount');
  });
});
