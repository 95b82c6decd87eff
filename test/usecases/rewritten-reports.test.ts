import { afterEach, beforeEach, expect, it } from 'vitest';
import { dynamoLedger } from '../../functions/adapters/dynamo/ledger.ts';
import { appOn } from '../../functions/aws.ts';
import { requestPage } from '../../functions/decision/pages.tsx';
import { type Field, type Filled, fieldsOf } from '../../functions/domain/forms/field.ts';
import { individualForm } from '../../functions/domain/forms/forms.ts';
import { type Entry, maxNominations } from '../../functions/domain/proposal.ts';
import type { Round } from '../../functions/domain/round.ts';
import { byteLength } from '../../functions/domain/text.ts';
import type { OpenTurn, Turn } from '../../functions/domain/turn.ts';
import type { WebRequest } from '../../functions/edge/http.ts';
import type { App, Change, Ledger } from '../../functions/ports.ts';
import type { LinkedRequest } from '../../functions/usecases/open-link.ts';
import { nothingTyped } from '../../functions/views/decision/decision-typed.ts';
import { type DirectTable, directTable } from '../support/direct-table.ts';
import { someDraft } from '../support/drafts.ts';
import { smallDirectory } from '../support/people.ts';
import { someSettings } from '../support/settings.ts';

const KB = 1024;
/** Before compression (6 KB after it), when every field of the most nominations changed, each text as long as it may be. */
const MOST = 512 * KB;
const noon = '2026-11-16T05:00:00.000Z';
const name = (index: number) => `Nguyễn Thị Hồng Phượng thứ ${index}`;

const nominations = (version: number): Record<string, Entry> =>
  Object.fromEntries(
    Array.from({ length: maxNominations }, (_, order) => [
      `nomination-${order}`,
      { version, order, kind: 'individual', name: name(order), title: 'BKB', problems: 0, reported: true },
    ]),
  );

const typed = (field: Exclude<Field, { type: 'rows' }>, version: number): string =>
  field.type === 'line' || field.type === 'paragraph' ? `${'Ấ'.repeat(field.max - 1)}${version}` : String(version);

/** A report with every field as full as it may be, none as in another version. */
const report = (version: number): Filled =>
  Object.fromEntries(
    fieldsOf(individualForm).map((field) => [
      field.name,
      field.type === 'rows'
        ? Array.from({ length: 3 }, () =>
            Object.fromEntries(field.fields.map((cell) => [cell.name, typed(cell, version)])),
          )
        : typed(field, version),
    ]),
  );

const proposal = someDraft({
  number: 'U3-N2026-001',
  standing: { status: 'inReview', stage: 'unitHead', phase: 'waiting', round: 2, attempt: 1, since: noon },
  nominations: nominations(2),
});
const about = { proposalId: 'p1', seat: 'unitHead' } as const;
const turn = { ...about, rev: 1, openedAt: noon, addressees: [], skipped: [], tokens: [] };
const open: OpenTurn = {
  ...turn,
  round: 2,
  status: 'open',
  days: 3,
  due: '2026-11-19T10:00:00.000Z',
  next: { at: '2026-11-18T01:00:00.000Z', step: 'remind' },
};
const returned: Turn = {
  ...turn,
  round: 1,
  status: 'answered',
  at: noon,
  outcome: { tell: 'error', error: 'Returned' },
  decision: { id: 'd1', requestId: 'r1', by: 'head-u3', choice: 'return', reason: 'x' },
};
const round = (version: number): Round => ({
  proposalId: 'p1',
  round: version,
  submittedAt: noon,
  by: 'officer-u3',
  statement: 1,
  nominations: nominations(version),
});
const linked: LinkedRequest = {
  link: { hash: 'h', proposalId: 'p1', requestId: 'r2', codeHash: 'c', expiresAt: noon },
  request: {
    id: 'r2',
    ...about,
    round: 2,
    personId: 'head-u3',
    as: 'holder',
    askedAt: noon,
    due: open.due,
    status: 'open',
    tries: 0,
    freshLinks: [],
  },
  turn: open,
  stage: 'unitHead',
  proposal,
  directory: smallDirectory(),
};

let direct: DirectTable;
let ledger: Ledger;
/** Bodies of reports that were being read at the same time, at most. */
let most: number;

beforeEach(async () => {
  direct = await directTable();
  const real = dynamoLedger(direct.table);
  let reading = 0;
  most = 0;
  ledger = {
    ...real,
    nominations: async (_, versions) => {
      reading += versions.size;
      most = Math.max(most, reading);
      await new Promise((resolve) => setImmediate(resolve));
      reading -= versions.size;
      return new Map([...versions].map(([id, version]) => [id, report(version)]));
    },
  };
  const changes: readonly Change[] = [
    { change: 'putTurn', turn: returned },
    { change: 'putTurn', turn: open },
    { change: 'putRound', round: round(1) },
    { change: 'putRound', round: round(2) },
  ];
  for (const change of changes) expect(await ledger.commit([change])).toBe(true);
});
afterEach(() => direct.close());

const opening: WebRequest = {
  method: 'GET',
  path: '/d/t',
  params: { token: 't' },
  query: new Map(),
  cookies: new Map(),
  form: new Map(),
  lang: 'vi',
  requestId: 'r',
};
const appWith = (read: Ledger): App => {
  const app = appOn(direct.table, someSettings);
  const current = async () => ({ version: 1, directory: smallDirectory() });
  return { ...app, ledger: read, directories: { ...app.directories, current }, clock: { now: () => noon } };
};

const opened = async () =>
  (await requestPage(appWith(ledger), opening, 't', linked, { typed: nothingTyped, problems: [] })).html ?? '';

it('200 rewritten reports come back to the approver as a page of bounded size that names each', async () => {
  const html = await opened();

  expect(byteLength(html)).toBeLessThan(MOST);
  expect(html.match(/href="\/d\/t\/n\/nomination-\d+"/g)).toHaveLength(2 * maxNominations);
  expect(html).toMatch(/Báo cáo có sửa đổi/);
});

it('200 rewritten reports are compared and weighed a few at a time', async () => {
  await opened();

  expect(most).toBe(25);
});
