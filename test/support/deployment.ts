import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import * as v from 'valibot';
import { inject } from 'vitest';
import { onCloud } from './deployment-cloud.ts';
import { demoStaff, type Staff } from './e2e-people.ts';
import type { SesEvent } from './ses-events.ts';

export type ReceivedMail = {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** A running system as its users reach it, and all that a test may do besides: read everybody's mail, and let the clock run now. */
export type Deployment = {
  readonly baseUrl: string;
  /** A folder that all files of a run share, for sessions. */
  readonly folder: string;
  readonly people: Staff;
  /** Everything mailed since then, oldest first. */
  mails(since?: Date): Promise<readonly ReceivedMail[]>;
  /** Takes what is due now, as the schedule would within a minute. */
  runClock(): Promise<void>;
  /** Hands over what SES says became of a mail, by the way that SES would. */
  tellFate(event: SesEvent): Promise<void>;
  /** Every stored item that names this id; only where the table can be read. */
  snapshot?(about: string): Promise<readonly string[]>;
  /** Everything printed and logged so far; only where it can be read. */
  log?(): Promise<string>;
};

type Anywhere = {
  readonly baseUrl: string;
  readonly logFile: string;
  readonly folder: string;
};

/** Where the system of this run is: `npm start`'s parts in one process, or deployed. */
export type Place =
  | (Anywhere & { readonly on: 'this machine'; readonly mailboxUrl: string; readonly controlPort: number })
  | (Anywhere & {
      readonly on: 'cloud';
      readonly endpoint: string;
      readonly stack: string;
      readonly table: string;
      readonly machine: string;
      /** Stages share one account's mail: this one sends from here. */
      readonly sender: string;
    });

declare module 'vitest' {
  export interface ProvidedContext {
    place: Place;
  }
}

const Store = v.object({
  emails: v.array(
    v.object({
      destination: v.object({ to: v.array(v.string()) }),
      subject: v.string(),
      body: v.object({ html: v.optional(v.string(), ''), text: v.optional(v.string(), '') }),
    }),
  ),
});

const readMails = async (mailboxUrl: string, since: Date | undefined): Promise<ReceivedMail[]> => {
  const query = since === undefined ? '' : `?since=${Math.floor(since.getTime() / 1_000)}`;
  const { emails } = v.parse(Store, await (await fetch(`${mailboxUrl}store${query}`)).json());
  return emails.map(({ destination, subject, body }) => ({ to: destination.to, subject, ...body }));
};

const order = async (port: number, command: 'clock' | 'scan' | `mailEvent ${string}`): Promise<unknown> => {
  const socket = connect(port, '127.0.0.1');
  socket.write(`${command}\n`);
  return JSON.parse(await text(socket));
};

const local = ({
  baseUrl,
  mailboxUrl,
  controlPort,
  logFile,
  folder,
}: Extract<Place, { on: 'this machine' }>): Deployment => ({
  baseUrl,
  folder,
  people: demoStaff,
  mails: (since) => readMails(mailboxUrl, since),
  runClock: async () => void (await order(controlPort, 'clock')),
  tellFate: async (event) => void (await order(controlPort, `mailEvent ${JSON.stringify(event)}`)),
  snapshot: async (about) => {
    const items = v.parse(v.array(v.unknown()), await order(controlPort, 'scan'));
    const texts = items.map((item) => JSON.stringify(item));
    return texts.filter((item) => item.includes(about)).sort();
  },
  log: () => readFile(logFile, 'utf8'),
});

/** The system this run tests. */
export const deployment = (): Deployment => {
  const place = inject('place');
  return place.on === 'cloud' ? onCloud(place) : local(place);
};
