import type { AwardsWords } from './awards-words-vi.ts';

export const awardsWordsEn: AwardsWords = {
  usage: `Usage:
  npm run awards -- import FILE       shows what is in FILE (.xlsx or CSV UTF-8), then imports the awards
  npm run awards -- template FILE     writes a template (CSV) to FILE
Options of import:
  --sheet NAME                        the sheet to import, where several hold data
  --confirm                           imports after the preview without asking
  --add LINES, --replace LINES        of conflicting lines: add, or replace what was imported (as in 12,15-20)
  --link LINES                        of lines whose person is to be confirmed: it is the one on record
  --lang en                           answers in English
  --table NAME [--region REGION]      a DynamoDB table on AWS
  --stack NAME [--region REGION]      the table of a CloudFormation stack on AWS
Without --table and --stack: the system on this machine (folder DATA_DIR, .local by default), whether it runs or not.
Exit codes: 0 done, 1 refused (nothing changed), 2 wrong command, 3 a fault (repeat the command to complete).`,
  unreadable: (file) => `Cannot read ${file}.`,
  unwritable: (file) => `Cannot write ${file}.`,
  template: (file) => `Wrote a template to ${file}.`,
  noDirectory: 'The system has no directory yet; import one first (npm run directory).',
  refused: (file) => `${file} was not imported. Nothing changed.`,
  reading: (file) => `Reading ${file} …`,
  checking: (done, all) => `Comparing: ${done}/${all} lines`,
  writing: (done, all) => `Writing: ${done}/${all} lines`,
  preview: (file, rows) => `${file}: ${rows} lines`,
  more: (count) => `… and ${count} more lines.`,
  choices: (choices) => `may be: ${choices}`,
  nothing: 'There is no line to write. Nothing changed.',
  toWrite: (rows) => `${rows} lines will be written, the others left out.`,
  ask: 'Import? Type “yes” to go on: ',
  yes: ['yes', 'y', 'co', 'có'],
  notConfirmed: 'Nothing was written. Add --confirm to import.',
  imported: (rows, people) => `Wrote ${rows} lines; people and collectives new on record: ${people}.`,
  leftOut: (rows) => `Left out ${rows} lines.`,
  'table.busy': 'Another process holds the data and does not answer. Wait until the system has started, then repeat.',
  'table.none': 'No table of this stack was found in this region. Name it with --table.',
  'table.several': 'This stack has several tables. Name one with --table.',
  fault: (what) => `Fault: ${what}. Whatever was written is whole; repeat the command to complete.`,
};
