import { describe, expect, it } from 'vitest';
import { allows, conditionsOn, rightsOf, rightsOfRole, rolesOf } from './rights.ts';
import { resourcesOf, templateOf } from './synthesised.ts';

const template = templateOf();
const names = [...rolesOf(template).keys()];

const readsAndWrites = ['BatchGetItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'].map(
  (action) => `dynamodb:${action} on Records.Arn`,
);
const deletes = 'dynamodb:DeleteItem on Records.Arn';
const queries = (index: string) => `dynamodb:Query on Records.Arn/index/${index}`;
const leaves = (queue: string) =>
  ['GetQueueAttributes', 'GetQueueUrl', 'SendMessage'].map((action) => `sqs:${action} on ${queue}.Arn`);

const ses = 'arn:aws:ses:ap-southeast-1:AWS::AccountId';

const granted: Record<string, readonly string[]> = {
  web: [...readsAndWrites, deletes, queries('lists'), queries('due')],
  decision: readsAndWrites,
  'unit-head': readsAndWrites,
  'block-leader': readsAndWrites,
  ministry: readsAndWrites,
  correction: readsAndWrites,
  record: readsAndWrites,
  clock: [...readsAndWrites, queries('due'), ...leaves('ClockScheduleMissedQueue')],
  'mail-events': [
    ...['GetItem', 'PutItem', 'Query', 'UpdateItem'].map((action) => `dynamodb:${action} on Records.Arn`),
    ...leaves('MailEventsMissedQueue'),
  ],
  relay: [
    ...readsAndWrites,
    deletes,
    queries('lists'),
    queries('due'),
    'states:StartExecution on AwardProposal',
    'states:SendTaskSuccess on AwardProposal',
    'states:SendTaskFailure on AwardProposal',
    `ses:SendRawEmail on ${ses}:identity/MailSenderIdentity`,
    `ses:SendRawEmail on ${ses}:configuration-set/MailSenderConfigurationSet`,
    'ses:GetSendQuota on *',
    'dynamodb:DescribeStream on Records.StreamArn',
    'dynamodb:GetRecords on Records.StreamArn',
    'dynamodb:GetShardIterator on Records.StreamArn',
    'dynamodb:ListStreams on Records.Arn/stream/*',
    ...leaves('RelayScheduleMissedQueue'),
    ...leaves('RelayUntoldQueue'),
  ],
};

