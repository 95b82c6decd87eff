import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../functions/ports.ts';
import { askFreshLink } from '../../functions/usecases/ask-fresh-link.ts';
import { enterNumber } from '../../functions/usecases/enter-number.ts';
import { openLink, openReports } from '../../functions/usecases/open-link.ts';
import { withdrawProposal } from '../../functions/usecases/withdraw-proposal.ts';
import {
  answer,
  DAY,
  filed,
  HOUR,
  history,
  later,
  openTurnAt,
  passDue,
  press,
  question,
  standing,
  submit,
  value,
} from '../support/filing.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;
let resumed: string[];
let compared: number;

const counted = (real: Engine): Engine => ({
  ...real,
  succeed: (token, stop) => {
    resumed.push(`next ${stop.state}`);
    return real.succeed(token, stop);
  },
  fail: (token, error) => {
    resumed.push(error);
    return real.fail(token, error);
  },
});

beforeEach(async () => {
  resumed = [];
  compared = 0;
  pipeline = await startPipeline({
    engine: counted,
    app: (app) => ({
      ...app,
      random: {
        ...app.random,
        // A token's hash is of 43 characters, a comparison's of 43 and what was typed.
        sha256: (text) => {
          if (text.length === 49) compared += 1;
          return app.random.sha256(text);
        },
      },
    }),
  });
});
afterEach(async () => {
  expect(pipeline.faults).toEqual([]);
  await pipeline.close();
});

const wrong = ({ token, code }: { token: string; code: string }) => ({
  token,
  code: code === '000000' ? '111111' : '000000',
});
const decisions = async (id: string) => (await history(pipeline, id, 'decided')).map(({ choice }) => choice);

describe('fifty presses at once, half of them to approve and half to reject', () => {
  const pressed = async () => {
    const { id } = await filed(pipeline);
    const link = question(pipeline, 'head-u3');
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, index) => press(pipeline, link, index % 2 === 0 ? 'approve' : 'reject')),
    );
    await pipeline.settle();
    return { id, results };
  };

  it('make one decision, one line of the history and one resume', async () => {
    const { id } = await pressed();
    const turn = await pipeline.app.ledger.turn({ proposalId: id, round: 1, seat: 'unitHead' });

    expect(turn).toMatchObject({ status: 'answered' });
    expect(await decisions(id)).toHaveLength(1);
    expect(resumed).toHaveLength(1);
  });

  it('tell everybody the truth: the receipt of what was decided, who decided, or that the code is used up', async () => {
    const { id, results } = await pressed();
    const [choice] = await decisions(id);

    const told = results.map((result) => (result.ok ? result.value.decision.choice : result.error.code));
    expect(told.filter((one) => one === choice).length).toBeGreaterThan(0);
    expect(told.filter((one) => ![choice, 'decision.alreadyTaken', 'code.locked'].includes(one))).toEqual([]);
  });
});

it('lets one of head and deputy win when both answer in the same moment, and tells the other who and when', async () => {
  const { id } = await filed(pipeline);
  await passDue(pipeline, id, 'unitHead');
  const [head, deputy] = await Promise.all([
    press(pipeline, question(pipeline, 'head-u3'), 'approve'),
    press(pipeline, question(pipeline, 'vice-u3'), 'reject'),
  ]);
  await pipeline.settle();

  const [decided] = await history(pipeline, id, 'decided');
  const lost = head.ok ? deputy : head;
  expect([head.ok, deputy.ok].filter(Boolean)).toHaveLength(1);
  expect(lost).toMatchObject({
    ok: false,
    error: { code: 'decision.alreadyTaken', turn: { at: decided?.at, decision: { by: decided?.by } } },
  });
});

it('leaves the question to the other as superseded, and takes both out of the queues', async () => {
  const { id } = await filed(pipeline);
  await passDue(pipeline, id, 'unitHead');
  const { addressees } = await openTurnAt(pipeline, id, 'unitHead');
  await answer(pipeline, 'vice-u3', 'approve');
  const requests = await Promise.all(addressees.map(({ requestId }) => pipeline.app.ledger.request(id, requestId)));

  expect(requests.map((request) => request?.status)).toEqual(['superseded', 'answered']);
  expect(await pipeline.app.lists.queue('head-u3', { limit: 9 })).toEqual([]);
});

