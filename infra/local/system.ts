import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type LocalEngine, startEngine } from './engine/engine.ts';
import { functions, invokeStep, steps } from './functions.ts';
import { type LocalHttp, startHttp } from './http/http.ts';
import { type Mailbox, startMailbox } from './mailbox/mailbox.ts';
import { type LocalStore, startStore } from './store/store.ts';
import { createTable, tableName } from './table.ts';
import { runRelay, startSchedules, wakeRelay } from './wake.ts';

export type SystemOptions = {
  /** Where everything is kept; undefined keeps nothing. */
  readonly dataDir: string | undefined;
  readonly port: number;
  readonly mailboxPort: number;
  readonly administratorEmail: string;
  readonly ministryName: string;
  /** Runs when everything works but the pages, which nobody reaches before it is done. */
  readonly beforeServing?: () => Promise<void>;
};

export type LocalSystem = {
  readonly url: string;
  readonly inboxUrl: string;
  readonly tableEndpoint: string;
  readonly engine: LocalEngine;
  close(): Promise<void>;
};

const MACHINE = 'award-proposal';

const urlOf = ({ port }: SystemOptions): string => `http://localhost:${port}`;

const definition = async (): Promise<string> => {
  const text = await readFile(new URL('../../statemachines/award-proposal.asl.json', import.meta.url), 'utf8');
  return Object.keys(steps).reduce((filled, name) => filled.replaceAll(`\${${name}}`, name), text);
};

const folder = (dataDir: string | undefined, name: string) => (dataDir === undefined ? undefined : join(dataDir, name));

/** What CDK would set on each function; the SDKs read the endpoints by themselves. */
const setEnvironment = (options: SystemOptions, store: LocalStore, mailbox: Mailbox): void => {
  Object.assign(process.env, {
    AWS_REGION: 'ap-southeast-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: store.endpoint,
    AWS_ENDPOINT_URL_SES: mailbox.endpoint,
    TABLE_NAME: tableName,
    PUBLIC_URL: urlOf(options),
    MAIL_FROM: 'thi-dua@example.vn',
    ADMINISTRATOR_EMAIL: options.administratorEmail,
    MINISTRY_NAME: options.ministryName,
    STAGE_DAYS: JSON.stringify({ unitHead: 3, blockLeader: 5, ministry: 20, correction: 10 }),
    STAGE: 'local',
    // Nobody counts here: the gauges would only stand between the lines that people read.
    POWERTOOLS_METRICS_DISABLED: 'true',
  });
};

type Running = {
  readonly store: LocalStore;
  readonly mailbox: Mailbox;
  readonly engine: LocalEngine;
  readonly http: LocalHttp;
};

const startParts = async (options: SystemOptions): Promise<Running> => {
  const store = await startStore({ dataDir: folder(options.dataDir, 'table') });
  const mailbox = await startMailbox({ dataDir: folder(options.dataDir, 'mail'), port: options.mailboxPort });
  setEnvironment(options, store, mailbox);
  const client = new DynamoDBClient({});
  await createTable(client);
  client.destroy();
  store.onCommit(wakeRelay);
  const engine = await startEngine({
    definitions: { [MACHINE]: await definition() },
    invoke: invokeStep,
    dataDir: folder(options.dataDir, 'engine'),
  });
  process.env['AWS_ENDPOINT_URL_SFN'] = engine.endpoint;
  process.env['STATE_MACHINE_ARN'] = engine.stateMachineArn(MACHINE);
  const routes = { 'ANY /d/{proxy+}': functions.decision, $default: functions.web };
  await options.beforeServing?.();
  const http = await startHttp({ host: '127.0.0.1', port: options.port, publicUrl: urlOf(options), routes });
  return { store, mailbox, engine, http };
};

/** The whole system in this process: the deployed handlers and definition, against local endpoints. */
export const startSystem = async (options: SystemOptions): Promise<LocalSystem> => {
  const { store, mailbox, engine, http } = await startParts(options);
  const schedules = startSchedules();
  // What a crash left untold goes out now instead of in a minute.
  await runRelay();
  return {
    url: urlOf(options),
    inboxUrl: mailbox.inboxUrl,
    tableEndpoint: store.endpoint,
    engine,
    close: async () => {
      await http.close();
      await schedules.stop();
      await engine.close();
      await mailbox.close();
      await store.close();
    },
  };
};
