import { dayText, momentText } from '../../../functions/views/text/dates.ts';
import type { Gap, Silent } from './finding.ts';
import {
  bootstrapCommand,
  consoleAt,
  firstOf,
  importCommand,
  keepTable,
  letGo,
  type PreflightWords,
  protectStack,
  type Sentences,
  sesAccount,
  signAgain,
  zoneLine,
} from './sentences.ts';

const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

const stages = { unitHead: 'unit head', blockLeader: 'block leader', ministry: 'ministry' } as const;

const lacks = {
  recovery: 'point-in-time recovery',
  protection: 'deletion protection',
  stream: 'its stream',
} as const;

const holders = { marked: 'marked', suppressed: 'suppressed by SES' } as const;

const peopleText = (people: readonly Silent[]): string =>
  people.map(({ id, name, held }) => `${name} (${id}: ${held.map((one) => holders[one]).join(', ')})`).join('; ');

const gapText = ({ unit, stage, day, why, people }: Gap): string => {
  const reasons = {
    nobody: 'nobody holds the post',
    conflict: 'whoever holds the post files the dossier or is of the unit itself',
    undeliverable: `mail does not reach ${peopleText(people)}`,
  };
  return `unit ${unit}, ${stages[stage]}, from ${dayText(day)}: ${reasons[why]}`;
};

const andMore = (count: number): string => `… and ${count} more`;
const list = (lines: readonly string[]): readonly string[] => firstOf(lines, andMore);

const ADDRESS = 'ADDRESS';
const correct = (stack: string): string => `Correct the directory and import it: ${importCommand(stack)}`;
const mended = 'Once the mailbox takes mail again, let the address go:';

