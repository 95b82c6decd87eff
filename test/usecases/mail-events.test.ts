import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestGathersMs } from '../../functions/domain/digest.ts';
import { BusEvent, readMailEvent } from '../../functions/domain/mail-event.ts';
import { askLinkFromQueue } from '../../functions/usecases/ask-fresh-link.ts';
import { clearMark } from '../../functions/usecases/clear-mark.ts';
import { importDirectory } from '../../functions/usecases/import-directory.ts';
import { readStatus } from '../../functions/usecases/read-status.ts';
import { sendOneAgain } from '../../functions/usecases/send-again.ts';
import { takeMailEvent } from '../../functions/usecases/take-mail-event.ts';
import { answer, filed, HOUR, history, later, MINUTE, openTurnAt, question, submit } from '../support/filing.ts';
import { smallDirectory } from '../support/people.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';
import { type Fate, hardBounce, sesEvent } from '../support/ses-events.ts';

let pipeline: Pipeline;

beforeEach(async () => {
  pipeline = await startPipeline();
});
afterEach(() => pipeline.close());

let messages = 0;

/** SES tells what became of the newest mail of one kind to somebody. */
const fateOf = async (
  fate: Fate,
  to: string,
  letter = 'request',
  { times = 1, address = `${to}@example.vn`, sentAt = pipeline.now } = {},
) => {
  const mail = pipeline.sent.findLast((one) => one.to === to && one.letter.letter === letter);
  if (mail === undefined) throw new Error(`no ${letter} was mailed to ${to}`);
  messages += 1;
  const event = readMailEvent(v.parse(BusEvent, sesEvent(fate, address, mail.about, `m${messages}`, { sentAt })));
  const taken = [];
  for (let time = 0; time < times; time += 1) taken.push(await takeMailEvent(pipeline.app, event));
  await pipeline.settle();
  return taken;
};

const minuteLater = () => pipeline.tick(later(pipeline.now, MINUTE));
const mailed = (letter: string) => pipeline.sent.filter((one) => one.letter.letter === letter).map(({ to }) => to);
const asked = async (id: string) =>
  (await openTurnAt(pipeline, id, 'unitHead')).addressees.map(({ personId }) => personId);
const marks = async () => (await pipeline.app.marks.all()).map(({ address, why }) => `${address} ${why}`);
const mailboxFull: Fate = { eventType: 'Bounce', bounceType: 'Transient', bounceSubType: 'MailboxFull' };

/** A new link for whoever was asked, as from their queue. */
const freshLinkFor = async (who: string, id: string) => {
  const [asked] = await pipeline.app.lists.queue(who, { limit: 1 });
  await askLinkFromQueue(pipeline.app, await pipeline.viewer(who), id, asked?.line.id ?? '');
  await pipeline.settle();
};

const status = async (id: string, who = 'officer-u3') => {
  const { directory } = await pipeline.app.directories.current();
  const read = await readStatus(pipeline.app, directory, await pipeline.viewer(who), id);
  if (read === undefined) throw new Error('cannot be read');
  return read;
};

describe('a digest that bounces', () => {
  const digested = async (dossiers: number) => {
    const ids: string[] = [];
    for (let dossier = 0; dossier < dossiers; dossier += 1) ids.push((await filed(pipeline)).id);
    const { next } = await openTurnAt(pipeline, ids[0] ?? '', 'unitHead');
    await pipeline.tick(next.at);
    await pipeline.tick(later(next.at, digestGathersMs));
    expect(mailed('digest')).toEqual(['head-u3']);
    return ids;
  };

  it('is shown on each of its dossiers, whose deputy is asked, and told to the administrator once', async () => {
    const ids = await digested(4);
    const { id: younger } = await filed(pipeline);
    expect(await fateOf(hardBounce, 'head-u3', 'digest', { times: 2 })).toEqual([true, false]);
    await minuteLater();

    for (const id of ids) {
      expect(await history(pipeline, id, 'undelivered')).toMatchObject([{ letter: 'reminder', whom: 'head-u3' }]);
      expect(await asked(id)).toEqual(['head-u3', 'vice-u3']);
    }
    expect(await history(pipeline, younger, 'undelivered')).toEqual([]);
    expect(mailed('undeliverable')).toEqual(['admin']);
  });

  it('is no matter of a dossier that was answered meanwhile', async () => {
    const ids = await digested(4);
    await answer(pipeline, 'head-u3', 'approve');
    await fateOf(mailboxFull, 'head-u3', 'digest');
    const noted = await Promise.all(ids.map((id) => history(pipeline, id, 'undelivered')));

    expect(noted.map(({ length }) => length).toSorted()).toEqual([0, 1, 1, 1]);
  });
});

