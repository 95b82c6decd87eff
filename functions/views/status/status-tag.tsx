import type { Status } from '../../domain/proposal.ts';
import { useTexts } from '../lang.ts';
import { commonTexts } from '../text/common.ts';
import { statusTexts } from '../text/status.ts';

const tones = {
  draft: 'tag',
  inReview: 'tag',
  returned: 'tag warn',
  approved: 'tag good',
  rejected: 'tag bad',
  withdrawn: 'tag',
  abandoned: 'tag',
} as const satisfies Record<Status, string>;

export const StatusTag = ({ status }: { readonly status: Status }) => (
  <span class={tones[status]}>{useTexts(commonTexts).statuses[status]}</span>
);

export const OverdueTag = () => <span class="tag bad">{useTexts(statusTexts).page.overdue}</span>;
