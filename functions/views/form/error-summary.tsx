import { useTexts } from '../lang.ts';
import { commonTexts } from '../text/common.ts';

export type SummaryLine = { readonly anchor: string; readonly text: string };

/** Stands above the h1's page content and takes focus when the page opens: each line leads to its field. */
export const ErrorSummary = ({ lines }: { readonly lines: readonly SummaryLine[] }) => {
  const texts = useTexts(commonTexts);
  if (lines.length === 0) return null;
  return (
    <div class="summary" id="problems" role="alert" tabIndex={-1} aria-labelledby="problems-title">
      <h2 id="problems-title">{texts.problemCount(lines.length)}</h2>
      <ul>
        {lines.map(({ anchor, text }) => (
          <li key={anchor + text}>
            <a href={`#${anchor}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
};
