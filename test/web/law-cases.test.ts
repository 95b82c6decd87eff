import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Directory } from '../../functions/domain/directory.ts';
import type { Fields } from '../support/actor.ts';
import { answer, press, question, standing } from '../support/filing.ts';
import { awardRows, collectiveFields, excellentYears, individualFields, meritFields } from '../support/filled.ts';
import {
  addSeasons,
  approverReads,
  filedBy,
  formPage,
  type LawCase,
  type Nominee,
  typed,
} from '../support/law-case.ts';
import { pagesFor } from '../support/pages.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

// The cases by which the ministry's own people would try the system, from the form to the approver's page.

let pipeline: Pipeline;
beforeEach(async () => {
  pipeline = await startPipeline();
  await addSeasons(pipeline);
});
afterEach(async () => {
  expect(pipeline.faults).toEqual([]);
  await pipeline.close();
});

const ids = Array.from({ length: 200 }, (_, index) => `001085${100_000 + index}`).values();
const citizen = (): string => ids.next().value ?? '';

const initiative = (year: number, level: string): Fields => ({
  'initiatives.0.name': `Quy trình số ${year}`,
  'initiatives.0.level': level,
  'initiatives.0.decisionNumber': `21/QĐ-${year}`,
  'initiatives.0.date': `01/06/${year}`,
  'initiatives.0.issuer': 'Thủ trưởng cơ quan',
});
const noInitiative: Fields = Object.fromEntries(
  Object.keys(meritFields(2026))
    .filter((name) => name.startsWith('initiatives.'))
    .map((name) => [name, '']),
);

const person = (fields: Fields): Nominee => ({
  kind: 'individual',
  fields: individualFields({ citizenId: citizen(), ...noInitiative, ...fields }),
});
const team = (fields: Fields): Nominee => ({ kind: 'collective', fields: collectiveFields(fields) });

const onDay = (year: number): Fields => ({ date: `10/11/${year}`, minutesDate: `05/11/${year}` });

const fighterOf = (year: number, fields: Fields = {}): Nominee =>
  person({ title: 'CSTDCS', ...initiative(year, 'grassroots'), ...awardRows({ year, title: 'LDTT' }), ...fields });

const ofYear = (year: number, nominees: readonly Nominee[], more: Partial<LawCase> = {}): LawCase => ({
  season: `N${year}`,
  authority: 'unitHead',
  statement: { ...onDay(year), unitLdtt: '80' },
  nominees,
  ...more,
});

const refused = async (of: LawCase) => {
  const draft = await typed(pipeline, of);
  const { status, text } = await filedBy(pipeline, draft);
  expect(status).toBeGreaterThanOrEqual(409);
  expect((await pipeline.app.ledger.proposal(draft.id))?.standing.status).toBe('draft');
  return { ...draft, text, form: await formPage(draft) };
};

const accepted = async (of: LawCase) => {
  const draft = await typed(pipeline, of);
  const { status, text } = await filedBy(pipeline, draft);
  expect([status, text.slice(0, 2_000)]).toEqual([303, '']);
  expect((await standing(pipeline, draft.id))?.status).toBe('inReview');
  return draft;
};

describe('(a) of 80 advanced workers', () => {
  const fighters = (count: number) => Array.from({ length: count }, () => fighterOf(2023));

  it('twelve may be grassroots fighters: the thirteenth is refused, with the reckoning', async () => {
    const draft = await refused(ofYear(2023, fighters(13)));
    const form = await formPage(draft, 12);

    expect(form).toContain('12/12 chỉ tiêu');
    expect(form).toContain('15% của 80');
  });

  it('twelve go to the unit head, who reads how many places are left', async () => {
    const { nominations } = await accepted(ofYear(2023, fighters(12)));

    expect(await approverReads(pipeline, 'head-u3', nominations[0])).toContain('chỉ tiêu');
  });
});

const ministerial = (years: readonly number[], fields: Fields = {}) =>
  ofYear(
    2025,
    [
      person({
        title: 'CSTDB',
        ...initiative(2025, 'ministry'),
        ...awardRows(...years.map((year) => ({ year, title: 'CSTDCS' }))),
        ...fields,
      }),
    ],
    { authority: 'minister' },
  );

it('(b) a gap in the years of a ministerial fighter is refused, and the missing year is named', async () => {
  const { form } = await refused(ministerial([2021, 2022, 2024]));

  expect(form).toContain('2021, 2022, 2024 — thiếu 2023');
});

it('(c) three years in a row and an initiative reach the unit head without a word against them', async () => {
  const { nominations } = await accepted(ministerial([2022, 2023, 2024]));
  const page = await approverReads(pipeline, 'head-u3', nominations[0]);

  expect(page).not.toContain('Chưa đủ số lần liên tục');
});

