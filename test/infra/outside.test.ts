import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { OUTBOX_PREFIX } from '../../functions/adapters/dynamo/keys.ts';
import { entries } from '../../infra/aws/code.ts';
import { onlyOf, resourcesOf, templateOf } from './synthesised.ts';

const template = templateOf();

describe('the HTTP API', () => {
  const stage = v.parse(
    v.object({
      AccessLogSettings: v.object({ Format: v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.string())) }),
      DefaultRouteSettings: v.unknown(),
    }),
    onlyOf(template, 'AWS::ApiGatewayV2::Stage').Properties,
  );
  const routes = [...resourcesOf(template, 'AWS::ApiGatewayV2::Route').values()].map(
    ({ Properties }) => Properties['RouteKey'],
  );

  it('sends what is behind a mail link to decision and all the rest to web', () => {
    expect(routes.toSorted()).toEqual(['$default', 'ANY /d/{proxy+}']);
    const integrations = [...resourcesOf(template, 'AWS::ApiGatewayV2::Integration').values()];
    expect(integrations.map(({ Properties }) => Properties['PayloadFormatVersion'])).toEqual(['2.0', '2.0']);
  });

  it('logs the route, never the path, the query, a header or who asked', () => {
    expect(stage.AccessLogSettings.Format).toEqual({
      requestId: '$context.requestId',
      time: '$context.requestTime',
      route: '$context.routeKey',
      status: '$context.status',
      latency: '$context.responseLatency',
    });
  });

  it('answers no other site', () => {
    expect(onlyOf(template, 'AWS::ApiGatewayV2::Api').Properties).not.toHaveProperty('CorsConfiguration');
  });

  it('limits how much comes in', () => {
    expect(stage.DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 });
  });

  it('is the public address, unless another is configured', () => {
    const told = (changes = {}) =>
      [...resourcesOf(templateOf(changes), 'AWS::Lambda::Function').values()].map(
        ({ Properties }) =>
          v.parse(
            v.object({ Environment: v.object({ Variables: v.looseObject({ PUBLIC_URL: v.unknown() }) }) }),
            Properties,
          ).Environment.Variables.PUBLIC_URL,
      );
    const api = [...resourcesOf(template, 'AWS::ApiGatewayV2::Api').keys()][0];
    expect(told()).toEqual(Array(entries.length).fill({ 'Fn::GetAtt': [api, 'ApiEndpoint'] }));
    expect(told({ publicUrl: 'https://awards.example.vn' })).toEqual(
      Array(entries.length).fill('https://awards.example.vn'),
    );
  });
});

describe('the stream', () => {
  const mapping = onlyOf(template, 'AWS::Lambda::EventSourceMapping').Properties;

  it('wakes the relay for inserts of outbox items only', () => {
    const pattern = { eventName: ['INSERT'], dynamodb: { Keys: { pk: { S: [{ prefix: OUTBOX_PREFIX }] } } } };
    expect(mapping).toMatchObject({
      EventSourceArn: { 'Fn::GetAtt': ['Records', 'StreamArn'] },
      FunctionName: { Ref: expect.stringMatching(/^RelayTellFunction/) },
      FilterCriteria: { Filters: [{ Pattern: JSON.stringify(pattern) }] },
      StartingPosition: 'TRIM_HORIZON',
    });
  });

  it('gives up a poison record after few tries and keeps it, while the rest goes on', () => {
    expect(mapping).toMatchObject({
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 3,
      BatchSize: 10,
      ParallelizationFactor: 1,
      DestinationConfig: {
        OnFailure: { Destination: { 'Fn::GetAtt': [expect.stringMatching(/^RelayUntoldQueue/), 'Arn'] } },
      },
    });
  });

  it('waits out a relay that is away for three hours', () => {
    expect(mapping['MaximumRecordAgeInSeconds']).toBe(6 * 60 * 60);
  });
});

const Invoked = v.looseObject({ FunctionName: v.object({ Ref: v.string() }) });

const invokeConfigs = (of: RegExp) =>
  [...resourcesOf(template, 'AWS::Lambda::EventInvokeConfig').values()]
    .map(({ Properties }) => v.parse(Invoked, Properties))
    .filter(({ FunctionName }) => of.test(FunctionName.Ref));

const keptAfter = (MaximumRetryAttempts: number, MaximumEventAgeInSeconds: number) => ({
  MaximumRetryAttempts,
  MaximumEventAgeInSeconds,
  DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [expect.stringMatching(/Missed/), 'Arn'] } } },
});

