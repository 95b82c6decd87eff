import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { DUE, LISTS } from '../../functions/adapters/dynamo/keys.ts';
import { GAUGES_NAMESPACE, gaugeUnits } from '../../functions/domain/gauges.ts';
import { drawsPages, errorsToldBy, limits } from '../../infra/aws/alarm-limits.ts';
import { alarmWords } from '../../infra/aws/alarm-words.ts';
import { onlyOf, resourcesOf, templateOf } from './synthesised.ts';

const template = templateOf({ opsEmail: 'ops@example.vn' });

const Dimension = v.object({ Name: v.string(), Value: v.unknown() });
const Alarm = v.object({
  AlarmName: v.string(),
  AlarmDescription: v.string(),
  AlarmActions: v.array(v.unknown()),
  OKActions: v.optional(v.array(v.unknown()), []),
  Namespace: v.string(),
  MetricName: v.string(),
  Dimensions: v.optional(v.array(Dimension), []),
  Statistic: v.optional(v.string()),
  ExtendedStatistic: v.optional(v.string()),
  ComparisonOperator: v.picklist(['GreaterThanOrEqualToThreshold', 'LessThanThreshold']),
  Threshold: v.number(),
  Period: v.number(),
  EvaluationPeriods: v.number(),
  TreatMissingData: v.string(),
});
type Alarm = v.InferOutput<typeof Alarm>;

const STACK = 'emulation-pipeline-demo-';
// Metric math would stand in `Metrics` instead: the cloud of the deploy tests knows none.
const alarms = new Map(
  [...resourcesOf(template, 'AWS::CloudWatch::Alarm').values()].map(({ Properties }) => {
    const alarm = v.parse(Alarm, Properties);
    return [alarm.AlarmName.replace(STACK, ''), alarm];
  }),
);
const alarm = (name: string): Alarm => {
  const found = alarms.get(name);
  if (found === undefined) throw new Error(`No alarm is called ${name}.`);
  return found;
};
const kindOf = (name: string) => Object.keys(limits).find((kind) => name === kind || name.startsWith(`${kind}-`));

const Deployed = v.object({
  Timeout: v.number(),
  Environment: v.object({ Variables: v.looseObject({ POWERTOOLS_SERVICE_NAME: v.string() }) }),
});
const functions = new Map(
  [...resourcesOf(template, 'AWS::Lambda::Function')].map(([id, { Properties }]) => {
    const { Timeout, Environment } = v.parse(Deployed, Properties);
    const { POWERTOOLS_SERVICE_NAME: name, STAGE } = Environment.Variables;
    return [name, { id, timeoutMs: Timeout * 1_000, stage: STAGE }];
  }),
);

const topicId = [...resourcesOf(template, 'AWS::SNS::Topic').keys()][0];