describe("an approver's mail that bounces", () => {
  it('is shown on the proposal, the deputy is asked within a minute, and the administrator is told', async () => {
    const { id } = await filed(pipeline);
    await fateOf(hardBounce, 'head-u3');

    expect(await history(pipeline, id, 'undelivered')).toEqual([
      expect.objectContaining({ letter: 'request', whom: 'head-u3', why: 'noMailbox', seat: 'unitHead', round: 1 }),
    ]);
    expect(await marks()).toEqual(['head-u3@example.vn noMailbox']);
    expect(mailed('undeliverable')).toEqual(['admin']);

    await minuteLater();
    expect(await asked(id)).toEqual(['head-u3', 'vice-u3']);
    expect(mailed('request')).toEqual(['head-u3', 'vice-u3']);
    expect((await status(id)).troubles).toEqual([expect.objectContaining({ letter: 'request', why: 'noMailbox' })]);

    await answer(pipeline, 'vice-u3', 'approve');
    expect((await status(id)).troubles).toEqual([]);
  });

  it('tells no more of an address that was told of, however many dossiers wait', async () => {
    const first = await filed(pipeline);
    await fateOf(hardBounce, 'head-u3');
    const second = await filed(pipeline);
    await fateOf(hardBounce, 'head-u3');
    await minuteLater();

    expect(mailed('undeliverable')).toEqual(['admin']);
    expect(await asked(first.id)).toEqual(['head-u3', 'vice-u3']);
    expect(await asked(second.id)).toEqual(['head-u3', 'vice-u3']);
  });

  it('is taken once, however often the event comes', async () => {
    const { id } = await filed(pipeline);
    expect(await fateOf(hardBounce, 'head-u3', 'request', { times: 3 })).toEqual([true, false, false]);
    await minuteLater();
    await minuteLater();

    expect(await history(pipeline, id, 'undelivered')).toHaveLength(1);
    expect(mailed('request')).toEqual(['head-u3', 'vice-u3']);
  });

  it('is taken once by two that take it at the same time', async () => {
    const { id } = await filed(pipeline);
    const mail = pipeline.sent.find((one) => one.to === 'head-u3');
    const event = readMailEvent(v.parse(BusEvent, sesEvent(hardBounce, 'head-u3@example.vn', mail?.about, 'twice')));
    const taken = await Promise.all([takeMailEvent(pipeline.app, event), takeMailEvent(pipeline.app, event)]);
    await pipeline.settle();

    expect(taken.toSorted()).toEqual([false, true]);
    expect(await history(pipeline, id, 'undelivered')).toHaveLength(1);
    expect(mailed('undeliverable')).toEqual(['admin']);
  });

  it('changes nothing of a stage that was answered meanwhile', async () => {
    const { id } = await filed(pipeline);
    await answer(pipeline, 'head-u3', 'approve');
    await fateOf(hardBounce, 'head-u3');
    await minuteLater();

    expect(await history(pipeline, id, 'undelivered')).toHaveLength(1);
    expect(mailed('request')).not.toContain('vice-u3');
    expect((await status(id)).troubles).toEqual([]);
  });

  it('asks nobody else for a mail that went to an earlier address', async () => {
    const { id } = await filed(pipeline);
    await fateOf(hardBounce, 'head-u3', 'request', { address: 'old@example.vn' });
    await minuteLater();

    expect(await asked(id)).toEqual(['head-u3']);
    expect(await marks()).toEqual(['old@example.vn noMailbox']);
  });

  it('under another name than we wrote to is taken for whom we wrote to', async () => {
    const { id } = await filed(pipeline);
    await fateOf({ ...hardBounce, recipient: 'head.u3@mbx1.example.vn' }, 'head-u3');
    await minuteLater();

    expect(await asked(id)).toEqual(['head-u3', 'vice-u3']);
    expect(await marks()).toEqual(['head-u3@example.vn noMailbox']);
  });

  it('late, after another mail has gone, neither asks anybody else nor is shown', async () => {
    const { id } = await filed(pipeline);
    const sentAt = pipeline.now;
    pipeline.now = later(pipeline.now, HOUR);
    await freshLinkFor('head-u3', id);
    await fateOf(mailboxFull, 'head-u3', 'request', { sentAt });
    await minuteLater();

    expect(await asked(id)).toEqual(['head-u3']);
    expect((await status(id)).troubles).toEqual([]);
  });

  it('for head and deputy in the same moment takes neither for reached', async () => {
    const { id } = await filed(pipeline);
    await fateOf(mailboxFull, 'head-u3');
    await minuteLater();
    pipeline.now = later(pipeline.now, HOUR);
    await freshLinkFor('head-u3', id);
    const before = (await openTurnAt(pipeline, id, 'unitHead')).rev;
    const both = ['head-u3', 'vice-u3'].map((to) => {
      const mail = pipeline.sent.findLast((one) => one.to === to);
      const event = sesEvent(hardBounce, `${to}@example.vn`, mail?.about, `same-${to}`, { sentAt: pipeline.now });
      return takeMailEvent(pipeline.app, readMailEvent(v.parse(BusEvent, event)));
    });

    expect(await Promise.all(both)).toEqual([true, true]);
    expect((await status(id)).troubles).toHaveLength(2);
    // One of the two wrote first and left its mark on the turn, so that the other had to look again.
    expect((await openTurnAt(pipeline, id, 'unitHead')).rev).toBe(before + 1);
  });

  it('of the deputy too leaves the turn its days when nobody else is left, and says no "overdue"', async () => {
    const { id } = await filed(pipeline);
    await fateOf(hardBounce, 'head-u3');
    await minuteLater();
    const { next } = await openTurnAt(pipeline, id, 'unitHead');
    await fateOf(hardBounce, 'vice-u3');
    await minuteLater();

    expect((await openTurnAt(pipeline, id, 'unitHead')).next).toEqual(next);
    expect(mailed('overdue')).toEqual([]);
    expect(mailed('undeliverable')).toEqual(['admin', 'admin']);
  });

  it('says no "overdue" either when the deputy leaves before the clock looks', async () => {
    const { id } = await filed(pipeline);
    await fateOf(hardBounce, 'head-u3');
    await pipeline.replaceDirectory((directory) => ({
      ...directory,
      units: directory.units.map((unit) => ({ ...unit, deputies: [] })),
    }));
    await pipeline.settle();
    await minuteLater();

    const { due, next } = await openTurnAt(pipeline, id, 'unitHead');
    expect(next).toEqual({ at: due, step: 'tellAdministrator' });
    expect(mailed('overdue')).toEqual([]);
  });
});

