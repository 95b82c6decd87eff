import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { type KeptMail, keptMail } from './kept-mail.ts';
import { library } from './library.ts';

export type MailboxOptions = {
  /** Where mail is kept; undefined keeps nothing. */
  readonly dataDir: string | undefined;
  readonly port: number;
  readonly host?: '127.0.0.1' | 'localhost';
};

export type Mailbox = {
  /** The page that shows every mail. */
  readonly inboxUrl: string;
  /** What the SES client is pointed at. */
  readonly endpoint: string;
  close(): Promise<void>;
};

/** Catches all mail on this machine; a message is on the disk before SES answers that it took it. One at a time in a process. */
export const startMailbox = async ({ dataDir, port, host = '127.0.0.1' }: MailboxOptions): Promise<Mailbox> => {
  const release = claim();
  try {
    const mail = await keptMail(dataDir);
    const server = await listen(host, port);
    server.prependListener('request', (request, response) => {
      if (request.method !== 'POST') return;
      const isAnswered = holdAnswer(response, mail.save);
      if (request.url === '/') refuseOtherActions(request, response, isAnswered);
    });
    const endpoint = `http://${host}:${portOf(server)}`;
    return { inboxUrl: `${endpoint}/`, endpoint, close: () => close(server, mail).finally(release) };
  } catch (error) {
    release();
    throw error;
  }
};

/** The library keeps its mail in a module of its own, so two mailboxes in one process would share it. */
let claimed = false;
const claim = (): (() => void) => {
  if (claimed) throw new Error('a mailbox is already running in this process');
  claimed = true;
  return () => {
    claimed = false;
  };
};

const listen = async (host: string, port: number): Promise<Server> => {
  const server = await library.default({ host, port });
  // Express 5 calls back when it could not listen too, and the library takes that for success.
  if (!server.listening) throw new Error(`cannot listen on ${host}:${port}: is it in use?`);
  return server;
};

/** The library answers at once; its answer waits here until the mail is kept. Without an answer the sender tries again. Tells whether there is one. */
const holdAnswer = (response: ServerResponse, kept: () => Promise<void>): (() => boolean) => {
  const { end } = response;
  let answered = false;
  Object.defineProperty(response, 'end', {
    value: (...args: unknown[]) => {
      answered = true;
      kept().then(
        () => Reflect.apply(end, response, args),
        (error) => response.destroy(error),
      );
      return response;
    },
  });
  return () => answered;
};

const sends = new Set(['SendEmail', 'SendRawEmail']);

/** The library leaves every other action of SES's query protocol without an answer; SES refuses what it does not know. */
const refuseOtherActions = (request: IncomingMessage, response: ServerResponse, isAnswered: () => boolean): void => {
  // Beside the library's own parser, which begins in this same tick: neither takes the other's bytes.
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.once('end', () => {
    const action = new URLSearchParams(Buffer.concat(parts).toString()).get('Action');
    if (action === null || sends.has(action)) return;
    // The library may refuse it too, unsigned for one: it does so before this, and two answers are a fault.
    setImmediate(() => {
      if (isAnswered()) return;
      response.writeHead(400, { 'content-type': 'text/xml' });
      response.end('<ErrorResponse><Error><Type>Sender</Type><Code>InvalidAction</Code></Error></ErrorResponse>');
    });
  });
};

/** Browsers keep spare connections open that never sent a request: waiting for those would take a minute. */
const close = async (server: Server, mail: KeptMail): Promise<void> => {
  const closed = once(server, 'close');
  server.close();
  await mail.close();
  server.closeAllConnections();
  await closed;
};

const portOf = (server: Server): number => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the mailbox listens on no port');
  return address.port;
};
