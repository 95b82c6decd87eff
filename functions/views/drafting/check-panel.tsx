import type { DossierCheck } from '../../domain/dossier.ts';
import { titleText } from '../dossier/nomination-list.tsx';
import { useLang, useTexts } from '../lang.ts';
import { paths } from '../paths.ts';
import { commonTexts } from '../text/common.ts';
import { draftingTexts } from '../text/drafting.ts';
import type { ClashLine, DraftRules } from './draft.ts';
import { HeldUpList, isHeldUp } from './held-up.tsx';

export type CheckPanelProps = {
  readonly proposalId: string;
  readonly check: DossierCheck;
  readonly clashes?: readonly ClashLine[] | undefined;
  /** Absent where the rules were not asked. */
  readonly rules?: DraftRules | undefined;
  /** Past the deadline nothing can be submitted, complete or not. */
  readonly late: boolean;
  readonly resubmission: boolean;
};

/** The parameter that opens a form with everything missing marked. */
export const marked = (path: string) => `${path}?check=1`;

const CountTable = ({ counts }: Pick<DossierCheck, 'counts'>) => {
  const { check } = useTexts(draftingTexts);
  const { kinds } = useTexts(commonTexts);
  return (
    <table class="counts">
      <caption class="visually-hidden">{check.counts}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{check.stated}</th>
          <th scope="col">{check.listed}</th>
          <th scope="col">{check.reported}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ kind, stated, listed, reported, agrees }) => (
          <tr key={kind}>
            <th scope="row">
              {kinds[kind]}
              <small class={agrees ? 'agrees' : 'differs'}>{agrees ? check.agree : check.differ}</small>
            </th>
            <td>{stated ?? check.unstated}</td>
            <td>{listed}</td>
            <td>{reported}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Missing = ({ proposalId, check }: Pick<CheckPanelProps, 'proposalId' | 'check'>) => {
  const texts = useTexts(draftingTexts);
  return (
    <ul class="plain">
      {check.statementProblems > 0 && (
        <li>
          <a href={marked(paths.statement(proposalId))}>{texts.check.statement(check.statementProblems)}</a>
        </li>
      )}
      {check.empty && (
        <li>
          <a href="#list">{texts.check.noNominations}</a>
        </li>
      )}
      {check.nominations.map(({ id, name, problems }) => (
        <li key={id}>
          <a href={marked(paths.nomination(proposalId, id))}>
            {texts.check.nomination(name || texts.draft.unnamed, problems)}
          </a>
        </li>
      ))}
      {check.sharedIds.map(({ id, name, with: other }) => (
        <li key={id}>
          <a href={`${paths.nomination(proposalId, id)}#citizenId`}>
            {texts.check.sharedId(name || texts.draft.unnamed, other || texts.draft.unnamed)}
          </a>
        </li>
      ))}
      {check.counts.some(({ agrees }) => !agrees) && <li>{texts.check.countsDiffer}</li>}
    </ul>
  );
};

type ClashesProps = Pick<CheckPanelProps, 'proposalId'> & { readonly clashes: readonly ClashLine[] };

/** Nobody is proposed for one title twice in a period: each of these nominations has to change or go. */
const Clashes = ({ proposalId, clashes }: ClashesProps) => {
  const lang = useLang();
  const { check, draft } = useTexts(draftingTexts);
  return (
    <ul class="plain">
      {clashes.map(({ nominationId, name, title, elsewhere }) => (
        <li key={nominationId}>
          <a href={`${paths.nomination(proposalId, nominationId)}#title`}>
            {elsewhere === undefined
              ? check.claimedTwice(name || draft.unnamed, titleText(title, lang))
              : check.claimed(name || draft.unnamed, titleText(title, lang), elsewhere.unit, elsewhere.number)}
          </a>
        </li>
      ))}
    </ul>
  );
};

const Submit = ({ proposalId, resubmission }: Pick<CheckPanelProps, 'proposalId' | 'resubmission'>) => {
  const { check } = useTexts(draftingTexts);
  return resubmission ? (
    <button type="submit" form="answer-form" name="intent" value="ask">
      {check.resubmit}
    </button>
  ) : (
    <a class="button" href={paths.submit(proposalId)}>
      {check.submit}
    </a>
  );
};

/** What still keeps the dossier from being filed, and the way to file it. */
export const CheckPanel = (props: CheckPanelProps) => {
  const texts = useTexts(draftingTexts);
  const { proposalId, check, late, clashes = [], rules } = props;
  const ready = check.ready && clashes.length === 0 && !isHeldUp(rules);
  return (
    <section class="card sticky" id="check" aria-labelledby="check-title">
      <h2 id="check-title">{texts.check.title}</h2>
      {ready ? <p>{texts.check.ready}</p> : <p>{texts.check.notReady}</p>}
      {!check.ready && <Missing {...props} />}
      {clashes.length > 0 && <Clashes proposalId={proposalId} clashes={clashes} />}
      {rules && isHeldUp(rules) && <HeldUpList proposalId={proposalId} rules={rules} />}
      <CountTable counts={check.counts} />
      {late && <p class="wrong">{texts.check.late}</p>}
      {ready && !late && <Submit {...props} />}
    </section>
  );
};
