import { isOfficerOf, type Viewer } from '../domain/access.ts';
import { asks, sentAgainMost } from '../domain/delivery.ts';
import { sentAgainAtOnce } from '../domain/outbox.ts';
import { isFiled, type Proposal } from '../domain/proposal.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import { HOUR_MS, windowOf } from '../domain/time.ts';
import type { App } from '../ports.ts';
import { mailFresh } from './ask-fresh-link.ts';
import { type MailTrouble, mailTroubles, readHistory } from './mail-troubles.ts';
import { tellLetter } from './telling.ts';

/** How many writes are under way at once. */
const ABREAST = 25;

/** Sends again what is parked, the oldest first and at most `most`; answers how many go on. */
export const sendParkedAgain = async (
  { outbox, clock }: Pick<App, 'outbox' | 'clock'>,
  most: number = sentAgainAtOnce,
): Promise<number> => {
  const parked = (await outbox.parked()).slice(0, most);
  let sent = 0;
  for (let from = 0; from < parked.length; from += ABREAST) {
    const some = parked.slice(from, from + ABREAST).map(({ stream, id }) => outbox.unpark(stream, id, clock.now()));
    sent += (await Promise.all(some)).filter((goesOn) => goesOn).length;
  }
  return sent;
};

/** Those who may send a dossier's mail again: its unit's officers and the administrators. */
export const maySendAgain = (viewer: Viewer, proposal: Proposal): boolean =>
  viewer.administrator || isOfficerOf(viewer, proposal.unitId);

type Needs = Pick<App, 'ledger' | 'outbox' | 'sessions' | 'clock' | 'random'>;

const mayGo = (
  { sessions, random, clock }: Needs,
  proposalId: string,
  { letter, whom }: MailTrouble,
): Promise<boolean> => {
  const now = clock.now();
  const about = random.sha256(`again ${proposalId} ${letter} ${whom}`);
  return sessions.takeMail(about, windowOf(now, HOUR_MS), random.id(), sentAgainMost.anHour, now);
};

const sendTrouble = async (app: Needs, proposalId: string, trouble: MailTrouble): Promise<boolean> => {
  const { letter, whom } = trouble;
  if (trouble.trouble === 'undelivered' && asks(letter)) {
    const request = await app.ledger.request(proposalId, trouble.event.requestId ?? '');
    return request !== undefined && mailFresh(app, request);
  }
  if (!(await mayGo(app, proposalId, trouble))) return false;
  const now = app.clock.now();
  if (trouble.trouble === 'parked') return app.outbox.unpark(trouble.stream, trouble.id, now);
  const { round, seat } = trouble.event;
  return app.ledger.commit([
    tellLetter(app, { letter, to: whom, proposalId, round, ...(seat === undefined ? {} : { seat }) }, now),
  ]);
};

export type AgainRefused = { code: 'proposal.unknown' } | { code: 'mail.gone' } | { code: 'mail.tooOften' };

/** Sends again one mail of a dossier that did not arrive; a question goes with a new link and code. */
export const sendOneAgain = async (
  app: Needs,
  viewer: Viewer,
  proposalId: string,
  id: string,
): Promise<Result<'going', AgainRefused>> => {
  const proposal = await app.ledger.proposal(proposalId);
  if (proposal === undefined || !isFiled(proposal.standing) || !maySendAgain(viewer, proposal))
    return refuse({ code: 'proposal.unknown' });
  const history = await readHistory(app, proposalId);
  const trouble = mailTroubles({ proposal, ...history, now: app.clock.now() }).find((one) => one.id === id);
  if (trouble === undefined) return refuse({ code: 'mail.gone' });
  return (await sendTrouble(app, proposalId, trouble)) ? ok('going') : refuse({ code: 'mail.tooOften' });
};