it('mails the one who was slower that somebody else has answered', async () => {
  const { id } = await filed(pipeline);
  await passDue(pipeline, id, 'unitHead');
  await answer(pipeline, 'vice-u3', 'approve');

  expect(pipeline.sent.filter(({ to }) => to === 'head-u3').at(-1)?.letter).toMatchObject({
    letter: 'answeredByOther',
    choice: 'approve',
    by: 'Trần Thị u3',
  });
});

it('gives the same receipt for the same choice again', async () => {
  await filed(pipeline);
  const link = question(pipeline, 'head-u3');
  const first = value(await press(pipeline, link, 'approve'));
  await pipeline.settle();

  expect(value(await press(pipeline, link, 'approve')).decision).toEqual(first.decision);
});

it('answers the opposite choice with who decided and when', async () => {
  await filed(pipeline);
  const link = question(pipeline, 'head-u3');
  const at = pipeline.now;
  value(await press(pipeline, link, 'approve'));
  pipeline.now = later(at, HOUR);

  expect(await press(pipeline, link, 'reject')).toMatchObject({
    ok: false,
    error: { code: 'decision.alreadyTaken', turn: { at, decision: { by: 'head-u3', choice: 'approve' } } },
  });
});

describe('the code of a mail', () => {
  it('is locked after five wrong tries, for the right code too', async () => {
    await filed(pipeline);
    const link = question(pipeline, 'head-u3');
    for (let tries = 0; tries < 5; tries += 1)
      expect(await press(pipeline, wrong(link), 'approve')).toMatchObject({ error: { code: 'code.wrong' } });

    expect(await press(pipeline, link, 'approve')).toMatchObject({ ok: false, error: { code: 'code.locked' } });
  });

  it('is compared at most five times under fifty guesses at once', async () => {
    await filed(pipeline);
    const link = question(pipeline, 'head-u3');
    compared = 0;
    await Promise.all(Array.from({ length: 50 }, () => press(pipeline, wrong(link), 'approve')));

    expect(compared).toBe(5);
  });

  it('is open again with a fresh mail, in the old link and in the new one', async () => {
    const { id } = await filed(pipeline);
    const old = question(pipeline, 'head-u3');
    for (let tries = 0; tries < 6; tries += 1) await press(pipeline, wrong(old), 'approve');
    await askFreshLink(pipeline.app, old.token);
    await pipeline.settle();

    expect(await press(pipeline, wrong(old), 'approve')).toMatchObject({ error: { code: 'code.wrong' } });
    value(await answer(pipeline, 'head-u3', 'approve'));
    expect(await standing(pipeline, id)).toMatchObject({ stage: 'blockLeader' });
  });

  it('belongs to its own link: the code of another mail of the same request is wrong', async () => {
    await filed(pipeline);
    const old = question(pipeline, 'head-u3');
    await askFreshLink(pipeline.app, old.token);
    await pipeline.settle();
    const fresh = question(pipeline, 'head-u3');

    expect(await press(pipeline, { token: old.token, code: fresh.code }, 'approve')).toMatchObject({
      error: { code: 'code.wrong' },
    });
  });
});

describe('fresh links', () => {
  const asked = async (hours: readonly number[]) => {
    await filed(pipeline);
    const { token } = question(pipeline, 'head-u3');
    const start = pipeline.now;
    for (const hour of hours) {
      pipeline.now = later(start, hour * HOUR);
      await askFreshLink(pipeline.app, token);
      await pipeline.settle();
    }
    return pipeline.sent.filter(({ letter }) => letter.letter === 'request' && letter.because === 'freshLink').length;
  };

  it('go out at most three times an hour', async () => {
    expect(await asked([0, 0.1, 0.2, 0.3, 0.9])).toBe(3);
  });

  it('go out again when the hour is over', async () => {
    expect(await asked([0, 0.1, 0.2, 1.3])).toBe(4);
  });

  it('go out ten times in all', async () => {
    expect(await asked(Array.from({ length: 14 }, (_, index) => index * 2))).toBe(10);
  });

  it('asked for many times at once are one mail', async () => {
    await filed(pipeline);
    const { token } = question(pipeline, 'head-u3');
    await Promise.all(Array.from({ length: 20 }, () => askFreshLink(pipeline.app, token)));
    await pipeline.settle();

    expect(pipeline.sent.filter(({ letter }) => letter.letter === 'request')).toHaveLength(2);
  });

  it('go to the bound address alone, and to nobody for an unknown token', async () => {
    await filed(pipeline);
    const before = pipeline.sent.length;
    await askFreshLink(pipeline.app, 'A'.repeat(43));
    await pipeline.settle();

    expect(pipeline.sent).toHaveLength(before);
  });

  it('are mailed no more once the request was answered', async () => {
    await filed(pipeline);
    const { token } = question(pipeline, 'head-u3');
    await answer(pipeline, 'head-u3', 'approve');
    const before = pipeline.sent.length;
    await askFreshLink(pipeline.app, token);
    await pipeline.settle();

    expect(pipeline.sent).toHaveLength(before);
  });
});

