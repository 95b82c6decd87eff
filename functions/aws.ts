import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoAwardImports } from './adapters/dynamo/award-imports.ts';
import { dynamoClaims } from './adapters/dynamo/claims.ts';
import { dynamoDirectories } from './adapters/dynamo/directories.ts';
import { dynamoDueIndex } from './adapters/dynamo/due-index.ts';
import { dynamoLedger } from './adapters/dynamo/ledger.ts';
import { dynamoLists } from './adapters/dynamo/lists.ts';
import { dynamoMarks } from './adapters/dynamo/marks.ts';
import { dynamoOutbox } from './adapters/dynamo/outbox.ts';
import { dynamoPlaces } from './adapters/dynamo/places.ts';
import { dynamoRecipients } from './adapters/dynamo/recipients.ts';
import { dynamoRuleOverrides } from './adapters/dynamo/rule-overrides.ts';
import { dynamoLinks, dynamoSessions } from './adapters/dynamo/sessions.ts';
import type { Table } from './adapters/dynamo/table.ts';
import { dynamoTraces } from './adapters/dynamo/traces.ts';
import { systemRandom } from './adapters/random.ts';
import { requestHandler } from './adapters/request-handler.ts';
import { emptyDirectory } from './domain/empty-directory.ts';
import type { App, Settings } from './ports.ts';
import { settingsFrom } from './settings.ts';

/** The ports on one table. */
export const appOn = (table: Table, settings: Settings): App => ({
  ledger: dynamoLedger(table),
  lists: dynamoLists(table),
  recipients: dynamoRecipients(table),
  awardImports: dynamoAwardImports(table),
  claims: dynamoClaims(table),
  traces: dynamoTraces(table),
  due: dynamoDueIndex(table),
  outbox: dynamoOutbox(table),
  links: dynamoLinks(table),
  sessions: dynamoSessions(table),
  directories: dynamoDirectories(table, emptyDirectory(settings.ministryName, settings.administratorEmail)),
  marks: dynamoMarks(table),
  places: dynamoPlaces(table),
  overrides: dynamoRuleOverrides(table),
  clock: { now: () => new Date().toISOString() },
  random: systemRandom(),
  settings,
});

const connect = (): App => {
  const { table, ...settings } = settingsFrom(process.env);
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ requestHandler }), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return appOn({ client, name: table }, settings);
};

let built: App | undefined;

/** The ports as the function's environment says, built on first call and kept for the life of the process. */
export const appOnAws = (): App => {
  built ??= connect();
  return built;
};
