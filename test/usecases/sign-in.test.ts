import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askSignIn, pressSignIn } from '../../functions/usecases/sign-in.ts';
import { later, MINUTE, value } from '../support/filing.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;
let mailIsAway: boolean;

const refuse = () => Promise.reject(new Error('sending is paused'));

beforeEach(async () => {
  mailIsAway = false;
  pipeline = await startPipeline({
    mailer: (real) => ({ ...real, send: (mail) => (mailIsAway ? refuse() : real.send(mail)) }),
  });
});
afterEach(async () => {
  expect(pipeline.faults).toEqual([]);
  await pipeline.close();
});

const known = 'officer-u3@example.vn';
const unknown = 'nobody@example.vn';

const signInTokens = () =>
  pipeline.sent.flatMap(({ letter }) =>
    letter.letter === 'signIn' ? [letter.link.slice(letter.link.lastIndexOf('/') + 1)] : [],
  );

/** What asking does to the ports, with a directory that nobody may look into. */
const callsOf = async (email: string): Promise<string[]> => {
  const calls: string[] = [];
  const { sessions, directories } = pipeline.app;
  const forbidden = () => Promise.reject(new Error('asking looked into the directory'));
  await askSignIn(
    {
      ...pipeline.app,
      directories: { ...directories, current: forbidden },
      sessions: { ...sessions, ask: (item) => sessions.ask(item).then(() => void calls.push('ask')) },
    },
    email,
  );
  return calls;
};

describe('asking for a sign-in link', () => {
  it('costs a known and an unknown address the same single write', async () => {
    expect(await callsOf(known)).toEqual(['ask']);
    expect(await callsOf(unknown)).toEqual(['ask']);
  });

  it('mails nothing to an unknown address', async () => {
    await askSignIn(pipeline.app, unknown);
    await pipeline.settle();

    expect(signInTokens()).toEqual([]);
  });

  it('mails five links in a quarter of an hour, however often it is asked, and those stay good', async () => {
    const asked = await Promise.all(Array.from({ length: 100 }, () => askSignIn(pipeline.app, known)));
    await pipeline.settle();
    const tokens = signInTokens();

    expect(tokens).toHaveLength(5);
    for (const token of tokens) {
      const pressed = await Promise.all(asked.map(({ browser }) => pressSignIn(pipeline.app, token, browser, '')));
      expect(pressed.filter(({ ok }) => ok)).toHaveLength(1);
    }
  });

  it('mails again when the quarter of an hour is over', async () => {
    for (let asked = 0; asked < 6; asked += 1) await askSignIn(pipeline.app, known);
    await pipeline.settle();
    pipeline.now = '2026-11-16T02:20:00.000Z';
    await askSignIn(pipeline.app, known);
    await pipeline.settle();

    expect(signInTokens()).toHaveLength(6);
  });
});

describe('a sign-in mail that cannot be sent', () => {
  /** Asks `asks` times while mail is away, and lets the relay try each `tries` times. */
  const failing = async (asks: number, tries: number, pause = MINUTE) => {
    mailIsAway = true;
    for (let ask = 0; ask < asks; ask += 1) await askSignIn(pipeline.app, known);
    for (let look = 0; look < tries; look += 1) {
      await pipeline.settle();
      pipeline.now = later(pipeline.now, pause);
    }
    expect(pipeline.faults.splice(0)).toHaveLength(asks * tries);
    mailIsAway = false;
  };

  it('goes out when mail does again, however often it was tried', async () => {
    await failing(5, 5);
    await pipeline.settle();

    expect(signInTokens()).toHaveLength(5);
  });

  it('takes nothing from the next quarter of an hour', async () => {
    await failing(5, 1, 16 * MINUTE);
    for (let asked = 0; asked < 5; asked += 1) await askSignIn(pipeline.app, known);
    await pipeline.settle();

    expect(signInTokens()).toHaveLength(10);
  });

  it('is parked after all tries, and goes out when it is sent again', async () => {
    await failing(1, 20, 16 * MINUTE);
    const [item] = await pipeline.app.outbox.parked();
    await pipeline.app.outbox.unpark(item?.stream ?? '', item?.id ?? '', pipeline.now);
    await pipeline.settle();

    expect(signInTokens()).toHaveLength(1);
  });
});

describe('a sign-in link', () => {
  const mailed = async () => {
    const asked = await askSignIn(pipeline.app, known);
    await pipeline.settle();
    return { ...asked, token: signInTokens().at(-1) ?? '' };
  };

  it('is good once', async () => {
    const { token, browser } = await mailed();
    value(await pressSignIn(pipeline.app, token, browser, ''));

    expect((await pressSignIn(pipeline.app, token, browser, '')).ok).toBe(false);
  });

  it('is over after 15 minutes', async () => {
    const { token, browser } = await mailed();
    pipeline.now = '2026-11-16T02:15:00.001Z';

    expect(await pressSignIn(pipeline.app, token, browser, '')).toMatchObject({ error: { code: 'signIn.expired' } });
  });

  it('starts no session in another browser without the digits of the asking screen', async () => {
    const { token, code } = await mailed();
    const other = pipeline.app.random.token();
    const wrong = code === '000000' ? '000001' : '000000';

    expect(await pressSignIn(pipeline.app, token, other, wrong)).toMatchObject({ error: { code: 'code.wrong' } });
    value(await pressSignIn(pipeline.app, token, other, code));
  });

  it('compares at most five of fifty guesses that come at once', async () => {
    const { token, code } = await mailed();
    const wrong = code === '000000' ? '000001' : '000000';
    const guesses = await Promise.all(
      Array.from({ length: 50 }, () => pressSignIn(pipeline.app, token, undefined, wrong)),
    );

    const codes = guesses.map((guess) => (guess.ok ? 'started' : guess.error.code));
    expect(codes.filter((one) => one === 'code.wrong')).toHaveLength(5);
    expect(codes.filter((one) => one === 'code.locked')).toHaveLength(45);
  });
});
