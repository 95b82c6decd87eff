import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../support/e2e-ports.ts';
import { expectEnded, expectWhole, settled } from '../support/system-checks.ts';
import {
  type Choice,
  decideOne,
  fileOne,
  type Load,
  newLoad,
  readMail,
  workUntilLost,
} from '../support/system-load.ts';
import { signIn } from '../support/system-person.ts';
import { type Place, type SystemProcess, startSystemProcess } from '../support/system-process.ts';

const kills = Number(process.env['SYSTEM_KILLS'] ?? 5);

/** Longer than the relay keeps what it has claimed: each start finds what the one before it had begun. */
const DOWN_MS = 61_000;

const units = ['U1', 'U3', 'U5'];

let place: Omit<Place, 'aheadMs'>;
beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'system-kill-'));
  place = { dataDir, port: await freePort(), mailboxPort: await freePort() };
});
afterAll(() => rm(place.dataDir ?? '', { recursive: true }));

const someOfficers = (system: SystemProcess): Promise<Load['officers']> =>
  Promise.all(
    units.map(async (unit) => {
      const person = await signIn(system, `canbo.${unit.toLowerCase()}@example.vn`);
      return { person, unit, returned: [], pressed: undefined };
    }),
  );

// Falls at any point of what is under way: after some answers, and up to thirty milliseconds more.
const workUntilKilled = async (load: Load, system: SystemProcess, asked: Map<string, Choice>): Promise<void> => {
  let left = randomInt(3, 25);
  let killed: Promise<void> | undefined;
  await workUntilLost(load, system, asked, () => {
    left -= 1;
    if (left === 0) killed = pause(randomInt(0, 30)).then(system.kill);
  });
  await killed;
};

/** Everybody finishes what waits; a proposal passes at most four seats and two corrections. */
const finish = async (load: Load, system: SystemProcess, asked: Map<string, Choice>): Promise<void> => {
  load.startsMore = false;
  load.choose = () => 'approve';
  let worked = true;
  for (let turn = 0; turn < 12 && worked; turn += 1) {
    worked = false;
    await settled(system);
    await readMail(load, system);
    for (const officer of load.officers) while (await fileOne(load, officer)) worked = true;
    while (await decideOne(load, system, asked)) worked = true;
  }
};

it(`loses nothing that waits and no mail in ${kills} kills under load`, {
  timeout: 60_000 + 12_000 * kills,
}, async () => {
  const asked = new Map<string, Choice>();
  let load: Load | undefined;
  for (let kill = 0; kill <= kills; kill += 1) {
    const system = await startSystemProcess({ ...place, aheadMs: kill * DOWN_MS });
    try {
      load ??= newLoad(await someOfficers(system));
      await expectWhole(system, load);
      if (kill < kills) await workUntilKilled(load, system, asked);
      else {
        await finish(load, system, asked);
        await expectEnded(system, await expectWhole(system, load), load);
      }
    } finally {
      await system.kill();
    }
  }
  expect(load?.filed.size).toBeGreaterThanOrEqual(kills / 2);
  expect(load?.decided.size).toBeGreaterThanOrEqual(kills / 2);
});