describe('a mail that did not arrive otherwise', () => {
  it.each<[string, Fate, readonly string[], readonly string[]]>([
    ['complaint', { eventType: 'Complaint' }, ['head-u3', 'vice-u3'], ['head-u3@example.vn complaint']],
    [
      'suppressed',
      { eventType: 'Bounce', bounceType: 'Permanent', bounceSubType: 'OnAccountSuppressionList' },
      ['head-u3', 'vice-u3'],
      ['head-u3@example.vn suppressed'],
    ],
    ['refused', mailboxFull, ['head-u3', 'vice-u3'], []],
    ['rejected', { eventType: 'Reject' }, ['head-u3', 'vice-u3'], []],
    ['delayed', { eventType: 'DeliveryDelay' }, ['head-u3'], []],
    ['unclear', { eventType: 'Bounce', bounceType: 'Transient', bounceSubType: 'General' }, ['head-u3'], []],
  ])('(%s) is shown, and asks and marks what it should', async (why, fate, people, marked) => {
    const { id } = await filed(pipeline);
    await fateOf(fate, 'head-u3');
    await minuteLater();

    expect((await status(id)).troubles).toEqual([expect.objectContaining({ why })]);
    expect(await asked(id)).toEqual(people);
    expect(await marks()).toEqual(marked);
  });

  it('because it is on its way is shown only for as long as SES tries', async () => {
    const { id } = await filed(pipeline);
    await fateOf({ eventType: 'DeliveryDelay' }, 'head-u3');
    expect((await status(id)).troubles).toHaveLength(1);

    // The fixture's mail is tried until then.
    pipeline.now = '2026-11-24T02:05:41.000Z';
    expect((await status(id)).troubles).toEqual([]);
  });

  it('and has nothing left to say is neither shown nor sent again', async () => {
    const { id } = await filed(pipeline);
    await answer(pipeline, 'head-u3', 'return');
    const closing = { letter: 'correctionClosing', whom: 'officer-u3', seat: 'correction' } as const;
    const event = { ...closing, id: 'z', at: pipeline.now, what: 'undelivered', why: 'refused', round: 1 } as const;
    await pipeline.app.ledger.commit([{ change: 'note', proposalId: id, event }]);
    expect((await status(id)).troubles).toHaveLength(1);

    await submit(pipeline, id, 'U3', 'Đã bổ sung');
    expect((await status(id)).troubles).toEqual([]);
  });

  it("of the officer is shown and marked, and is nobody's question", async () => {
    const { id } = await filed(pipeline);
    await fateOf(hardBounce, 'officer-u3', 'submitted');
    await minuteLater();

    expect(await asked(id)).toEqual(['head-u3']);
    expect((await status(id)).troubles).toEqual([expect.objectContaining({ letter: 'submitted' })]);
    expect(await marks()).toEqual(['officer-u3@example.vn noMailbox']);
  });

  it('at a whole domain is told of five times an hour, and marked each time', async () => {
    const { id } = await filed(pipeline);
    const about = { letter: 'outcome', to: 'officer-u3', proposalId: id, round: 1 } as const;
    for (let nth = 0; nth < 8; nth += 1) {
      const event = sesEvent(hardBounce, `somebody-${nth}@example.vn`, about, `domain-${nth}`);
      await takeMailEvent(pipeline.app, readMailEvent(v.parse(BusEvent, event)));
      await pipeline.settle();
    }

    expect(mailed('undeliverable')).toEqual(Array(5).fill('admin'));
    expect(await marks()).toHaveLength(8);
    pipeline.now = later(pipeline.now, HOUR);
    await fateOf(hardBounce, 'officer-u3', 'submitted');
    expect(mailed('undeliverable')).toHaveLength(6);
  });

  it('and was to tell the administrator is told to nobody else and ends there', async () => {
    await filed(pipeline);
    await fateOf(hardBounce, 'head-u3');
    await fateOf(hardBounce, 'admin', 'undeliverable');
    await fateOf(hardBounce, 'officer-u3', 'submitted');

    expect(mailed('undeliverable')).toEqual(['admin']);
    expect(await marks()).toHaveLength(3);
  });
});

