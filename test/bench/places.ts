import type { Holds } from '../../functions/domain/rules/places.ts';
import { checkPlaces } from '../../functions/usecases/repair-places.ts';
import { someDraft } from '../support/drafts.ts';
import { answer } from '../support/filing.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';
import { pressSubmit, quotaDraft } from '../support/quota-dossiers.ts';
import { type Section, timed } from './figures.ts';

const AT_ONCE = 50;
const AROUND = 2_000;
const units = ['U1', 'U2', 'U3'];

/** Dossiers that hold places already, as many as a ministry has after a season. */
const fill = async ({ app, now }: Pipeline): Promise<void> => {
  for (let made = 0; made < AROUND; made += 1) {
    const unitId = units[made % units.length] ?? '';
    const proposal = someDraft({ id: `bench${made}`, unitId });
    const holds: Holds = { [`unit/${unitId}/N2025/CSTDCS`]: { taken: 1 + (made % 3) } };
    const to = { status: 'approved', stage: 'unitHead', phase: 'recorded', round: 1, attempt: 1, since: now } as const;
    await app.ledger.commit([{ change: 'createProposal', proposal }]);
    await app.ledger.commit([{ change: 'move', proposal, to, holds }]);
  }
};

/** Fifty units' officers press at once for twelve places; some of what is filed comes back, and its places are taken again. */
const compete = async (pipeline: Pipeline) => {
  const ids: string[] = [];
  for (let made = 0; made < AT_ONCE; made += 1) ids.push(await quotaDraft(pipeline, { title: 'CSTDCS' }));
  let filed = 0;
  const ms = await timed(async () => {
    const results = await Promise.all(ids.map((id) => pressSubmit(pipeline, id)));
    filed = results.filter(({ ok }) => ok).length;
  });
  await pipeline.settle();
  await answer(pipeline, 'head-u3', 'return');
  await Promise.all(ids.map((id) => pressSubmit(pipeline, id)));
  return { filed, ms };
};

const verdictOf = ({ counters, proposals, wrong, busy }: Awaited<ReturnType<typeof checkPlaces>>): string =>
  wrong.length + busy.length === 0
    ? `counters equal the records: ${counters} counters, ${proposals.toLocaleString('en-US')} proposals`
    : `COUNTERS DIFFER FROM THE RECORDS: ${[...wrong.map(({ count }) => count.place), ...busy].join(', ')}`;

/** Places under contention, and the recount that proves them. */
export const placesProved = async (): Promise<Section> => {
  const pipeline = await startPipeline();
  try {
    await fill(pipeline);
    const { filed, ms } = await compete(pipeline);
    let verdict = '';
    const recount = await timed(async () => {
      verdict = verdictOf(await checkPlaces(pipeline.app, async () => undefined));
    });
    return {
      title: 'Places of quotas',
      figures: [
        { what: `${AT_ONCE} filings at once for 12 places`, value: ms, unit: 'ms', note: `${filed} filed` },
        { what: `recount over ${AROUND.toLocaleString('en-US')} proposals more`, value: recount, unit: 'ms' },
      ],
      remarks: [verdict],
    };
  } finally {
    await pipeline.close();
  }
};