export const sentencesEn: Sentences = {
  unknown: ({ why }) => ({ says: `could not be checked: ${why}`, todo: ['Mend that, then run this again.'] }),
  afterDeploy: () => ({ says: 'checked after the deploy' }),
  'credentials.found': ({ account }) => ({ says: `AWS account ${account}` }),
  'credentials.none': () => ({
    says: 'this machine has no AWS credentials',
    todo: ['aws configure sso, or set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY'],
  }),
  'credentials.refused': ({ why }) => ({
    says: `AWS refuses the credentials: ${why}`,
    todo: ['Sign in again (aws sso login) or replace the key, then run this again.'],
  }),
  'region.same': ({ region }) => ({ says: region }),
  'region.other': ({ region, shell }) => ({
    says: `the stage is in ${region}, this machine ${shell === undefined ? 'names no region' : `uses ${shell} by default`}`,
    todo: [`export AWS_REGION=${region}, or give npm run directory and npm run restore --region ${region}`],
  }),
  'bootstrap.recent': ({ version, needed }) => ({ says: `version ${version}, at least ${needed} is needed` }),
  'bootstrap.old': (at) => ({
    says: `version ${at.version} is too old, at least ${at.needed} is needed`,
    todo: [bootstrapCommand(at)],
  }),
  'bootstrap.none': (at) => ({ says: 'this account and region are not bootstrapped', todo: [bootstrapCommand(at)] }),
  'stack.stands': ({ status }) => ({ says: status }),
  'stack.none': ({ stage }) => ({ says: 'not deployed yet', todo: [`npx cdk deploy -c stage=${stage}`] }),
  'stack.partly': ({ stage, missing }) => ({
    says: `lacks ${missing.join(', ')}`,
    todo: [`npx cdk deploy -c stage=${stage} --all`],
  }),
  'stack.moving': ({ status }) => ({
    says: `is being changed: ${status}`,
    todo: ['Wait for it, then run this again.'],
  }),
  'stack.rolledBack': ({ status }) => ({
    says: `the last deploy failed, what was there before runs: ${status}`,
    todo: ["See the reason in the stack's events, correct it and deploy again."],
  }),
  'stack.failed': ({ status, region }) => ({
    says: status,
    todo: [`See the stack's events: ${consoleAt('cloudformation', region)}`],
  }),
  'protection.on': () => ({ says: 'on' }),
  'protection.off': (at) => ({ says: 'the stack can be deleted', todo: [protectStack(at)] }),
  'table.kept': ({ table }) => ({ says: `${table}: point-in-time recovery, deletion protection and stream are on` }),
  'table.unkept': (at) => ({
    says: `${at.table} lacks ${at.lacks.map((lack) => lacks[lack]).join(', ')}`,
    todo: keepTable(at),
  }),
  'drift.none': () => ({ says: 'stands as it was deployed' }),
  'drift.changed': ({ resources }) => ({
    says: `changed beside CloudFormation: ${list(resources).join(', ')}`,
    todo: ["Look at each change under the stack's Drift; a deploy puts back what it was."],
  }),
  'drift.deleted': ({ resources }) => ({
    says: `deleted beside CloudFormation: ${list(resources).join(', ')}`,
    todo: ['Bring the resource back before going on; for the table see npm run restore.'],
  }),
  'production.granted': () => ({ says: 'sends to every address' }),
  'production.sandbox': ({ region, most }) => ({
    says: `SES is in the sandbox: it sends to verified addresses only, ${number.format(most)} mails a day`,
    todo: [`Request production access: ${sesAccount(region)}`],
  }),
  'production.probation': ({ region }) => ({
    says: 'AWS reviews how this account sends',
    todo: [`Read the mail of AWS and look at the rates of bounces and complaints: ${sesAccount(region)}`],
  }),
  'production.stopped': ({ region }) => ({
    says: 'AWS has stopped the sending of this account',
    todo: [`See why and answer AWS: ${sesAccount(region)}`],
  }),
  'identity.verified': ({ identity }) => ({ says: `${identity} is verified` }),
  'identity.pending': ({ identity }) => ({
    says: `${identity} is not verified`,
    todo: [
      identity.includes('@')
        ? 'Open the mail that AWS sent to this address and follow its link.'
        : "Put the DKIM records into the domain's zone (see DKIM).",
    ],
  }),
  'identity.none': ({ identity }) => ({
    says: `SES has no ${identity}`,
    todo: ['Deploy again; if the sender was changed, correct it in cdk.json first.'],
  }),
  'dkim.signs': () => ({ says: 'mail is signed' }),
  'dkim.pending': ({ records }) => ({
    says: 'the DKIM records are not seen in the zone yet',
    todo:
      records.length === 0
        ? ['SES has made no records yet; run this again in some minutes.']
        : ['Put into the zone:', ...records.map(zoneLine)],
  }),
  'dkim.off': (at) => ({ says: 'signing is off', todo: [signAgain(at)] }),
  'dkim.address': () => ({
    says: 'one address is verified: mail is not signed for its domain and may be taken for junk',
    todo: ['With a domain of your own: "mailIdentity": "domain" in cdk.json, then deploy again.'],
  }),
  'mailFrom.stands': ({ domain }) => ({ says: domain }),
  'mailFrom.pending': ({ records }) => ({
    says: 'the records of the return path (MAIL FROM) are not seen in the zone yet',
    todo: ['Put into the zone:', ...records.map(zoneLine)],
  }),
  'mailFrom.none': ({ stage }) => ({
    says: 'no MAIL FROM of its own',
    todo: [`Deploy again: npx cdk deploy -c stage=${stage}`],
  }),
  'mailFrom.address': () => ({ says: 'there is none where one address is verified' }),
  'dmarc.found': ({ name, policy }) => ({ says: `${name}: p=${policy}` }),
  'dmarc.none': ({ record }) => ({
    says: 'the domain has no DMARC: many mail systems will not take its mail',
    todo: ['Put into the zone, for instance:', zoneLine(record)],
  }),
  'dmarc.wrong': ({ name }) => ({
    says: `${name} cannot be read: it must be one record v=DMARC1 with p=none, quarantine or reject`,
    todo: [`Correct the TXT record at ${name}.`],
  }),
  'directory.none': ({ stack }) => ({
    says: 'no directory was imported yet',
    todo: [importCommand(stack)],
  }),
  'season.ahead': ({ name, deadline, more }) => ({
    says: `${name}, deadline ${momentText(deadline)}${more > 0 ? `; after it ${more} more` : ''}`,
  }),
  'season.none': ({ stack }) => ({ says: 'no season has its deadline ahead', todo: [correct(stack)] }),
  'quota.enough': ({ most, needed, sent, proposals, units }) => ({
    says: `${most === -1 ? 'no limit' : `${number.format(most)} mails a day`} (${number.format(sent)} in the last 24 hours); the season's last day needs about ${number.format(needed)} (${number.format(proposals)} proposals, ${units} units)`,
  }),
  'quota.small': ({ most, needed, proposals, units, region }) => ({
    says: `${number.format(most)} mails a day, while the season's last day needs about ${number.format(needed)} (${number.format(proposals)} proposals, ${units} units)`,
    todo: [`Ask for a larger sending quota: ${sesAccount(region)}`, 'For another number of proposals: --proposals N.'],
  }),
  'approvers.reached': ({ units }) => ({ says: `three stages in each of ${units} units` }),
  'approvers.silent': ({ people, ...of }) => ({
    says: `three stages in every unit, but mail does not reach ${list(people.map((one) => peopleText([one]))).join('; ')}`,
    todo: [correct(of.stack), mended, ...letGo(people, ADDRESS, of)],
  }),
  'approvers.missing': ({ gaps, ...of }) => {
    const people = gaps.flatMap((gap) => gap.people);
    const back = people.length > 0 ? [mended, ...letGo(people, ADDRESS, of)] : [];
    return {
      says: `at ${gaps.length} places nobody can decide`,
      todo: [...list(gaps.map(gapText)), correct(of.stack), ...back],
    };
  },
  'alarms.heard': ({ confirmed }) => ({ says: `${confirmed} confirmed to hear alarms` }),
  'alarms.pending': ({ pending }) => ({
    says: `${pending} to hear alarms not confirmed yet`,
    todo: ['Open the mail "AWS Notification - Subscription Confirmation" and press Confirm subscription.'],
  }),
  'alarms.none': ({ stage }) => ({
    says: 'nobody hears alarms',
    todo: [`Set "opsEmail" of the stage ${stage} in cdk.json, then npx cdk deploy -c stage=${stage}`],
  }),
  'holidays.known': ({ until }) => ({ says: `holidays are known until ${dayText(until)}` }),
  'holidays.unverified': ({ until, days }) => ({
    says: `holidays are known until ${dayText(until)}; not compared with a document: ${list(days.map(dayText)).join(', ')}`,
    todo: ['Compare with the official notice, correct functions/domain/data/holidays-*.ts and deploy.'],
  }),
  'holidays.missing': ({ years }) => ({
    says: `the holidays of ${years.join(', ')} are not known: due times skip Saturdays and Sundays only`,
    todo: ['Add the year to functions/domain/data/holidays.ts and deploy.'],
  }),
  'clock.right': ({ seconds }) => ({ says: `${Math.abs(seconds)} s off AWS's` }),
  'clock.wrong': ({ seconds }) => ({
    says: `this machine is ${number.format(Math.abs(seconds))} s ${seconds > 0 ? 'ahead of' : 'behind'} AWS`,
    todo: ['Let it keep time by the network (timedatectl set-ntp true), then run this again.'],
  }),
};

