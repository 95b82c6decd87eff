import { type Actor, type Answer, actor, type Fields } from './actor.ts';
import type { Deployment, ReceivedMail } from './deployment.ts';
import { collective, individual, statement } from './e2e-forms.ts';
import type { DemoUnit, Person } from './e2e-people.ts';
import { signedIn } from './e2e-session.ts';
import { codeIn, linkIn, mailFor } from './mailbox.ts';

export type Wish = {
  readonly unit?: string;
  readonly season?: string;
  readonly authority?: 'unitHead' | 'minister' | 'aboveMinister';
  readonly individuals?: readonly Fields[];
  readonly collectives?: readonly Fields[];
};

export type Draft = {
  readonly id: string;
  readonly unit: DemoUnit;
  readonly officer: Actor;
  /** Their pages, in the order of the list. */
  readonly nominations: readonly string[];
};

export type Dossier = Draft & { readonly number: string };

const needs = (answer: Answer, what: RegExp): string => {
  const found = what.exec(answer.path)?.[1];
  if (found === undefined) throw new Error(`${answer.status} ${answer.path}: ${answer.text.slice(0, 300)}`);
  return found;
};

const addNomination = async (officer: Actor, id: string, kind: string, fields: Fields): Promise<string> => {
  const added = await officer.post(`/proposals/${id}/nominations`, { kind });
  const nomination = needs(added, /\/nominations\/([^/?]+)$/);
  const path = `/proposals/${id}/nominations/${nomination}`;
  await officer.post(path, { version: '1', intent: 'save', ...fields });
  return path;
};

/** A complete draft of a unit's officer, typed without a browser. */
export const drafted = async (deployment: Deployment, wish: Wish = {}): Promise<Draft> => {
  const {
    unit: name = 'U1',
    season = 'N2023',
    authority = 'minister',
    individuals = [individual()],
    collectives = [],
  } = wish;
  const unit = deployment.people.unit(name);
  const officer = await signedIn(deployment, unit.officer);
  const started = await officer.post('/proposals/new', { season, unit: name, authority });
  const id = needs(started, /^\/proposals\/([^/]+)\/draft/);
  const counts = { individuals: individuals.length, collectives: collectives.length };
  await officer.post(`/proposals/${id}/statement`, { version: '0', intent: 'save', ...statement(counts) });
  const nominations: string[] = [];
  for (const fields of individuals) nominations.push(await addNomination(officer, id, 'individual', fields));
  for (const fields of collectives)
    nominations.push(await addNomination(officer, id, 'collective', collective(fields)));
  return { id, unit, officer, nominations };
};

/** Answers the one question before a dossier leaves the unit. */
export const submitted = async ({ officer, id }: Draft): Promise<Answer> => {
  const { forms } = await officer.open(`/proposals/${id}/submit`);
  return officer.press(
    forms.find(({ fields }) => fields.has('key')),
    { intent: 'submit' },
  );
};

export const numberIn = ({ text }: Answer): string => {
  const number = /U\d-[A-Z0-9]+-\d+/.exec(text)?.[0];
  if (number === undefined) throw new Error(`no number in: ${text.slice(0, 300)}`);
  return number;
};

/** A dossier that its unit has filed. */
export const filed = async (deployment: Deployment, wish: Wish = {}): Promise<Dossier> => {
  const draft = await drafted(deployment, wish);
  return { ...draft, number: numberIn(await submitted(draft)) };
};

/** The question mailed to somebody about a dossier; the second of its kind with `nth` 2. */
export const questionFor = (deployment: Deployment, { number }: Dossier, to: Person, nth = 1): Promise<ReceivedMail> =>
  mailFor(deployment, { to, kind: 'question', about: number, nth });

/** Posts an answer behind a mailed link, as its page would. */
export const answerMail = (deployment: Deployment, mail: ReceivedMail, answer: Fields): Promise<Answer> =>
  actor(deployment.baseUrl).post(linkIn(mail), { code: codeIn(mail), ...answer });

/** Somebody decides on the newest question they were mailed. */
export const decided = async (
  deployment: Deployment,
  dossier: Dossier,
  by: Person,
  answer: Fields,
  nth = 1,
): Promise<ReceivedMail> => {
  const mail = await questionFor(deployment, dossier, by, nth);
  const receipt = await answerMail(deployment, mail, answer);
  if (receipt.status !== 200) throw new Error(`${receipt.status}: ${receipt.text}`);
  return mail;
};

export const approve: Fields = { choice: 'approve' };

/** Filed, and let through by those who come before a stage. */
export const filedUpTo = async (
  deployment: Deployment,
  stage: 'blockLeader' | 'ministry' | 'end',
  wish: Wish = {},
): Promise<Dossier> => {
  const dossier = await filed(deployment, wish);
  const { leader, minister } = deployment.people;
  await decided(deployment, dossier, dossier.unit.head, approve);
  if (stage !== 'blockLeader') await decided(deployment, dossier, leader, approve);
  if (stage === 'end') await decided(deployment, dossier, minister, approve);
  return dossier;
};
