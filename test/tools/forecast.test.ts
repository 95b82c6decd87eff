import { describe, expect, it } from 'vitest';
import { assumptions } from '../../infra/tools/data/assumptions.ts';
import { type Meter, prices } from '../../infra/tools/data/prices.ts';
import { quotasIn } from '../../infra/tools/data/quotas.ts';
import { type Measured, readMeasured } from '../../infra/tools/forecast/measured.ts';
import { amountsOf, billOf, limitsOf, mailsOnLastDay, type Season } from '../../infra/tools/forecast/reckon.ts';
import { commandFrom, exitCodes, runForecast } from '../../infra/tools/forecast/run-forecast.ts';
import { type StackParts, stackParts } from '../../infra/tools/forecast/stack-parts.ts';
import { context } from '../infra/synthesised.ts';

const nothing = {
  pages: 0,
  marks: 0,
  steps: 0,
  readUnits: 0,
  writeUnits: 0,
  storedBytes: 0,
  transitions: 0,
  mails: 0,
};

const measured: Measured = {
  measuredOn: '2026-11-23',
  proposal: {
    ...nothing,
    pages: 10,
    marks: 6,
    steps: 4,
    writeUnits: 100,
    storedBytes: 1_000,
    transitions: 6,
    mails: 9,
  },
  signIn: { ...nothing, pages: 3, marks: 1, mails: 1 },
  idleMinute: { readUnits: 2, writeUnits: 0 },
};

const parts: StackParts = {
  functions: 2,
  gigabytes: 0.5,
  schedules: 1,
  alarms: 12,
  dashboards: 1,
  ownMetrics: 0,
  secrets: 0,
  requestsPerSecond: 100,
};

const assumed = {
  ...assumptions,
  months: 1,
  roundsPerProposal: 1,
  signInsPerUnit: 10,
  filedOnLastDay: 0.5,
  filedInBusiestHour: 0.36,
  msPerInvocation: 100,
  minutesBetweenKeyRequests: 5,
};

const season: Season = { proposals: 100, units: 10, measured, parts, assumed };

describe('what a season uses', () => {
  const amounts = amountsOf(season);

  it('is what its proposals and sign-ins use, and the schedules of its minutes', () => {
    expect(amounts).toMatchObject({
      httpRequests: 100 * 10 + 100 * 3,
      lambdaRequests: 100 * 20 + 100 * 4 + 43_200,
      lambdaGbSeconds: (45_600 * 0.1) / 2,
      readUnits: 86_400,
      writeUnits: 10_000,
      transitions: 600,
      mails: 1_000,
      tableGbMonths: 0.0001,
      alarmMonths: 12,
      kmsRequests: 2 * 8_640,
    });
  });

  it('grows with every round of a proposal', () => {
    const twice = amountsOf({ ...season, assumed: { ...assumed, roundsPerProposal: 2 } });
    expect(twice.transitions).toBe(2 * amounts.transitions);
  });
});

describe('the bill', () => {
  const regional = prices.get('ap-southeast-1');
  if (regional === undefined) throw new Error('Singapore has no prices.');
  const bill = billOf(amountsOf(season), regional, 1);
  const line = (meter: Meter) => bill.find((one) => one.meter === meter);

  it('multiplies, and takes off what is free each month', () => {
    expect(line('mails')).toMatchObject({ amount: 1_000, usd: 1_000 * regional.mails.usd });
    expect(line('mails')?.usdAfterFree).toBe(line('mails')?.usd);
    expect(line('alarmMonths')).toMatchObject({ amount: 12, usdAfterFree: 2 * regional.alarmMonths.usd });
    expect(line('transitions')).toMatchObject({ amount: 600, usdAfterFree: 0 });
  });

  it('leaves out what is not used, and begins with the dearest', () => {
    expect(line('secretMonths')).toBeUndefined();
    expect(bill.map(({ usd }) => usd)).toEqual(bill.map(({ usd }) => usd).toSorted((a, b) => b - a));
  });
});

describe('the limits', () => {
  const limits = limitsOf(season, quotasIn('ap-southeast-1'));
  const limit = (name: string) => limits.find((one) => one.name === name);

  it('are put beside the mails of the last day', () => {
    expect(mailsOnLastDay(season)).toBe(100 * 0.5 * 9 + 10);
    expect(limit('sandboxMailsPerDay')).toMatchObject({ needed: 460, most: 200, reachedAt: 43 });
  });

  it('are put beside the busiest hour, second by second', () => {
    expect(limit('startsPerSecond')).toMatchObject({ needed: 0.01, most: 150, reachedAt: 1_500_000 });
    expect(limit('transitionsPerSecond')).toMatchObject({ needed: 0.06, reachedAt: 833_333 });
    expect(limit('concurrency')?.needed).toBeCloseTo(0.02);
    expect(limit('requestsPerSecond')).toMatchObject({ needed: 0.1, most: 100, reachedAt: 100_000 });
  });

  it('come in the order in which a growing season meets them', () => {
    expect(limits[0]?.name).toBe('sandboxMailsPerDay');
    const reached = limits.map(({ reachedAt }) => reachedAt);
    expect(reached).toEqual(reached.toSorted((a, b) => a - b));
  });

  it('are larger in the regions that AWS names', () => {
    expect(quotasIn('us-east-1').startsPerSecond.most).toBe(300);
    expect(quotasIn('ap-southeast-1').startsPerSecond.most).toBe(150);
  });
});

