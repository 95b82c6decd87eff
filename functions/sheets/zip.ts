import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { Damaged, TooLarge } from './damaged.ts';

/** A file in a ZIP archive, as it lies there. */
export type ZipEntry = { readonly packed: Uint8Array; readonly method: number };
export type Archive = ReadonlyMap<string, ZipEntry>;

// The parts of an archive, by APPNOTE.TXT of PKWARE 6.3: 4.3.7, 4.3.12 and 4.3.16.
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const ENCRYPTED = 1;
const [STORED, DEFLATED] = [0, 8];

const endOf = (view: DataView): number => {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (view.getUint32(at, true) === END) return at;
  throw new Damaged();
};

const dataOf = (bytes: Uint8Array, view: DataView, at: number, length: number): Uint8Array => {
  if (view.getUint32(at, true) !== LOCAL) throw new Damaged();
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + length > bytes.length) throw new Damaged();
  return bytes.subarray(from, from + length);
};

/** The files that an archive lists at its end; reading beyond the file throws. */
const listed = (bytes: Uint8Array): Archive => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== CENTRAL || (view.getUint16(at + 8, true) & ENCRYPTED) !== 0) throw new Damaged();
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const packed = dataOf(bytes, view, view.getUint32(at + 42, true), view.getUint32(at + 20, true));
    entries.set(name.toLowerCase(), { packed, method: view.getUint16(at + 10, true) });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
};

/** The files in a ZIP archive by their names in lower case, nothing of them unpacked. */
export const archiveOf = (bytes: Uint8Array): Archive => {
  try {
    return listed(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new Damaged();
    throw error;
  }
};

/** How many bytes may still come out of one archive, whatever it says of itself. */
export type Allowance = { bytes: number };

const chunksOf = ({ packed, method }: ZipEntry): AsyncIterable<Uint8Array> => {
  if (method !== STORED && method !== DEFLATED) throw new Damaged();
  const source = Readable.from([packed]);
  return method === STORED ? source : source.pipe(createInflateRaw({ chunkSize: 65_536 }));
};

/** The content of an entry, piece by piece; who stops asking stops the unpacking. */
export async function* unpacked(entry: ZipEntry, allowance: Allowance): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunksOf(entry)) {
    allowance.bytes -= chunk.length;
    if (allowance.bytes < 0) throw new TooLarge();
    yield chunk;
  }
}
