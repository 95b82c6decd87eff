import type { RowOutcome } from '../../domain/proposal.ts';
import { useLang, useTexts } from '../lang.ts';
import { rowsTexts } from '../text/rows.ts';
import type { ApartLine, RowLine } from './dossier.ts';
import { titleText } from './nomination-list.tsx';
import { Prose } from './prose.tsx';
import { Unbroken } from './unbroken.tsx';

type Href = ((id: string) => string) | undefined;

/** Whoever may open it gets a link to the dossier in which a nomination goes on. */
const Outcome = ({ outcome, childHref }: { readonly outcome: RowOutcome; readonly childHref: Href }) => {
  const { list } = useTexts(rowsTexts);
  if (outcome.status === 'rejected') return <span class="tag bad">{list.rejected}</span>;
  const { id, number } = outcome.child;
  const words = <Unbroken text={list.goesOn(number)} part={number} />;
  return (
    <>
      <span class="tag warn">{list.returned}</span> {childHref ? <a href={childHref(id)}>{words}</a> : words}
    </>
  );
};

type ApartListProps = {
  readonly apart: readonly ApartLine[];
  /** Where the report of a nomination opens; where nothing opens it, its name alone stands. */
  readonly href?: Href;
  readonly childHref?: Href;
  /** Where no decision above says why. */
  readonly reasons?: boolean | undefined;
};

/** The nominations that no longer stand with the rest; nothing where all of them do. */
export const ApartSection = ({ apart, href, childHref, reasons }: ApartListProps) => {
  const lang = useLang();
  const { list } = useTexts(rowsTexts);
  if (apart.length === 0) return null;
  return (
    <section class="stack tight" aria-labelledby="apart-list">
      <h2 id="apart-list">{list.heading(apart.length)}</h2>
      <p class="soft">{list.hint}</p>
      <ul class="lines">
        {apart.map(({ id, name, title, outcome, reason }) => (
          <li key={id}>
            <div>
              {href ? <a href={href(id)}>{name}</a> : name}
              <br />
              <span class="soft small">{titleText(title, lang)}</span>
              {reasons && reason !== '' && (
                <p class="quote">
                  <Prose text={reason} />
                </p>
              )}
            </div>
            <span>
              <Outcome outcome={outcome} childHref={childHref} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What a decision says of single nominations, each with its reason. */
export const RowReasons = ({ rows }: { readonly rows: readonly RowLine[] }) => {
  const { form } = useTexts(rowsTexts);
  return (
    <ul class="stack tight plain">
      {rows.map(({ id, name, choice, reason }) => (
        <li key={id}>
          <strong>{name}</strong> {`– ${form[choice]}`}
          <p class="quote">
            <Prose text={reason} />
          </p>
        </li>
      ))}
    </ul>
  );
};