describe('a token', () => {
  const flipped = (token: string) => (token.startsWith('A') ? 'B' : 'A') + token.slice(1);

  it.each([
    ['with another character', flipped],
    ['that is cut short', (token: string) => token.slice(0, -1)],
    ['of ten kilobytes', (token: string) => token.repeat(240)],
    ['with a percent sign', (token: string) => `%00${token.slice(3)}`],
    ['with a path in it', (token: string) => `../${token.slice(3)}`],
    ['with a fragment before it', (token: string) => `%23${token}`],
    ['of nothing', () => ''],
  ])('%s is unknown, and decides nothing', async (_, spoiled) => {
    const { id } = await filed(pipeline);
    const { token, code } = question(pipeline, 'head-u3');

    expect(await press(pipeline, { token: spoiled(token), code }, 'approve')).toEqual({
      ok: false,
      error: { code: 'link.unknown' },
    });
    expect(await decisions(id)).toEqual([]);
  });
});

describe('an old link', () => {
  it('of a stage that has passed says what was decided', async () => {
    await filed(pipeline);
    const link = question(pipeline, 'head-u3');
    await answer(pipeline, 'head-u3', 'approve');
    await answer(pipeline, 'leader', 'approve');

    expect(await press(pipeline, link, 'reject')).toMatchObject({ error: { code: 'decision.alreadyTaken' } });
  });

  it('of an earlier round decides nothing in the next', async () => {
    const { id } = await filed(pipeline);
    const link = question(pipeline, 'head-u3');
    await answer(pipeline, 'head-u3', 'return');
    await submit(pipeline, id, 'U3', 'Đã bổ sung');
    await press(pipeline, link, 'approve');

    expect(await standing(pipeline, id)).toMatchObject({ stage: 'unitHead', round: 2, phase: 'waiting' });
    expect(await decisions(id)).toEqual(['return']);
  });

  it('expires after three weeks, and a fresh one opens the same request', async () => {
    const { id } = await filed(pipeline);
    const link = question(pipeline, 'head-u3');
    pipeline.now = later(pipeline.now, 22 * DAY);
    expect(await press(pipeline, link, 'approve')).toMatchObject({ error: { code: 'link.expired' } });
    await askFreshLink(pipeline.app, link.token);
    await pipeline.settle();

    value(await answer(pipeline, 'head-u3', 'approve'));
    expect(await standing(pipeline, id)).toMatchObject({ stage: 'blockLeader' });
  });

  it('works until the last millisecond of its three weeks', async () => {
    await filed(pipeline);
    const link = question(pipeline, 'head-u3');
    pipeline.now = later(pipeline.now, 21 * DAY);

    expect((await press(pipeline, link, 'approve')).ok).toBe(true);
  });
});

describe('the reports behind a link', () => {
  const readable = async ({ token }: { token: string }) => {
    const opened = await openReports(pipeline.app, token);
    return opened.ok ? opened.value.open : opened.error.code;
  };
  const answered = async () => {
    const { id } = await filed(pipeline);
    const link = question(pipeline, 'head-u3');
    await answer(pipeline, 'head-u3', 'approve');
    return { id, link };
  };

  it('stay readable to whoever answered, for as long as the link would have opened', async () => {
    const { link } = await answered();
    const start = pipeline.now;

    pipeline.now = later(start, 21 * DAY);
    expect(await readable(link)).toBe(false);
    pipeline.now = later(start, 21 * DAY + 1);
    expect(await readable(link)).toBe('link.answered');
  });

  it('are closed to whoever was asked beside the one who answered', async () => {
    const { id } = await filed(pipeline);
    await passDue(pipeline, id, 'unitHead');
    const [head, deputy] = [question(pipeline, 'head-u3'), question(pipeline, 'vice-u3')];
    expect([await readable(head), await readable(deputy)]).toEqual([true, true]);
    await answer(pipeline, 'vice-u3', 'approve');

    expect([await readable(head), await readable(deputy)]).toEqual(['link.answered', false]);
  });

  it('are closed when the dossier was withdrawn before the answer', async () => {
    const { id, officer } = await filed(pipeline);
    const link = question(pipeline, 'head-u3');
    value(await withdrawProposal(pipeline.app, officer, id, undefined));

    expect(await readable(link)).toBe('link.answered');
  });

  it('are closed to whoever has lost the post since', async () => {
    const { link } = await answered();
    await pipeline.replaceDirectory((directory) => ({
      ...directory,
      units: directory.units.map((unit) => (unit.id === 'U3' ? { ...unit, head: 'spare' } : unit)),
    }));

    expect(await readable(link)).toBe('link.answered');
  });

  it('are closed to whoever has come into a conflict since', async () => {
    await answered();
    const link = question(pipeline, 'leader');
    await answer(pipeline, 'leader', 'approve');
    await pipeline.replaceDirectory((directory) => ({
      ...directory,
      people: directory.people.map((one) => (one.id === 'leader' ? { ...one, unit: 'U3' } : one)),
    }));

    expect(await readable(link)).toBe('link.answered');
  });
});

