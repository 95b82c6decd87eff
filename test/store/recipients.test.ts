import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { putOne } from '../../functions/adapters/dynamo/conditional.ts';
import { dynamoLedger } from '../../functions/adapters/dynamo/ledger.ts';
import { dynamoRecipients } from '../../functions/adapters/dynamo/recipients.ts';
import type { AwardRecord, ImportedAward, Recipient } from '../../functions/domain/recipient.ts';
import { type DirectTable, directTable } from '../support/direct-table.ts';

let direct: DirectTable;

beforeEach(async () => {
  direct = await directTable();
});
afterEach(() => direct.close());

const recipients = () => dynamoRecipients(direct.table);

const an: Recipient = {
  id: 'a1',
  kind: 'individual',
  name: 'Nguyễn Văn An',
  unitId: 'U3',
  birthDate: '05/03/1985',
  citizenId: '001185000123',
};
const { citizenId: _, ...withoutId } = an;
const older = { ...withoutId, id: 'a2' };

const award = (recipientId: string, over: Partial<ImportedAward> = {}): ImportedAward => ({
  source: 'imported',
  recipientId,
  title: 'LDTT',
  year: 2022,
  at: '2026-11-16T02:00:00.000Z',
  unitId: 'U3',
  decisionNumber: '12/QĐ-NXB',
  ...over,
});

const give = (...awards: readonly AwardRecord[]) =>
  dynamoLedger(direct.table).commit(awards.map((one) => ({ change: 'putAward', award: one })));

describe('looking for a person', () => {
  it('writes nothing and finds nobody in an empty record', async () => {
    expect(await recipients().find(an)).toEqual({ match: 'nobody' });
    expect(await recipients().find(an)).toEqual({ match: 'nobody' });
  });

  it('finds who was settled, by citizen id or by name, birth date and unit', async () => {
    await recipients().settle(an);

    expect(await recipients().find({ ...an, unitId: 'U1' })).toEqual({ match: 'known', recipient: an });
    expect(await recipients().find(withoutId)).toEqual({ match: 'likely', candidates: [an] });
    expect(await recipients().find({ ...withoutId, birthDate: '1985-03-06' })).toEqual({ match: 'nobody' });
  });

  it('finds somebody who moved in either unit', async () => {
    await recipients().settle(an);
    await recipients().settle({ ...an, id: 'other', unitId: 'U2' });

    const moved = { ...an, unitId: 'U2' };
    expect(await recipients().find(withoutId)).toEqual({ match: 'likely', candidates: [moved] });
    expect(await recipients().find({ ...withoutId, unitId: 'U2' })).toEqual({ match: 'likely', candidates: [moved] });
  });

  it('names all of one name, birth date and unit', async () => {
    await recipients().settle(older);
    await recipients().settle(an);

    expect(await recipients().find(withoutId)).toMatchObject({ candidates: [{ id: 'a1' }, { id: 'a2' }] });
  });

  it('answers for many in their order', async () => {
    await recipients().settle(an);
    const people = Array.from({ length: 250 }, (_, at) => (at === 130 ? an : { ...an, citizenId: `00118500${at}` }));

    const found = await recipients().findAll(people);
    expect(found.flatMap(({ match }, at) => (match === 'nobody' ? [] : [at]))).toEqual([130]);
  });
});

describe('the history of people', () => {
  it('is asked for by the asker’s own keys, also of who has none', async () => {
    await recipients().settle(an);
    await give(award('a1'), award('a1', { year: 2023 }));

    const history = await recipients().historyOf([
      { key: 'n1', ...an },
      { key: 'n2', ...an, name: 'Trần Thị Bình', citizenId: '001185000456' },
    ]);
    expect(history.get('n1')?.awards.map(({ year }) => year)).toEqual([2022, 2023]);
    expect(history.get('n2')?.awards).toEqual([]);
  });

  it('joins what older papers say without a citizen id once a human has confirmed whose they are', async () => {
    await recipients().settle(older);
    await recipients().settle(an);
    await give(award('a1', { year: 2024 }), award('a2', { year: 2019 }));

    const history = await recipients().historyOf([
      { key: 'n1', ...an },
      { key: 'n2', ...an, sameRecord: true },
    ]);
    expect(history.get('n1')?.awards.map(({ year }) => year)).toEqual([2024]);
    expect(history.get('n2')?.awards.map(({ year }) => year)).toEqual([2024, 2019]);
  });

  it('holds an award of a decision once, however often it is brought in', async () => {
    await give(award('a1'), award('a1', { year: 2023 }));
    await give(award('a1', { decisionNumber: '12 / qđ-nxb' }));

    expect(await recipients().awards('a1')).toHaveLength(2);
  });

  it('takes a record written before awards had a source as one that was decided here', async () => {
    const item = { recipientId: 'a1', proposalId: 'p1', nominationId: 'n1', proposalNumber: 'U3-N2026-001' };
    const more = { title: 'LDTT', year: 2022, wording: 'Đã …', at: '2026-11-16T02:00:00.000Z', unitId: 'U3' };
    await putOne(direct.table, { pk: 'R#a1', sk: 'AWARD#p1#n1' }, { ...item, ...more });

    expect(await recipients().awards('a1')).toEqual([{ source: 'decided', ...item, ...more }]);
  });
});

describe('enrolling somebody', () => {
  it('of whom eighty awards replace eighty others takes as many transactions as it needs', async () => {
    const { id } = await recipients().settle(an);
    const awardsOf = (decisionNumber: string) =>
      Array.from({ length: 80 }, (_, back) => award(id, { year: 2022 - back, decisionNumber }));
    const [before, after] = [awardsOf('1'), awardsOf('2')];
    await give(...before);
    const lost = await recipients().enrol([{ recipient: an, names: [], awards: after, removed: before }]);

    expect(lost).toEqual([]);
    const numbers = (await recipients().awards(id)).map((one) => 'decisionNumber' in one && one.decisionNumber);
    expect(numbers).toEqual(Array.from({ length: 80 }, () => '2'));
  });
});
