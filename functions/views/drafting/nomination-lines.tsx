import type { RecipientKind } from '../../domain/forms/forms.ts';
import { maxNominations } from '../../domain/proposal.ts';
import { titleOf } from '../../domain/titles.ts';
import { CountsMark } from '../findings/severity.tsx';
import { HiddenFields } from '../hidden.tsx';
import { useLang, useTexts } from '../lang.ts';
import { paths } from '../paths.ts';
import { commonTexts } from '../text/common.ts';
import { draftingTexts } from '../text/drafting.ts';
import type { DraftNomination } from './draft.ts';

export const ProblemTag = ({ problems }: { readonly problems: number }) => {
  const { draft } = useTexts(draftingTexts);
  return problems === 0 ? (
    <span class="tag good">{draft.complete}</span>
  ) : (
    <span class="tag warn">{draft.missing(problems)}</span>
  );
};

const Line = ({ proposalId, nomination }: { readonly proposalId: string; readonly nomination: DraftNomination }) => {
  const lang = useLang();
  const { draft } = useTexts(draftingTexts);
  const { kinds } = useTexts(commonTexts);
  const { id, kind, name, title, problems, found } = nomination;
  return (
    <li>
      <span>
        <a href={paths.nomination(proposalId, id)}>{name || draft.unnamed}</a>
        <br />
        <span class="soft small">{`${kinds[kind]} – ${titleOf(title)?.[lang] ?? (title || draft.noTitle)}`}</span>
        {found !== undefined && (
          <>
            <br />
            <CountsMark counts={found} />
          </>
        )}
      </span>
      {/* A form that is complete is not yet well where the rules stand against it. */}
      {(problems > 0 || !found?.blocks) && <ProblemTag problems={problems} />}
    </li>
  );
};

type AddProps = Omit<NominationLinesProps, 'nominations' | 'listOpen'>;

const AddButtons = ({ proposalId, csrf, kinds }: AddProps) => {
  const { draft } = useTexts(draftingTexts);
  return (
    <form method="post" action={paths.nominations(proposalId)} class="actions">
      <HiddenFields fields={{ csrf }} />
      {kinds.map((kind) => (
        <button key={kind} type="submit" class="secondary" name="kind" value={kind}>
          <span aria-hidden="true">+</span> {draft.add[kind]}
        </button>
      ))}
    </form>
  );
};

export type NominationLinesProps = {
  readonly proposalId: string;
  readonly csrf: string;
  /** Those to which the deciding authority gives anything. */
  readonly kinds: readonly RecipientKind[];
  readonly nominations: readonly DraftNomination[];
  /** Whether any may be added. */
  readonly listOpen: boolean;
};

export const NominationLines = ({ proposalId, csrf, kinds, nominations, listOpen }: NominationLinesProps) => {
  const { draft } = useTexts(draftingTexts);
  return (
    <section class="stack tight" id="list" tabIndex={-1} aria-labelledby="list-title">
      <h2 id="list-title">
        {draft.list} {nominations.length > 0 && <span class="soft">({nominations.length})</span>}
      </h2>
      {nominations.length === 0 ? (
        <p class="soft">{draft.empty}</p>
      ) : (
        <ol class="lines">
          {nominations.map((nomination) => (
            <Line key={nomination.id} proposalId={proposalId} nomination={nomination} />
          ))}
        </ol>
      )}
      {!listOpen && <p class="soft">{draft.listClosed}</p>}
      {listOpen && nominations.length >= maxNominations && <p class="soft">{draft.full}</p>}
      {listOpen && nominations.length < maxNominations && (
        <AddButtons proposalId={proposalId} csrf={csrf} kinds={kinds} />
      )}
    </section>
  );
};
