import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nominationEntry } from '../../functions/domain/dossier.ts';
import type { Proposal } from '../../functions/domain/proposal.ts';
import type { Lists } from '../../functions/ports.ts';
import { nomineesNamed, recipientsPage } from '../../functions/usecases/lists.ts';
import { saveForm } from '../../functions/usecases/save-form.ts';
import { someDraft } from '../support/drafts.ts';
import { answer, filed, submit, value } from '../support/filing.ts';
import { individualFields, posted } from '../support/filled.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;

beforeEach(async () => {
  pipeline = await startPipeline();
});
afterEach(() => pipeline.close());

const inReview = {
  status: 'inReview',
  round: 1,
  attempt: 1,
  stage: 'ministry',
  phase: 'waiting',
  since: '2026-11-16T05:00:00.000Z',
} as const;

/** A proposal of U3 with a nominee for each name. */
const nominated = async (names: readonly string[], over: Partial<Proposal> = {}) => {
  const { ledger, random } = pipeline.app;
  const proposal = someDraft(over);
  await ledger.commit([{ change: 'createProposal', proposal }]);
  for (const fullName of names) {
    const entry = nominationEntry({ version: 1, order: 1, kind: 'individual' }, 0, { fullName });
    const place = { proposal, nominationId: random.id(), seen: 0, dropSeen: false };
    await ledger.commit([{ change: 'saveNomination', ...place, entry, filled: {} }]);
  }
};

const lookingAs = async (by: string, app = pipeline.app) => ({
  app,
  viewer: await pipeline.viewer(by),
  directory: (await app.directories.current()).directory,
});

const search = async (query: string, after?: string, by = 'officer-u3') => {
  const { nominees, next } = await nomineesNamed(await lookingAs(by), { unit: '', query, after });
  return { names: nominees.map(({ name }) => name), next };
};

const many = (count: number, name: (index: number) => string) => Array.from({ length: count }, (_, at) => name(at));

describe('a search by full name', () => {
  it('finds the one behind a hundred others of the same given name', async () => {
    await nominated([...many(101, () => 'Bùi Văn Anh'), 'Nguyễn Văn Anh']);

    expect(await search('Nguyễn Văn Anh')).toEqual({ names: ['Nguyễn Văn Anh'], next: undefined });
  });

  it('shows all of them page by page, each once and in order', async () => {
    const names = many(60, (at) => `Nguyễn ${String.fromCharCode(97 + (at % 26))} Anh`);
    await nominated(names);
    const pages = [];
    for (let after: string | undefined, page = 0; page < 9; page += 1) {
      const { names: shown, next } = await search('Nguyễn Anh', after);
      pages.push(shown);
      if (next === undefined) break;
      after = next;
    }

    expect(pages.map(({ length }) => length)).toEqual([25, 25, 10]);
    expect(pages.flat()).toEqual(names.toSorted());
  });

  it('names no further page when the last one is full', async () => {
    await nominated(many(25, () => 'Bùi Văn Anh'));

    expect((await search('Anh')).next).toBeUndefined();
  });

  it('is not crowded out by drafts of others', async () => {
    await nominated(many(120, () => 'Bùi Văn Anh'));
    await nominated(['Nguyễn Văn Anh'], { id: 'p2', standing: inReview });

    expect(await search('Anh', undefined, 'clerk')).toEqual({ names: ['Nguyễn Văn Anh'], next: undefined });
  });

  it('stops at its bound, says so, and goes on from there', async () => {
    await nominated([]);
    const line = { proposalId: 'p1', nominationId: 'n', title: '', kind: 'individual', unitId: 'U3' } as const;
    const keys = many(2_600, (at) => `a0n0h0#${String(at).padStart(6, '0')}`);
    const nameAt = (key: string) => (key === keys.at(-1) ? 'Nguyễn Văn Anh' : 'Bùi Văn Anh');
    let read = 0;
    const nominees: Lists['nominees'] = async (_, { after = '', prefix = '', limit }) => {
      const slice = keys.filter((key) => key > after && key.startsWith(prefix)).slice(0, limit);
      read += slice.length;
      return slice.map((key) => ({ key, line: { ...line, name: nameAt(key) } }));
    };
    const { app } = pipeline;
    const looking = await lookingAs('officer-u3', { ...app, lists: { ...app.lists, nominees } });
    const asked = { unit: '', query: 'Nguyễn Anh' };
    const first = await nomineesNamed(looking, { ...asked, after: undefined });

    expect([first.nominees, first.next, read]).toEqual([[], keys[1_999], 2_000]);
    const second = await nomineesNamed(looking, { ...asked, after: first.next });
    expect([second.nominees.map(({ name }) => name), second.next]).toEqual([['Nguyễn Văn Anh'], undefined]);
  });

  it('finds a recipient behind a hundred others as well', async () => {
    const { recipients, random } = pipeline.app;
    for (const name of [...many(101, () => 'Bùi Văn Anh'), 'Nguyễn Văn Anh'])
      await recipients.settle({ id: random.id(), kind: 'individual', name, unitId: 'U3', citizenId: random.id() });
    const { lines } = await recipientsPage(await lookingAs('officer-u3'), {
      unit: '',
      query: 'Nguyễn Văn Anh',
      after: undefined,
    });

    expect(lines.map(({ name }) => name)).toEqual(['Nguyễn Văn Anh']);
  });

  it('names a collective once whose last word begins as its first', async () => {
    await pipeline.app.recipients.settle({ id: 'c1', kind: 'collective', name: 'An An', unitId: 'U3' });
    const { lines } = await recipientsPage(await lookingAs('officer-u3'), {
      unit: '',
      query: 'an an',
      after: undefined,
    });

    expect(lines.map(({ name }) => name)).toEqual(['An An']);
  });
});

describe('a name that a unit types while its dossier is returned', () => {
  it('is found by the unit alone until it is filed again', async () => {
    const { id, officer, nominationId } = await filed(pipeline);
    await answer(pipeline, 'head-u3', 'approve');
    await answer(pipeline, 'leader', 'return');
    expect((await search('Ánh', undefined, 'leader')).names).toEqual(['Nguyễn Thị Ánh']);

    const place = { form: 'individual', nominationId, isNew: false } as const;
    const fields = posted(individualFields({ fullName: 'Nguyễn Thị Bích Ánh' }));
    value(await saveForm(pipeline.app, officer, id, place, 2, fields));

    expect((await search('Ánh')).names).toEqual(['Nguyễn Thị Bích Ánh']);
    expect((await search('Ánh', undefined, 'leader')).names).toEqual([]);
    await submit(pipeline, id, 'U3', 'Đã sửa họ tên');
    expect((await search('Ánh', undefined, 'leader')).names).toEqual(['Nguyễn Thị Bích Ánh']);
  });
});
