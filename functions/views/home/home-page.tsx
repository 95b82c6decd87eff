import type { Instant } from '../../domain/time.ts';
import { adminPaths } from '../admin/admin-paths.ts';
import { useTexts } from '../lang.ts';
import { type Area, type Frame, Layout } from '../layout.tsx';
import { paths } from '../paths.ts';
import { commonTexts } from '../text/common.ts';
import type { Counted } from '../text/counted.ts';
import { momentText } from '../text/dates.ts';
import { statusTexts } from '../text/status.ts';

/** How much waits for somebody; what is not theirs to do is left out. */
export type Waiting = Partial<
  Readonly<Record<'decide' | 'correct' | 'drafts' | 'number' | 'overdue' | 'stuck' | 'parked', Counted>>
>;

export type HomePageProps = {
  readonly frame: Frame;
  readonly name: string;
  readonly waiting: Waiting;
  readonly areas: readonly Area[];
  /** Seasons in which this person's unit may file now. */
  readonly seasons: readonly { readonly id: string; readonly name: string; readonly deadline: Instant }[];
};

const leadsTo = {
  decide: paths.queue,
  correct: paths.proposals,
  drafts: paths.proposals,
  number: paths.numbers,
  overdue: paths.admin,
  stuck: adminPaths.faults,
  parked: adminPaths.faults,
} as const;

const kinds = ['decide', 'correct', 'drafts', 'number', 'overdue', 'stuck', 'parked'] as const;

const WaitingList = ({ waiting }: Pick<HomePageProps, 'waiting'>) => {
  const { home } = useTexts(statusTexts);
  const some = kinds.flatMap((kind) => {
    const counted = waiting[kind];
    return counted !== undefined && counted.count > 0 ? [{ kind, counted }] : [];
  });
  if (some.length === 0) return <p class="lead">{home.nothing}</p>;
  return (
    <section class="stack" aria-labelledby="waiting">
      <h2 id="waiting">{home.waiting}</h2>
      <ul class="lines">
        {some.map(({ kind, counted }) => (
          <li key={kind}>
            <a class="lead" href={leadsTo[kind]}>
              {home[kind](counted)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Seasons = ({ seasons }: Pick<HomePageProps, 'seasons'>) => {
  const { home } = useTexts(statusTexts);
  return (
    <section class="stack" aria-labelledby="seasons">
      <h2 id="seasons">{home.seasons}</h2>
      <ul class="lines">
        {seasons.map(({ id, name, deadline }) => (
          <li key={id}>
            <strong>{name}</strong>
            <span class="soft">{home.deadline(momentText(deadline))}</span>
          </li>
        ))}
      </ul>
      <p class="actions">
        <a class="button" href={paths.newProposal}>
          {home.start}
        </a>
      </p>
    </section>
  );
};

/** The first page after signing in: what waits, and where to go. */
export const HomePage = ({ frame, name, waiting, areas, seasons }: HomePageProps) => {
  const { home } = useTexts(statusTexts);
  const { nav } = useTexts(commonTexts);
  return (
    <Layout frame={frame} title={home.title(name)}>
      <div class="stack loose reading">
        <h1>{home.title(name)}</h1>
        <WaitingList waiting={waiting} />
        {seasons.length > 0 && <Seasons seasons={seasons} />}
        <section class="stack" aria-labelledby="more">
          <h2 id="more">{home.more}</h2>
          <ul>
            {areas.map((area) => (
              <li key={area}>
                <a href={paths[area]}>{nav[area]}</a>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Layout>
  );
};
