import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appOn } from '../../functions/aws.ts';
import type { OutboxItem } from '../../functions/domain/outbox.ts';
import type { Mailer } from '../../functions/ports.ts';
import { measureTelling, measureWork } from '../../functions/usecases/measure.ts';
import { outboxItem } from '../../functions/usecases/telling.ts';
import { directTable } from '../support/direct-table.ts';
import { filed, later, MINUTE, openTurnAt } from '../support/filing.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';
import { someSettings } from '../support/settings.ts';

let pipeline: Pipeline;
let refused: boolean;

beforeEach(async () => {
  refused = false;
  pipeline = await startPipeline({
    mailer: (real): Mailer => ({
      ...real,
      send: async (mail) => {
        if (refused) throw new Error('sending is paused');
        return real.send(mail);
      },
    }),
  });
});
afterEach(() => pipeline.close());

const telling = () => measureTelling(pipeline.relay);
const pass = async (ms: number) => {
  pipeline.now = later(pipeline.now, ms);
  await pipeline.settle();
};

describe('what is told', () => {
  it('is nothing to look at when everything was', async () => {
    await filed(pipeline);
    expect(await telling()).toMatchObject({
      gauges: { UntoldSeconds: 0, RequestsWithoutMail: 0, ParkedItems: 0 },
      capped: false,
    });
  });

  it('shows a request whose mail nobody takes, from five minutes on until it was parked and after', async () => {
    refused = true;
    await filed(pipeline);
    const seen = [await telling()];
    await pass(6 * MINUTE);
    seen.push(await telling());
    // The mail before it is given up first: mails of a dossier keep their order.
    for (let look = 0; look < 45; look += 1) await pass(16 * MINUTE);
    seen.push(await telling());

    expect(seen.map(({ gauges }) => gauges)).toMatchObject([
      { UntoldSeconds: 0, RequestsWithoutMail: 0, ParkedItems: 0 },
      { UntoldSeconds: 360, RequestsWithoutMail: 1, ParkedItems: 0 },
      { UntoldSeconds: 0, RequestsWithoutMail: 1, ParkedItems: expect.any(Number) },
    ]);
    expect(seen[2]?.gauges.ParkedItems).toBeGreaterThan(0);
  });

  it('comes with the share of the send quota, where SES tells it', async () => {
    const quota = async () => ({ max24Hour: 200, sentLast24Hours: 170, maxSendRate: 1 });
    const mailer = { ...pipeline.relay.mailer, quota };
    expect((await measureTelling({ ...pipeline.relay, mailer })).gauges).toMatchObject({ SendQuotaPercent: 85 });
    const silent = { ...mailer, quota: async () => undefined };
    expect((await measureTelling({ ...pipeline.relay, mailer: silent })).gauges).not.toHaveProperty('SendQuotaPercent');
  });
});

describe('open work', () => {
  const work = async () => (await measureWork(pipeline.app)).gauges;

  it('is counted where it waits', async () => {
    await filed(pipeline);
    await filed(pipeline);
    expect(await work()).toMatchObject({ OpenUnitHead: 2, OpenBlockLeader: 0, EnteringProposals: 0, DueSeconds: 0 });
  });

  it('that came due and was not taken tells for how long', async () => {
    const { id } = await filed(pipeline);
    const { next } = await openTurnAt(pipeline, id, 'unitHead');
    pipeline.now = later(next.at, 15 * MINUTE);
    const before = await work();
    await pipeline.tick(pipeline.now);

    expect([before.DueSeconds, (await work()).DueSeconds]).toEqual([15 * 60, 0]);
  });
});

describe('a look', () => {
  it('reads no more of a long outbox than of a short one, and says so', async () => {
    let calls = 0;
    const direct = await directTable((operation, run) => {
      if (/Get|Query/.test(operation)) calls += 1;
      return run();
    });
    const app = { ...appOn(direct.table, someSettings), clock: { now: () => pipeline.now } };
    const items = Array.from(
      { length: 450 },
      (_, index): OutboxItem => ({
        ...outboxItem(app, { tell: 'start', proposalId: `p${index % 7}`, attempt: 1 }, pipeline.now),
      }),
    );
    for (let from = 0; from < items.length; from += 50)
      await app.ledger.commit(items.slice(from, from + 50).map((item) => ({ change: 'tell', item })));
    calls = 0;

    const { capped } = await measureTelling({ ...app, mailer: pipeline.relay.mailer });

    expect(capped).toBe(true);
    expect(calls).toBeLessThanOrEqual(12);
    await direct.close();
  });
});
