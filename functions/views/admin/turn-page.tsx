import { Facts } from '../dossier/facts.tsx';
import { TextField } from '../dossier/text-field.tsx';
import { HiddenFields } from '../hidden.tsx';
import { useTexts } from '../lang.ts';
import type { Frame } from '../layout.tsx';
import { paths } from '../paths.ts';
import { OverdueTag } from '../status/status-tag.tsx';
import { adminTexts } from '../text/admin.ts';
import { commonTexts } from '../text/common.ts';
import { momentText } from '../text/dates.ts';
import { statusTexts } from '../text/status.ts';
import { AdminFrame, type Done } from './admin-frame.tsx';
import { adminPaths } from './admin-paths.ts';
import { type AdminProblem, useProblems } from './admin-problems.ts';
import { MomentForm, type MomentTyped } from './moment-form.tsx';
import type { OpenTurnRow } from './requests-page.tsx';

export type NameTyped = { readonly person: string; readonly reason: string };

export type TurnPageProps = {
  readonly frame: Frame;
  readonly csrf: string;
  readonly turn: OpenTurnRow;
  readonly move: { readonly typed: MomentTyped; readonly problems: readonly AdminProblem[] };
  /** Left out for a correction, which only its unit can answer. */
  readonly naming?:
    | {
        readonly typed: NameTyped;
        readonly problems: readonly AdminProblem[];
        /** Whom to choose from: people of the directory without a conflict. */
        readonly people: readonly { readonly id: string; readonly name: string; readonly post: string }[];
      }
    | undefined;
  /** Which of the two was posted. */
  readonly posted?: 'move' | 'name' | undefined;
  readonly done?: Done | undefined;
};

type NameFormProps = Pick<TurnPageProps, 'csrf' | 'turn'> & { readonly naming: NonNullable<TurnPageProps['naming']> };

const PersonSelect = ({
  naming,
  problem,
}: Pick<NameFormProps, 'naming'> & { readonly problem: string | undefined }) => {
  const { turn } = useTexts(adminTexts);
  return (
    <div class="field">
      <label for="name-person">{turn.person}</label>
      {problem !== undefined && (
        <span class="wrong" id="name-person-wrong">
          {problem}
        </span>
      )}
      <select
        id="name-person"
        name="person"
        aria-invalid={problem === undefined ? undefined : 'true'}
        aria-describedby={problem === undefined ? undefined : 'name-person-wrong'}
      >
        <option value="">{turn.choose}</option>
        {naming.people.map(({ id, name, post }) => (
          <option key={id} value={id} selected={id === naming.typed.person}>
            {`${name} – ${post}`}
          </option>
        ))}
      </select>
    </div>
  );
};

const NameForm = ({ csrf, turn: { key }, naming }: NameFormProps) => {
  const { turn } = useTexts(adminTexts);
  const { said } = useProblems(naming.problems, 'name');
  return (
    <form id="name-form" method="post" action={adminPaths.name(key)} class="stack" noValidate>
      <HiddenFields fields={{ csrf }} />
      <PersonSelect naming={naming} problem={said('person')} />
      <TextField
        name="reason"
        id="name-reason"
        label={turn.reason}
        hint={turn.reasonHint}
        value={naming.typed.reason}
        problem={said('reason')}
      />
      <p class="actions">
        <button type="submit">{turn.nameSubmit}</button>
      </p>
    </form>
  );
};

const TurnFacts = ({ turn }: Pick<TurnPageProps, 'turn'>) => {
  const { requests } = useTexts(adminTexts);
  const { lists, page } = useTexts(statusTexts);
  const { seats } = useTexts(commonTexts);
  const names = turn.whom.map(({ name, as }) => (as === 'holder' ? name : `${name} (${page.askedNow[as]})`));
  return (
    <Facts
      items={[
        {
          label: lists.columns.number,
          value: (
            <a class="figures" href={paths.proposal(turn.key.proposalId)}>
              {turn.number}
            </a>
          ),
        },
        { label: lists.columns.unit, value: turn.unit },
        { label: requests.stage, value: seats[turn.key.seat] },
        { label: requests.whom, value: names.join(', ') || requests.nobody },
        { label: lists.columns.since, value: <span class="figures">{momentText(turn.openedAt)}</span> },
        {
          label: lists.columns.due,
          value: (
            <>
              <strong class="figures">{momentText(turn.due)}</strong> {turn.overdue && <OverdueTag />}
            </>
          ),
        },
      ]}
    />
  );
};

/** One open request in the administrator's hands: move its due date, or name somebody else. */
export const TurnPage = ({ frame, csrf, turn, move, naming, posted, done }: TurnPageProps) => {
  const texts = useTexts(adminTexts).turn;
  const correction = turn.key.seat === 'correction';
  const problems = [...useProblems(move.problems, 'move').lines, ...useProblems(naming?.problems ?? [], 'name').lines];
  return (
    <AdminFrame
      frame={frame}
      title={texts.title(turn.number)}
      number={turn.number}
      section="requests"
      done={done}
      problems={problems}
      typedIn={posted && `${posted}-form`}
    >
      <TurnFacts turn={turn} />
      <section class="card" aria-labelledby="move">
        <h2 id="move">{texts.move}</h2>
        {!correction && <p class="soft">{texts.moveHint}</p>}
        <MomentForm
          csrf={csrf}
          action={adminPaths.moveDue(turn.key)}
          name="move"
          {...move}
          reasonHint={texts.reasonHint}
          warning={correction ? texts.moveCorrection : undefined}
          submit={texts.moveSubmit}
        />
      </section>
      {naming !== undefined && (
        <section class="card" aria-labelledby="name">
          <h2 id="name">{texts.name}</h2>
          <p class="soft">{texts.nameHint}</p>
          <NameForm csrf={csrf} turn={turn} naming={naming} />
        </section>
      )}
    </AdminFrame>
  );
};
