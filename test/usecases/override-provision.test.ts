import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appOn } from '../../functions/aws.ts';
import { type Viewer, viewerOf } from '../../functions/domain/access.ts';
import { effectivePack } from '../../functions/domain/rules/effective.ts';
import { packNamed } from '../../functions/domain/rules/packs/rule-packs.ts';
import type { App } from '../../functions/ports.ts';
import { type OverrideAsked, overrideProvision } from '../../functions/usecases/override-provision.ts';
import { type DirectTable, directTable } from '../support/direct-table.ts';
import { smallDirectory } from '../support/people.ts';
import { someSettings } from '../support/settings.ts';

const noon = '2026-11-16T05:00:00.000Z';

let direct: DirectTable;
let app: App;

beforeEach(async () => {
  direct = await directTable();
  app = { ...appOn(direct.table, someSettings), clock: { now: () => noon } };
});
afterEach(() => direct.close());

const viewer = (id: string): Viewer => {
  const found = viewerOf(smallDirectory(), id, '2026-11-16');
  if (found === undefined) throw new Error(`nobody is ${id}`);
  return found;
};

const twenty: OverrideAsked = {
  pack: 'R3',
  provision: 'CSTDCS.quota',
  values: { percent: 20 },
  from: '2026-12-01',
  reason: 'Công văn số 12 của Bộ',
};

const quotaOn = async (day: string) => {
  const pack = packNamed('R3');
  const quotas = pack && effectivePack(pack, await app.overrides.all(), day).quotas;
  return quotas?.find(({ id }) => id === 'CSTDCS.quota');
};

describe('overriding a provision', () => {
  it('counts from its day, with who set it and why', async () => {
    const done = await overrideProvision(app, viewer('admin'), twenty, 0);

    expect(done).toEqual({ ok: true, value: { ...twenty, by: 'admin', at: noon } });
    expect(await app.overrides.all()).toEqual([{ ...twenty, by: 'admin', at: noon }]);
    expect((await quotaOn('2026-11-30'))?.values).toEqual({ percent: 15 });
    expect(await quotaOn('2026-12-01')).toMatchObject({
      values: { percent: 20 },
      overridden: { reason: 'Công văn số 12 của Bộ' },
    });
  });

  it('verifies a provision by the clause that the ministry has read', async () => {
    const basis = { document: 'Nghị định số 01/2026/NĐ-CP', article: 'Điều 7', clause: 'khoản 2' };
    await overrideProvision(app, viewer('admin'), { ...twenty, values: undefined, basis, verified: true }, 0);

    expect(await quotaOn('2026-12-01')).toMatchObject({ basis, verified: true, values: { percent: 15 } });
  });

  it('is the administrator’s alone', async () => {
    expect(await overrideProvision(app, viewer('clerk'), twenty, 0)).toEqual({
      ok: false,
      error: { code: 'administrator.only' },
    });
    expect(await app.overrides.all()).toEqual([]);
  });

  it.each([
    [{ pack: 'R9' }, { code: 'override.packUnknown' }],
    [{ provision: 'CSTDCS.none' }, { code: 'override.provisionUnknown' }],
    [{ values: { places: 3 } }, { code: 'override.valueUnknown', value: 'places' }],
    [{ values: { percent: 101 } }, { code: 'override.valueOutOfRange', value: 'percent' }],
    [{ values: undefined }, { code: 'override.nothingSet' }],
  ])('with %j is refused', async (wrong, error) => {
    expect(await overrideProvision(app, viewer('admin'), { ...twenty, ...wrong }, 0)).toEqual({ ok: false, error });
    expect(await app.overrides.all()).toEqual([]);
  });

  it('that somebody else set meanwhile is not lost to the later one', async () => {
    const both = await Promise.all([
      overrideProvision(app, viewer('admin'), twenty, 0),
      overrideProvision(app, viewer('admin'), { ...twenty, values: { percent: 10 } }, 0),
    ]);

    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.filter(({ ok }) => !ok)).toEqual([{ ok: false, error: { code: 'changed.meanwhile' } }]);
    expect(await overrideProvision(app, viewer('admin'), twenty, 1)).toMatchObject({ ok: true });
  });
});
