import type { Override } from '../../domain/rules/override.ts';
import { useLang, useTexts } from '../lang.ts';
import { dayText, momentText } from '../text/dates.ts';
import { amountTexts, basisText } from '../text/provision-text.ts';
import { rulesTexts } from '../text/rules.ts';

/** An override with the name of whoever set it. */
export type OverrideLine = Override & { readonly byName: string };

const useWhat = () => {
  const lang = useLang();
  const { override } = useTexts(rulesTexts);
  return ({ values, basis, verified }: Override): string =>
    [
      ...amountTexts(values, lang),
      ...(basis === undefined ? [] : [basisText(basis)]),
      ...(verified === undefined ? [] : [verified ? override.verifiedSo : override.unverifiedSo]),
    ].join('; ');
};

/** Who set a provision to what, when and why; the newest first. */
export const OverrideHistory = ({ lines }: { readonly lines: readonly OverrideLine[] }) => {
  const texts = useTexts(rulesTexts).override;
  const what = useWhat();
  return (
    <section class="stack" aria-labelledby="history">
      <h2 id="history">{texts.history}</h2>
      {lines.length === 0 && <p>{texts.noHistory}</p>}
      <ol class="timeline">
        {lines.toReversed().map((line) => (
          <li key={line.at} class="stack tight">
            <p>
              <strong>{texts.since(dayText(line.from))}</strong>: {what(line)}
              <br />
              <span class="soft small">{`${momentText(line.at)} – ${line.byName}`}</span>
            </p>
            <p class="quote">{line.reason}</p>
          </li>
        ))}
      </ol>
    </section>
  );
};