describe('an approver who is replaced', () => {
  const replaced = async () => {
    const { id } = await filed(pipeline);
    const old = question(pipeline, 'head-u3');
    const { due } = await openTurnAt(pipeline, id, 'unitHead');
    pipeline.now = later(pipeline.now, DAY);
    await pipeline.replaceDirectory((directory) => ({
      ...directory,
      units: directory.units.map((unit) => (unit.id === 'U3' ? { ...unit, head: 'spare' } : unit)),
    }));
    return { id, old, due };
  };

  it('has a dead link at once', async () => {
    const { old } = await replaced();

    expect(await press(pipeline, old, 'approve')).toMatchObject({ error: { code: 'link.reassigned' } });
  });

  it('gets no fresh one', async () => {
    const { old } = await replaced();
    const before = pipeline.sent.length;
    await askFreshLink(pipeline.app, old.token);
    await pipeline.settle();

    expect(pipeline.sent).toHaveLength(before);
  });

  it('has a successor who is mailed with the old due time', async () => {
    const { id, due } = await replaced();

    expect(pipeline.sent.at(-1)).toMatchObject({ to: 'spare', letter: { letter: 'request', due, as: 'holder' } });
    value(await answer(pipeline, 'spare', 'approve'));
    expect(await standing(pipeline, id)).toMatchObject({ stage: 'blockLeader' });
  });

  it('stands in the history with the successor', async () => {
    const { id } = await replaced();

    expect(await history(pipeline, id, 'replaced')).toMatchObject([{ whom: 'head-u3', withWhom: 'spare' }]);
  });
});

it('kills the old link before the successor was mailed', async () => {
  await filed(pipeline);
  const old = question(pipeline, 'head-u3');
  const { version, directory } = await pipeline.app.directories.current();
  const changed = { ...directory, units: directory.units.map((unit) => ({ ...unit, head: 'spare' })) };
  const item = { stream: 'directory', id: 'x', madeAt: pipeline.now, attempts: 0, notBefore: pipeline.now } as const;
  await pipeline.app.directories.replace(
    version,
    changed,
    { ...item, parked: true, telling: { tell: 'directory', version: 2 } },
    { at: pipeline.now, by: 'admin', what: 'test' },
  );

  expect(await press(pipeline, old, 'approve')).toMatchObject({ error: { code: 'link.reassigned' } });
});

describe('a conflict of interest', () => {
  it('that came after the mail went shuts the link', async () => {
    await filed(pipeline);
    await answer(pipeline, 'head-u3', 'approve');
    const link = question(pipeline, 'leader');
    await pipeline.replaceDirectory((directory) => ({
      ...directory,
      people: directory.people.map((one) => (one.id === 'leader' ? { ...one, unit: 'U3' } : one)),
    }));

    expect(await press(pipeline, link, 'approve')).toMatchObject({ error: { code: 'link.conflict', why: 'ownUnit' } });
  });

  it('of the author is skipped to the deputy', async () => {
    await pipeline.replaceDirectory((directory) => ({
      ...directory,
      units: directory.units.map((unit) => (unit.id === 'U3' ? { ...unit, head: 'officer-u3' } : unit)),
    }));
    const { id } = await filed(pipeline);

    expect(await openTurnAt(pipeline, id, 'unitHead')).toMatchObject({
      addressees: [{ personId: 'vice-u3', as: 'deputy' }],
      skipped: [{ personId: 'officer-u3', why: 'author' }],
    });
  });
});

