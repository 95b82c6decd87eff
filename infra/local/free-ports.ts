import { createServer } from 'node:net';
import { Hindered } from './hindered.ts';

const usual = { PORT: 3000, MAILBOX_PORT: 8005 } as const;
type Variable = keyof typeof usual;

const portFrom = (name: Variable): number => {
  const text = process.env[name] || String(usual[name]);
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Hindered(
    `${name}=${text}: cần một số cổng từ 1 đến 65535.`,
    `${name} takes a port number from 1 to 65535.`,
  );
};

const listening = (host: string, port: number): Promise<string | undefined> =>
  new Promise((answer) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => answer(error.code ?? error.message));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => answer(undefined)));
  });

/** Browsers take `localhost` for ::1 first: a program that listens there alone would get our people. */
const hindranceAt = async (port: number): Promise<string | undefined> => {
  const [v4, v6] = [await listening('127.0.0.1', port), await listening('::1', port)];
  return v4 ?? (v6 === 'EADDRINUSE' ? v6 : undefined);
};

const needFree = async (name: Variable, port: number): Promise<void> => {
  const hindrance = await hindranceAt(port);
  if (hindrance === undefined) return;
  const other = port < 1024 ? port + 3000 : port === 65_535 ? port - 1 : port + 1;
  const example = `${name}=${other} npm start`;
  if (hindrance === 'EADDRINUSE') {
    throw new Hindered(
      `Cổng ${port} đang được chương trình khác dùng. Hãy đặt ${name} sang cổng khác, ví dụ: ${example}`,
      `Port ${port} is in use. Set ${name} to another one, for example: ${example}`,
    );
  }
  throw new Hindered(
    `Không mở được cổng ${port} (${hindrance}). Hãy đặt ${name} sang cổng khác, ví dụ: ${example}`,
    `Port ${port} cannot be opened (${hindrance}). Set ${name} to another one, for example: ${example}`,
  );
};

/** The ports for pages and inbox as the environment names them, both free now; throws Hindered. */
export const freePorts = async (): Promise<{ readonly port: number; readonly mailboxPort: number }> => {
  const [port, mailboxPort] = [portFrom('PORT'), portFrom('MAILBOX_PORT')];
  if (port === mailboxPort) {
    throw new Hindered(
      `PORT và MAILBOX_PORT cùng là ${port}: cần hai cổng khác nhau.`,
      `PORT and MAILBOX_PORT are both ${port}: they must differ.`,
    );
  }
  await needFree('PORT', port);
  await needFree('MAILBOX_PORT', mailboxPort);
  return { port, mailboxPort };
};
