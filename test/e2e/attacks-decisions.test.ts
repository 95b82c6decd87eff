import { describe, expect, it } from 'vitest';
import { actor } from '../support/actor.ts';
import { deployment } from '../support/deployment.ts';
import { answerMail, approve, type Dossier, filed, questionFor } from '../support/e2e-dossier.ts';
import { observed } from '../support/e2e-observed.ts';
import { codeIn, linkIn, mailFor, mailsFor } from '../support/mailbox.ts';

const system = deployment();
const { leader } = system.people;
const reject = { choice: 'reject', reason: 'Không đủ tiêu chuẩn.' };

const waiting = async () => {
  const dossier = await filed(system, { unit: 'U5' });
  const mail = await questionFor(system, dossier, dossier.unit.head);
  return { dossier, mail, link: linkIn(mail), code: codeIn(mail) };
};

/** How often the record says that somebody decided, and how often they were told. */
const decisions = async (dossier: Dossier) => {
  await mailFor(system, { to: dossier.unit.head, kind: 'decided', about: dossier.number });
  await observed(system, dossier);
  const { html } = await dossier.officer.open(`/proposals/${dossier.id}`);
  const noted = html.match(/<strong>(Đồng ý|Không đồng ý|Trả lại để hoàn thiện) – /g) ?? [];
  const told = await mailsFor(system, { to: dossier.unit.head, kind: 'decided', about: dossier.number });
  return { noted: noted.length, told: told.length };
};

describe('a decision sent twice', () => {
  it('gets the same receipt', async () => {
    const { dossier, mail } = await waiting();

    const [first, second] = [await answerMail(system, mail, approve), await answerMail(system, mail, approve)];

    expect(second.status).toBe(200);
    expect(second.html).toBe(first.html);
    expect(await decisions(dossier)).toEqual({ noted: 1, told: 1 });
    await questionFor(system, dossier, leader);
    const asked = await mailsFor(system, { to: leader, kind: 'question', about: dossier.number });
    expect(asked.length).toBe(1);
  });

  it('with another choice learns who decided and when', async () => {
    const { dossier, mail } = await waiting();
    await answerMail(system, mail, approve);

    const { status, text } = await answerMail(system, mail, { choice: 'return', reason: 'Đổi ý' });

    expect(status).toBe(409);
    expect(text).toMatch(new RegExp(`${dossier.unit.head.name} đã quyết định hồ sơ này lúc \\d{2}:\\d{2}`));
    expect(await decisions(dossier)).toEqual({ noted: 1, told: 1 });
  });
});

describe('fifty answers at once', () => {
  it('are one decision, told once; the others hear the truth', async () => {
    const { dossier, mail } = await waiting();

    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) => answerMail(system, mail, at % 2 === 0 ? approve : reject)),
    );

    const receipts = answers.filter(({ status }) => status === 200);
    const refused = answers.filter(({ status }) => status === 409);
    expect(receipts.length).toBeGreaterThan(0);
    expect(new Set(receipts.map(({ html }) => html)).size).toBe(1);
    expect(new Set(answers.map(({ status }) => status)).isSubsetOf(new Set([200, 409, 429]))).toBe(true);
    for (const { text } of refused) expect(text).toContain(dossier.unit.head.name);
    expect(await decisions(dossier)).toEqual({ noted: 1, told: 1 });
    const approved = receipts[0]?.text.includes('Hồ sơ được chuyển đến') ?? false;
    const next = await mailsFor(system, { to: leader, kind: 'question', about: dossier.number });
    expect(next.length).toBe(approved ? 1 : 0);
  });
});

describe('guessing the code', () => {
  it('fifty times at once compares five, then only a fresh mail to the bound address helps', async () => {
    const { dossier, mail, link, code } = await waiting();
    const guesses = Array.from({ length: 60 }, (_, at) => String(111_111 + at * 7)).filter((guess) => guess !== code);
    const guesser = actor(system.baseUrl);

    const guessed = await Promise.all(guesses.map((guess) => guesser.post(link, { ...approve, code: guess })));
    const right = await answerMail(system, mail, approve);

    const compared = guessed.filter(({ status }) => status === 422);
    expect(compared.length).toBeLessThanOrEqual(5);
    expect(guessed.filter(({ status }) => status === 429).length).toBe(guesses.length - compared.length);
    expect(right.status).toBe(429);
    await guesser.post(`${link}/new-link`, { email: 'ke.gian@example.com', to: 'ke.gian@example.com' });
    const fresh = await mailFor(system, { to: dossier.unit.head, kind: 'freshLink', about: dossier.number });
    const all = (await system.mails()).filter(({ subject }) => subject.includes(dossier.number));
    expect(all.flatMap(({ to }) => to).some((to) => to.includes('ke.gian'))).toBe(false);
    expect((await answerMail(system, fresh, approve)).status).toBe(200);
  });

  it.each(['', '12345', '1234567', 'abcdef', '١٢٣٤٥٦', '12 34 5x'])('with “%s” costs no try', async (code) => {
    const { link, mail } = await waiting();

    for (let times = 0; times < 6; times += 1) {
      const { status } = await actor(system.baseUrl).post(link, { ...approve, code });
      expect(status).toBe(422);
    }

    expect((await answerMail(system, mail, approve)).status).toBe(200);
  });
});
