import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { type Finding, unknown } from '../../infra/tools/preflight/finding.ts';
import { exitCodes, runPreflight } from '../../infra/tools/preflight/run-preflight.ts';
import { context } from '../infra/synthesised.ts';
import { cloudEnv } from './ministack.ts';

const place = inject('place');
const endpoint = place.on === 'cloud' ? place.endpoint : '';

beforeEach(() => {
  for (const [name, value] of Object.entries(cloudEnv(endpoint))) vi.stubEnv(name, value);
});
afterEach(() => void vi.unstubAllEnvs());

const run = async (...args: readonly string[]) => {
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  const now = () => new Date().toISOString();
  // No name server is asked: the test needs no network.
  const code = await runPreflight(args, { context, now, txt: async () => [], everyMs: 100, say, complain: say });
  return { code, said: said.join('\n') };
};

type Judged = { readonly findings: readonly Finding[]; readonly ready: boolean };

const judged = async (): Promise<Judged & { readonly code: number }> => {
  const { code, said } = await run('--stage', 'demo', '--json', '--lang', 'en');
  const told: Judged = JSON.parse(said);
  return { code, ...told };
};

describe('npm run preflight on the deployed stage', () => {
  it('sees what stands, and is not ready for what the domain still lacks', async () => {
    const { code, findings, ready } = await judged();
    const standing = (...names: readonly string[]) =>
      findings.filter(({ check }) => names.includes(check)).map((one) => [one.check, one.standing]);

    expect({ code, ready }).toEqual({ code: exitCodes.notReady, ready: false });
    expect(findings.filter((one) => one.code === unknown('').code)).toEqual([]);
    const fine = [
      ...['credentials', 'region', 'bootstrap', 'stack', 'protection', 'production', 'identity'],
      // The emulator takes a stack's subscription for confirmed; AWS mails a link first.
      ...['season', 'quota', 'alarms', 'clock'],
    ];
    expect(standing(...fine)).toEqual(fine.map((name) => [name, 'ready']));
    const domain = ['dkim', 'mailFrom', 'dmarc'];
    expect(standing(...domain)).toEqual(domain.map((name) => [name, 'notReady']));
    // Whether everybody is reached depends on what other tests do to the same people meanwhile: here it is judged at all.
    expect(findings.map(({ check }) => check)).toContain('approvers');
    // The emulator leaves point-in-time recovery off, which the template switches on: the only thing the table lacks.
    expect(findings.find(({ check }) => check === 'table')).toMatchObject({ values: { lacks: ['recovery'] } });
  });

  it('finds a season too large for what the account may send in a day', async () => {
    const { said } = await run('--stage', 'demo', '--lang', 'en', '--proposals', '100000');

    expect(said).toMatch(
      /NOT READY +Sending quota +50,000 mails a day, while the season's last day needs about 540,007/,
    );
    expect(said).toMatch(/_dmarc\.example\.vn\. TXT "v=DMARC1; p=quarantine; rua=mailto:postmaster@example\.vn"/);
  });
});
