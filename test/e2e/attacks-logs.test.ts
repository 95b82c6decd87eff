import { describe, expect, inject, it, vi } from 'vitest';
import { actor } from '../support/actor.ts';
import { deployment } from '../support/deployment.ts';
import { approve, decided, filed, questionFor } from '../support/e2e-dossier.ts';
import { individual } from '../support/e2e-forms.ts';
import { signIn } from '../support/e2e-session.ts';
import { codeIn, linkIn, mailFor } from '../support/mailbox.ts';

const system = deployment();
const { leader, minister } = system.people;

/** The lines of calls that name a dossier; what else is printed, gauges too, names none. */
const linesAbout = (log: string, proposalId: string): readonly Record<string, unknown>[] =>
  log
    .split('\n')
    .flatMap((line) => /\{"level".*\}/.exec(line)?.[0] ?? [])
    .map((line): Record<string, unknown> => JSON.parse(line))
    .filter((line) => line['proposalId'] === proposalId);

const patience = { timeout: 30_000, interval: 100 };

describe('what is printed and logged', () => {
  it.skipIf(system.log === undefined)('holds no link, token, code, address or citizen id of a full run', async () => {
    const signedIn = await signIn(system, system.people.unit('U6').officer);
    const nominee = individual();
    const dossier = await filed(system, { unit: 'U6', individuals: [nominee] });
    const questions = [
      await questionFor(system, dossier, dossier.unit.head),
      await decided(system, dossier, dossier.unit.head, approve),
      await decided(system, dossier, leader, approve),
      await decided(system, dossier, minister, approve),
    ];
    await mailFor(system, { to: dossier.unit.officer, kind: 'approved', about: dossier.number });
    const [first] = questions;
    const token = first === undefined ? '' : linkIn(first).slice('/d/'.length);
    const attacker = actor(system.baseUrl);
    await attacker.send('GET', `/d/${token}?code=${token}`);
    await attacker.send('GET', `/nowhere/${token}`, { headers: { 'user-agent': token } });
    await attacker.send('PUT', `/d/${token}`, { body: token });
    await attacker.send('POST', `/d/${token}`, { body: `code=%C3%28&${token}=1` });
    await system.runClock();

    const printed = (await system.log?.()) ?? '';

    expect(printed.length).toBeGreaterThan(1_000);
    const secrets = [
      ...questions.map((mail) => linkIn(mail).slice('/d/'.length)),
      ...[...signedIn.cookies.values(), ...dossier.officer.cookies.values()],
      nominee['citizenId'] ?? '',
      dossier.unit.officer.email,
      'Nguyễn Thị Ánh',
      'Chủ trì xây dựng ba đề án',
    ];
    for (const secret of secrets) expect(printed.includes(secret), secret.slice(0, 8)).toBe(false);
    // Codes are short: as words of their own, not as a part of an id or a time.
    for (const code of questions.map(codeIn)) expect(printed).not.toMatch(new RegExp(`(?<![\\w.-])${code}(?![\\w-])`));
  });

  // The cloud of the deploy tests prints what schedules, streams and events call, not what pages and steps log.
  it.skipIf(inject('place').on === 'cloud')('follows a dossier by its id, one line a call', async () => {
    const dossier = await filed(system, { unit: 'U6' });
    await questionFor(system, dossier, dossier.unit.head);
    await decided(system, dossier, dossier.unit.head, approve);
    await decided(system, dossier, leader, approve);
    await decided(system, dossier, minister, approve);
    await mailFor(system, { to: dossier.unit.officer, kind: 'approved', about: dossier.number });

    // A call writes its line when it has ended, and the last mail may be quicker.
    const lines = await vi.waitFor(async () => {
      const all = linesAbout((await system.log?.()) ?? '', dossier.id);
      if (!all.some(({ stage }) => stage === 'record')) throw new Error('the last step has not logged yet');
      return all;
    }, patience);

    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) {
      const { requestId, outcome, ms } = line;
      expect([typeof requestId, typeof outcome, typeof ms], JSON.stringify(line)).toEqual([
        'string',
        'string',
        'number',
      ]);
    }
    const calls = lines.map(({ message, requestId }) => `${message} ${requestId}`);
    expect(new Set(calls).size).toBe(calls.length);
    const stages = new Set(lines.map(({ stage }) => stage));
    for (const stage of ['unitHead', 'blockLeader', 'ministry', 'record']) expect(stages).toContain(stage);
    const outcomes = new Set(lines.map(({ outcome }) => outcome));
    for (const outcome of ['started', 'saved', 'submitted', 'approve', 'done']) expect(outcomes).toContain(outcome);
  });

  it.skipIf(system.log === undefined)('holds nothing that looks like a secret, of any test so far', async () => {
    await filed(system, { unit: 'U6' });

    const lines = ((await system.log?.()) ?? '').split('\n');

    const looks = [/\/[ds]\/[\w-]{20,}/, /(?<![\w-])[\w-]{43}(?![\w-])/, /@example\.vn/, /(?<![\w.-])\d{12}(?![\w-])/];
    expect(lines.filter((line) => looks.some((secret) => secret.test(line))).slice(0, 3)).toEqual([]);
    expect(lines.filter((line) => line.includes('"level":"ERROR"')).slice(0, 3)).toEqual([]);
  });
});
