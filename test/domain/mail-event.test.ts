import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { aboutOf, type MailAbout, tagsOf } from '../../functions/domain/mail-about.ts';
import { BusEvent, consequences, type MailFault, readMailEvent } from '../../functions/domain/mail-event.ts';
import { type Fate, hardBounce, sesEvent } from '../support/ses-events.ts';

const about: MailAbout = {
  letter: 'request',
  to: 'P301',
  proposalId: 'a1b2c3',
  round: 2,
  seat: 'unitHead',
  requestId: 'd4e5f6',
};
const read = (event: unknown) => readMailEvent(v.parse(BusEvent, event));
const bounce = (
  bounceType: string,
  bounceSubType: string,
  said: { status?: string; recipient?: string } = {},
): Fate => ({
  ...{ eventType: 'Bounce', bounceType, bounceSubType },
  ...said,
});

describe('what SES says of a mail', () => {
  it.each<[Fate, MailFault]>([
    [hardBounce, 'noMailbox'],
    [bounce('Permanent', 'NoEmail'), 'noMailbox'],
    [bounce('Permanent', 'General', { status: '5.7.1' }), 'refused'],
    [bounce('Permanent', 'General', { recipient: 'head@mbx1.example.vn', status: '5.1.1' }), 'noMailbox'],
    [bounce('Permanent', 'General', { recipient: '/o=bo/ou=hn/cn=head', status: '5.1.1' }), 'noMailbox'],
    [bounce('Permanent', 'Suppressed'), 'suppressed'],
    [bounce('Permanent', 'OnAccountSuppressionList'), 'suppressed'],
    [bounce('Transient', 'MailboxFull'), 'refused'],
    [bounce('Transient', 'MessageTooLarge'), 'refused'],
    [bounce('Transient', 'ContentRejected'), 'refused'],
    [bounce('Transient', 'AttachmentRejected'), 'refused'],
    [bounce('Transient', 'General', { status: '4.4.7' }), 'refused'],
    [bounce('Transient', 'General'), 'unclear'],
    [bounce('Undetermined', 'Undetermined'), 'unclear'],
    [{ eventType: 'Complaint' }, 'complaint'],
    [{ eventType: 'DeliveryDelay' }, 'delayed'],
    [{ eventType: 'Reject' }, 'rejected'],
  ])('%j is %s', (fate, fault) => {
    expect(read(sesEvent(fate, 'head@example.vn', about))).toEqual({
      key: `0100017f3f7e2f8b#${fault}`,
      fault,
      address: 'head@example.vn',
      sentAt: '2026-11-23T02:05:40.012Z',
      about,
      ...(fault === 'delayed' ? { triedUntil: '2026-11-24T02:05:40.012Z' } : {}),
    });
  });

  it.each(['Head@Example.VN', ' head@example.vn', 'Nguyễn Thị Hạnh <head@example.vn>'])(
    'names the address of %j as the directory does',
    (written) => {
      expect(read(sesEvent(hardBounce, written, about)).address).toBe('head@example.vn');
    },
  );

  it('may be about a mail that is none of ours', () => {
    expect(read(sesEvent(hardBounce, 'head@example.vn', undefined)).about).toBeUndefined();
  });

  it.each([
    ['no detail', {}],
    ['another event', { detail: { ...sesEvent(hardBounce, 'a@b.vn', about).detail, eventType: 'Open' } }],
    ['no address', sesEvent(hardBounce, 'nobody', about)],
    ['two addresses in one', sesEvent(hardBounce, 'a@b.vn,evil@x.vn', about)],
  ])('is refused with %s', (_, event) => {
    expect(() => read(event)).toThrow();
  });

  it('marks an address only where the mailbox is gone, SES holds it back or its reader complained', () => {
    const marking = Object.entries(consequences).flatMap(([fault, { marks }]) => (marks ? [fault] : []));
    expect(marking).toEqual(['noMailbox', 'suppressed', 'complaint']);
  });
});

describe('the tags of a mail', () => {
  it('say what it is about and come back the same', () => {
    expect(tagsOf(about)).toEqual({ ...about, round: '2' });
    expect(aboutOf(tagsOf(about))).toEqual(about);
  });

  it('leave out what is not there', () => {
    expect(tagsOf({ letter: 'signIn', to: 'P1', seat: undefined })).toEqual({ letter: 'signIn', to: 'P1' });
  });

  it('are of the characters that SES allows', () => {
    for (const [name, value] of Object.entries(tagsOf(about))) expect(`${name}${value}`).toMatch(/^[\w-]{1,256}$/);
  });
});
