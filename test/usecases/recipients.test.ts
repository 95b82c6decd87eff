import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recipientsPage } from '../../functions/usecases/lists.ts';
import { readRecipient } from '../../functions/usecases/read-recipient.ts';
import { recordAwards } from '../../functions/usecases/record-awards.ts';
import { answer, filed, history, value } from '../support/filing.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;
/** How often the last step is run at once before its own run. */
let repeats = 0;
/** Each award is of a year of its own: nobody gets one title twice in a year. */
let year: number;

beforeEach(async () => {
  repeats = 0;
  year = 2022;
  pipeline = await startPipeline({
    step: async (name, input) => {
      const runs = name === 'Record' ? repeats : 0;
      await Promise.all(Array.from({ length: runs }, () => recordAwards(pipeline.app, input)));
    },
  });
  await pipeline.replaceDirectory((directory) => ({
    ...directory,
    seasons: directory.seasons.flatMap((season) =>
      [2023, 2024, 2025, 2026].map((one) => ({ ...season, id: `N${one}`, year: one })),
    ),
  }));
});
afterEach(async () => {
  expect(pipeline.faults).toEqual([]);
  await pipeline.close();
});

const citizenId = '001185000123';
const an = { fullName: 'Nguyễn Văn An', citizenId };
const binh = { fullName: 'Trần Thị Bình', citizenId };

/** The unit has looked into what the record knows of its nominee and the form does not say. */
const compared = { 'explanations.0.rule': 'paper.differs', 'explanations.0.reason': 'Đã đối chiếu giấy tờ' };

/** An award by the unit head, recorded. */
const awarded = async (fields: Record<string, string>, unit = 'U3') => {
  year += 1;
  const { id } = await filed(pipeline, {
    unit,
    season: `N${year}`,
    authority: 'unitHead',
    title: 'LDTT',
    fields: { ...fields, ...compared },
  });
  value(await answer(pipeline, `head-${unit.toLowerCase()}`, 'approve'));
  return id;
};

const looking = async (by: string) => ({
  app: pipeline.app,
  viewer: await pipeline.viewer(by),
  directory: (await pipeline.app.directories.current()).directory,
});

/** The recipients that somebody sees, each with how many awards. */
const recorded = async (unit = '', by = 'clerk') => {
  const { lines } = await recipientsPage(await looking(by), { unit, query: '', after: undefined });
  return Promise.all(
    lines.map(async ({ id, name, post }) => `${name}, ${post}: ${(await pipeline.app.recipients.awards(id)).length}`),
  );
};

const found = async (name: string, by: string) => {
  const { app, directory, viewer } = await looking(by);
  const { lines } = await recipientsPage({ app, directory, viewer }, { unit: '', query: name, after: undefined });
  return readRecipient(app, directory, viewer, lines[0]?.id ?? '');
};

describe('a citizen id that the record knows', () => {
  it('under the same name brings the award to the same record', async () => {
    await awarded(an);
    await awarded({ ...an, fullName: 'NGUYỄN VĂN AN', citizenId: '001 185 000 123' });

    expect(await recorded()).toEqual(['Nguyễn Văn An, Chuyên viên chính: 2']);
  });

  it('under another name keeps the awards apart, also those that follow', async () => {
    await awarded(an);
    await awarded(binh);
    await awarded(binh);
    await awarded(an);

    expect(await recorded()).toEqual(['Nguyễn Văn An, Chuyên viên chính: 2', 'Trần Thị Bình, Chuyên viên chính: 2']);
  });

  it('under another name is noted in the dossier that brought it', async () => {
    const first = await awarded(an);
    const second = await awarded(binh);

    expect(await history(pipeline, first, 'idShared')).toEqual([]);
    expect(await history(pipeline, second, 'idShared')).toMatchObject([{ names: ['Trần Thị Bình'] }]);
  });

  it('under another name is shown to the ministry, not to the unit', async () => {
    await awarded(an);
    await awarded(binh);

    expect((await found('Bình', 'clerk'))?.sameIdAs?.name).toBe('Nguyễn Văn An');
    expect((await found('An', 'clerk'))?.sameIdAs).toBeUndefined();
    expect((await found('Bình', 'officer-u3'))?.sameIdAs).toBeUndefined();
  });

  it('under another name stays where it is when the step runs twice at once', async () => {
    repeats = 3;
    await awarded(an);
    const second = await awarded(binh);

    expect(await recorded()).toEqual(['Nguyễn Văn An, Chuyên viên chính: 1', 'Trần Thị Bình, Chuyên viên chính: 1']);
    expect(await history(pipeline, second, 'idShared')).toHaveLength(1);
  });
});

describe('somebody who changed unit and post', () => {
  it('stands in the list of the new unit, with the new post', async () => {
    await awarded(an, 'U3');
    await awarded({ ...an, post: 'Trưởng phòng' }, 'U2');

    expect(await recorded('U3')).toEqual([]);
    expect(await recorded('U2', 'officer-u2')).toEqual(['Nguyễn Văn An, Trưởng phòng: 2']);
  });

  it('is still shown with all awards to the unit that gave the first', async () => {
    await awarded(an, 'U3');
    await awarded(an, 'U2');
    const { app, directory, viewer } = await looking('officer-u3');
    const id = (await found('An', 'clerk'))?.recipient.id ?? '';

    expect(await readRecipient(app, directory, viewer, id)).toMatchObject({ recipient: { unitId: 'U2' } });
  });
});
