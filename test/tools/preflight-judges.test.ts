import { describe, expect, it } from 'vitest';
import type { Directory } from '../../functions/domain/directory.ts';
import { demoDirectory } from '../../infra/local/demo-directory.ts';
import { gravest, isReady, notReady, ready, unknown, warning } from '../../infra/tools/preflight/finding.ts';
import { judgeBootstrap, judgeClock, judgeRegion } from '../../infra/tools/preflight/judge-account.ts';
import { judgeApprovers } from '../../infra/tools/preflight/judge-approvers.ts';
import {
  dmarcNames,
  type IdentityFacts,
  judgeDkim,
  judgeDmarc,
  judgeIdentity,
  judgeMailFrom,
  judgeProduction,
  judgeQuota,
} from '../../infra/tools/preflight/judge-mail.ts';
import { judgeHolidays, judgeSeason, periodOf, seasonsAhead, whole } from '../../infra/tools/preflight/judge-season.ts';
import {
  judgeAlarms,
  judgeBesides,
  judgeDrift,
  judgeProtection,
  judgeStatus,
  judgeTable,
} from '../../infra/tools/preflight/judge-stack.ts';

const region = 'ap-southeast-1';
const now = '2026-11-23T02:00:00.000Z';
const directory = demoDirectory(now);
const days = { unitHead: 3, blockLeader: 5, ministry: 20, correction: 10 };

describe('readiness', () => {
  it('bears what is to be looked at, and neither what is wrong nor what nobody could see', () => {
    const fine = ready('drift.none', {});
    expect(isReady([fine, warning('clock.wrong', { seconds: 300 })])).toBe(true);
    expect(isReady([fine, notReady('season.none', { stack: 'stack' })])).toBe(false);
    expect(isReady([fine, unknown('AccessDenied')])).toBe(false);
  });

  it('takes the gravest of several verdicts on one check', () => {
    const [fine, wrong] = [ready('drift.none', {}), notReady('season.none', { stack: 'stack' })];
    expect(gravest(fine, warning('clock.wrong', { seconds: 300 }), wrong, unknown('x'))).toBe(wrong);
    expect(gravest(fine, ready('protection.on', {}))).toBe(fine);
  });
});

describe('account and machine', () => {
  const at = { account: '123456789012', region, needed: 6 };

  it.each([
    [undefined, 'bootstrap.none'],
    [5, 'bootstrap.old'],
    [6, 'bootstrap.recent'],
    [33, 'bootstrap.recent'],
  ])('a bootstrap of version %j is judged %s', (version, code) => {
    expect(judgeBootstrap({ ...at, version }).code).toBe(code);
  });

  it('a shell in another region is worth a look', () => {
    expect(judgeRegion(region, region).standing).toBe('ready');
    expect(judgeRegion(region, 'us-east-1')).toMatchObject({ standing: 'warning', values: { shell: 'us-east-1' } });
    expect(judgeRegion(region, undefined).standing).toBe('warning');
  });

  it('a clock may be two minutes off', () => {
    expect([-120, 0, 120].map((seconds) => judgeClock(seconds).standing)).toEqual(['ready', 'ready', 'ready']);
    expect([-121, 121].map((seconds) => judgeClock(seconds).standing)).toEqual(['warning', 'warning']);
  });
});

