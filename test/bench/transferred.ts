import { get, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync } from 'node:zlib';

export type Transferred = { readonly status: number; readonly bytes: number; readonly text: string };

/** What travels for one GET: status line, headers and the body as it is compressed. */
export const transferred = async (url: string, path: string, cookie: string): Promise<Transferred> => {
  const { host, port } = new URL(url);
  const headers = { host, 'accept-encoding': 'br', cookie };
  const options = { agent: false, host: '127.0.0.1', port, path, headers } as const;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(options, resolve).once('error', reject);
  });
  const body = await buffer(response);
  const text = response.headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body;
  return { status: response.statusCode ?? 0, bytes: response.socket.bytesRead, text: text.toString('utf8') };
};