describe('the rights of each function', () => {
  it('are judged for every function there is', () => {
    expect(names.toSorted()).toEqual(Object.keys(granted).toSorted());
  });

  it.each(names)('%s may do exactly what its use cases do', (name) => {
    expect(rightsOf(template, name)).toEqual(granted[name]?.toSorted());
  });

  it.each(names)('%s has a role of its own', (name) => {
    const roles = [...rolesOf(template).values()];
    expect(roles.filter((role) => role === rolesOf(template).get(name))).toHaveLength(1);
  });

  it('let no function but the relay start, resume or send', () => {
    const tries = ['states:StartExecution', 'states:SendTaskSuccess', 'states:SendTaskFailure', 'ses:SendRawEmail'];
    const resources = ['AwardProposal', `${ses}:identity/MailSenderIdentity`];
    const others = names.filter((name) => name !== 'relay');
    const successes = others.flatMap((name) =>
      tries.filter((action) => resources.some((on) => allows(rightsOf(template, name), action, on))),
    );
    expect(successes).toEqual([]);
  });

  it.each([
    ['dynamodb:Scan', 'Records.Arn'],
    ['dynamodb:Scan', 'Records.Arn/index/lists'],
    ['dynamodb:DeleteTable', 'Records.Arn'],
    ['dynamodb:UpdateTable', 'Records.Arn'],
    ['dynamodb:UpdateTimeToLive', 'Records.Arn'],
    ['dynamodb:UpdateContinuousBackups', 'Records.Arn'],
    ['dynamodb:RestoreTableToPointInTime', 'Records.Arn'],
    ['dynamodb:GetItem', 'another-table'],
    ['states:GetExecutionHistory', 'AwardProposal'],
    ['states:DescribeExecution', 'AwardProposal'],
    ['states:StopExecution', 'AwardProposal'],
    ['states:UpdateStateMachine', 'AwardProposal'],
    ['states:StartExecution', 'another-machine'],
    ['ses:SendEmail', `${ses}:identity/MailSenderIdentity`],
    ['ses:SendRawEmail', `${ses}:identity/another.example`],
    ['lambda:InvokeFunction', 'RelayTellFunction.Arn'],
    ['logs:GetLogEvents', 'WebPagesLog.Arn'],
    ['sqs:ReceiveMessage', 'RelayUntoldQueue.Arn'],
    ['sqs:PurgeQueue', 'RelayUntoldQueue.Arn'],
    ['iam:PassRole', 'RelayTellRole.Arn'],
    ['sts:AssumeRole', 'RelayTellRole.Arn'],
    ['kms:Decrypt', 'any-key'],
  ])('let nobody try %s on %s', (action, resource) => {
    expect(
      names.filter((name) => allows(rightsOfRole(template, rolesOf(template).get(name) ?? ''), action, resource)),
    ).toEqual([]);
  });

  it.each([
    ['decision', 'dynamodb:DeleteItem', 'Records.Arn'],
    ['decision', 'dynamodb:Query', 'Records.Arn/index/lists'],
    ['decision', 'dynamodb:Query', 'Records.Arn/index/due'],
    ['clock', 'dynamodb:DeleteItem', 'Records.Arn'],
    ['record', 'dynamodb:DeleteItem', 'Records.Arn'],
    ['mail-events', 'dynamodb:DeleteItem', 'Records.Arn'],
    ['mail-events', 'dynamodb:Query', 'Records.Arn/index/lists'],
    ['web', 'dynamodb:GetRecords', 'Records.StreamArn'],
  ])('do not let %s try %s on %s', (name, action, resource) => {
    expect(allows(rightsOf(template, name), action, resource)).toBe(false);
  });

  it('write logs to the own log group only', () => {
    const written = names.map((name) =>
      rightsOfRole(template, rolesOf(template).get(name) ?? '').filter((right) => right.startsWith('logs:')),
    );
    expect(new Set(written.map((rights) => rights.length))).toEqual(new Set([2]));
    expect(new Set(written.flat()).size).toBe(2 * names.length);
  });

  it('name a resource wherever one exists: only tracing and the account’s send quota are granted on all', () => {
    const onAll = names.flatMap((name) =>
      rightsOfRole(template, rolesOf(template).get(name) ?? '').filter((right) => right.endsWith(' on *')),
    );
    expect([...new Set(onAll)].toSorted()).toEqual([
      'ses:GetSendQuota on *',
      'xray:PutTelemetryRecords on *',
      'xray:PutTraceSegments on *',
    ]);
  });

  it('let no function but the relay ask for the send quota', () => {
    expect(names.filter((name) => allows(rightsOf(template, name), 'ses:GetSendQuota', '*'))).toEqual(['relay']);
  });

  it('let the relay send in the name of the configured sender only', () => {
    expect(conditionsOn(template, 'ses:SendRawEmail')).toEqual([
      { StringEquals: { 'ses:FromAddress': 'thidua@example.vn' } },
    ]);
  });
});

describe('the other roles', () => {
  it('let the state machine invoke its five steps, and log and trace', () => {
    const [role] = [...resourcesOf(template, 'AWS::IAM::Role').keys()].filter((id) =>
      id.startsWith('ApprovalWorkflowStateMachine'),
    );
    const rights = rightsOfRole(template, role ?? '');
    const steps = ['BlockLeader', 'Correction', 'Ministry', 'Record', 'UnitHead'];
    expect(rights.filter((right) => !/^(logs|xray):/.test(right))).toEqual(
      steps.map((step) => `lambda:InvokeFunction on ApprovalWorkflow${step}Function.Arn`),
    );
    expect(rights.filter((right) => /^(logs|xray):/.test(right)).every((right) => right.endsWith(' on *'))).toBe(true);
  });

  it('carry no managed policy and no policy written into the role', () => {
    for (const { Properties } of resourcesOf(template, 'AWS::IAM::Role').values()) {
      expect(Object.keys(Properties)).toEqual(['AssumeRolePolicyDocument']);
    }
  });
});