describe('the schedules', () => {
  const rules = [...resourcesOf(template, 'AWS::Events::Rule').values()]
    .map(({ Properties }) => Properties)
    .filter((properties) => 'ScheduleExpression' in properties);

  it('wake relay and clock every minute, and keep what could not be delivered', () => {
    expect(rules.map(({ Targets }) => Targets)).toEqual(
      ['Clock', 'Relay'].map((role) => [
        {
          Id: 'Target0',
          Arn: { 'Fn::GetAtt': [expect.stringMatching(new RegExp(`^${role}.*Function`)), 'Arn'] },
          RetryPolicy: { MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 60 },
          DeadLetterConfig: {
            Arn: { 'Fn::GetAtt': [expect.stringMatching(new RegExp(`^${role}ScheduleMissed`)), 'Arn'] },
          },
        },
      ]),
    );
    expect(rules).toEqual(
      Array(2).fill(expect.objectContaining({ ScheduleExpression: 'rate(1 minute)', State: 'ENABLED' })),
    );
  });

  it('leave a failed run to the next minute and keep a note of it', () => {
    const configs = invokeConfigs(/^(Clock|Relay)/);
    expect(configs).toHaveLength(2);
    for (const properties of configs) expect(properties).toMatchObject(keptAfter(0, 60));
  });
});

describe('the failure queues', () => {
  it('are encrypted and keep a failure for fourteen days', () => {
    const queues = [...resourcesOf(template, 'AWS::SQS::Queue').values()].map(({ Properties }) => Properties);
    expect(queues).toEqual(Array(4).fill({ SqsManagedSseEnabled: true, MessageRetentionPeriod: 14 * 24 * 60 * 60 }));
  });

  it('refuse whoever does not come over TLS', () => {
    for (const { Properties } of resourcesOf(template, 'AWS::SQS::QueuePolicy').values()) {
      expect(JSON.stringify(Properties)).toContain('"aws:SecureTransport":"false"');
    }
  });
});

describe('mail', () => {
  it('leaves over TLS only, is counted, and carries no tracking', () => {
    expect(onlyOf(template, 'AWS::SES::ConfigurationSet').Properties).toEqual({
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
      ReputationOptions: { ReputationMetricsEnabled: true },
      SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
      VdmOptions: { DashboardOptions: { EngagementMetrics: 'DISABLED' } },
    });
  });

  it('that does not arrive is told on the bus of the account, and nothing else is told there', () => {
    const { ConfigurationSetName, EventDestination } = onlyOf(
      template,
      'AWS::SES::ConfigurationSetEventDestination',
    ).Properties;
    expect(ConfigurationSetName).toEqual({ Ref: expect.stringMatching(/^MailSenderConfigurationSet/) });
    expect(EventDestination).toMatchObject({
      Enabled: true,
      MatchingEventTypes: ['bounce', 'complaint', 'deliveryDelay', 'reject'],
      EventBridgeDestination: { EventBusArn: { 'Fn::Join': ['', expect.arrayContaining([':event-bus/default'])] } },
    });
    const rules = [...resourcesOf(template, 'AWS::Events::Rule').values()].map(({ Properties }) => Properties);
    expect(rules.filter((properties) => 'EventPattern' in properties)).toEqual([
      expect.objectContaining({
        EventPattern: {
          source: ['aws.ses'],
          'detail-type': ['Email Bounced', 'Email Complaint Received', 'Email Delivery Delayed', 'Email Rejected'],
          detail: {
            mail: {
              tags: { 'ses:configuration-set': [{ Ref: expect.stringMatching(/^MailSenderConfigurationSet/) }] },
            },
          },
        },
      }),
    ]);
  });

  it('events are handed over for six hours, and then kept', () => {
    expect(invokeConfigs(/^MailEvents/)).toEqual([expect.objectContaining(keptAfter(2, 6 * 60 * 60))]);
  });

  it("is signed for the sender's domain, with a return path of that domain", () => {
    expect(onlyOf(template, 'AWS::SES::EmailIdentity').Properties).toMatchObject({
      EmailIdentity: 'example.vn',
      DkimAttributes: { SigningEnabled: true },
      MailFromAttributes: { MailFromDomain: 'bounce.example.vn' },
    });
  });

  it('comes from one verified address where there is no domain', () => {
    const identity = onlyOf(templateOf({ mailIdentity: 'email' }), 'AWS::SES::EmailIdentity').Properties;
    expect(identity).toMatchObject({ EmailIdentity: 'thidua@example.vn' });
    expect(identity).not.toHaveProperty('MailFromAttributes');
  });
});
