import { readFile } from 'node:fs/promises';
import {
  CloudWatchLogsClient,
  paginateDescribeLogGroups,
  paginateFilterLogEvents,
} from '@aws-sdk/client-cloudwatch-logs';
import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, ListRulesCommand, PutEventsCommand, PutRuleCommand } from '@aws-sdk/client-eventbridge';
import {
  GetFunctionConfigurationCommand,
  InvokeCommand,
  LambdaClient,
  paginateListFunctions,
} from '@aws-sdk/client-lambda';
import * as v from 'valibot';
import { cloudEnv } from '../deploy/ministack.ts';
import type { Deployment, Place, ReceivedMail } from './deployment.ts';
import { demoStaff } from './e2e-people.ts';
import type { SesEvent } from './ses-events.ts';

type CloudPlace = Extract<Place, { on: 'cloud' }>;

const Messages = v.object({
  messages: v.record(
    v.string(),
    v.array(
      v.object({
        Source: v.string(),
        To: v.array(v.string()),
        Subject: v.string(),
        BodyText: v.nullish(v.string(), ''),
        BodyHtml: v.nullish(v.string(), ''),
        Timestamp: v.pipe(
          v.union([v.string(), v.number()]),
          v.transform((at) => new Date(typeof at === 'number' ? at * 1_000 : at)),
        ),
      }),
    ),
  ),
});

const readMails = async ({ endpoint, sender }: CloudPlace, since = new Date(0)): Promise<ReceivedMail[]> => {
  const { messages } = v.parse(Messages, await (await fetch(`${endpoint}/_ministack/ses/messages`)).json());
  return Object.values(messages)
    .flat()
    .filter(({ Source, Timestamp }) => Source.includes(sender) && Timestamp >= since)
    .map(({ To, Subject, BodyText, BodyHtml }) => ({ to: To, subject: Subject, text: BodyText, html: BodyHtml }));
};

/** Clients of the cloud of this run. */
export const clientConfig = (endpoint: string) => {
  const { AWS_REGION = '', AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = cloudEnv(endpoint);
  const credentials = { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY };
  return { endpoint, region: AWS_REGION, credentials };
};

/** The one function of the stack whose name CloudFormation began so. */
const functionNamed = async (client: LambdaClient, beginning: string): Promise<string> => {
  for await (const { Functions = [] } of paginateListFunctions({ client }, {}))
    for (const { FunctionName = '' } of Functions) if (FunctionName.startsWith(beginning)) return FunctionName;
  throw new Error(`No function's name begins with ${beginning}.`);
};

const configurationSet = async ({ endpoint, stack }: CloudPlace): Promise<string> => {
  const client = new LambdaClient(clientConfig(endpoint));
  try {
    const FunctionName = await functionNamed(client, `${stack}-RelayTell`);
    const { Environment } = await client.send(new GetFunctionConfigurationCommand({ FunctionName }));
    return Environment?.Variables?.['CONFIGURATION_SET'] ?? '';
  } finally {
    client.destroy();
  }
};

const Pattern = v.looseObject({ source: v.array(v.string()) });

/** A test may not speak as SES: AWS, and the emulator with it, keeps the sources that begin with `aws.` to itself. */
const OURS = 'test.ses';

const letTestsSpeak = async (client: EventBridgeClient, stack: string): Promise<void> => {
  const { Rules = [] } = await client.send(new ListRulesCommand({ NamePrefix: `${stack}-MailEventsRule` }));
  for (const { Name, EventPattern = '{}' } of Rules) {
    const pattern = { ...v.parse(Pattern, JSON.parse(EventPattern)), source: ['aws.ses', OURS] };
    await client.send(new PutRuleCommand({ Name, EventPattern: JSON.stringify(pattern), State: 'ENABLED' }));
  }
};

/** The emulator sends no events of SES by itself: this puts the documented one on the account's bus, for the deployed rule and function. */
const putOnBus = async (place: CloudPlace, { detail, ...event }: SesEvent): Promise<void> => {
  const client = new EventBridgeClient(clientConfig(place.endpoint));
  try {
    await letTestsSpeak(client, place.stack);
    const tags = { ...detail.mail.tags, 'ses:configuration-set': [await configurationSet(place)] };
    const Detail = JSON.stringify({ ...detail, mail: { ...detail.mail, tags } });
    const Entries = [{ Source: OURS, DetailType: event['detail-type'], Detail }];
    const { FailedEntryCount } = await client.send(new PutEventsCommand({ Entries }));
    if (FailedEntryCount !== 0) throw new Error('The bus did not take the event.');
  } finally {
    client.destroy();
  }
};

const invokeClock = async ({ endpoint, stack }: CloudPlace): Promise<void> => {
  const client = new LambdaClient(clientConfig(endpoint));
  try {
    const FunctionName = await functionNamed(client, `${stack}-ClockDue`);
    const answer = await client.send(new InvokeCommand({ FunctionName, Payload: '{}' }));
    if (answer.FunctionError !== undefined) throw new Error(`The clock failed: ${answer.Payload?.transformToString()}`);
  } finally {
    client.destroy();
  }
};

const snapshot = async ({ endpoint, table }: CloudPlace, about: string): Promise<readonly string[]> => {
  const client = new DynamoDBClient(clientConfig(endpoint));
  const items: string[] = [];
  for await (const page of paginateScan({ client }, { TableName: table, ConsistentRead: true }))
    items.push(...(page.Items ?? []).map((item) => JSON.stringify(item)));
  client.destroy();
  return items.filter((item) => item.includes(about)).sort();
};

/** What the emulator says of itself, with the time in front; it names executions and functions. */
const ofEmulator = /^\d{4}-\d\d-\d\d [\d:]{8} [A-Z]+ \[/;

/** What the functions that the bus calls have logged: the emulator prints their lines nowhere else. */
const loggedFromBus = async ({ endpoint, stack }: CloudPlace): Promise<readonly string[]> => {
  const client = new CloudWatchLogsClient(clientConfig(endpoint));
  const lines: string[] = [];
  const groups: string[] = [];
  for await (const { logGroups = [] } of paginateDescribeLogGroups({ client }, {}))
    groups.push(...logGroups.map(({ logGroupName = '' }) => logGroupName));
  for (const logGroupName of groups)
    if (logGroupName.includes(stack) && logGroupName.includes('MailEvents'))
      for await (const { events = [] } of paginateFilterLogEvents({ client }, { logGroupName }))
        lines.push(...events.map(({ message = '' }) => message));
  client.destroy();
  return lines;
};

const printed = async (place: CloudPlace): Promise<string> =>
  [...(await readFile(place.logFile, 'utf8')).split('\n'), ...(await loggedFromBus(place))]
    .filter((line) => !ofEmulator.test(line))
    .join('\n');

/** A deployed system, as its users and an operator reach it. */
export const onCloud = (place: CloudPlace): Deployment => ({
  baseUrl: place.baseUrl,
  folder: place.folder,
  people: demoStaff,
  mails: (since) => readMails(place, since),
  runClock: () => invokeClock(place),
  tellFate: (event) => putOnBus(place, event),
  snapshot: (about) => snapshot(place, about),
  log: () => printed(place),
});
