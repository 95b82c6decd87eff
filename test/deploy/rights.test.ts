import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import {
  DeleteItemCommand,
  DeleteTableCommand,
  DynamoDBClient,
  ExecuteStatementCommand,
  GetItemCommand,
  QueryCommand,
  ScanCommand,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';
import { IAMClient, ListRolesCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import {
  GetFunctionCommand,
  InvokeCommand,
  LambdaClient,
  paginateListFunctions,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import {
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  UpdateStateMachineCommand,
} from '@aws-sdk/client-sfn';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DUE, LISTS } from '../../functions/adapters/dynamo/keys.ts';
import { granted, ses } from '../infra/granted.ts';
import { clientConfig } from '../support/deployment-cloud.ts';
import { stubFunction } from './stub-function.ts';

const place = inject('place');
if (place.on !== 'cloud') throw new Error('Run it by npm run test:deploy.');
const { endpoint, table: TableName, machine: stateMachineArn, stack } = place;

/** It says with whose rights it runs, as any code in a function could. */
const tellTale = `
const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
export const handler = async () => ({
  accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY, sessionToken: AWS_SESSION_TOKEN,
});
`;
const Credentials = v.object({ accessKeyId: v.string(), secretAccessKey: v.string(), sessionToken: v.string() });
type Credentials = v.InferOutput<typeof Credentials>;

const asOperator = new LambdaClient(clientConfig(endpoint));

/** The role of each function of the stack, by the function's name in the logs. */
const roles = async (): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>();
  for await (const { Functions = [] } of paginateListFunctions({ client: asOperator }, {}))
    for (const { FunctionName = '', Role = '', Environment } of Functions)
      if (FunctionName.startsWith(`${stack}-`))
        found.set(Environment?.Variables?.['POWERTOOLS_SERVICE_NAME'] ?? '', Role);
  return found;
};

const credentialsOf = async (service: string, role: string): Promise<Credentials> => {
  const name = `tell-tale-${service}`;
  const { remove } = await stubFunction(asOperator, { name, role, code: { handler: tellTale } });
  const { Payload } = await asOperator.send(new InvokeCommand({ FunctionName: name }));
  await remove();
  return v.parse(Credentials, JSON.parse(Payload?.transformToString() ?? ''));
};

const clientsOf = (credentials: Credentials) => {
  const config = { ...clientConfig(endpoint), credentials, maxAttempts: 1 };
  return {
    dynamodb: new DynamoDBClient(config),
    sfn: new SFNClient(config),
    lambda: new LambdaClient(config),
    mail: new SESClient(config),
    iam: new IAMClient(config),
    stacks: new CloudFormationClient(config),
  };
};
type Clients = ReturnType<typeof clientsOf>;

const Key = { pk: { S: 'NOBODYS' }, sk: { S: 'NOTHING' } };
const FunctionName = 'nobodys';
const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:nobodys-1`;
const query = (IndexName: string, name: string) =>
  new QueryCommand({
    TableName,
    IndexName,
    KeyConditionExpression: '#pk = :pk',
    ExpressionAttributeNames: { '#pk': name },
    ExpressionAttributeValues: { ':pk': { S: 'NOBODYS' } },
  });
const letter = Buffer.from('From: thidua@example.vn\r\nTo: nobody@example.vn\r\nSubject: x\r\n\r\nx\r\n');

/** What is tried, and the right it takes: where somebody has it, nothing that is there is changed. */
const tries: readonly (readonly [what: string, right: string, run: (as: Clients) => Promise<unknown>])[] = [
  [
    'reads an item',
    'dynamodb:GetItem on Records.Arn',
    ({ dynamodb }) => dynamodb.send(new GetItemCommand({ TableName, Key })),
  ],
  [
    'deletes an item',
    'dynamodb:DeleteItem on Records.Arn',
    ({ dynamodb }) => dynamodb.send(new DeleteItemCommand({ TableName, Key })),
  ],
  [
    'queries the lists',
    'dynamodb:Query on Records.Arn/index/lists',
    ({ dynamodb }) => dynamodb.send(query(LISTS, 'pk1')),
  ],
  [
    'queries what is due',
    'dynamodb:Query on Records.Arn/index/due',
    ({ dynamodb }) => dynamodb.send(query(DUE, 'pk2')),
  ],
  ['scans the table', 'dynamodb:Scan on Records.Arn', ({ dynamodb }) => dynamodb.send(new ScanCommand({ TableName }))],
  [
    'reads the table by PartiQL',
    'dynamodb:PartiQLSelect on Records.Arn',
    ({ dynamodb }) => dynamodb.send(new ExecuteStatementCommand({ Statement: `SELECT * FROM "${TableName}"` })),
  ],
  [
    'reads another table',
    'dynamodb:GetItem on another',
    ({ dynamodb }) => dynamodb.send(new GetItemCommand({ TableName: 'another', Key })),
  ],
  [
    'changes the table',
    'dynamodb:UpdateTable on Records.Arn',
    ({ dynamodb }) => dynamodb.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: true })),
  ],
  [
    'deletes the table',
    'dynamodb:DeleteTable on Records.Arn',
    ({ dynamodb }) => dynamodb.send(new DeleteTableCommand({ TableName })),
  ],
  [
    'starts an execution',
    'states:StartExecution on AwardProposal',
    ({ sfn }) => sfn.send(new StartExecutionCommand({ stateMachineArn, name: 'nobodys-1', input: '{}' })),
  ],
  [
    'answers a task',
    'states:SendTaskSuccess on AwardProposal',
    ({ sfn }) => sfn.send(new SendTaskSuccessCommand({ taskToken: 'nobodys', output: '{}' })),
  ],
  [
    'reads what an execution did',
    'states:GetExecutionHistory on AwardProposal',
    ({ sfn }) => sfn.send(new GetExecutionHistoryCommand({ executionArn })),
  ],
  [
    'lists executions',
    'states:ListExecutions on AwardProposal',
    ({ sfn }) => sfn.send(new ListExecutionsCommand({ stateMachineArn })),
  ],
  [
    'stops an execution',
    'states:StopExecution on AwardProposal',
    ({ sfn }) => sfn.send(new StopExecutionCommand({ executionArn })),
  ],
  [
    'changes the state machine',
    'states:UpdateStateMachine on AwardProposal',
    ({ sfn }) => sfn.send(new UpdateStateMachineCommand({ stateMachineArn, tracingConfiguration: { enabled: true } })),
  ],
  ['calls a function', 'lambda:InvokeFunction on *', ({ lambda }) => lambda.send(new InvokeCommand({ FunctionName }))],
  [
    'reads the code of a function',
    'lambda:GetFunction on *',
    ({ lambda }) => lambda.send(new GetFunctionCommand({ FunctionName })),
  ],
  [
    'changes a function',
    'lambda:UpdateFunctionConfiguration on *',
    ({ lambda }) => lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Description: '' })),
  ],
  [
    'sends a mail',
    `ses:SendRawEmail on ${ses}:identity/MailSenderIdentity`,
    ({ mail }) => mail.send(new SendRawEmailCommand({ RawMessage: { Data: letter } })),
  ],
  ['lists roles', 'iam:ListRoles on *', ({ iam }) => iam.send(new ListRolesCommand({}))],
  [
    'gives itself rights',
    'iam:PutRolePolicy on *',
    ({ iam }) =>
      iam.send(
        new PutRolePolicyCommand({ RoleName: 'nobodys', PolicyName: 'All', PolicyDocument: '{"Statement":[]}' }),
      ),
  ],
  [
    'reads the stack',
    'cloudformation:DescribeStacks on *',
    ({ stacks }) => stacks.send(new DescribeStacksCommand({ StackName: stack })),
  ],
];

const isDenied = (error: unknown): boolean => error instanceof Error && /AccessDenied/.test(error.name);

/** Whether it was let; what then fails for another reason was let. */
const isLet = (run: (as: Clients) => Promise<unknown>, as: Clients): Promise<boolean> =>
  run(as).then(
    () => true,
    (error) => !isDenied(error),
  );

describe('with the rights of a function', () => {
  let clients: ReadonlyMap<string, Clients>;
  beforeAll(async () => {
    const found = [...(await roles())];
    const entries = found.map(async ([name, role]) => [name, clientsOf(await credentialsOf(name, role))] as const);
    clients = new Map(await Promise.all(entries));
  });
  afterAll(() => {
    for (const all of clients.values()) for (const client of Object.values(all)) client.destroy();
    asOperator.destroy();
  });

  it.each(tries)('nobody %s without %s', async (_, right, run) => {
    const who = Object.keys(granted).filter((name) => granted[name]?.includes(right));
    const asked = await Promise.all([...clients].map(async ([name, as]) => ({ name, may: await isLet(run, as) })));

    expect(asked.flatMap(({ name, may }) => (may ? name : [])).toSorted()).toEqual(who.toSorted());
  });
});
