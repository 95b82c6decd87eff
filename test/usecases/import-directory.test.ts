import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dynamoDirectories } from '../../functions/adapters/dynamo/directories.ts';
import type { Directory } from '../../functions/domain/directory.ts';
import { emptyDirectory } from '../../functions/domain/empty-directory.ts';
import type { Lists } from '../../functions/ports.ts';
import { importDirectory } from '../../functions/usecases/import-directory.ts';
import { openLink } from '../../functions/usecases/open-link.ts';
import { directTable } from '../support/direct-table.ts';
import { draft, filed, openTurnAt, question } from '../support/filing.ts';
import { smallDirectory } from '../support/people.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;

beforeEach(async () => {
  pipeline = await startPipeline();
});
afterEach(() => pipeline.close());

const withHead = (head: string): Directory => {
  const directory = smallDirectory();
  return { ...directory, units: directory.units.map((unit) => (unit.id === 'U3' ? { ...unit, head } : unit)) };
};

const withSeason = (directory: Directory, id: string): Directory => ({
  ...directory,
  seasons: [...directory.seasons, ...directory.seasons.map((season) => ({ ...season, id }))],
});

const without = (directory: Directory, unit: string): Directory => ({
  ...directory,
  units: directory.units.filter(({ id }) => id !== unit),
  people: directory.people.map(({ unit: of, ...one }) => ({ ...one, ...(of === unit ? {} : { unit: of }) })),
});

const current = () => pipeline.app.directories.current();

describe('an import', () => {
  it('makes the next version the one in force and notes who did it', async () => {
    const result = await importDirectory(pipeline.app, 'admin', withHead('spare'));

    expect(result).toMatchObject({ ok: true, value: { version: 2, changed: { lost: [{ person: 'head-u3' }] } } });
    expect(await current()).toMatchObject({ version: 2, directory: withHead('spare') });
    expect((await pipeline.app.directories.notes())[0]).toEqual({
      at: pipeline.now,
      by: 'admin',
      what: 'directory.import 0 0 1',
    });
  });

  it('of the content in force changes nothing', async () => {
    expect(await importDirectory(pipeline.app, 'admin', smallDirectory())).toEqual({
      ok: false,
      error: { code: 'directory.same', version: 1 },
    });
    expect((await current()).version).toBe(1);
  });

  it('replaces an approver in an open turn at once: the old link is dead, the successor is mailed', async () => {
    const { id } = await filed(pipeline);
    const old = question(pipeline, 'head-u3');
    const { due } = await openTurnAt(pipeline, id, 'unitHead');

    await importDirectory(pipeline.app, 'admin', withHead('spare'));
    await pipeline.settle();

    expect(await openLink(pipeline.app, old.token)).toMatchObject({ error: { code: 'link.reassigned' } });
    expect(question(pipeline, 'spare').token).not.toBe(old.token);
    expect((await openTurnAt(pipeline, id, 'unitHead')).due).toBe(due);
  });

  it('that loses a race changes nothing', async () => {
    const { app } = pipeline;
    const slow = {
      ...app,
      directories: {
        ...app.directories,
        current: async () => {
          const seen = await app.directories.current();
          await importDirectory(app, 'admin', withHead('vice-u1'));
          return seen;
        },
      },
    };

    expect(await importDirectory(slow, 'admin', withHead('spare'))).toEqual({
      ok: false,
      error: { code: 'changed.meanwhile' },
    });
    expect((await current()).directory).toEqual(withHead('vice-u1'));
  });

  it('of a directory with faults is refused', async () => {
    const result = await importDirectory(pipeline.app, 'admin', withHead('nobody'));

    expect(result).toMatchObject({ ok: false, error: { code: 'directory.invalid', faults: [{ value: 'nobody' }] } });
  });
});

