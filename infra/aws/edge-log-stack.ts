import { Stack } from 'aws-cdk-lib';
import type { IDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  CfnDelivery,
  CfnDeliveryDestination,
  CfnDeliverySource,
  LogGroup,
  type RetentionDays,
} from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { EDGE_REGION } from './door-config.ts';
import { edgeLogStackName } from './stack-name.ts';

export type EdgeLogStackProps = {
  readonly stage: string;
  readonly distribution: IDistribution;
  readonly logRetention: RetentionDays;
};

/** Neither path, query, Referer and cookies, which carry link tokens and sessions, nor who asked. */
const fields = [
  'date',
  'time',
  'x-edge-location',
  'x-edge-request-id',
  'x-edge-result-type',
  'x-edge-response-result-type',
  'x-edge-detailed-result-type',
  'cs-method',
  'cs-bytes',
  'cs-protocol',
  'cs-protocol-version',
  'ssl-protocol',
  'sc-status',
  'sc-bytes',
  'sc-content-type',
  'time-taken',
  'time-to-first-byte',
];

/** CloudFront's log, which AWS delivers from us-east-1 only. */
export class EdgeLogStack extends Stack {
  constructor(scope: Construct, { stage, distribution: { distributionId }, logRetention }: EdgeLogStackProps) {
    super(scope, edgeLogStackName(stage), {
      env: { region: EDGE_REGION },
      description: 'Award proposals of emulation blocks: the log of CloudFront',
    });
    const log = new LogGroup(this, 'Log', { retention: logRetention });
    this.allowDelivery(log);
    const source = new CfnDeliverySource(this, 'Source', {
      // With another distribution comes another source: its name is the only one in the account.
      name: `edge-${distributionId}`,
      logType: 'ACCESS_LOGS',
      resourceArn: this.formatArn({
        service: 'cloudfront',
        region: '',
        resource: 'distribution',
        resourceName: distributionId,
      }),
    });
    const destination = new CfnDeliveryDestination(this, 'Destination', {
      name: this.stackName,
      destinationResourceArn: log.logGroupArn,
      outputFormat: 'json',
    });
    new CfnDelivery(this, 'Delivery', {
      deliverySourceName: source.ref,
      deliveryDestinationArn: destination.attrArn,
      recordFields: fields,
    });
  }

  private allowDelivery(log: LogGroup): void {
    log.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('delivery.logs.amazonaws.com')],
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [log.logGroupArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': this.account },
          ArnLike: { 'aws:SourceArn': this.formatArn({ service: 'logs', resource: '*' }) },
        },
      }),
    );
  }
}
