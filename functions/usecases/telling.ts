import { digestGathersMs, digestStream } from '../domain/digest.ts';
import { type Directory, unitOf } from '../domain/directory.ts';
import type { OutboxItem, Telling } from '../domain/outbox.ts';
import type { Proposal } from '../domain/proposal.ts';
import { type Instant, later } from '../domain/time.ts';
import type { NewEvent, TimelineEvent } from '../domain/timeline.ts';
import type { App, Change, Random } from '../ports.ts';

type Needs = Pick<App, 'random'>;

const streamOf = (random: Random, telling: Telling): string => {
  if ('proposalId' in telling) return telling.proposalId;
  switch (telling.tell) {
    case 'directory':
      return 'directory';
    case 'digest':
      return digestStream(telling.to);
    case 'signIn':
      return `signin-${random.id()}`;
    case 'undeliverable':
      return `undeliverable-${random.id()}`;
  }
};

/** An item of the outbox; those of one proposal share its stream, so that its mails keep their order. */
export const outboxItem = ({ random }: Needs, telling: Telling, now: Instant): OutboxItem => ({
  stream: streamOf(random, telling),
  id: random.sequence(now),
  madeAt: now,
  attempts: 0,
  notBefore: now,
  parked: false,
  telling,
});

export const tell = (needs: Needs, telling: Telling, now: Instant): Change => ({
  change: 'tell',
  item: outboxItem(needs, telling, now),
});

type LetterTelling = Extract<Telling, { tell: 'letter' }>;

export const tellLetter = (needs: Needs, letter: Omit<LetterTelling, 'tell'>, now: Instant): Change =>
  tell(needs, { tell: 'letter', ...letter }, now);

/** Goes out a little later, so that the other reminders of a morning find it on its way. */
export const tellDigest = (needs: Needs, to: string, now: Instant): Change => {
  const dueAt = later(now, digestGathersMs);
  return { change: 'tell', item: { ...outboxItem(needs, { tell: 'digest', to }, now), dueAt, notBefore: dueAt } };
};

export const eventAt = ({ random }: Needs, event: NewEvent, now: Instant): TimelineEvent => ({
  ...event,
  id: random.sequence(now),
  at: now,
});

export const note = (needs: Needs, proposalId: string, event: NewEvent, now: Instant): Change => ({
  change: 'note',
  proposalId,
  event: eventAt(needs, event, now),
});

/** The officer who filed it, else who began it. */
export const officerOf = (proposal: Proposal): string => proposal.submittedBy ?? proposal.createdBy;

/** Those of the unit who hear how a dossier ended: its officer and the unit head, once when they are one. */
export const unitHears = (directory: Directory, proposal: Proposal): readonly string[] => {
  const head = unitOf(directory, proposal.unitId)?.head;
  return [...new Set([officerOf(proposal), ...(head === undefined ? [] : [head])])];
};

/** The same letter to every administrator. */
export const tellAdministrators = (
  needs: Needs,
  directory: Directory,
  letter: Omit<LetterTelling, 'tell' | 'to'>,
  now: Instant,
): readonly Change[] => directory.ministry.administrators.map((to) => tellLetter(needs, { ...letter, to }, now));
