import type { Seat } from '../../domain/proposal.ts';
import { commonTexts } from './common.ts';
import type { MailText } from './mail-vi.ts';

const { holders: seat, conflicts: conflict } = commonTexts.en;

const nextStep = (goesTo: Seat | 'end'): string => {
  if (goesTo === 'end') return 'The procedure ends here; the result is sent to the proposing unit.';
  if (goesTo === 'correction') return 'The dossier goes back to the unit to be corrected.';
  return `The dossier goes to ${seat[goesTo]}.`;
};

export const mailEn: MailText = {
  greeting: (name) => `Dear ${name},`,
  closing: 'Yours respectfully.',
  footer: 'Sent automatically by the emulation and commendation system. Please do not reply.',
  notADigitalSignature: 'A decision by link is an internal approval, not a digital signature.',
  keepPrivate: 'The link and the code are meant for you alone. Please do not forward this mail.',
  openStatus: 'See where the dossier stands',
  seat,
  choice: { approve: 'Approved', return: 'Returned for correction', reject: 'Rejected' },
  row: { return: 'returned', reject: 'rejected' },
  conflict,
  nextStep,
  capacity: (as, of) =>
    ({ holder: seat[of], deputy: `deputy for ${seat[of]}`, named: `named in place of ${seat[of]}` })[as],
  facts: {
    number: 'Dossier number',
    unit: 'Proposing unit',
    block: 'Emulation block',
    season: 'Award season',
    authority: 'Deciding authority',
    statement: 'Covering statement',
    statementOf: (number, signer) => `no. ${number}, signed by ${signer}`,
    counts: 'Nominated',
    nominees: 'Nominees',
    more: (n) => `and ${n} more`,
    due: 'Due',
    since: 'Waiting since',
    reason: 'Reason',
    decision: 'Decision',
    capacity: 'In the capacity of',
    returnedBy: 'Returned by',
    recordedAt: 'Recorded at',
    next: 'What happens next',
    stage: 'Waiting for',
    asked: 'Asked so far',
    nobodyAsked: 'Nobody could be asked: nobody without a conflict is left',
    skipped: 'Taking no part in the decision',
    decidedBy: 'Decided by',
    decisionNumber: 'Decision number',
    rows: 'Decided on single nominations',
    rejectedApart: 'Rejected apart',
    returnedApart: 'Returned apart',
    goesOn: (number) => `dossier ${number}`,
    parent: 'Left dossier',
    noNumberYet: 'None yet; it will be shown on the dossier’s page',
  },
  signIn: {
    subject: (minutes) => `Sign in to the emulation and commendation system – link valid for ${minutes} minutes`,
    title: 'Sign in',
    lead: 'Somebody asked to sign in with this address. Please open the link below, then press “Sign in” on the page.',
    action: 'Open the sign-in page',
    once: (minutes) => `The link works once, within ${minutes} minutes.`,
    otherBrowser:
      'In another browser or on another device the page also asks for the 6 digits shown on the screen where you asked.',
    notYou: 'If you did not ask to sign in, simply ignore this mail.',
  },
  submitted: {
    subject: (round, goesTo) =>
      round > 1
        ? `Dossier received again, round ${round} – now with ${seat[goesTo]}`
        : `Award proposal received – now with ${seat[goesTo]}`,
    title: (round) => (round > 1 ? `Dossier received again, round ${round}` : 'Award proposal received'),
    lead: (at) => `Your unit’s dossier was received at ${at}.`,
    next: (goesTo, asks) =>
      asks === '' ? `To be decided by ${seat[goesTo]}` : `To be decided by ${seat[goesTo]}: ${asks}`,
    note: `${commonTexts.en.signedStatement}. The unit may withdraw the dossier until the last decision.`,
  },
  request: {
    subject: {
      asked: (due) => `Please decide on an award proposal – due ${due}`,
      reminder: (due) => `Reminder: please decide on an award proposal – due ${due}`,
      freshLink: (due) => `New link to decide on an award proposal – due ${due}`,
    },
    title: {
      asked: 'Please decide on an award proposal',
      reminder: 'An award proposal waits for your decision',
      freshLink: 'Your new link to decide on an award proposal',
    },
    lead: {
      asked: (unit, due) => `${unit} files an award proposal. Please read it and decide before ${due}.`,
      reminder: (unit, due) => `The award proposal of ${unit} has not been decided yet. Please read it before ${due}.`,
      freshLink: (unit, due) =>
        `As asked for, here are a new link and code to decide on the dossier of ${unit}, due ${due}.`,
    },
    as: {
      holder: '',
      deputy:
        'You are asked as the deputy, because the person asked before did not decide in time or may not take part. Where several people were asked, the first decision counts.',
      named: 'The administrator named you to decide on this dossier.',
    },
    resubmitted: (round) => `This is round ${round} of the dossier; the page shows first what has changed.`,
    action: 'Read the dossier and decide',
    code: 'Confirmation code',
    codeNote: 'Type this code when you record your decision. It only works with the link in this mail.',
    openingIsSafe:
      'Opening the link only shows the dossier. Nothing is decided until you choose, type the code and press “Record the decision”.',
  },
  digest: {
    subject: (n, due) =>
      n === 1
        ? `Reminder: please decide on 1 award proposal – due ${due}`
        : `Reminder: please decide on ${n} award proposals – the next due ${due}`,
    subjectOverdue: (n, overdue, atLeast) =>
      `Reminder: please decide on ${n === 1 ? '1 award proposal' : `${n} award proposals`} – ${atLeast ? 'at least ' : ''}${overdue} overdue`,
    title: (n) =>
      n === 1 ? '1 award proposal waits for your decision' : `${n} award proposals wait for your decision`,
    lead: (n) =>
      n === 1
        ? 'This award proposal has not been decided yet. Please read it and decide.'
        : 'These award proposals have not been decided yet; the one due first stands first. Please read and decide them.',
    overdueOf: (n, atLeast) => `${atLeast ? 'At least ' : ''}${n} of them ${n === 1 ? 'is' : 'are'} overdue.`,
    ownLinks: 'Each dossier has a link of its own; the confirmation code beside a link works with that link only.',
    overdue: 'Overdue',
    round: 'Round',
    more: (n) =>
      n === 1
        ? '1 more dossier waits for you and is not listed in this mail. Please sign in to see all of them and to have a new link mailed.'
        : `${n} more dossiers wait for you and are not listed in this mail. Please sign in to see all of them and to have a new link mailed for each.`,
    all: 'See everything that waits for you',
    keepPrivate: 'The links and codes are meant for you alone. Please do not forward this mail.',
  },
  decided: {
    subject: {
      approve: 'Recorded: you approved an award proposal',
      return: 'Recorded: you returned an award proposal for correction',
      reject: 'Recorded: you rejected an award proposal',
    },
    title: 'Your decision is recorded',
    lead: 'This mail confirms the decision below; you need do nothing more.',
    notYou: 'If this decision was not yours, please tell the ministry’s administrator at once.',
  },
  answeredByOther: {
    subject: 'This dossier is decided – you need do nothing more',
    title: 'This dossier is decided',
    lead: (by, at) =>
      `${by} decided on this dossier at ${at}. The link sent to you decides nothing any more; you need do nothing.`,
  },
  returned: {
    subject: (due) => `Please correct the award proposal – due ${due}`,
    title: 'Please correct the dossier',
    lead: (by, post, due) =>
      `${post === '' ? by : `${by}, ${post},`} returned the dossier. Please correct it as the reason below asks and file it again before ${due}.`,
    leadOfChild: (by, post, parent, due) =>
      `${post === '' ? by : `${by}, ${post},`} approved the other nominations of dossier ${parent} and returned those below alone; they are this dossier now. Please correct it and file it again before ${due}.`,
    limited: 'Only some fields are open for editing; the dossier’s page names them.',
    action: 'Open the dossier to correct it',
    kept: 'The dossier number, the season and the deciding authority stay as they are.',
    closes: 'A dossier that is not filed again in time closes by itself.',
  },
  apart: {
    subject: 'Some nominations of the dossier were rejected',
    title: 'Some nominations were decided apart',
    lead: (by, post, at) =>
      `At ${at} ${post === '' ? by : `${by}, ${post},`} approved the dossier except for the nominations below. The others go on.`,
    note: 'Those rejected end here; those returned alone go on in a dossier of their own, of which a separate mail tells.',
  },
  correctionClosing: {
    subject: (due) => `Please file the dossier again before ${due} – it is about to close`,
    title: 'The dossier is about to close',
    lead: (due) =>
      `The dossier was returned for correction and not filed again. After ${due} it closes by itself and cannot be reopened.`,
    action: 'Open the dossier to correct it',
  },
  abandoned: {
    subject: 'Dossier closed: it was not corrected in time',
    title: 'Dossier closed: it was not corrected in time',
    lead: 'The dossier was returned for correction and not filed again in time, so it closed. Its content is kept for reference.',
    note: 'If the award is still sought, the unit files a new dossier before the season’s deadline.',
  },
  withdrawn: {
    subject: 'Dossier withdrawn – you need do nothing more',
    title: 'Dossier withdrawn',
    lead: (by) =>
      `${by} withdrew this dossier for the proposing unit. Links already sent decide nothing any more; you need do nothing.`,
  },
  outcome: {
    subject: {
      approved: 'Award proposal approved',
      forwarded: 'Award proposal passed by the ministry and submitted upwards',
      rejected: 'Award proposal rejected',
    },
    lead: {
      approved: 'Your unit’s award proposal was approved by the deciding authority.',
      forwarded:
        'The dossier passed every stage at the ministry and is submitted to the authority above the Minister. No award counts as given until that decision is made.',
      rejected: 'Your unit’s award proposal was rejected for the reason below.',
    },
  },
  overdue: {
    subject: 'Please name somebody – a dossier is overdue',
    title: 'A dossier is overdue',
    lead: (since) =>
      `The dossier below has waited for a decision since ${since} and is overdue. Please name somebody to decide, or move the due date with a reason.`,
    action: 'Open the dossier',
    again: 'You will be reminded every week until it is decided.',
  },
  stuck: {
    subject: 'Please restart a procedure – a dossier stopped on a fault',
    title: 'The procedure of a dossier has stopped',
    lead: (since) =>
      `Since ${since} the procedure could not move the dossier below to its next step. Please restart it; links already sent keep working and nobody is asked twice.`,
    action: 'Open the dossier',
  },
  undeliverable: {
    subject: 'Please mend an address in the directory – mail does not reach it',
    title: 'An address takes no mail',
    lead: {
      noMailbox: (at) =>
        `At ${at} mail to the address below was returned: the mailbox does not exist or takes no mail.`,
      suppressed: (at) =>
        `At ${at} the mail service sent nothing to the address below: it stands on the service’s own list, because earlier mail was returned or reported as unwanted.`,
      complaint: (at) =>
        `At ${at} whoever reads the address below reported our mail as unwanted, so that mail may no longer arrive there.`,
    },
    deputy: 'Dossiers that this mail asked about are put to a deputy, where there is one left to ask.',
    address: 'Address',
    person: 'Addressee',
    nobody: 'nobody in the directory uses this address any more',
    waiting: 'Dossiers waiting',
    dossiers: (count, more) => (more ? `more than ${count}` : `${count}`),
    once: (anHour) =>
      `You hear of each address once, and of at most ${anHour} an hour; the page of faults lists all of them. Directories imported from now on must use another address, unless an administrator clears this one once its mailbox takes mail again; the mail service keeps a list of its own, and npm run preflight says what to do about it.`,
    action: 'Open the page of faults',
  },
};