describe('what proposals refer to', () => {
  it('stays: a unit with as little as a draft', async () => {
    await draft(pipeline);

    expect(await importDirectory(pipeline.app, 'admin', without(smallDirectory(), 'U3'))).toEqual({
      ok: false,
      error: { code: 'directory.kept', kept: [{ code: 'unit.hasProposals', id: 'U3', name: 'Đơn vị U3' }] },
    });
    expect((await current()).version).toBe(1);
  });

  it('stays: a season and a block that any unit used', async () => {
    await draft(pipeline, { unit: 'U2' });
    const directory = withSeason(smallDirectory(), 'N2027');
    const moved = {
      ...directory,
      blocks: [{ id: 'K07', name: 'Khối thi đua số VII' }],
      units: directory.units.map((unit) => ({ ...unit, block: 'K07' })),
      terms: directory.terms.map((term) => ({ ...term, block: 'K07' })),
      seasons: directory.seasons.filter(({ id }) => id !== 'N2026'),
    };

    expect(await importDirectory(pipeline.app, 'admin', moved)).toMatchObject({
      error: {
        kept: [
          { code: 'season.hasProposals', id: 'N2026' },
          { code: 'block.hasProposals', id: 'K06' },
        ],
      },
    });
  });

  it('may go when nothing does', async () => {
    await draft(pipeline, { unit: 'U2' });
    await importDirectory(pipeline.app, 'admin', withSeason(smallDirectory(), 'N2027'));

    expect((await importDirectory(pipeline.app, 'admin', without(smallDirectory(), 'U3'))).ok).toBe(true);
    expect((await current()).directory.units.map(({ id }) => id)).toEqual(['U1', 'U2']);
  });

  it('is found beyond the first page', async () => {
    const { app } = pipeline;
    await importDirectory(app, 'admin', withSeason(smallDirectory(), 'A2026'));
    await draft(pipeline, { unit: 'U2' });
    const [real] = await app.lists.proposals('U2', { limit: 1 });
    if (real === undefined) throw new Error('the draft is in no list');
    const full = Array.from({ length: 100 }, (_, index) => ({ ...real, key: String(index) }));
    const rest = [{ key: 'last', line: { ...real.line, seasonId: 'A2026' } }];
    const proposals: Lists['proposals'] = async (_, { after }) => (after === '99' ? rest : full);

    expect(
      await importDirectory({ ...app, lists: { ...app.lists, proposals } }, 'admin', smallDirectory()),
    ).toMatchObject({ error: { kept: [{ code: 'season.hasProposals', id: 'A2026' }] } });
  });
});

describe('a code of a person', () => {
  const renamed = (change: object): Directory => {
    const directory = smallDirectory();
    return { ...directory, people: directory.people.map((one) => (one.id === 'clerk' ? { ...one, ...change } : one)) };
  };

  it('does not pass to somebody else, whose name would then stand under old decisions', async () => {
    const other = renamed({ name: 'Tô Văn Khác', email: 'khac@example.vn' });

    expect(await importDirectory(pipeline.app, 'admin', other)).toMatchObject({
      error: { kept: [{ code: 'person.otherPerson', id: 'clerk' }] },
    });
  });

  it.each([{ name: 'Bùi Thị Vụ Mới' }, { email: 'moi@example.vn' }])(
    'stays with who changes one of both: %j',
    async (change) => {
      expect((await importDirectory(pipeline.app, 'admin', renamed(change))).ok).toBe(true);
    },
  );
});

describe('a crash', () => {
  /** A directory of several parts: long posts, so that half of one would not be JSON. */
  const large = (post: string): Directory => {
    const directory = smallDirectory();
    const extra = Array.from({ length: 1_500 }, (_, index) => ({
      id: `N${index}`,
      name: 'Nguyễn Thị Nhân Viên',
      email: `n${index}@example.vn`,
      post: post.repeat(30),
      language: 'vi' as const,
    }));
    return { ...directory, people: [...directory.people, ...extra] };
  };

  const crashing = async (dies: (operation: string, calls: number) => boolean) => {
    let armed = false;
    let calls = 0;
    const direct = await directTable(async (operation, run) => {
      if (!armed) return run();
      calls += operation === 'PutItem' ? 1 : 0;
      if (dies(operation, calls)) throw new Error('power cut');
      return run();
    });
    const fresh = () => ({
      ...pipeline.app,
      directories: dynamoDirectories(direct.table, emptyDirectory('Bộ', 'a@b.vn')),
    });
    await importDirectory(fresh(), 'admin', large('Cũ '));
    return {
      fresh,
      close: direct.close,
      arm: (now: boolean) => {
        armed = now;
      },
    };
  };

  it.each<[when: string, dies: (operation: string, calls: number) => boolean]>([
    ['while the parts are written', (operation, calls) => operation === 'PutItem' && calls === 2],
    ['before the pointer flips', (operation) => operation === 'TransactWriteItems'],
  ])('%s leaves the old version whole, and the next import works', async (_, dies) => {
    const { fresh, arm, close } = await crashing(dies);

    arm(true);
    await expect(importDirectory(fresh(), 'admin', large('Mới '))).rejects.toThrow('power cut');
    arm(false);

    expect(await fresh().directories.current()).toMatchObject({
      version: 1,
      directory: { people: large('Cũ ').people.map(({ id }) => ({ id })) },
    });
    expect((await importDirectory(fresh(), 'admin', large('Mới '))).ok).toBe(true);
    expect((await fresh().directories.current()).directory).toMatchObject({
      people: expect.arrayContaining([expect.objectContaining({ id: 'N7', post: 'Mới '.repeat(30).trim() })]),
    });
    await close();
  });
});