describe('(d) a grassroots fighter without an initiative, whose work was excellent', () => {
  const without = (year: number) => ofYear(year, [fighterOf(year, { ...noInitiative, rating: 'excellent' })]);

  it('is refused by the law of 2003', async () => {
    expect((await refused(without(2023))).form).toContain('phải có sáng kiến được công nhận');
  });

  it('passes by the law of 2022', async () => {
    await accepted(without(2025));
  });

  it('is refused by the law of 2026, with the mark that its text is not verified', async () => {
    const { form } = await refused(without(2026));

    expect(form).toContain('phải hoàn thành xuất sắc nhiệm vụ và có sáng kiến');
    expect(form).toMatch(/chưa xác minh/i);
  });
});

it('(e) a person under discipline is refused', async () => {
  const { form } = await refused(
    ofYear(2025, [person({ title: 'LDTT', discipline: 'reprimand', disciplineDetail: 'Khiển trách tháng 3.' })]),
  );

  expect(form).toContain('Bị kỷ luật trong năm xét: không được đề nghị.');
});

describe('(f) an advanced collective', () => {
  const of = (ldtt: string) =>
    ofYear(2025, [team({ title: 'TTLDTT', headcount: '100', ldtt, completed: '100', cstdcs: '5', cautioned: '0' })]);

  it('with 69 of 100 advanced workers is refused', async () => {
    expect((await refused(of('69'))).form).toContain('69/100');
  });

  it('with 70 of 100 is accepted', async () => {
    await accepted(of('70'));
  });
});

it('(g) an excellent collective with one member at cảnh cáo is refused', async () => {
  const { form } = await refused(
    ofYear(
      2025,
      [team({ title: 'TTLDXS', headcount: '100', ldtt: '80', completed: '100', cstdcs: '5', cautioned: '1' })],
      { authority: 'minister' },
    ),
  );

  expect(form).toContain('cảnh cáo');
});

const certificate = (of: Fields): LawCase =>
  ofYear(2025, [person({ title: 'BKTTG', ...excellentYears(2021, 2025), ...initiative(2025, 'ministry'), ...of })], {
    authority: 'aboveMinister',
  });

it('(h) two awards for one merit are warned of: filed only with a reason, which the approver reads', async () => {
  const both = { citizenId: citizen(), ...excellentYears(2021, 2025), ...initiative(2025, 'ministry') };
  const earlier = awardRows(
    { year: 2019, title: 'BKB', kind: 'CONG_TRANG' },
    { year: 2020, title: 'BKTTG', kind: 'CONG_TRANG' },
  );
  const of = (reason: Fields) =>
    ofYear(
      2025,
      ['BKTTG', 'HCLD3'].map((title) => person({ ...both, ...earlier, title, ...reason })),
      { authority: 'aboveMinister' },
    );
  const { form } = await refused(of({}));
  expect(form).toContain('không khen nhiều hình thức cho một thành tích');

  const reason = 'Hai thành tích khác nhau, của hai giai đoạn.';
  const { nominations } = await accepted(of({ 'explanations.0.rule': 'merit.once', 'explanations.0.reason': reason }));
  expect(await approverReads(pipeline, 'head-u3', nominations[0])).toContain(reason);
});

it('(h) an award for the same merit in another dossier of the year is warned of too, and a title there is a ground here', async () => {
  const citizenId = citizen();
  const merit = { citizenId, ...meritFields(2025) };
  await accepted(ofYear(2025, [person({ ...merit, title: 'LDTT' })]));
  await accepted(ofYear(2025, [person({ ...merit, title: 'GK' })]));

  await accepted(ofYear(2025, [person({ ...merit, title: 'CSTDCS' })]));
  const { form } = await refused(ofYear(2025, [person({ ...merit, title: 'BKB' })], { authority: 'minister' }));
  expect(form).toContain('không khen nhiều hình thức cho một thành tích');
});

it('(i) a sudden award is no base of one for merit', async () => {
  const { form } = await refused(certificate(awardRows({ year: 2019, title: 'BKB', kind: 'DOT_XUAT' })));

  expect(form).toContain('2019 (đột xuất)');
});

it('(l) a dossier is refused after the deadline, to the millisecond', async () => {
  const draft = await typed(pipeline, ofYear(2025, [fighterOf(2025)]));
  const filedAt = async (now: string) => {
    pipeline.now = now;
    return (await filedBy(pipeline, { ...draft, officer: await pagesFor(pipeline, 'officer-u3') })).status;
  };

  expect(await filedAt('2026-12-25T10:00:00.001Z')).toBeGreaterThanOrEqual(409);
  expect(await filedAt('2026-12-25T10:00:00.000Z')).toBe(303);
});

it('(m) a statement that says five over a list of four is refused, both numbers named', async () => {
  const four = Array.from({ length: 4 }, () => fighterOf(2025));
  const { text } = await refused(
    ofYear(2025, four, { statement: { ...onDay(2025), unitLdtt: '80', individuals: '5' } }),
  );

  expect(text).toMatch(/Cá nhân chưa khớp 5 4 4/);
});

