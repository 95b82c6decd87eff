import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { entries } from '../../infra/aws/code.ts';
import { onlyOf, resourcesOf, stackOf, templateOf } from './synthesised.ts';

const Deployed = v.object({
  Timeout: v.number(),
  LoggingConfig: v.object({ LogFormat: v.string(), LogGroup: v.object({ Ref: v.string() }) }),
  Environment: v.object({ Variables: v.looseObject({ POWERTOOLS_SERVICE_NAME: v.string() }) }),
});
const template = templateOf();
const functions = new Map(
  [...resourcesOf(template, 'AWS::Lambda::Function').values()].map(({ Properties }) => {
    const parsed = v.parse(Deployed, Properties);
    return [parsed.Environment.Variables.POWERTOOLS_SERVICE_NAME, { Properties, ...parsed }];
  }),
);

const shared = [
  'ADMINISTRATOR_EMAIL',
  'MINISTRY_NAME',
  'POWERTOOLS_SERVICE_NAME',
  'PUBLIC_URL',
  'STAGE_DAYS',
  'TABLE_NAME',
];

describe('each function', () => {
  it('is one of the entries, and each entry is a function', () => {
    const names = entries.map((entry) => entry.replace('/handler', '').replace('steps/', ''));
    expect([...functions.keys()].toSorted()).toEqual(names.toSorted());
  });

  it('runs on Node 24 and arm64 with 512 MB, traced', () => {
    for (const { Properties } of functions.values()) {
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        MemorySize: 512,
        Handler: 'index.handler',
        TracingConfig: { Mode: 'Active' },
      });
      expect(Properties).not.toHaveProperty('FunctionName');
    }
  });

  it('has the time its work needs', () => {
    expect(Object.fromEntries([...functions].map(([name, { Timeout }]) => [name, Timeout]))).toEqual({
      web: 15,
      decision: 15,
      clock: 60,
      relay: 120,
      'mail-events': 60,
      'unit-head': 60,
      'block-leader': 60,
      ministry: 60,
      correction: 60,
      record: 300,
    });
  });

  it('reserves no concurrency, so that a young account can deploy it', () => {
    for (const { Properties } of functions.values())
      expect(Properties).not.toHaveProperty('ReservedConcurrentExecutions');
  });

  it('writes JSON to a log group of its own', () => {
    const groups = [...functions.values()].map(({ LoggingConfig }) => LoggingConfig.LogGroup.Ref);
    expect(new Set(groups).size).toBe(functions.size);
    expect(new Set([...functions.values()].map(({ LoggingConfig }) => LoggingConfig.LogFormat))).toEqual(
      new Set(['JSON']),
    );
  });

  it('is told what it reads and nothing else', () => {
    for (const [name, { Environment }] of functions) {
      const outside = name === 'relay' ? ['CONFIGURATION_SET', 'MAIL_FROM', 'STATE_MACHINE_ARN'] : [];
      const gauged = name === 'relay' || name === 'clock' ? ['STAGE'] : [];
      expect(Object.keys(Environment.Variables).toSorted()).toEqual([...outside, ...gauged, ...shared].toSorted());
    }
  });

  it('is told the working days of the stages as JSON', () => {
    expect(functions.get('web')?.Environment.Variables['STAGE_DAYS']).toBe(
      '{"unitHead":3,"blockLeader":5,"ministry":20,"correction":10}',
    );
  });
});

describe('logs', () => {
  it('are kept for the configured days, every one of them', () => {
    const kept = [...resourcesOf(templateOf({ logRetentionDays: 30 }), 'AWS::Logs::LogGroup').values()];
    expect(kept.map(({ Properties }) => Properties['RetentionInDays'])).toEqual(Array(functions.size + 2).fill(30));
  });

  it('all go into groups of the stack: none is made on the way, kept for ever', () => {
    const groups = new Set(resourcesOf(template, 'AWS::Logs::LogGroup').keys());
    const named = [
      ...[...functions.values()].map(({ Properties }) => Properties['LoggingConfig']),
      ...['AWS::ApiGatewayV2::Stage', 'AWS::StepFunctions::StateMachine'].map((type) => {
        const { AccessLogSettings, LoggingConfiguration } = onlyOf(template, type).Properties;
        return AccessLogSettings ?? LoggingConfiguration;
      }),
    ].map((logging) => /"(?:Ref|Fn::GetAtt)":\[?"(\w+)"/.exec(JSON.stringify(logging))?.[1] ?? '');
    expect(named).toHaveLength(groups.size);
    expect(new Set(named)).toEqual(groups);
  });
});

describe('the stack', () => {
  it('gives no resource a physical name but the mail domain', () => {
    const names = [
      'BucketName',
      'FunctionName',
      'LogGroupName',
      'QueueName',
      'RoleName',
      'StateMachineName',
      'TableName',
    ];
    for (const type of [
      'Logs::LogGroup',
      'Lambda::Function',
      'SQS::Queue',
      'IAM::Role',
      'Events::Rule',
      'SES::ConfigurationSet',
    ]) {
      for (const { Properties } of resourcesOf(template, `AWS::${type}`).values()) {
        expect(Object.keys(Properties).filter((key) => [...names, 'Name'].includes(key))).toEqual([]);
      }
    }
  });

  it('is protected from deletion, since waiting executions would go with it', () => {
    expect(stackOf().stack.terminationProtection).toBe(true);
  });

  it('tells the web address, the table, the state machine and the dashboard', () => {
    expect(Object.keys(template.findOutputs('*'))).toEqual(
      expect.arrayContaining(['WebUrl', 'TableName', 'StateMachineArn', 'DashboardUrl']),
    );
  });
});
