import type { FindingCounts } from '../../domain/rules/finding.ts';
import type { Severity } from '../../domain/rules/pack.ts';
import { useTexts } from '../lang.ts';
import { findingsTexts } from '../text/findings.ts';

/** Said by a word and a shape; the colour only repeats it. */
export const SeverityMark = ({ severity }: { readonly severity: Severity }) => (
  <span class={`severity ${severity}`}>{useTexts(findingsTexts).severities[severity]}</span>
);

const heaviest = ({ blocks, warns, informs }: FindingCounts): Severity | undefined => {
  if (blocks > 0) return 'blocks';
  if (warns > 0) return 'warns';
  return informs > 0 ? 'informs' : undefined;
};

/** «Chặn 2 · cảnh báo 1», in the look of the heaviest. */
export const CountsMark = ({ counts }: { readonly counts: FindingCounts }) => (
  <span class={`severity ${heaviest(counts) ?? 'none'}`}>{useTexts(findingsTexts).counts(counts)}</span>
);