it('(n) a link that a scanner opens a hundred times still waits for the one who decides', async () => {
  const { id } = await accepted(ofYear(2025, [fighterOf(2025)]));
  const before = await pipeline.app.ledger.proposal(id);
  await Promise.all(Array.from({ length: 100 }, () => approverReads(pipeline, 'head-u3')));
  expect(await pipeline.app.ledger.proposal(id)).toEqual(before);

  expect((await press(pipeline, question(pipeline, 'head-u3'), 'approve')).ok).toBe(true);
  await pipeline.settle();
  expect((await standing(pipeline, id))?.status).toBe('approved');
});

it('(p) a dossier of the block leader’s own unit goes to the deputy', async () => {
  const { id } = await accepted({ ...ministerial([2022, 2023, 2024]), unit: 'U1' });
  await answer(pipeline, 'head-u1', 'approve');

  expect(await approverReads(pipeline, 'deputy')).toContain('Vũ Thị Phó');
  expect(pipeline.sent.filter(({ to, letter }) => to === 'leader' && letter.letter === 'request')).toEqual([]);
  expect((await standing(pipeline, id))?.status).toBe('inReview');
});

describe('(k) of seven flags of the ministry', () => {
  const blocks = Array.from({ length: 7 }, (_, index) => `B${index + 1}`);
  const sevenBlocks = (directory: Directory): Directory => {
    const [unit] = directory.units;
    const [term] = directory.terms;
    if (unit === undefined || term === undefined) throw new Error('The small directory has a unit and a term.');
    return {
      ...directory,
      blocks: [...directory.blocks, ...blocks.map((id) => ({ id, name: `Khối ${id}` }))],
      units: [
        ...directory.units,
        ...blocks.map((block) => ({ ...unit, id: `U${block}`, name: `Đơn vị ${block}`, block })),
      ],
      terms: [...directory.terms, ...blocks.map((block) => ({ ...term, block }))],
    };
  };

  /** The best of a block, let through to the ministry. */
  const atMinistry = async (block: string, title: string, authority: LawCase['authority']) => {
    const fields = {
      title,
      fullName: `Đơn vị ${block}`,
      headcount: '100',
      ldtt: '80',
      completed: '100',
      cstdcs: '5',
      cautioned: '0',
      leading: 'yes',
      ...awardRows({ year: 2025, title: 'CTDB' }),
    };
    const dossier = ofYear(2025, [team(fields)], { authority, unit: `U${block}`, officer: 'officer-u1' });
    const { nominations } = await accepted(dossier);
    await answer(pipeline, 'head-u1', 'approve');
    await answer(pipeline, 'leader', 'approve');
    return approverReads(pipeline, 'minister', nominations[0]);
  };

  it('one may be proposed for the Government’s: of the second the ministry reads that it is one too many', async () => {
    await pipeline.replaceDirectory(sevenBlocks);
    for (const block of blocks) await atMinistry(block, 'CTDB', 'minister');
    const tooMany = 'Số Cờ thi đua của Chính phủ vượt tỷ lệ';

    expect(await atMinistry('B1', 'CTDCP', 'aboveMinister')).not.toContain(tooMany);
    expect(await atMinistry('B2', 'CTDCP', 'aboveMinister')).toContain(tooMany);
  });
});

describe('(q) a dossier that the ministry receives', () => {
  const receivedAt = async (now: string) => {
    pipeline.now = '2026-09-28T02:00:00.000Z';
    const { id } = await accepted({
      ...ofYear(2026, [person({ title: 'BKB', ...meritFields(2026) })], { authority: 'minister' }),
      statement: { date: '20/09/2026', minutesDate: '18/09/2026', unitLdtt: '80' },
    });
    await answer(pipeline, 'head-u3', 'approve');
    pipeline.now = now;
    await answer(pipeline, 'leader', 'approve');
    const [nomination] = Object.keys((await pipeline.app.ledger.proposal(id))?.nominations ?? {});
    return { law: (await pipeline.app.ledger.proposal(id))?.rules?.pack, nomination };
  };

  it('on 30 September 2026 stays under the law of 2022', async () => {
    expect((await receivedAt('2026-09-30T16:59:59.999Z')).law).toBe('R2b');
  });

  it('on 1 October 2026, Vietnamese time, is under the law of 2026', async () => {
    expect((await receivedAt('2026-09-30T17:00:00.000Z')).law).toBe('R3');
  });

  it('before that day and decides after it shows what both laws say, and which counts', async () => {
    const { nomination } = await receivedAt('2026-09-30T16:59:59.999Z');
    pipeline.now = '2026-10-05T02:00:00.000Z';
    const page = await approverReads(pipeline, 'minister', nomination);

    expect(page).toContain('Luật năm 2022, Nghị định 152/2025/NĐ-CP (áp dụng)');
    expect(page).toContain('Luật 06/2026/QH16');
  });
});
