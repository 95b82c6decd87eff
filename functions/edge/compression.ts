import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

const worthwhile = 1024;
const quality = 5;

const weightOf = (parameters: readonly string[]): number => {
  const given = parameters.map((one) => /^ *q *= *([\d.]+) *$/i.exec(one)?.[1]).find((one) => one !== undefined);
  return given === undefined ? 1 : Number(given);
};

const weights = (accepted: string): ReadonlyMap<string, number> =>
  new Map(
    accepted.split(',').map((one): [string, number] => {
      const [name = '', ...parameters] = one.split(';');
      return [name.trim().toLowerCase(), weightOf(parameters)];
    }),
  );

/** Brotli when the browser takes it, whatever it prefers: it is smaller and no slower to read. */
export const encodingFor = (acceptEncoding: string | undefined): Encoding | undefined => {
  const weight = weights(acceptEncoding ?? '');
  const any = weight.get('*') ?? 0;
  return (['br', 'gzip'] as const).find((encoding) => (weight.get(encoding) ?? any) > 0);
};

const packed = (bytes: Uint8Array, encoding: Encoding): Buffer =>
  encoding === 'gzip'
    ? gzipSync(bytes)
    : brotliCompressSync(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: quality,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      });

const isText = (type: string): boolean => /^text\/|^image\/svg|^application\/(json|javascript|xml)/.test(type);

export type Body = { readonly bytes: Uint8Array; readonly type: string };
export type Encoded = { readonly bytes: Uint8Array; readonly headers: Readonly<Record<string, string>> };

/** HTTP API compresses nothing, so texts above 1 KB leave the function compressed. */
export const encoded = ({ bytes, type }: Body, acceptEncoding: string | undefined): Encoded => {
  if (!isText(type)) return { bytes, headers: {} };
  const headers = { vary: 'accept-encoding' };
  const encoding = bytes.length > worthwhile ? encodingFor(acceptEncoding) : undefined;
  if (encoding === undefined) return { bytes, headers };
  return { bytes: packed(bytes, encoding), headers: { ...headers, 'content-encoding': encoding } };
};
