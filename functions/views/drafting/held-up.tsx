import { useTexts } from '../lang.ts';
import { paths } from '../paths.ts';
import { draftingTexts } from '../text/drafting.ts';
import { fieldTexts } from '../text/fields.ts';
import { findingsTexts } from '../text/findings.ts';
import type { DraftRules, HeldUp } from './draft.ts';

export const isHeldUp = (rules: DraftRules | undefined): boolean =>
  rules !== undefined && rules.blocked.length + rules.unexplained.length > 0;

type HeldUpListProps = { readonly proposalId: string; readonly rules: DraftRules };

/** What the rules hold up, each leading to where it can be cured or explained. */
export const HeldUpList = ({ proposalId, rules }: HeldUpListProps) => {
  const { keeps } = useTexts(findingsTexts);
  const { forms } = useTexts(fieldTexts);
  const { unnamed } = useTexts(draftingTexts).draft;
  const nameOf = ({ id, name }: HeldUp) => (id === undefined ? forms.statement : name || unnamed);
  const pageOf = ({ id }: HeldUp) =>
    id === undefined ? paths.statement(proposalId) : paths.nomination(proposalId, id);
  return (
    <ul class="plain">
      {rules.blocked.map((one) => (
        <li key={`blocked ${one.id}`}>
          <a href={`${pageOf(one)}#findings`}>{keeps.blocked(nameOf(one), one.count)}</a>
        </li>
      ))}
      {rules.unexplained.map((one) => (
        <li key={`unexplained ${one.id}`}>
          <a href={`${pageOf(one)}#reasons`}>{keeps.unexplained(nameOf(one), one.count)}</a>
        </li>
      ))}
    </ul>
  );
};
