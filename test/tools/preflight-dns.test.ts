import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { afterEach, expect, it } from 'vitest';
import { publicDns } from '../../infra/tools/preflight/public-dns.ts';

const HEADER = 12;
const answered = { found: 0x8180, unknown: 0x8183, refused: 0x8185 } as const;

/** A DNS answer (RFC 1035, 4.1): the question again, and one TXT record with these parts if it has any. */
const answerTo = (query: Buffer, flags: number, parts: readonly string[]): Buffer => {
  const end = query.indexOf(0, HEADER) + 5;
  const header = Buffer.from(query.subarray(0, HEADER));
  header.writeUInt16BE(flags, 2);
  header.writeUInt16BE(parts.length > 0 ? 1 : 0, 6);
  header.writeUInt32BE(0, 8);
  const question = query.subarray(HEADER, end);
  if (parts.length === 0) return Buffer.concat([header, question]);
  const data = Buffer.concat(parts.map((part) => Buffer.from([part.length, ...Buffer.from(part)])));
  const record = Buffer.from([0xc0, HEADER, 0, 16, 0, 1, 0, 0, 0, 60, 0, data.length]);
  return Buffer.concat([header, question, record, data]);
};

let server: Socket;
afterEach(() => server.close());

const dns = async (flags: number, ...parts: readonly string[]) => {
  server = createSocket('udp4', (query, { port }) => server.send(answerTo(query, flags, parts), port, '127.0.0.1'));
  server.bind(0, '127.0.0.1');
  await once(server, 'listening');
  return publicDns([`127.0.0.1:${server.address().port}`]);
};

it('a TXT record comes in its parts', async () => {
  const txt = await dns(answered.found, 'v=DMARC1; ', 'p=reject');
  expect(await txt('_dmarc.example.vn')).toEqual([['v=DMARC1; ', 'p=reject']]);
});

it.each([
  ['nobody knows', answered.unknown],
  ['has other records only', answered.found],
])('a name that %s has no TXT records', async (_, flags) => {
  expect(await (await dns(flags))('_dmarc.example.vn')).toEqual([]);
});

it('a name server that refuses to answer is a fault, not an absent record', async () => {
  await expect((await dns(answered.refused))('_dmarc.example.vn')).rejects.toThrow('EREFUSED');
});
