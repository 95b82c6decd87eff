import { useTexts } from '../lang.ts';
import { commonTexts } from '../text/common.ts';
import { momentText } from '../text/dates.ts';
import { decisionTexts } from '../text/decision.ts';
import { RowReasons } from './apart-list.tsx';
import type { DecisionLine, SkippedLine } from './dossier.ts';

/** What was decided on the way here, the reasons in the words of those who gave them. */
export const Decisions = ({ decisions }: { readonly decisions: readonly DecisionLine[] }) => {
  const { earlier, made } = useTexts(decisionTexts);
  const { seats } = useTexts(commonTexts);
  return (
    <ol class="timeline">
      {decisions.map(({ seat, by, choice, reason, at, round, rows = [] }) => (
        <li key={`${round}${seat}`} class="stack tight">
          <p>
            <strong>{made[choice]}</strong>
            {` – ${by}, ${seats[seat]}`}
            <br />
            <span class="soft small">{`${momentText(at)}, ${earlier.round(round)}`}</span>
          </p>
          {reason !== undefined && <p class="quote">{reason}</p>}
          {rows.length > 0 && <RowReasons rows={rows} />}
        </li>
      ))}
    </ol>
  );
};

export const SkippedPeople = ({ skipped }: { readonly skipped: readonly SkippedLine[] }) => {
  const { why } = useTexts(decisionTexts).skipped;
  return (
    <ul>
      {skipped.map((one) => (
        <li key={one.name}>
          <strong>{one.name}</strong> {why[one.why]}
        </li>
      ))}
    </ul>
  );
};
