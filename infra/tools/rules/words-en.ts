import type { Words } from './words-vi.ts';

export const wordsEn: Words = {
  usage: `Usage:
  npm run rules -- list          lists the rule packs
  npm run rules -- print ID      prints a rule pack as Markdown, to be compared with the documents
  npm run rules -- check FILE    checks a dossier written as JSON
Options:
  --lang en                      in English
Into a file: npm run -s rules -- print R2b > rules.md
Exit codes: 0 done, 1 something blocks or the file cannot be read, 2 not a command.`,
  noPack: (id, known) => `There is no rule pack ${id}. There are: ${known}.`,
  version: (version) => `version ${version}`,
  always: 'at any time',
  inForce: 'In force',
  documents: 'Documents',
  transition: 'Transition',
  kinds: 'Kinds of commendation',
  principles: 'Principles',
  titles: 'Titles and forms of commendation',
  rules: 'Conditions and standards',
  quotas: 'Quotas',
  votes: 'Votes',
  deadlines: 'Days for dossiers',
  basis: 'Basis',
  source: 'Source',
  verified: 'verified',
  unverified: 'not verified',
  inactive: 'not given by the ministry’s units',
  concerns: 'Concerns',
  everyTitle: 'every title and form',
  when: 'Asked only where',
  must: 'Must hold',
  message: 'Where it does not',
  cure: 'Cure',
  decides: 'Decided by',
  given: 'Given to',
  parts: 'The dossier holds',
  bonus: (times) => `Bonus: ${times} times the base salary`,
  follows: 'By principle',
  scope: 'Counted',
  by: 'Who votes',
  severities: { blocks: 'Blocks', warns: 'Warns', informs: 'Note' },
  recipients: { individual: 'individuals', collective: 'collectives', household: 'households' },
  authorities: {
    unitHead: 'the head of unit',
    minister: 'the Minister',
    aboveMinister: 'the Prime Minister or the State President',
  },

  unreadable: (file) => `${file} cannot be read.`,
  faults: (file, count) => `${file} has ${count} ${count === 1 ? 'fault' : 'faults'}; nothing was checked.`,
  more: (count) => `… and ${count} more.`,
  law: (name, days) => `Checked under: ${name} (${days}).`,
  transitionTo: (name) =>
    `The dossier falls into a transition: the newer law (${name}) counts where it is kinder to the nominee.`,
  applies: (name) => `Counts: ${name}`,
  other: (name) => `Under the law that does not (${name}):`,
  nothing: 'nothing stands in the way',
  counts: (blocks, warns, informs) => `In all: blocks ${blocks} · warns ${warns} · notes ${informs}`,
};