describe('the ops topic', () => {
  const subscribed = (changes = {}) => onlyOf(templateOf(changes), 'AWS::SNS::Subscription').Properties;

  it('mails ops, or the administrator where no address of ops is configured', () => {
    const mailed = { Protocol: 'email', TopicArn: { Ref: topicId } };
    expect(subscribed({ opsEmail: 'ops@example.vn' })).toEqual({ ...mailed, Endpoint: 'ops@example.vn' });
    expect(subscribed()).toEqual({ ...mailed, Endpoint: 'quantri@example.vn' });
  });

  it("takes what this account's alarms say, over TLS only", () => {
    const { PolicyDocument } = onlyOf(template, 'AWS::SNS::TopicPolicy').Properties;
    expect(PolicyDocument).toMatchObject({
      Statement: [
        { Effect: 'Deny', Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
        {
          Effect: 'Allow',
          Principal: { Service: 'cloudwatch.amazonaws.com' },
          Action: 'sns:Publish',
          Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
        },
      ],
    });
  });

  it("has no key that alarms could not use: the account's own SNS key is one", () => {
    expect(onlyOf(template, 'AWS::SNS::Topic').Properties).not.toHaveProperty('KmsMasterKeyId');
  });
});

describe('each alarm', () => {
  it('speaks to ops, in Vietnamese and then in English, under a name of its own', () => {
    expect(alarms.size).toBe(resourcesOf(template, 'AWS::CloudWatch::Alarm').size);
    for (const [name, { AlarmName, AlarmDescription, AlarmActions }] of alarms) {
      const kind = kindOf(name);
      const words = Object.entries(alarmWords).find(([key]) => key === kind)?.[1];
      expect(AlarmName).toBe(`${STACK}${name}`);
      expect(AlarmDescription, name).toBe(`${words?.vi}\n${words?.en}`);
      expect(AlarmActions).toEqual([{ Ref: topicId }]);
    }
  });

  it('is set as the limits say', () => {
    for (const [name, one] of alarms) {
      const limit = Object.entries(limits).find(([kind]) => kind === kindOf(name))?.[1];
      expect(one, name).toMatchObject({
        Period: limit?.period,
        EvaluationPeriods: limit?.periods,
        TreatMissingData: limit?.missing,
        OKActions: limit?.tellsOk === true ? [{ Ref: topicId }] : [],
      });
    }
  });

  it('looks at something that no other alarm looks at: one fault is one alarm', () => {
    const looks = [...alarms.values()].map(({ Namespace, MetricName, Dimensions, Statistic, ExtendedStatistic }) =>
      JSON.stringify([Namespace, MetricName, Dimensions, Statistic ?? ExtendedStatistic]),
    );
    expect(new Set(looks).size).toBe(looks.length);
  });

  it('is of a kind that has a limit, and no limit is without an alarm', () => {
    expect(new Set([...alarms.keys()].map(kindOf))).toEqual(new Set(Object.keys(limits)));
  });
});

describe('what is watched', () => {
  const gauge = (service: string, MetricName: string) => ({
    Namespace: GAUGES_NAMESPACE,
    MetricName,
    Dimensions: [
      { Name: 'service', Value: service },
      { Name: 'stage', Value: 'demo' },
    ],
  });

  it.each([
    ['untold', 'relay', 'UntoldSeconds', 300],
    ['requests', 'relay', 'RequestsWithoutMail', 1],
    ['parked', 'relay', 'ParkedItems', 1],
    ['quota', 'relay', 'SendQuotaPercent', 80],
    ['overdue', 'clock', 'DueSeconds', 600],
  ])('%s is the gauge that %s measures', (name, service, metric, Threshold) => {
    expect(alarm(name)).toMatchObject({
      ...gauge(service, metric),
      Statistic: 'Maximum',
      Threshold,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    });
    expect(Object.keys(gaugeUnits)).toContain(metric);
    expect(functions.get(service)?.stage).toBe('demo');
  });

  it.each([
    ['relay-silent', 'relay', 'UntoldSeconds'],
    ['clock-silent', 'clock', 'DueSeconds'],
  ])('%s speaks when %s measures nothing at all', (name, service, metric) => {
    expect(alarm(name)).toMatchObject({
      ...gauge(service, metric),
      Statistic: 'SampleCount',
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      TreatMissingData: 'breaching',
    });
  });

  it('is the duration of every function against its budget', () => {
    for (const [name, { id, timeoutMs }] of functions) {
      expect(alarm(`slow-${name}`)).toMatchObject({
        MetricName: 'Duration',
        ExtendedStatistic: 'p99',
        Dimensions: [{ Name: 'FunctionName', Value: { Ref: id } }],
        Threshold: drawsPages.has(name) ? 3_000 : timeoutMs * 0.8,
      });
    }
  });

  it('are the errors of every function, once', () => {
    for (const [name, { id }] of functions) {
      const elsewhere = errorsToldBy[name];
      expect(alarms.has(`errors-${name}`), name).toBe(elsewhere === undefined);
      expect(alarm(elsewhere ?? `errors-${name}`)).toMatchObject(
        elsewhere === undefined
          ? { MetricName: 'Errors', Dimensions: [{ Name: 'FunctionName', Value: { Ref: id } }] }
          : { Namespace: drawsPages.has(name) ? 'AWS/ApiGateway' : 'AWS/States' },
      );
    }
  });

  it('are the throttles of all functions, who share what the account may run', () => {
    expect(alarm('throttles')).toMatchObject({ Namespace: 'AWS/Lambda', MetricName: 'Throttles', Dimensions: [] });
  });

  it.each([
    ['executions-failed', 'ExecutionsFailed'],
    ['executions-timed-out', 'ExecutionsTimedOut'],
    ['executions-throttled', 'ExecutionThrottled'],
  ])('%s is what the state machine says', (name, MetricName) => {
    const Dimensions = [{ Name: 'StateMachineArn', Value: { Ref: 'AwardProposal' } }];
    expect(alarm(name)).toMatchObject({ Namespace: 'AWS/States', MetricName, Dimensions });
  });

  it("is how far the relay is behind the table's stream", () => {
    const Dimensions = [{ Name: 'FunctionName', Value: { Ref: functions.get('relay')?.id } }];
    expect(alarm('backlog')).toMatchObject({ MetricName: 'IteratorAge', Statistic: 'Maximum', Dimensions });
  });

  it('is every failure queue', () => {
    const queues = [...resourcesOf(template, 'AWS::SQS::Queue').keys()];
    const deep = [...alarms.values()].filter(({ Namespace }) => Namespace === 'AWS/SQS');
    expect(new Set(deep.map(({ Dimensions }) => JSON.stringify(Dimensions[0]?.Value)))).toEqual(
      new Set(queues.map((id) => JSON.stringify({ 'Fn::GetAtt': [id, 'QueueName'] }))),
    );
    expect(deep.map(({ MetricName }) => MetricName)).toEqual(queues.map(() => 'ApproximateNumberOfMessagesVisible'));
  });

  it('is the table with each of its indexes, which its own metric leaves out', () => {
    const seen = [...alarms.values()]
      .filter(({ Namespace }) => Namespace === 'AWS/DynamoDB')
      .map(({ MetricName, Dimensions }) => [
        MetricName,
        Dimensions.find(({ Name }) => Name === 'GlobalSecondaryIndexName')?.Value ?? 'table',
      ]);
    expect(seen.toSorted()).toEqual(
      ['ReadThrottleEvents', 'WriteThrottleEvents'].flatMap((metric) =>
        [DUE, LISTS, 'table'].map((of) => [metric, of]),
      ),
    );
  });

  it.each([
    ['bounces', 'Reputation.BounceRate', 0.05],
    ['complaints', 'Reputation.ComplaintRate', 0.001],
  ])('%s are what SES judges the account by', (name, MetricName, Threshold) => {
    expect(alarm(name)).toMatchObject({ Namespace: 'AWS/SES', MetricName, Threshold, Dimensions: [] });
  });

  it('is a restored table as well as the own one', () => {
    const restoredStream =
      'arn:aws:dynamodb:ap-southeast-1:123456789012:table/records-restored/stream/2026-11-23T00:00:00.000';
    const restored = resourcesOf(templateOf({ restoredStream }), 'AWS::CloudWatch::Alarm');
    const tables = [...restored.values()].filter(({ Properties }) => Properties['Namespace'] === 'AWS/DynamoDB');
    expect(JSON.stringify(tables).match(/"records-restored"/g)).toHaveLength(6);
  });
});

describe('the dashboard', () => {
  const Widget = v.looseObject({
    type: v.string(),
    y: v.number(),
    properties: v.looseObject({ title: v.optional(v.string(), '') }),
  });
  const Join = v.object({ 'Fn::Join': v.tuple([v.string(), v.array(v.unknown())]) });
  const joined = v.parse(Join, onlyOf(template, 'AWS::CloudWatch::Dashboard').Properties['DashboardBody'])[
    'Fn::Join'
  ][1];
  const body = joined.map((part) => (typeof part === 'string' ? part : JSON.stringify(part).replaceAll('"', "'")));
  const { widgets } = v.parse(v.object({ widgets: v.array(Widget) }), JSON.parse(body.join('')));
  const row = (y: number) => JSON.stringify(widgets.filter((widget) => widget.y === y));

  it('begins with what is stuck and where, and says what to do', () => {
    const [guide, ...figures] = widgets.slice(0, 6);
    expect(guide).toMatchObject({ type: 'text', y: 0 });
    expect(
      JSON.stringify(figures).match(/UntoldSeconds|RequestsWithoutMail|ParkedItems|DueSeconds|EnteringProposals/g),
    ).toEqual(['UntoldSeconds', 'RequestsWithoutMail', 'ParkedItems', 'DueSeconds', 'EnteringProposals']);
    expect(new Set(figures.map(({ y }) => y)).size).toBe(1);
  });

  it('shows the state of every alarm', () => {
    const status = widgets.find(({ type }) => type === 'alarm');
    const ids = [...resourcesOf(template, 'AWS::CloudWatch::Alarm').keys()];
    expect(v.parse(v.array(v.string()), status?.properties['alarms'])).toEqual(
      ids.map((id) => `{'Fn::GetAtt':['${id}','Arn']}`),
    );
  });

  it('shows where the open turns are, how deep each failure queue is, and how executions end', () => {
    const seats = widgets.find(({ properties }) => properties.title.includes('Open turns'));
    expect(row(seats?.y ?? -1)).toMatch(/OpenUnitHead.*OpenBlockLeader.*OpenMinistry.*OpenCorrection/);
    for (const id of resourcesOf(template, 'AWS::SQS::Queue').keys()) expect(row(seats?.y ?? -1)).toContain(id);
    expect(row(seats?.y ?? -1)).toMatch(/ExecutionsStarted.*ExecutionsFailed/);
  });

  it('finds failed and slow calls in the logs of every function', () => {
    const query = JSON.stringify(widgets.filter(({ type }) => type === 'log'));
    for (const { id } of functions.values()) expect(query).toContain(id.replace(/Function[0-9A-F]{8}$/, 'Log'));
    expect(query).toContain('proposalId, stage, outcome');
  });

  it('has its address among the outputs', () => {
    expect(template.findOutputs('DashboardUrl')['DashboardUrl']).toEqual({
      Value:
        'https://ap-southeast-1.console.aws.amazon.com/cloudwatch/home?region=ap-southeast-1#dashboards/dashboard/emulation-pipeline-demo',
    });
  });
});
