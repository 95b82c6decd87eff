import * as v from 'valibot';
import { Code } from './directory.ts';
import { Entry, type Proposal } from './proposal.ts';
import { Instant } from './time.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** How a covering statement is cited, as typed. */
export const StatementHead = v.object({ number: v.string(), date: v.string(), signer: v.string() });
export type StatementHead = v.InferOutput<typeof StatementHead>;

/** One filing of a proposal: which versions were sent, by whom, and what was answered to the reason of a return. */
export const Round = v.object({
  proposalId: v.string(),
  round: count,
  submittedAt: Instant,
  by: Code,
  statement: count,
  statementHead: v.optional(StatementHead),
  nominations: v.record(v.string(), Entry),
  answer: v.optional(v.string()),
});
export type Round = v.InferOutput<typeof Round>;

/** A dossier with the nominations of one filing: its draft may have left them behind since. */
export const asFiled = (proposal: Proposal, { nominations }: Pick<Round, 'nominations'>): Proposal => ({
  ...proposal,
  nominations,
});

/** The statement that was filed, which the draft may have left behind since; a round from before this was kept has only the draft's. */
export const statementHeadOf = (round: Round, { statement }: Pick<Proposal, 'statement'>): StatementHead => {
  const { number, date, signer } = round.statementHead ?? statement;
  return { number, date, signer };
};
