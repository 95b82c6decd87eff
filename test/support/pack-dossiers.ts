import { evaluate } from '../../functions/domain/rules/evaluate.ts';
import type { NominationFacts, PastAward, ProposalFacts, UnitFacts } from '../../functions/domain/rules/facts.ts';
import type { Finding } from '../../functions/domain/rules/finding.ts';
import { packNamed } from '../../functions/domain/rules/packs/rule-packs.ts';
import { aNomination, aProposal, aUnit, declared } from './rule-cases.ts';

export type Dossier = {
  readonly nomination: Partial<NominationFacts>;
  readonly proposal?: Partial<ProposalFacts>;
  readonly history?: readonly PastAward[];
  readonly unit?: Partial<UnitFacts>;
};

/** A dossier of 2024 with every paper and nothing against the nominee, but for what a case says. */
export const found = (pack: string, { nomination, proposal, history = [], unit }: Dossier): readonly Finding[] => {
  const law = packNamed(pack);
  if (law === undefined) throw new Error(`no pack ${pack}`);
  return evaluate(
    aNomination({
      ...nomination,
      numbers: { monthsWorked: declared(12), daysAbsent: declared(0), ...nomination.numbers },
      flags: { registered: declared(true), underReview: declared(false), ...nomination.flags },
      choices: { rating: declared('good'), discipline: declared('none'), ...nomination.choices },
    }),
    aProposal({ year: 2024, parts: ['statement', 'report', 'minutes', 'initiativeProof'], ...proposal }),
    history,
    aUnit(unit),
    law,
  );
};

export const told = (findings: readonly Finding[], severity: Finding['severity']): readonly string[] =>
  findings.filter((finding) => finding.severity === severity).map(({ rule }) => rule);

export const blocks = (pack: string, dossier: Dossier) => told(found(pack, dossier), 'blocks');
export const warns = (pack: string, dossier: Dossier) => told(found(pack, dossier), 'warns');

export const initiative = (level: string, year = 2024) =>
  ({ name: `Sáng kiến ${year}`, level, year, source: 'declared' }) as const;

/** A nominee for the grassroots fighter's title, with an initiative and the advanced worker's title beside it. */
export const fighter = (of: Partial<NominationFacts> = {}): Dossier => ({
  nomination: { title: 'CSTDCS', initiatives: [initiative('grassroots')], ...of },
  proposal: { alsoProposed: ['LDTT'] },
});
