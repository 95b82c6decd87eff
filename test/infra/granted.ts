const readsAndWrites = ['BatchGetItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'].map(
  (action) => `dynamodb:${action} on Records.Arn`,
);
const deletes = 'dynamodb:DeleteItem on Records.Arn';
const queries = (index: string) => `dynamodb:Query on Records.Arn/index/${index}`;
const leaves = (queue: string) =>
  ['GetQueueAttributes', 'GetQueueUrl', 'SendMessage'].map((action) => `sqs:${action} on ${queue}.Arn`);

export const ses = 'arn:aws:ses:ap-southeast-1:AWS::AccountId';

/** What each function needs, by the name it logs under: a right for each action and resource. */
export const granted: Readonly<Record<string, readonly string[]>> = {
  web: [...readsAndWrites, deletes, queries('lists'), queries('due')],
  decision: readsAndWrites,
  'unit-head': readsAndWrites,
  'block-leader': readsAndWrites,
  ministry: readsAndWrites,
  correction: readsAndWrites,
  record: readsAndWrites,
  clock: [...readsAndWrites, queries('due'), queries('lists'), ...leaves('ClockScheduleMissedQueue')],
  'mail-events': [
    ...['GetItem', 'PutItem', 'Query', 'UpdateItem'].map((action) => `dynamodb:${action} on Records.Arn`),
    queries('lists'),
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
