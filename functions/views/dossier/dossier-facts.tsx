import { useTexts } from '../lang.ts';
import { commonTexts } from '../text/common.ts';
import { countsTexts } from '../text/counts.ts';
import { momentText } from '../text/dates.ts';
import { decisionTexts } from '../text/decision.ts';
import { rowsTexts } from '../text/rows.ts';
import type { DossierHead } from './dossier.ts';
import { Facts } from './facts.tsx';

type DossierFactsProps = {
  readonly head: DossierHead;
  /** For whoever may open the dossier that this one left. */
  readonly parentHref?: ((id: string) => string) | undefined;
};

type ParentProps = NonNullable<DossierHead['parent']> & { readonly href: DossierFactsProps['parentHref'] };

const Parent = ({ id, number, href }: ParentProps) =>
  href ? (
    <a class="figures" href={href(id)}>
      {number}
    </a>
  ) : (
    <span class="figures">{number}</span>
  );

/** Who files what: the statement in the words of its head. */
export const DossierFacts = ({ head, parentHref }: DossierFactsProps) => {
  const { dossier } = useTexts(decisionTexts);
  const { authorities } = useTexts(commonTexts);
  const { parent } = useTexts(rowsTexts);
  const { number, date, signer } = head.statement;
  return (
    <Facts
      items={[
        { label: dossier.counts, value: <strong>{useTexts(countsTexts)(head.counts)}</strong> },
        ...(head.parent ? [{ label: parent, value: <Parent {...head.parent} href={parentHref} /> }] : []),
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
