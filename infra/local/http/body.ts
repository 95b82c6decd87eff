import type { IncomingMessage } from 'node:http';

/** HTTP API takes 10 MB. */
const largestBody = 10 * 1024 * 1024;

export type EventBody = { readonly body?: string; readonly isBase64Encoded: boolean };

/** The whole body, undefined when it is too large; even then it is read to its end, so that the sender hears the answer. */
export const readBody = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  let chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > largestBody) chunks = [];
    else chunks.push(chunk);
  }
  return size > largestBody ? undefined : Buffer.concat(chunks);
};

/** The types that HTTP API hands on as text; with parameters, only UTF-8 (measured on AWS in ministack#766 and floci#2172). */
const text = /^(text\/[\w.+-]+|application\/(json|xml|javascript))\s*(;\s*charset="?utf-8"?\s*)?$/i;

/** Anything else travels in base64: forms too, and what names no type. */
export const eventBody = (body: Buffer, contentType: string | undefined): EventBody => {
  if (body.length === 0) return { isBase64Encoded: false };
  const isText = text.test(contentType ?? '');
  return { body: body.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText };
};
