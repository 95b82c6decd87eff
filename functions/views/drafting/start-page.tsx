import { type DecidingAuthority, decidingAuthorities, routeOf } from '../../domain/data/authorities.ts';
import { recipients } from '../../domain/data/recipients.ts';
import type { Season } from '../../domain/directory.ts';
import type { TitleProvision } from '../../domain/rules/pack.ts';
import type { Instant } from '../../domain/time.ts';
import { titlesFor } from '../../domain/titles.ts';
import { ErrorSummary } from '../form/error-summary.tsx';
import { HiddenFields } from '../hidden.tsx';
import { useLang, useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { paths } from '../paths.ts';
import { commonTexts } from '../text/common.ts';
import { momentText } from '../text/dates.ts';
import { draftingTexts } from '../text/drafting.ts';
import { Choices } from './choices.tsx';

export type StartField = 'season' | 'unit' | 'authority';

export type StartPageProps = {
  readonly frame: Frame;
  readonly csrf: string;
  /** The seasons that take proposals now. */
  readonly seasons: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: Season['kind'];
    readonly deadline: Instant;
    readonly theme?: string | undefined;
  }[];
  /** The units somebody is officer of; a single one is not asked for. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** What the law of today provides. */
  readonly titles: readonly TitleProvision[];
  readonly chosen: Readonly<Partial<Record<StartField, string>>>;
  readonly problems: readonly StartField[];
  /** The chosen season closed meanwhile. */
  readonly closed?: boolean | undefined;
};

const More = ({ lines }: { readonly lines: readonly string[] }) => (
  <>
    {lines.map((line) => (
      <small key={line}>{line}</small>
    ))}
  </>
);

const useAuthorityItems = (titles: readonly TitleProvision[]) => {
  const lang = useLang();
  const { start } = useTexts(draftingTexts);
  const { seats, authorities } = useTexts(commonTexts);
  const titlesOf = (authority: DecidingAuthority) => {
    const names = recipients.flatMap((recipient) =>
      titlesFor(titles, authority, recipient).map(({ name }) => name[lang]),
    );
    return [...new Set(names)].join(', ');
  };
  return decidingAuthorities.map((authority) => {
    const desks = routeOf(authority).map((seat) => seats[seat]);
    const lines = [start.gives(titlesOf(authority)), start.route(desks.join(' → '))];
    return { value: authority, label: authorities[authority], more: <More lines={lines} /> };
  });
};

const StartForm = ({ csrf, seasons, units, titles, chosen, problems }: Omit<StartPageProps, 'frame' | 'closed'>) => {
  const { start } = useTexts(draftingTexts);
  const [onlyUnit] = units;
  const problemOf = (field: StartField) => (problems.includes(field) ? start.problems[field] : undefined);
  const seasonItems = seasons.map(({ id, name, kind, deadline, theme }) => {
    const lines = [start.kinds[kind], theme, start.deadline(momentText(deadline))];
    return { value: id, label: name, more: <More lines={lines.filter((line) => line !== undefined)} /> };
  });
  const group = { season: chosen.season ?? (seasons.length === 1 ? seasons[0]?.id : undefined) };
  return (
    <form id="start" method="post" action={paths.newProposal} class="stack loose" noValidate>
      <HiddenFields fields={{ csrf, ...(units.length === 1 && onlyUnit ? { unit: onlyUnit.id } : {}) }} />
      <Choices
        name="season"
        legend={start.season}
        problem={problemOf('season')}
        chosen={group.season}
        items={seasonItems}
      />
      {units.length > 1 && (
        <Choices
          name="unit"
          legend={start.unit}
          problem={problemOf('unit')}
          chosen={chosen.unit}
          items={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Choices
        name="authority"
        legend={start.authority}
        hint={start.authorityHint}
        problem={problemOf('authority')}
        chosen={chosen.authority}
        items={useAuthorityItems(titles)}
      />
      <div class="actions">
        <button type="submit">{start.begin}</button>
      </div>
    </form>
  );
};

/** Season and deciding authority decide everything that follows: both are explained before they are chosen. */
export const StartPage = ({ frame, closed, ...form }: StartPageProps) => {
  const { start } = useTexts(draftingTexts);
  return (
    <Layout
      frame={frame}
      title={start.title}
      area="proposals"
      typedIn={form.seasons.length === 0 ? undefined : 'start'}
    >
      <div class="stack loose reading">
        <ErrorSummary lines={form.problems.map((field) => ({ anchor: field, text: start.problems[field] }))} />
        {closed && (
          <div class="notice warn" role="alert">
            <p>{start.closed}</p>
          </div>
        )}
        <h1>{start.title}</h1>
        {form.seasons.length === 0 ? <p class="lead">{start.none}</p> : <StartForm {...form} />}
      </div>
    </Layout>
  );
};