describe('the stack', () => {
  it.each([
    ['CREATE_COMPLETE', 'ready'],
    ['UPDATE_COMPLETE', 'ready'],
    ['UPDATE_ROLLBACK_COMPLETE', 'warning'],
    ['UPDATE_IN_PROGRESS', 'warning'],
    ['ROLLBACK_COMPLETE', 'notReady'],
    ['UPDATE_ROLLBACK_FAILED', 'notReady'],
    ['DELETE_FAILED', 'notReady'],
  ])('in state %s is judged %s', (status, standing) => {
    expect(judgeStatus(status, region).standing).toBe(standing);
  });

  it('needs the two beside it that CloudFront takes', () => {
    const besides = (...states: readonly (string | undefined)[]) =>
      judgeBesides(
        states.map((status, at) => ({ name: `stack-${at}`, status })),
        'demo',
        'us-east-1',
      );
    expect(besides('CREATE_COMPLETE', undefined)).toMatchObject([
      { code: 'stack.partly', values: { missing: ['stack-1'] } },
    ]);
    expect(besides('CREATE_COMPLETE', 'ROLLBACK_COMPLETE')).toMatchObject([
      { standing: 'ready' },
      { standing: 'notReady', values: { status: 'stack-1 ROLLBACK_COMPLETE', region: 'us-east-1' } },
    ]);
    expect(besides()).toEqual([]);
  });

  it('and its table may not lose what protects them', () => {
    const table = { table: 'records', region, recovery: true, protection: true, stream: true };
    expect(judgeProtection(false, 'stack', region).standing).toBe('notReady');
    expect(judgeTable(table).standing).toBe('ready');
    expect(judgeTable({ ...table, recovery: false, stream: false })).toMatchObject({
      standing: 'notReady',
      values: { lacks: ['recovery', 'stream'] },
    });
  });

  it('that was changed by hand is worth a look, and one that lost a part is not ready', () => {
    expect(judgeDrift({ changed: [], deleted: [] }).standing).toBe('ready');
    expect(judgeDrift({ changed: ['Relay'], deleted: [] }).standing).toBe('warning');
    expect(judgeDrift({ changed: ['Relay'], deleted: ['Clock'] })).toMatchObject({
      standing: 'notReady',
      values: { resources: ['Clock'] },
    });
  });

  it('needs somebody who hears its alarms and has said so', () => {
    expect(judgeAlarms({ confirmed: 1, pending: 0 }, 'demo').standing).toBe('ready');
    expect(judgeAlarms({ confirmed: 1, pending: 1 }, 'demo').code).toBe('alarms.pending');
    expect(judgeAlarms({ confirmed: 0, pending: 0 }, 'demo')).toMatchObject({
      standing: 'notReady',
      code: 'alarms.none',
    });
  });
});

describe('the sending account', () => {
  const account = { production: true, sending: true, enforcement: 'HEALTHY', most: 50_000, sent: 0 };

  it.each([
    [{}, 'production.granted'],
    [{ production: false }, 'production.sandbox'],
    [{ sending: false }, 'production.stopped'],
    [{ enforcement: 'SHUTDOWN' }, 'production.stopped'],
    [{ enforcement: 'PROBATION' }, 'production.probation'],
  ])('with %j is judged %s', (changes, code) => {
    expect(judgeProduction({ ...account, ...changes }, region).code).toBe(code);
  });

  it('must be allowed what the last day of the season needs', () => {
    const season = { needed: 460, proposals: 100, units: 10, sent: 0, region };
    expect(judgeQuota({ ...season, most: 460 }).standing).toBe('ready');
    expect(judgeQuota({ ...season, most: 459 }).standing).toBe('notReady');
    expect(judgeQuota({ ...season, most: -1 }).standing).toBe('ready');
  });
});

