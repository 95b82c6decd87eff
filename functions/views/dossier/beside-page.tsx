import type { Passage } from '../../domain/similarity.ts';
import { useTexts } from '../lang.ts';
import { type Area, type Frame, Layout } from '../layout.tsx';
import { besideTexts } from '../text/beside.ts';
import { Prose } from './prose.tsx';

export type BesidePageProps = {
  readonly frame: Frame;
  readonly area?: Area | undefined;
  /** Where the nomination's own page is. */
  readonly back: string;
  readonly name: string;
  readonly percent: number;
  readonly mine: readonly Passage[];
  readonly other: {
    /** Nothing: of the same dossier. */
    readonly number: string | undefined;
    readonly unit: string;
    readonly year: number | undefined;
    /** Nothing where whoever looks may not read it. */
    readonly text: { readonly name: string; readonly passages: readonly Passage[] } | undefined;
  };
};

const Passages = ({ passages }: { readonly passages: readonly Passage[] }) =>
  passages.map(({ text, shared }, index) =>
    shared ? (
      <mark key={String(index)}>
        <Prose text={text} />
      </mark>
    ) : (
      <Prose key={String(index)} text={text} />
    ),
  );

const useOther = ({ number, unit, year, text }: BesidePageProps['other']): string => {
  const texts = useTexts(besideTexts);
  const where = number === undefined ? texts.here : texts.dossier(number, unit, String(year ?? ''));
  return text === undefined ? where : `${text.name} – ${where}`;
};

/** Two reports that tell of the same achievement: whoever may read both sees where. */
export const BesidePage = ({ frame, area, back, name, percent, mine, other }: BesidePageProps) => {
  const texts = useTexts(besideTexts);
  const theirs = useOther(other);
  return (
    <Layout frame={frame} title={texts.title} area={area}>
      <div class="stack loose">
        <div class="title reading">
          <h1>{texts.title}</h1>
          <p class="lead">{texts.lead(percent)}</p>
        </div>
        <table class="table versions">
          <thead>
            <tr>
              <td />
              <th scope="col">{name}</th>
              <th scope="col">{theirs}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{texts.field}</th>
              <td data-label={name}>
                <Passages passages={mine} />
              </td>
              <td data-label={theirs}>
                {other.text === undefined ? (
                  <span class="soft">{texts.hidden}</span>
                ) : (
                  <Passages passages={other.text.passages} />
                )}
              </td>
            </tr>
          </tbody>
        </table>
        <p class="actions">
          <a class="button" href={back}>
            {texts.back}
          </a>
        </p>
      </div>
    </Layout>
  );
};