describe('sending again', () => {
  const again = async (id: string, who = 'officer-u3', which?: string) => {
    const trouble = which ?? (await status(id)).troubles[0]?.id ?? 'none';
    const done = await sendOneAgain(pipeline.app, await pipeline.viewer(who), id, trouble);
    await pipeline.settle();
    return done.ok ? done.value : done.error.code;
  };

  it('mails a question with a new link, and the trouble is over', async () => {
    const { id } = await filed(pipeline);
    await fateOf(mailboxFull, 'head-u3');
    const before = question(pipeline, 'head-u3');
    expect(await again(id)).toBe('going');

    expect(question(pipeline, 'head-u3').token).not.toBe(before.token);
    expect((await status(id)).troubles).toEqual([]);
  });

  it('is done three times an hour, and no more', async () => {
    const { id } = await filed(pipeline);
    const results = [];
    for (let time = 0; time < 4; time += 1) {
      await fateOf(mailboxFull, 'head-u3');
      results.push(await again(id));
    }
    expect(results).toEqual(['going', 'going', 'going', 'mail.tooOften']);
  });

  it('of another mail is counted by the hour', async () => {
    const { id } = await filed(pipeline);
    const results = [];
    for (let time = 0; time < 4; time += 1) {
      await fateOf(mailboxFull, 'officer-u3', 'submitted');
      results.push(await again(id));
    }
    expect(results).toEqual(['going', 'going', 'going', 'mail.tooOften']);
    pipeline.now = later(pipeline.now, HOUR);
    expect(await again(id)).toBe('going');
    expect(mailed('submitted')).toHaveLength(5);
  });

  it('takes up a mail that was given up after all tries', async () => {
    let away = true;
    await pipeline.close();
    pipeline = await startPipeline({
      mailer: (real) => ({
        ...real,
        send: async (mail) => {
          if (away && mail.about.letter === 'request') throw new Error('SES is away');
          return real.send(mail);
        },
      }),
    });
    const { id } = await filed(pipeline);
    for (let look = 0; look < 20; look += 1) {
      pipeline.now = later(pipeline.now, 16 * MINUTE);
      await pipeline.settle();
    }
    expect((await status(id)).troubles).toEqual([expect.objectContaining({ letter: 'request' })]);
    away = false;
    expect(await again(id)).toBe('going');
    expect(mailed('request')).toEqual(['head-u3']);
    expect((await status(id)).troubles).toEqual([]);
  });

  it('is for the officers of the unit and the administrators', async () => {
    const { id } = await filed(pipeline);
    await fateOf(mailboxFull, 'head-u3');

    expect((await status(id)).may.sendAgain).toBe(true);
    expect((await status(id, 'head-u3')).may.sendAgain).toBe(false);
    expect(await again(id, 'head-u3')).toBe('proposal.unknown');
    expect(await again(id, 'officer-u2')).toBe('proposal.unknown');
    expect(await again(id, 'admin')).toBe('going');
  });

  it('of what is not there does nothing', async () => {
    const { id } = await filed(pipeline);
    expect(await again(id, 'officer-u3', 'no such mail')).toBe('mail.gone');
    expect(await again('no such dossier', 'officer-u3', 'x')).toBe('proposal.unknown');
  });
});