describe('the sender', () => {
  const sender = { sender: 'thidua@mail.example.vn', mailIdentity: 'domain' as const, region, stage: 'demo' };
  const identity: IdentityFacts = {
    verified: true,
    dkim: { on: true, status: 'SUCCESS', tokens: ['aa'], zone: 'dkim.amazonses.com' },
    mailFrom: { domain: 'bounce.mail.example.vn', status: 'SUCCESS' },
  };
  const pending: IdentityFacts = {
    verified: false,
    dkim: { ...identity.dkim, status: 'PENDING' },
    mailFrom: { domain: 'bounce.mail.example.vn', status: 'PENDING' },
  };
  const judges = [judgeIdentity, judgeDkim, judgeMailFrom];

  it('is ready once its domain is verified, signed and has its return path', () => {
    expect(judges.map((judge) => judge(sender, identity, true).standing)).toEqual(['ready', 'ready', 'ready']);
  });

  it('is not ready before, and the records to make are named', () => {
    expect(judgeIdentity(sender, pending, true).code).toBe('identity.pending');
    expect(judgeDkim(sender, pending, true).values).toEqual({
      records: [{ name: 'aa._domainkey.mail.example.vn', type: 'CNAME', value: 'aa.dkim.amazonses.com' }],
    });
    expect(judgeMailFrom(sender, pending, true).values).toEqual({
      records: [
        { name: 'bounce.mail.example.vn', type: 'MX', value: '10 feedback-smtp.ap-southeast-1.amazonses.com' },
        { name: 'bounce.mail.example.vn', type: 'TXT', value: 'v=spf1 include:amazonses.com ~all' },
      ],
    });
  });

  it('comes with the first deploy, and is missed after it', () => {
    expect(judges.map((judge) => judge(sender, undefined, false).standing)).toEqual(Array(3).fill('afterDeploy'));
    expect(judges.map((judge) => judge(sender, undefined, true).code)).toEqual(Array(3).fill('identity.none'));
  });

  it('that signs no more is not ready', () => {
    expect(judgeDkim(sender, { ...identity, dkim: { ...identity.dkim, on: false } }, true).code).toBe('dkim.off');
    expect(judgeMailFrom(sender, { ...identity, mailFrom: undefined }, true).code).toBe('mailFrom.none');
  });

  it('of one address is verified by that address, and less trusted', () => {
    const one = { ...sender, mailIdentity: 'email' as const };
    expect(judgeIdentity(one, identity, true).values).toEqual({ identity: 'thidua@mail.example.vn' });
    expect(
      [judgeDkim(one, identity, true), judgeMailFrom(one, identity, true)].map(({ standing }) => standing),
    ).toEqual(['warning', 'warning']);
  });
});

describe('DMARC', () => {
  const judge = (...texts: readonly string[]) => judgeDmarc('example.vn', [{ name: '_dmarc.example.vn', texts }]);

  it('is looked for at the domain and above it, never at a country', () => {
    expect(dmarcNames('mail.example.vn')).toEqual(['_dmarc.mail.example.vn', '_dmarc.example.vn']);
    expect(dmarcNames('example.vn')).toEqual(['_dmarc.example.vn']);
  });

  it.each(['v=DMARC1; p=none', 'v=DMARC1;p=Reject; rua=mailto:a@example.vn', 'v=DMARC1 ; p = quarantine;'])(
    'is there with %j',
    (text) => {
      expect(judge('google-site-verification=x', text).standing).toBe('ready');
    },
  );

  it.each([
    [[], 'dmarc.none'],
    [['v=spf1 -all'], 'dmarc.none'],
    [['v=DMARC1; p=block'], 'dmarc.wrong'],
    [['v=DMARC1; sp=none'], 'dmarc.wrong'],
    [['v=DMARC1; p=none', 'v=DMARC1; p=reject'], 'dmarc.wrong'],
  ])('with %j is judged %s', (texts, code) => {
    expect(judge(...texts)).toMatchObject({ standing: 'notReady', code });
  });

  it('of the parent domain counts for one without its own', () => {
    const found = [
      { name: '_dmarc.mail.example.vn', texts: [] },
      { name: '_dmarc.example.vn', texts: ['v=DMARC1; p=reject'] },
    ];
    expect(judgeDmarc('mail.example.vn', found)).toMatchObject({
      values: { name: '_dmarc.example.vn', policy: 'reject' },
    });
  });
});

