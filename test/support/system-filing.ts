import { someCitizenId } from './e2e-forms.ts';
import { individualFields, meritFields, statementFields } from './filled.ts';
import { hidden, type Person, type Reply } from './system-person.ts';

export type Filing = { readonly id: string; readonly key: string; readonly edits: string };

const expectStatus = (reply: Reply, status: number, what: string): Reply => {
  if (reply.status !== status) throw new Error(`${what} answered ${reply.status}: ${reply.text.slice(0, 2_000)}`);
  return reply;
};

const redirected = (reply: Reply, what: string): string => expectStatus(reply, 303, what).location;

/** Starts a proposal and fills all of it with one nominee, by posting its forms; ready to be filed. */
export const fillDraft = async (
  officer: Person,
  unit: string,
  authority: 'unitHead' | 'minister' = 'minister',
): Promise<string> => {
  const season = 'N2023';
  const started = redirected(await officer.post('/proposals/new', { season, unit, authority }), 'starting');
  const id = /^\/proposals\/([^/]+)\/draft/.exec(started)?.[1] ?? '';
  const past = { date: '10/11/2023', minutesDate: '05/11/2023' };
  redirected(
    await officer.post(`/proposals/${id}/statement`, { version: '0', ...statementFields(), ...past }),
    'saving the statement',
  );
  const nomination = redirected(
    await officer.post(`/proposals/${id}/nominations`, { kind: 'individual' }),
    'adding a nomination',
  );
  const title = authority === 'unitHead' ? 'LDTT' : 'BKB';
  const merit = individualFields({ title, citizenId: someCitizenId(), ...meritFields(2023) });
  redirected(await officer.post(nomination, { version: '1', ...merit }), 'saving the nomination');
  return id;
};

/**
 * Opens the question before filing: its key makes every press the same submission. A returned dossier takes an answer along;
 * undefined when it was filed already.
 */
export const askToFile = async (officer: Person, id: string, answer?: string): Promise<Filing | undefined> => {
  const path = `/proposals/${id}/submit`;
  const asked = answer === undefined ? await officer.get(path) : await officer.post(path, { answer });
  if (asked.status === 303) return undefined;
  const page = expectStatus(asked, 200, 'the question before filing');
  return { id, key: hidden(page, 'key'), edits: hidden(page, 'edits') };
};

/** Presses the button that files; what comes back is the address of the receipt. */
export const file = async (officer: Person, { id, key, edits }: Filing, answer = ''): Promise<string> =>
  redirected(await officer.post(`/proposals/${id}/submit`, { intent: 'submit', key, edits, answer }), `filing ${id}`);
