import { useTexts } from '../lang.ts';
import { commonTexts } from '../text/common.ts';
import { countsTexts } from '../text/counts.ts';
import { momentText } from '../text/dates.ts';
import { decisionTexts } from '../text/decision.ts';
import type { DossierHead } from './dossier.ts';
import { Facts } from './facts.tsx';

/** Who files what: the statement in the words of its head. */
export const DossierFacts = ({ head }: { readonly head: DossierHead }) => {
  const { dossier } = useTexts(decisionTexts);
  const { authorities } = useTexts(commonTexts);
  const { number, date, signer } = head.statement;
  return (
    <Facts
      items={[
        { label: dossier.counts, value: <strong>{useTexts(countsTexts)(head.counts)}</strong> },
        { label: dossier.authority, value: authorities[head.authority] },
        { label: dossier.unit, value: `${head.unit} (${head.block})` },
        { label: dossier.season, value: head.season },
        { label: dossier.statement, value: dossier.statementOf(number, date) },
        { label: dossier.signer, value: signer },
        { label: dossier.by, value: head.submittedBy },
        { label: dossier.submitted, value: momentText(head.submittedAt) },
      ]}
    />
  );
};
