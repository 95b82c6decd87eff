import { REASON_MAX } from '../../domain/reason.ts';
import { commonTexts } from './common.ts';
import type { draftingVi } from './drafting-vi.ts';
import { grouped } from './grouped.ts';

const { signedStatement } = commonTexts.en;

export const draftingEn: typeof draftingVi = {
  start: {
    title: 'Start an award proposal',
    season: 'Season',
    deadline: (moment) => `Deadline: ${moment}`,
    unit: 'Proposing unit',
    authority: 'Deciding authority',
    authorityHint:
      'One dossier holds titles and forms of one authority only. It cannot be changed once the draft is started.',
    gives: (titles) => `Gives: ${titles}.`,
    route: (desks) => `Reviewed by: ${desks}.`,
    kinds: { year: 'Yearly', thematic: 'Thematic', sudden: 'Sudden achievement' },
    begin: 'Start drafting',
    none: 'No season takes dossiers at the moment.',
    problems: { season: 'Choose a season', unit: 'Choose a unit', authority: 'Choose who decides' },
    closed: 'The deadline of this season has passed; choose another.',
  },
  draft: {
    title: 'Draft dossier',
    correct: 'Correct the dossier',
    secrets: 'Do not enter State secrets into this dossier.',
    files: `Files cannot be attached yet. ${signedStatement}; here you record its number, date and signer.`,
    unit: 'Unit',
    season: 'Season',
    authority: 'Deciding authority',
    number: 'Number',
    deadline: 'Deadline',
    statement: 'Covering statement',
    notStarted: 'Not started',
    statementLine: (number, date, signer) =>
      [number && `No. ${number}`, date && `of ${date}`, signer && `signed by ${signer}`].filter(Boolean).join(', '),
    open: 'Open',
    write: 'Write the statement',
    list: 'List of nominations',
    empty: 'No individual, collective or household yet.',
    unnamed: 'No name yet',
    noTitle: 'No title chosen yet',
    add: { individual: 'Add an individual', collective: 'Add a collective', household: 'Add a household' },
    full: 'The list holds 200 nominations, the most it can.',
    complete: 'Complete',
    missing: (n) => `${n} to do`,
    notices: {
      started: 'The dossier is created. Write the statement and the list.',
      saved: 'Saved.',
      removed: 'The nomination is removed from the list.',
    },
    withdraw: 'Withdraw the dossier',
    toList: 'Back to the dossiers',
    back: 'Dossier',
  },
  check: {
    title: 'Check before filing',
    ready: 'The dossier is complete and can be filed.',
    notReady: 'The dossier cannot be filed yet:',
    statement: (n) => `Covering statement: ${n} to do`,
    noNominations: 'The list has no nomination yet',
    nomination: (name, n) => `${name}: ${n} to do`,
    sharedId: (name, other) => `${name}: the same citizen id as ${other}`,
    claimed: (name, title, unit, number) =>
      number === undefined
        ? `${name}: ${unit} is filing a dossier with the same title (${title}) for the same period`
        : `${name}: proposed for ${title} in the same period already, in dossier ${number} (${unit})`,
    claimedTwice: (name, title) => `${name}: proposed for ${title} twice in this dossier`,
    counts: 'Counts by statement, list and reports',
    stated: 'Statement',
    listed: 'List',
    unstated: '–',
    reported: 'Reports',
    agree: 'agree',
    differ: 'differ',
    countsDiffer: 'The counts of statement, list and reports differ',
    submit: 'File the dossier',
    resubmit: 'File the dossier again',
    late: 'The deadline of the season has passed.',
  },
  returned: {
    title: 'Returned for correction',
    by: (who, seat, moment) => `${who} (${seat}), ${moment}`,
    due: (moment) => `Correct the dossier and file it again before ${moment}. After that it closes by itself.`,
    answer: 'Your answer',
    answerHint: 'Say what you corrected. Reviewers read this first.',
    problems: {
      'answer.missing': 'Write an answer to the reason',
      'answer.tooLong': `The answer is longer than ${grouped.en(REASON_MAX)} characters`,
      'answer.invalid': 'Remove the control characters from the answer',
    },
  },
  submitProblems: {
    'dossier.incomplete': 'The dossier is not complete and was not filed. See the check.',
    'dossier.changed': 'The dossier was changed after you looked at it. Look again, then file it.',
    'nomination.claimed':
      'The dossier was not filed: a nominee is proposed for the same title in another dossier of the same period. Nothing is lost. See the check.',
    'quota.full': 'The dossier was not filed: the quota has too few places left. What was written is kept.',
    'season.notOpen': 'This season does not take dossiers yet.',
    'season.closed': 'The deadline has passed and the dossier was not filed. Please contact the ministry.',
    'correction.closed': 'The time for the correction has passed; the dossier cannot be filed again.',
  },
  full: {
    scopes: { unit: 'the unit', block: 'the block', ministry: 'the ministry' },
    line: (title, of, used, cap, wanted) =>
      `${title}: the quota of ${of} is ${cap}, other dossiers have used ${used}; this dossier proposes ${wanted}.`,
  },
  remove: {
    title: 'Remove this nomination from the list?',
    text: 'The achievement report typed so far is removed too.',
    yes: 'Remove',
    no: 'Keep it',
  },
  submit: {
    title: 'File the dossier?',
    again: 'File the dossier again?',
    lead: 'Once filed it cannot be edited unless it is returned. Your unit can withdraw it until the last decision.',
    goesTo: 'Goes to',
    goesToNobody: (seat) => `${seat} – nobody without a conflict is left to ask; the administrator is told`,
    due: 'Answer due',
    before: (moment) => `before ${moment}`,
    statement: 'Covering statement',
    counts: 'Nominations',
    answer: 'Your answer',
    yes: 'File the dossier',
    no: 'Not yet, go back',
  },
  receipt: {
    title: 'Dossier filed',
    again: 'Dossier filed again',
    number: 'Number',
    at: 'Filed at',
    by: 'Filed by',
    round: 'Round',
    next: 'What happens next',
    nextText: (seat, who, moment) =>
      `${who} (${seat}) is asked by mail; the answer is due before ${moment}. You get a mail about each step.`,
    nextNobody: (seat) =>
      `Nobody without a conflict is left to ask at this stage: ${seat}. The administrator is told and names somebody; you get a mail about each step.`,
    paper: `${signedStatement}.`,
    print: 'You can print this page (Ctrl+P) for the paper file.',
    status: 'Follow the dossier',
    list: 'Back to the dossiers',
  },
};
