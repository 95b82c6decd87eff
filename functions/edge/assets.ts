import { encodingFor } from './compression.ts';
import type { Answer } from './http.ts';
import { immutable } from './security-headers.ts';

/** A style sheet, script or picture whose path carries the hash of its content; compressed when it was built. */
export type Asset = {
  readonly type: string;
  readonly body: Uint8Array | string;
  readonly br?: Uint8Array;
  readonly gzip?: Uint8Array;
};

/** Serves a path or knows nothing of it. */
export type Assets = (path: string) => Asset | undefined;

export const assetAnswer = ({ type, body, br, gzip }: Asset, acceptEncoding: string | undefined): Answer => {
  const encoding = encodingFor(acceptEncoding);
  const packed = encoding && { br, gzip }[encoding];
  const headers = { 'cache-control': immutable, vary: 'accept-encoding' };
  return packed === undefined
    ? { status: 200, bytes: { body, type }, headers }
    : { status: 200, bytes: { body: packed, type }, headers: { ...headers, 'content-encoding': encoding ?? '' } };
};
