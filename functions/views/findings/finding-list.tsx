import type { Finding } from '../../domain/rules/finding.ts';
import { useTexts } from '../lang.ts';
import { findingsTexts } from '../text/findings.ts';
import { type CureLink, FindingItem } from './finding-item.tsx';
import { byRank, type FindingsView } from './findings-view.ts';

export type FindingListProps = {
  readonly view: Pick<FindingsView, 'law' | 'findings'>;
  readonly cures?: ((finding: Finding) => readonly CureLink[]) | undefined;
  /** Written by the unit, rule to reason; absent where it is still being written. */
  readonly reasons?: ReadonlyMap<string, string> | undefined;
  /** Rules whose finding came up since the last stage. */
  readonly fresh?: ReadonlySet<string> | undefined;
  /** Sets the list apart from another one on the same page. */
  readonly name?: string | undefined;
};

const Reason = ({ reason }: { readonly reason: string | undefined }) => {
  const texts = useTexts(findingsTexts).reasons;
  if (!reason) return <p class="small differs">{texts.missing}</p>;
  return (
    <div class="small">
      <span class="soft">{texts.given}</span>
      <p class="quote">{reason}</p>
    </div>
  );
};

/** A rule may find two things of one nomination: the second gets a number. */
const withIds = (findings: readonly Finding[], name: string) =>
  findings.map((finding, index) => {
    const before = findings.slice(0, index).filter(({ rule }) => rule === finding.rule).length;
    return { finding, id: `${name}-${finding.rule}${before === 0 ? '' : `-${before + 1}`}` };
  });

/** What blocks first, then what warns, then what is only to be known. */
export const FindingList = ({ view, cures, reasons, fresh, name = 'finding' }: FindingListProps) => (
  <ul class="findings">
    {withIds(byRank(view.findings), name).map(({ finding, id }) => (
      <FindingItem
        key={id}
        id={id}
        finding={finding}
        law={view.law.id}
        fresh={fresh?.has(finding.rule)}
        cures={cures?.(finding)}
      >
        {reasons !== undefined && finding.severity === 'warns' && <Reason reason={reasons.get(finding.rule)} />}
      </FindingItem>
    ))}
  </ul>
);
