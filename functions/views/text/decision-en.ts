import { ROW_REASON_MAX } from '../../domain/reason.ts';
import { commonTexts } from './common.ts';
import type { DecisionText } from './decision-vi.ts';
import { grouped } from './grouped.ts';

const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const decisionEn: DecisionText = {
  title: 'Please decide on an award proposal',
  asked: (name) => `To ${name}`,
  as: {
    holder: (seat) => `You decide as ${seat}.`,
    deputy: (seat) => `You decide as the deputy for ${seat}.`,
    named: (seat) => `The administrator named you in place of ${seat}.`,
  },
  due: 'Due',
  made: { approve: 'Approved', return: 'Returned for correction', reject: 'Rejected' },
  notASignature: 'What is recorded here is an internal approval, not a digital signature.',
  dossier: {
    heading: 'Dossier',
    number: 'Dossier number',
    unit: 'Proposing unit',
    block: 'Emulation block',
    season: 'Award season',
    authority: 'Deciding authority',
    round: 'Round',
    submitted: 'Filed at',
    by: 'Filed by',
    statement: 'Covering statement',
    statementOf: (number, date) => `no. ${number} of ${date}`,
    signer: 'Signed by',
    counts: 'Nominated',
    whole: 'The whole covering statement',
  },
  nominations: {
    heading: (n) => `Nominations (${n})`,
    hint: 'Choose a name to read the achievement report.',
    added: 'added',
    changed: 'changed',
  },
  changes: {
    heading: 'What has changed',
    since: (round) => `Compared with round ${round}, which this stage saw last.`,
    sinceFiling: (round) => `Compared with round ${round}.`,
    answer: 'The unit’s answer',
    none: 'The statement and the nominations are unchanged.',
    statement: 'Covering statement',
    before: 'Before',
    after: 'Now',
    empty: '(left open)',
    changed: 'Changed reports',
    changedHint: 'Choose a name to read what it said before and says now.',
    added: 'Added nominations',
    removed: 'Removed nominations',
  },
  earlier: { heading: 'Decisions so far', round: (round) => `round ${round}` },
  skipped: {
    heading: 'Taking no part in the decision',
    why: commonTexts.en.conflicts,
  },
  form: {
    heading: 'Your decision',
    legend: 'Choose one',
    approve: {
      next: (seat) => `The dossier goes on to: ${seat}.`,
      awarded: 'This is the last stage: the awards are recorded and the unit is told.',
      forwarded: 'This is the ministry’s last stage: the dossier is submitted to the authority above the Minister.',
    },
    return: 'The unit reads the reason, corrects the dossier and files it again; then it is reviewed further.',
    reject: 'The dossier ends here and cannot be filed again; the unit reads the reason.',
    reason: 'Reason',
    reasonHint: 'Needed to return or reject. The unit reads it word for word.',
    paper: 'Award decision',
    paperHint: 'Only with an approval; leave open if there is none yet, it can be entered later.',
    paperNumber: 'Decision number',
    paperDate: 'Date of the decision',
    paperSigner: 'Signer of the decision',
    code: 'Confirmation code',
    codeHint: '6 digits, in the very mail that carried this link.',
    submit: 'Record the decision',
  },
  problems: {
    'choice.missing': () => 'Choose to approve, return or reject',
    'reason.missing': () => 'Give the reason for returning or rejecting',
    'reason.tooLong': () => commonTexts.en.reasons.tooLong,
    'reason.invalid': () => commonTexts.en.reasons.invalid,
    'code.missing': () => 'Type the confirmation code from the mail',
    'code.shape': () => 'Type the confirmation code of 6 digits',
    'code.wrong': (left) =>
      `The confirmation code is wrong, ${counted(left, 'try', 'tries')} left. Look at the very mail that carried this link`,
    'paper.number': () => 'Enter the decision number (at most 60 characters), or leave all three open',
    'paper.date': () => 'Enter the decision’s date as day/month/year, not after today, or leave all three open',
    'paper.signer': () => 'Enter who signed the decision, or leave all three open',
    'paper.onlyWithApproval': () => 'Enter a decision number only when you approve',
    'rows.unknown': () => 'The list is no longer the one shown: look again at what was decided on single nominations',
    'rows.noneLeft': () =>
      'No nomination is left to go on: return or reject the whole dossier, or leave at least one with the decision on the list',
    'rows.onlyWithApproval': () =>
      'Decide on single nominations only when you approve the list; otherwise set them back to “as the list”',
    'row.missing': (_left, name) => `Give the reason for ${name}`,
    'row.tooLong': (_left, name) => `Write at most ${grouped.en(ROW_REASON_MAX)} characters of reason for ${name}`,
    'row.invalid': (_left, name) => `Remove the control characters from the reason for ${name}`,
    'limit.onlyWithReturn': () => 'Limit what may be edited only when you return the dossier',
    'opens.none': () => 'Tick at least one field that may be edited, or go back and lift the limit',
  },
  nomination: {
    title: (name) => `Achievement report: ${name}`,
    kind: 'Kind',
    proposed: 'Proposed',
    back: 'Back to the dossier to decide',
    backToDossier: 'Back to the dossier',
    next: (name) => `Next: ${name}`,
    place: (at, of) => `${at} of ${of}`,
  },
  receipt: {
    title: 'Decision recorded',
    lead: (at) => `Your decision was recorded at ${at}.`,
    choice: 'Decision',
    reason: 'Reason',
    paper: 'Award decision',
    paperOf: (number, date, signer) => `no. ${number} of ${date}, signed by ${signer}`,
    noPaper: 'No number yet; the officers in charge enter it later.',
    next: 'What happens next',
    goesTo: (seat) => `The dossier goes to: ${seat}.`,
    goesBack: 'The dossier goes back to the unit to be corrected and filed again.',
    ends: {
      awarded: 'The awards are recorded; the unit is sent the result.',
      forwarded: 'The dossier is submitted to the authority above the Minister; the unit is told.',
      rejected: 'The procedure ends; the unit is told, with the reason.',
    },
    mailed: 'A receipt (without a link) is mailed to you. You need do nothing more and may close this page.',
  },
  states: {
    answered: {
      title: 'This dossier is decided',
      text: (by, at) => `${by} decided on this dossier at ${at}. This link decides nothing any more.`,
    },
    superseded: {
      title: 'The dossier was filed again',
      text: (round) =>
        `This link belongs to an earlier round. The dossier is now in round ${round}; whoever decides gets a new mail in turn.`,
    },
    replaced: {
      title: 'Somebody else is asked',
      text: 'By the current directory you are no longer asked about this dossier. The link decides nothing any more.',
    },
    withdrawn: {
      title: 'The dossier was withdrawn',
      text: (at) => `The unit withdrew the dossier at ${at}. You need do nothing more.`,
    },
    abandoned: {
      title: 'The dossier is closed',
      text: (at) => `The dossier closed at ${at} because it was not corrected and filed again in time.`,
    },
    conflict: {
      title: 'You take no part in this decision',
      text: (why) =>
        `To avoid a conflict of interest the dossier goes to the deputy.${why ? ` The person asked ${why}.` : ''}`,
    },
    expired: {
      title: 'This link has expired',
      text: 'The dossier is still waiting. For safety each link works for a limited time.',
      button: 'Send me a new link',
      hint: 'The new link and code go only to the address that received this link.',
    },
    locked: {
      title: 'The confirmation code is locked',
      text: 'The code was typed wrongly too often. No decision has been recorded. Please ask for a new mail.',
    },
    freshLink: {
      title: 'Request received',
      text: (anHour, inAll) =>
        `If the dossier is still waiting, a new mail will reach the address that received this link within minutes. If you do not see it, look in the spam folder. A dossier’s mail is sent again at most ${anHour} times in an hour and ${inAll} times in all; beyond that, please turn to the administrator.`,
    },
    unknown: {
      title: 'Page not found',
      text: 'The link is wrong or was cut off. Please open it again from the mail, or copy the whole address.',
    },
  },
};
