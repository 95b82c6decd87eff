import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Posted } from '../domain/forms/read.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { Problem } from './problem.ts';

/** A file that somebody sent, as they call it. */
export type Uploaded = { readonly name: string; readonly bytes: Uint8Array };

export type PostedWithFile = { readonly posted: Posted; readonly file: Uploaded | undefined };

/** Room for the form around the file. */
const FORM_BYTES = 32 * 1024;
const FIELDS = 50;
const SHOWN = 80;

type Body = Pick<APIGatewayProxyEventV2, 'body' | 'isBase64Encoded'>;
type Headers = ReadonlyMap<string, string>;

export const isMultipart = (headers: Headers): boolean =>
  /^multipart\/form-data *;/i.test(headers.get('content-type')?.trim() ?? '');

const bytesOf = ({ body = '', isBase64Encoded }: Body): Buffer =>
  Buffer.from(body, isBase64Encoded ? 'base64' : 'latin1');

/** Node's own reader of multipart forms, as strict as the standard that browsers follow. */
const formIn = async (bytes: Buffer, type: string): Promise<FormData | undefined> => {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  } catch {
    return undefined;
  }
};

const fieldsIn = async (form: FormData): Promise<Result<PostedWithFile, Problem>> => {
  const posted = new Map<string, string>();
  let file: Uploaded | undefined;
  for (const [name, value] of form) {
    const field = name.slice(0, SHOWN);
    if (posted.size >= FIELDS) return refuse({ code: 'body.tooManyFields' });
    if (posted.has(name) || (typeof value === 'object' && file !== undefined))
      return refuse({ code: 'field.repeated', field });
    if (typeof value === 'string') posted.set(name, value);
    // A field in which nothing was chosen comes as a file without name and content.
    else if (value.name !== '' || value.size > 0) file = { name: value.name, bytes: await value.bytes() };
  }
  return ok({ posted, file });
};

/** A form with one file of at most `most` bytes; every other field once. */
export const readUploaded = async (
  event: Body,
  headers: Headers,
  most: number,
): Promise<Result<PostedWithFile, Problem>> => {
  if (!isMultipart(headers)) return refuse({ code: 'body.type' });
  const bytes = bytesOf(event);
  if (bytes.length > most + FORM_BYTES) return refuse({ code: 'body.tooLarge' });
  const form = await formIn(bytes, headers.get('content-type') ?? '');
  return form === undefined ? refuse({ code: 'field.encoding' }) : fieldsIn(form);
};
