import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Directory } from '../../functions/domain/directory.ts';
import type { Choice } from '../../functions/domain/turn.ts';
import { withdrawProposal } from '../../functions/usecases/withdraw-proposal.ts';
import { passDue, press } from '../support/filing.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';
import { heldBy, pressSubmit, quotaDraft, usedOf } from '../support/quota-dossiers.ts';

/** Of 14 LĐTT two may be fighters, and of a block of three one has the ministry's flag. */
const dossiers = [
  { title: 'CSTDCS', unit: 'U3', rows: 1, ldtt: 14 },
  { title: 'CSTDCS', unit: 'U3', rows: 1, ldtt: 14 },
  { title: 'CSTDCS', unit: 'U3', rows: 2, ldtt: 14 },
  { title: 'CTDB', unit: 'U2', rows: 1 },
  { title: 'CTDB', unit: 'U3', rows: 1, ldtt: 14 },
  { title: 'CTDCP', unit: 'U3', rows: 1, ldtt: 14 },
] as const;

const caps = {
  'unit/U3/N2026/CSTDCS': 2,
  'block/K06/N2026/CTDB': 1,
  'block/K06/N2026/CTDCP': Number.POSITIVE_INFINITY,
  'ministry/all/N2026/CTDB': Number.POSITIVE_INFINITY,
  'ministry/all/N2026/CTDCP': Number.POSITIVE_INFINITY,
} as const;

type Event = { readonly of: number } & (
  | { readonly do: 'submit' | 'withdraw' | 'close' }
  | { readonly do: 'decide'; readonly choice: Choice }
);

const of = fc.nat(dossiers.length - 1);
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('submit'), of }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('decide'),
      of,
      choice: fc.constantFrom<Choice>('approve', 'approve', 'approve', 'return', 'return', 'reject'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw'), of }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close'), of }) },
);

/** However many corrections run out, the season takes dossiers. */
const openLong = (directory: Directory): Directory => ({
  ...directory,
  seasons: directory.seasons.map((season) => ({ ...season, deadline: '2027-12-01T10:00:00.000Z' })),
});

const newestQuestion = ({ sent }: Pipeline, id: string) => {
  const mail = sent.findLast(({ about, letter }) => about.proposalId === id && letter.letter === 'request');
  if (mail?.letter.letter !== 'request') return undefined;
  return { token: mail.letter.link.slice(mail.letter.link.lastIndexOf('/') + 1), code: mail.letter.code };
};

const perform = async (pipeline: Pipeline, ids: readonly string[], event: Event): Promise<void> => {
  const id = ids[event.of] ?? '';
  switch (event.do) {
    case 'submit': {
      const filed = await pressSubmit(pipeline, id);
      if (!filed.ok) expect(['proposal.alreadyFiled', 'quota.full', 'correction.closed']).toContain(filed.error.code);
      return;
    }
    case 'decide': {
      const question = newestQuestion(pipeline, id);
      if (question !== undefined) await press(pipeline, question, event.choice);
      return;
    }
    case 'withdraw': {
      const unit = dossiers[event.of]?.unit.toLowerCase();
      await withdrawProposal(pipeline.app, await pipeline.viewer(`officer-${unit}`), id, undefined);
      return;
    }
    case 'close': {
      const standing = (await pipeline.app.ledger.proposal(id))?.standing;
      if (standing?.status === 'returned') await passDue(pipeline, id, 'correction', standing.round);
    }
  }
};

const countersEqualRecords = async (pipeline: Pipeline, ids: readonly string[]): Promise<void> => {
  const held = await heldBy(pipeline, ids);
  expect(Object.keys(caps)).toEqual(expect.arrayContaining(Object.keys(held)));
  for (const [place, cap] of Object.entries(caps)) {
    const used = await usedOf(pipeline, place);
    expect({ place, used }).toEqual({ place, used: held[place] ?? 0 });
    expect(used).toBeLessThanOrEqual(cap);
  }
};

/** Whoever is refused was one too many: with nothing taken meanwhile it would be refused again. */
const noPlaceIsLost = async (pipeline: Pipeline, ids: readonly string[]): Promise<void> => {
  for (const [index, id] of ids.entries()) {
    const { title, rows } = dossiers[index] ?? { title: '', rows: 0 };
    const proposal = await pipeline.app.ledger.proposal(id);
    if (proposal?.standing.status !== 'draft' || title === 'CTDCP') continue;
    const place = title === 'CTDB' ? 'block/K06/N2026/CTDB' : 'unit/U3/N2026/CSTDCS';
    const fits = (await usedOf(pipeline, place)) + rows <= caps[place];
    expect((await pressSubmit(pipeline, id)).ok).toBe(fits);
  }
};

it('holds exactly the places of what is under way and decided, never more than there are, and none is lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(event, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 14, size: 'max' }),
      async (moments) => {
        const pipeline = await startPipeline();
        try {
          await pipeline.replaceDirectory(openLong);
          const ids: string[] = [];
          for (const dossier of dossiers) ids.push(await quotaDraft(pipeline, dossier));
          for (const events of moments) {
            await Promise.all(events.map((one) => perform(pipeline, ids, one)));
            await countersEqualRecords(pipeline, ids);
            await pipeline.settle();
          }
          await noPlaceIsLost(pipeline, ids);
          await countersEqualRecords(pipeline, ids);
          expect(pipeline.faults).toEqual([]);
        } finally {
          await pipeline.close();
        }
      },
    ),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 8) },
  );
});