it('opens the page of a link without changing anything', async () => {
  const { id } = await filed(pipeline);
  const { token } = question(pipeline, 'head-u3');
  const before = await pipeline.app.ledger.timeline(id);
  await Promise.all(Array.from({ length: 100 }, () => openLink(pipeline.app, token)));

  expect(await pipeline.app.ledger.timeline(id)).toEqual(before);
});

describe('the number of a decision', () => {
  const paper = { number: '815/QĐ-BTNMT', date: '2026-11-20', signer: 'Đặng Văn Bộ' };
  const approved = async (unit = 'U3') => {
    const made = await filed(pipeline, { unit });
    for (const person of [`head-${unit.toLowerCase()}`, 'leader']) await answer(pipeline, person, 'approve');
    return made;
  };
  const decide = async (more: object = {}) => {
    value(await press(pipeline, question(pipeline, 'minister'), 'approve', more));
    await pipeline.settle();
  };
  const enter = async (id: string, by = 'clerk') => enterNumber(pipeline.app, await pipeline.viewer(by), id, paper);
  const awaited = async () =>
    (await pipeline.app.lists.awaitingNumber('U3', { limit: 10 })).map(({ line }) => ({
      id: line.id,
      status: line.standing.status,
    }));

  it('given with the decision stands in the record and in the mail, and nobody waits for it', async () => {
    const { id } = await approved();
    await decide({ paper });

    expect((await pipeline.app.ledger.proposal(id))?.paper).toEqual(paper);
    expect(pipeline.sent.at(-1)?.letter).toMatchObject({ letter: 'outcome', decisionNumber: paper.number });
    expect(await awaited()).toEqual([]);
  });

  it('left open puts the dossier on the list of those that wait for it, as approved', async () => {
    const { id } = await approved();
    await decide();

    expect(await awaited()).toEqual([{ id, status: 'approved' }]);
  });

  it('is entered later by the ministry’s staff, and stands in the history', async () => {
    const { id } = await approved();
    await decide();
    value(await enter(id));

    expect((await pipeline.app.ledger.proposal(id))?.paper).toEqual(paper);
    expect(await history(pipeline, id, 'numbered')).toMatchObject([{ by: 'clerk', number: paper.number }]);
    expect(await awaited()).toEqual([]);
  });

  it('is entered once, by whoever is first', async () => {
    const { id } = await approved();
    await decide();
    const results = await Promise.all([enter(id), enter(id), enter(id, 'minister')]);

    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter(({ ok }) => !ok)).toEqual(
      Array.from({ length: 2 }, () => ({ ok: false, error: { code: 'paper.already', paper } })),
    );
  });

  it('waits for the approval', async () => {
    const { id } = await approved();

    expect(await enter(id)).toEqual({ ok: false, error: { code: 'proposal.notApproved' } });
  });

  it('may be entered while the awards are still being recorded', async () => {
    const { id } = await approved();
    value(await press(pipeline, question(pipeline, 'minister'), 'approve'));
    value(await enter(id));
    await pipeline.settle();

    expect(await pipeline.app.ledger.proposal(id)).toMatchObject({ paper, standing: { phase: 'recorded' } });
  });

  it.each(['head-u3', 'officer-u1', 'officer-u3', 'leader'])('is nothing that %s may enter', async (person) => {
    const { id } = await approved();
    await decide();

    expect(await enter(id, person)).toEqual({ ok: false, error: { code: 'proposal.unknown' } });
  });

  it('of what the unit head decides may be entered by the unit’s officer', async () => {
    const { id } = await filed(pipeline, { authority: 'unitHead', title: 'LDTT' });
    await answer(pipeline, 'head-u3', 'approve');

    expect(value(await enter(id, 'officer-u3'))).toBe('entered');
  });

  it('is never asked for what goes above the Minister', async () => {
    const { id } = await filed(pipeline, { authority: 'aboveMinister', title: 'BKTTG' });
    for (const person of ['head-u3', 'leader']) await answer(pipeline, person, 'approve');
    await decide({ paper });

    expect((await pipeline.app.ledger.proposal(id))?.paper).toBeUndefined();
    expect(await awaited()).toEqual([]);
    expect(await enter(id)).toEqual({ ok: false, error: { code: 'proposal.notApproved' } });
  });

  it('is dropped when a stage before the deciding one sends it', async () => {
    const { id } = await filed(pipeline);
    value(await press(pipeline, question(pipeline, 'head-u3'), 'approve', { paper }));

    expect((await pipeline.app.ledger.proposal(id))?.paper).toBeUndefined();
  });
});