describe('the season', () => {
  const [season] = directory.seasons;
  if (season === undefined) throw new Error('The demo has no season.');

  it('is the next one whose filing is not over', () => {
    expect(judgeSeason(directory, now, 'stack')).toMatchObject({ standing: 'ready', values: { name: season.name } });
    expect(judgeSeason(directory, '2030-01-01T00:00:00.000Z', 'stack').code).toBe('season.none');
    const late = { ...season, deadline: '2026-11-01T00:00:00.000Z', resubmitUntil: '2026-12-01T00:00:00.000Z' };
    expect(seasonsAhead({ ...directory, seasons: [late] }, now)).toEqual([late]);
  });

  it('lasts until what is filed last has had the days of three stages', () => {
    const { resubmitUntil: _, ...plain } = season;
    const short = { ...plain, opens: '2026-12-01', deadline: '2026-12-04T10:00:00.000Z', days: { ministry: 1 } };
    const ended = { ...short, resubmitUntil: short.deadline };
    // 3 + 5 + 1 working days after Friday the 4th, and 10 more for a correction.
    expect(periodOf(ended, now, days)).toEqual({ from: '2026-12-01', until: '2026-12-17' });
    expect(periodOf(short, now, days)).toEqual({ from: '2026-12-01', until: '2026-12-31' });
  });

  it('has holidays that are known, to be compared, or missing', () => {
    expect(judgeHolidays({ from: '2022-03-01', until: '2022-03-31' }).code).toBe('holidays.known');
    expect(judgeHolidays({ from: '2027-02-01', until: '2027-02-28' })).toMatchObject({ standing: 'warning' });
    expect(judgeHolidays({ from: '2027-12-01', until: '2028-01-31' })).toMatchObject({
      standing: 'notReady',
      values: { years: [2028] },
    });
  });

  it('stands in a period that reaches at least to the end of its year', () => {
    expect(whole([], '2026-11-23')).toEqual({ from: '2026-11-23', until: '2026-12-31' });
    expect(whole([{ from: '2026-12-01', until: '2027-03-10' }], '2026-11-23').until).toBe('2027-03-10');
  });
});

describe('approvers', () => {
  const periods = [{ from: '2026-11-23', until: '2027-03-10' }];
  const judge = (changed: Directory = directory, ...marked: readonly string[]) => {
    const undeliverable = new Map(marked.map((address) => [address, ['marked'] as const]));
    return judgeApprovers({ directory: changed, periods, undeliverable, stack: 'stack', region });
  };
  const emailOf = (id: string | undefined) => directory.people.find((one) => one.id === id)?.email ?? '';
  const [unit, other] = directory.units;
  const [term] = directory.terms;
  if (unit === undefined || other === undefined || term === undefined) throw new Error('The demo has no units.');

  it('of the demo are found at every stage of every unit', () => {
    expect(judge()).toEqual({ standing: 'ready', code: 'approvers.reached', values: { units: 7 } });
  });

  it('are worth a look when mail reaches their deputies only', () => {
    expect(judge(directory, emailOf(unit.head))).toMatchObject({
      standing: 'warning',
      values: { people: [{ id: unit.head, held: ['marked'] }] },
    });
  });

  it('are missing when mail reaches none of a stage', () => {
    const verdict = judge(directory, ...[unit.head, ...unit.deputies].map(emailOf));
    expect(verdict).toMatchObject({
      standing: 'notReady',
      values: { gaps: [{ unit: unit.id, stage: 'unitHead', why: 'undeliverable' }] },
    });
  });

  it('are missing where a term ends within the season and none follows', () => {
    const ends = { ...directory, terms: [{ ...term, to: '2027-01-31' }] };
    const gaps = judge(ends);
    expect(gaps.values).toMatchObject({
      gaps: expect.arrayContaining([expect.objectContaining({ day: '2027-02-01' })]),
    });
    expect(gaps.values).toMatchObject({ gaps: { length: 7 } });
    const goesOn = { ...term, from: '2027-02-01', to: '2027-12-31' };
    expect(judge({ ...directory, terms: [{ ...term, to: '2027-01-31' }, goesOn] }).standing).toBe('ready');
  });

  it('may not be the one who files, nor of the unit at the block', () => {
    const alone = { ...unit, deputies: [], officers: [unit.head] };
    const changed = { ...directory, units: directory.units.map((one) => (one.id === unit.id ? alone : one)) };
    expect(judge(changed).values).toMatchObject({ gaps: [{ unit: unit.id, stage: 'unitHead', why: 'conflict' }] });

    const noDeputy = { ...directory, terms: directory.terms.map((one) => ({ ...one, deputies: [] })) };
    expect(judge(noDeputy).values).toMatchObject({ gaps: [{ stage: 'blockLeader', why: 'conflict' }] });
  });
});