describe('an address that takes no mail', () => {
  const withEmail = (id: string, email: string) => {
    const directory = smallDirectory();
    return {
      ...directory,
      people: directory.people.map((person) => (person.id === id ? { ...person, email } : person)),
    };
  };

  it('is refused in a new directory until its mark is cleared', async () => {
    await filed(pipeline);
    await fateOf(hardBounce, 'head-u3');
    const next = withEmail('spare', 'spare2@example.vn');
    const refused = await importDirectory(pipeline.app, 'admin', next);
    const index = next.people.findIndex(({ id }) => id === 'head-u3');

    expect(refused).toEqual({
      ok: false,
      error: {
        code: 'directory.invalid',
        faults: [{ path: ['people', index, 'email'], code: 'email.noMailbox', value: 'head-u3@example.vn' }],
      },
    });
    expect(await clearMark(pipeline.app, 'admin', 'head-u3@example.vn')).toBe(true);
    expect(await clearMark(pipeline.app, 'admin', 'head-u3@example.vn')).toBe(false);
    expect((await importDirectory(pipeline.app, 'admin', next)).ok).toBe(true);
    expect((await pipeline.app.directories.notes()).map(({ what }) => what)).toContain(
      'address.cleared head-u3@example.vn',
    );
  });

  it('that is mended gets the questions that wait for it', async () => {
    const { id } = await filed(pipeline);
    await fateOf(hardBounce, 'head-u3');
    const imported = await importDirectory(pipeline.app, 'admin', withEmail('head-u3', 'head.new@example.vn'));
    expect(imported.ok).toBe(true);
    await pipeline.settle();

    expect(mailed('request')).toEqual(['head-u3', 'head.new']);
    expect((await status(id)).troubles).toEqual([]);
    await answer(pipeline, 'head.new', 'approve');
    expect((await history(pipeline, id, 'decided'))[0]).toMatchObject({ by: 'head-u3', choice: 'approve' });
  });

  it('tells the administrator who has it and how much waits', async () => {
    await filed(pipeline);
    await filed(pipeline);
    await fateOf(hardBounce, 'head-u3');

    expect(pipeline.sent.find(({ letter }) => letter.letter === 'undeliverable')?.letter).toMatchObject({
      address: 'head-u3@example.vn',
      why: 'noMailbox',
      person: { name: expect.any(String) },
      waiting: { count: 2, more: false },
    });
  });
});