describe('what the forecast rests on', () => {
  it.each([...prices])('names for every price of %s a page of AWS and a day', (_, regional) => {
    for (const { usd, source, seen } of Object.values(regional)) {
      expect(usd).toBeGreaterThan(0);
      expect(source).toMatch(/^https:\/\/aws\.amazon\.com\/[a-z0-9/-]+\/pricing\/$/);
      expect(seen).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  it('has counts of a real run', () => {
    const { proposal, signIn, idleMinute } = readMeasured();
    expect(proposal.transitions).toBe(6);
    expect(proposal.mails).toBeGreaterThanOrEqual(8);
    expect(Math.min(proposal.readUnits, proposal.writeUnits, proposal.storedBytes, signIn.pages)).toBeGreaterThan(0);
    expect(idleMinute.writeUnits).toBe(0);
  });

  it('counts the parts in the stack that is deployed', () => {
    expect(stackParts(context)).toMatchObject({ gigabytes: 0.5, schedules: 2, requestsPerSecond: 100 });
  });
});

describe('npm run forecast', () => {
  const run = (...args: string[]) => {
    const said: string[] = [];
    const say = (text: string) => void said.push(text);
    const code = runForecast(args, { measured: () => measured, parts: () => parts, say, complain: say });
    return { code, said: said.join('\n') };
  };

  it('prints the bill and the limit that is met first, in Vietnamese', () => {
    const { code, said } = run('--proposals', '1000', '--units', '200');
    expect(code).toBe(exitCodes.done);
    expect(said).toContain('Một đợt: 1.000 hồ sơ, 200 đơn vị, 4 tháng, vùng ap-southeast-1');
    expect(said).toMatch(/Step Functions: chuyển trạng thái +7\.800 +0,000025 +0,20 +0,00\n/);
    expect(said).toContain('Chạm trước tiên: SES khi còn ở chế độ thử, sandbox (thư/ngày), ở 35 hồ sơ.');
    expect(said).toContain('60% số hồ sơ được trình trong ngày cuối');
  });

  it('prints it in English, and marks what nobody has seen', () => {
    const { said } = run('--proposals', '1000', '--units', '200', '--lang', 'en');
    expect(said).toMatch(/SES: mails +15,700 +0\.0001 \(\*\) +1\.57 +1\.57\n/);
    expect(said).toContain("(*) not seen in AWS's own words for this region");
  });

  it('says of a region without prices which have some', () => {
    const { code, said } = run('--proposals', '10', '--units', '2', '--region', 'eu-west-9');
    expect(code).toBe(exitCodes.usage);
    expect(said).toBe('Chưa có giá của vùng eu-west-9. Các vùng có giá: ap-southeast-1, us-east-1.');
  });

  it('says what went wrong when there are no counts', () => {
    const said: string[] = [];
    const complain = (text: string) => void said.push(text);
    const measured = () => {
      throw new Error('measured.json is missing');
    };
    const args = ['--proposals', '10', '--units', '2', '--lang', 'en'];
    expect(runForecast(args, { measured, parts: () => parts, say: complain, complain })).toBe(exitCodes.fault);
    expect(said).toEqual(['Fault: measured.json is missing']);
  });

  it.each([
    [[]],
    [['--proposals', '10']],
    [['--units', '10']],
    [['--proposals', '0', '--units', '1']],
    [['--proposals', '-5', '--units', '1']],
    [['--proposals', '1e9', '--units', '1']],
    [['--proposals', '10000001', '--units', '1']],
    [['--proposals', 'many', '--units', '1']],
    [['--proposals', '10', '--units', '1', '--lang', 'fr']],
    [['--proposals', '10', '--units', '1', 'more']],
    [['--proposals', '10', '--units', '1', '--cheap']],
  ])('with %j gets the usage and exit code 2', (args) => {
    expect(commandFrom(args)).toBeUndefined();
    const { code, said } = run(...args);
    expect(code).toBe(exitCodes.usage);
    expect(said).toContain('npm run forecast -- --proposals SỐ HỒ SƠ --units SỐ ĐƠN VỊ');
  });
});
