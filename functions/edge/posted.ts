import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Posted } from '../domain/forms/read.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { Problem } from './problem.ts';

/** The largest body that is read, in bytes as sent (percent-encoded). */
export const bodyBytes = 384 * 1024;
export const bodyFields = 4_000;

const nameShown = 80;

type Body = Pick<APIGatewayProxyEventV2, 'body' | 'isBase64Encoded'>;

/** A JSON event can carry a lone surrogate, which a Buffer would silently replace: make it the invalid byte it is. */
const utf8 = (text: string): Buffer => Buffer.from(text.replace(/\p{Surrogate}/gu, '%FF'));

const tooLong = ({ body = '', isBase64Encoded }: Body): boolean =>
  body.length > (isBase64Encoded ? Math.ceil(bodyBytes / 3) * 4 : bodyBytes);

/** One character per byte, or undefined when there are too many. */
const bytesOf = (event: Body): string | undefined => {
  if (tooLong(event)) return undefined;
  const { body = '', isBase64Encoded } = event;
  const bytes = isBase64Encoded ? Buffer.from(body, 'base64') : utf8(body);
  return bytes.length > bodyBytes ? undefined : bytes.toString('latin1');
};

const percent = (byte: string): string => `%${byte.charCodeAt(0).toString(16)}`;

/** decodeURIComponent is the strict decoder at hand: it throws on `%zz`, overlong forms, surrogates and cut sequences. */
const decode = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' ').replace(/[\x80-\xff]/g, percent));
  } catch {
    return undefined;
  }
};

const split = (piece: string): [name: string, value: string] => {
  const at = piece.indexOf('=');
  return at < 0 ? [piece, ''] : [piece.slice(0, at), piece.slice(at + 1)];
};

const readFields = (pieces: readonly string[]): Result<Posted, Problem> => {
  const posted = new Map<string, string>();
  for (const piece of pieces) {
    const [rawName, rawValue] = split(piece);
    const name = decode(rawName);
    const value = decode(rawValue);
    const field = (name ?? rawName).slice(0, nameShown);
    if (name === undefined || value === undefined) return refuse({ code: 'field.encoding', field });
    if (posted.has(name)) return refuse({ code: 'field.repeated', field });
    posted.set(name, value);
  }
  return ok(posted);
};

const isForm = (headers: ReadonlyMap<string, string>): boolean =>
  /^application\/x-www-form-urlencoded *(; *charset="?utf-8"? *)?$/i.test(headers.get('content-type')?.trim() ?? '') &&
  (headers.get('content-encoding') ?? 'identity') === 'identity';

/** An urlencoded form as a map: every name once, every text strict UTF-8; `__proto__` is a name like any other. */
export const readPosted = (event: Body, headers: ReadonlyMap<string, string>): Result<Posted, Problem> => {
  if (!isForm(headers)) return refuse({ code: 'body.type' });
  const bytes = bytesOf(event);
  if (bytes === undefined) return refuse({ code: 'body.tooLarge' });
  const pieces = bytes.split('&').filter((piece) => piece !== '');
  return pieces.length > bodyFields ? refuse({ code: 'body.tooManyFields' }) : readFields(pieces);
};
