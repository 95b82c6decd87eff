import type { Words } from './words-vi.ts';

export const wordsEn: Words = {
  usage: `Usage:
  npm run directory -- import FILE    makes the directory in FILE the one in force
  npm run directory -- export FILE    writes the directory in force to FILE
  npm run directory -- marks          lists the addresses that take no mail
  npm run directory -- clear ADDRESS  clears the mark of an address whose mailbox takes mail again
Options:
  --lang en                           answers in English
  --table NAME [--region REGION]      a DynamoDB table on AWS
  --stack NAME [--region REGION]      the table of a CloudFormation stack on AWS
Without --table and --stack: the system on this machine (folder DATA_DIR, .local by default), whether it runs or not.
Exit codes: 0 done, 1 refused (nothing changed), 2 wrong command, 3 a fault.`,
  unreadable: (file) => `Cannot read ${file}.`,
  unwritable: (file) => `Cannot write ${file}.`,
  refused: (file, faults) => `${file}: faults found: ${faults}. The directory stays as it was, nothing changed.`,
  more: (count) => `… and ${count} more.`,
  warnings: 'Please look at:',
  kept: 'Not imported. The directory stays as it was, nothing changed.',
  same: (version) => `The content is that of the directory in force (version ${version}). Nothing changed.`,
  changedMeanwhile:
    'Somebody else has just changed the directory. Nothing was imported; look again and repeat the command.',
  imported: (version) => `Imported the directory, version ${version}.`,
  exported: (version, file) => `Wrote version ${version} of the directory to ${file}.`,
  noMarks: 'No address is marked.',
  why: {
    noMailbox: 'the mailbox does not exist or takes no mail',
    suppressed: 'SES holds it back',
    complaint: 'mail was reported as unwanted',
  },
  marked: (address, why, at) => `${address}: ${why}, since ${at}`,
  cleared: (address) =>
    `The mark of ${address} is cleared. SES keeps a list of its own: npm run preflight shows whether it still holds the address, and what to do then.`,
  notMarked: (address) => `${address} is not marked. Nothing changed.`,
  notAnAddress: (text) => `${text} is not an e-mail address.`,
  nothingToExport: 'No directory was imported into the system yet.',
  'table.busy': 'Another process holds the data and does not answer. Wait until the system has started, then repeat.',
  'table.none': 'No table of this stack was found in this region. Name it with --table.',
  'table.several': 'This stack has several tables. Name one with --table.',
  fault: (what) => `Fault: ${what}`,
  people: 'People',
  units: 'Units',
  blocks: 'Blocks',
  terms: 'Terms',
  seasons: 'Seasons',
  ministry: 'Ministry',
  added: 'added',
  removed: 'removed',
  changed: 'changed',
  lost: 'Lost a post (their open requests are dead, who follows is asked at once):',
  gained: 'Gained a post:',
  details: 'In detail:',
  head: 'unit head',
  unitDeputy: 'deputy of the unit head',
  officer: 'officer of the unit',
  leader: 'block leader',
  blockDeputy: 'deputy block leader',
  approver: 'approver of the ministry',
  ministryDeputy: 'deputy approver of the ministry',
  staff: 'staff of the ministry',
  administrator: 'administrator',
  from: 'from',
  nothing: '(nothing)',
};
