import type { FindingCounts } from '../../domain/rules/finding.ts';
import type { findingsVi } from './findings-vi.ts';

const parts = ({ blocks, warns, informs }: FindingCounts): readonly string[] => [
  ...(blocks > 0 ? [`blocks ${blocks}`] : []),
  ...(warns > 0 ? [`warns ${warns}`] : []),
  ...(informs > 0 ? [`informs ${informs}`] : []),
];

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const none = 'Nothing found so far';

export const findingsEn: typeof findingsVi = {
  title: 'Conditions and standards',
  ofAll: 'The whole dossier',
  dossierTitle: 'What concerns the whole dossier',
  severities: { blocks: 'Blocks', warns: 'Warns', informs: 'Note' },
  counts: (counts) => capital(parts(counts).join(' · ')) || none,
  none,
  what: {
    blocks: 'What blocks keeps the dossier from being filed.',
    warns: 'Each warning needs a written reason, which the approvers read.',
  },
  facts: 'Facts used',
  cure: 'What would cure it',
  startAt: 'Begin with',
  unverified: 'unverified',
  explain: 'Grounds',
  clause: 'Clause',
  document: 'Document',
  standing: 'Standing',
  verified: 'Seen in a public source',
  notVerified: 'Not compared with the original text yet; the ministry can change it.',
  ministrySet: 'Changed by the ministry',
  fromPapers: 'Compared within the papers of the dossier, under no clause of its own.',
  rule: 'Open this rule',
  reasons: {
    title: 'Reasons for nominating in spite of a warning',
    hint: 'Approvers read this reason beside the warning.',
    noLonger: (rule) => `A warning that is gone (${rule})`,
    to: 'Write the reason',
    given: 'The unit’s reason',
    missing: 'The unit gave no reason.',
  },
  changed: {
    new: 'new',
    goneSince: 'Gone since the last stage',
    nothing: 'Nothing changed since the last stage.',
    line: (fresh, gone) => `Since the last stage: new ${fresh} · gone ${gone}.`,
  },
  transition: {
    title: 'Under both laws',
    text: 'The dossier falls into the transition: it stays under the earlier law unless the newer one is kinder to the nominee.',
    applies: (name) => `${name} (applies)`,
    show: (name) => `See what ${name} says`,
  },
  keeps: {
    blocked: (name, count) => `${name}: blocked by ${count} ${count === 1 ? 'finding' : 'findings'}`,
    unexplained: (name, count) => `${name}: ${count} ${count === 1 ? 'warning' : 'warnings'} without a reason`,
  },
  checkedBy: (law) => `Checked under: ${law}.`,
  now: 'Checked again as this page was opened.',
};
