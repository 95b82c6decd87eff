import type { Stage } from '../../domain/data/authorities.ts';
import type { Instant } from '../../domain/time.ts';
import { type Choice, type Conflict, freshLinksMost } from '../../domain/turn.ts';
import { type FactItem, Facts } from '../dossier/facts.tsx';
import { Prose } from '../dossier/prose.tsx';
import { useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { commonTexts } from '../text/common.ts';
import { momentText } from '../text/dates.ts';
import { decisionTexts } from '../text/decision.ts';
import { decisionPaths } from './decision-paths.ts';

/** What became of a link that asks for nothing (any more). A wrong code is no state: the form comes back with it. */
export type LinkState =
  | {
      readonly state: 'answered';
      readonly by: string;
      readonly seat: Stage;
      readonly choice: Choice;
      readonly at: Instant;
      readonly reason?: string | undefined;
    }
  | { readonly state: 'superseded'; readonly round: number }
  | { readonly state: 'replaced' }
  | { readonly state: 'withdrawn' | 'abandoned'; readonly at: Instant }
  | { readonly state: 'conflict'; readonly why?: Conflict | undefined }
  | { readonly state: 'expired' | 'locked'; readonly token: string }
  | { readonly state: 'freshLink' }
  | { readonly state: 'unknown' };

export type StatePageProps = {
  readonly frame: Frame;
  /** Left out where a stranger could learn from it: unknown links and the neutral answer. */
  readonly number?: string | undefined;
  readonly link: LinkState;
};

const useSaying = (link: LinkState): { title: string; text: string } => {
  const { states, skipped } = useTexts(decisionTexts);
  switch (link.state) {
    case 'answered':
      return { title: states.answered.title, text: states.answered.text(link.by, momentText(link.at)) };
    case 'superseded':
      return { title: states.superseded.title, text: states.superseded.text(link.round) };
    case 'withdrawn':
    case 'abandoned':
      return { title: states[link.state].title, text: states[link.state].text(momentText(link.at)) };
    case 'conflict':
      return { title: states.conflict.title, text: states.conflict.text(link.why && skipped.why[link.why]) };
    case 'freshLink':
      return {
        title: states.freshLink.title,
        text: states.freshLink.text(freshLinksMost.anHour, freshLinksMost.inAll),
      };
    default:
      return states[link.state];
  }
};

const Answered = ({ link }: { readonly link: Extract<LinkState, { state: 'answered' }> }) => {
  const { receipt, made } = useTexts(decisionTexts);
  const { seats } = useTexts(commonTexts);
  const reason: FactItem[] =
    link.reason === undefined ? [] : [{ label: receipt.reason, value: <Prose text={link.reason} /> }];
  return (
    <div class="card">
      <Facts
        items={[
          { label: receipt.choice, value: <strong>{made[link.choice]}</strong> },
          { label: seats[link.seat], value: link.by },
          ...reason,
        ]}
      />
    </div>
  );
};

const NewLink = ({ token }: { readonly token: string }) => {
  const { expired } = useTexts(decisionTexts).states;
  return (
    <form method="post" action={decisionPaths.newLink(token)} class="stack tight">
      <p class="actions">
        <button type="submit">{expired.button}</button>
      </p>
      <p class="hint">{expired.hint}</p>
    </form>
  );
};

export const StatePage = ({ frame, number, link }: StatePageProps) => {
  const { title, text } = useSaying(link);
  return (
    <Layout frame={frame} title={number === undefined ? title : `${number}: ${title}`}>
      <div class="stack reading">
        <header class="title">
          {number !== undefined && <p class="soft figures">{number}</p>}
          <h1>{title}</h1>
          <p class="lead">{text}</p>
        </header>
        {link.state === 'answered' && <Answered link={link} />}
        {(link.state === 'expired' || link.state === 'locked') && <NewLink token={link.token} />}
      </div>
    </Layout>
  );
};
