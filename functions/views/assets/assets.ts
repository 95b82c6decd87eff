import { brotliDecompressSync } from 'node:zlib';
import { bundle } from './bundle.generated.ts';

export type Asset = {
  /** With the hash of its content: may be cached for ever under `/assets/`. */
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** The same, compressed at the highest level once and for all. */
  readonly brotli: Uint8Array;
};

const asset = ({ name, contentType, brotli }: (typeof bundle)[number]): Asset => {
  const compressed = Buffer.from(brotli, 'base64');
  return { name, contentType, brotli: compressed, bytes: brotliDecompressSync(compressed) };
};

export const assets = (): readonly Asset[] => bundle.map(asset);
