import type { FindingCounts } from '../../domain/rules/finding.ts';
import { titleOf } from '../../domain/titles.ts';
import { CountsMark } from '../findings/severity.tsx';
import { type Lang, useLang, useTexts } from '../lang.ts';
import { commonTexts } from '../text/common.ts';
import { decisionTexts } from '../text/decision.ts';
import type { NominationLine } from './dossier.ts';

/** A code that is not in the catalogue (any more) stands for itself. */
export const titleText = (code: string, lang: Lang): string => titleOf(code)?.[lang] ?? code;

const isAnything = ({ blocks, warns, informs }: FindingCounts): boolean => blocks + warns + informs > 0;

type NominationListProps = {
  readonly nominations: readonly NominationLine[];
  /** Where the report of a nomination opens. */
  readonly href: (id: string) => string;
};

export const NominationList = ({ nominations, href }: NominationListProps) => {
  const lang = useLang();
  const { kinds } = useTexts(commonTexts);
  const texts = useTexts(decisionTexts).nominations;
  return (
    <ol class="lines">
      {nominations.map(({ id, name, kind, title, mark, found }) => (
        <li key={id}>
          <div>
            <a href={href(id)}>{name}</a>
            {mark !== undefined && ' '}
            {mark !== undefined && <span class="tag warn">{texts[mark]}</span>}
            <br />
            <span class="soft small">{kinds[kind]}</span>
            {found !== undefined && isAnything(found) && (
              <>
                <br />
                <CountsMark counts={found} />
              </>
            )}
          </div>
          <span>{titleText(title, lang)}</span>
        </li>
      ))}
    </ol>
  );
};