export const wordsEn: PreflightWords = {
  usage: `Usage:
  npm run preflight -- --stage NAME    checks a stage of cdk.json before and after a deploy
Options:
  --proposals N    proposals expected in the season, to compare with the sending quota
  --json           for machines
  --lang en        answers in English
Exit codes: 0 ready, 1 not ready or something could not be checked, 2 wrong command.`,
  title: ({ stage, stack, region }) => `Checks of the stage ${stage} (stack ${stack}, region ${region})`,
  mistakes: 'The configuration in cdk.json cannot be used:',
  standings: {
    ready: 'ok',
    warning: 'look',
    notReady: 'NOT READY',
    unknown: 'UNKNOWN',
    afterDeploy: 'later',
  },
  checks: {
    credentials: 'AWS credentials',
    region: 'Region',
    bootstrap: 'CDK bootstrap',
    stack: 'Stack',
    protection: 'Termination protection',
    table: 'Table',
    drift: 'Drift',
    production: 'SES production access',
    identity: 'Sender',
    dkim: 'DKIM',
    mailFrom: 'MAIL FROM',
    dmarc: 'DMARC',
    season: 'Season',
    quota: 'Sending quota',
    approvers: 'Approvers',
    alarms: "Alarms' address",
    holidays: 'Holidays',
    clock: 'Clock',
  },
  ready: 'Ready.',
  notReady: ({ notReady, unknown }) => `Not ready: ${notReady} not ready, ${unknown} could not be checked.`,
  look: (count) => `${count} to look at.`,
};
