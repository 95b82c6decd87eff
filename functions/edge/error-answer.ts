import type { Exchange } from './exchange.ts';
import { isPassing } from './fault.ts';
import type { Answer } from './http.ts';
import { type ErrorPage, type ErrorView, type Problem, statusOf } from './problem.ts';

const retryAfterSeconds = '10';

type About = Pick<ErrorView, 'status' | 'code' | 'field' | 'elsewhere'>;

const drawn = async (errorPage: ErrorPage, about: About, exchange: Exchange): Promise<string> => {
  const { requestId, lang, posted, method, query, cookies } = exchange;
  return errorPage({ ...about, requestId, lang, posted, method, query, cookies });
};

const headersOf = ({ code, allow }: Problem): Readonly<Record<string, string>> => ({
  ...(allow === undefined ? {} : { allow }),
  ...(code === 'unavailable' ? { 'retry-after': retryAfterSeconds } : {}),
});

/** What the edge answers by itself. */
export const problemAnswer = async (problem: Problem, exchange: Exchange, errorPage: ErrorPage): Promise<Answer> => {
  const { code, field } = problem;
  const status = statusOf[code];
  const html = await drawn(errorPage, { status, code, ...(field === undefined ? {} : { field }) }, exchange);
  return { status, html, headers: headersOf(problem), log: { problem: code } };
};

type Elsewhere = { readonly errorPage: ErrorPage; readonly publicUrl: () => string };

/** To whoever goes around what stands in front: a page for nobody, so that no table is asked, and where the pages are. */
export const proxyMissingAnswer = async (exchange: Exchange, { errorPage, publicUrl }: Elsewhere): Promise<Answer> => {
  const code = 'proxy.missing';
  const status = statusOf[code];
  const nobody = { ...exchange, cookies: new Map() };
  const html = await drawn(errorPage, { status, code, elsewhere: publicUrl() }, nobody);
  return { status, html, log: { problem: code } };
};

const isBare = ({ status, html, text, bytes }: Answer): boolean =>
  status >= 400 && (html ?? text ?? bytes) === undefined;

/** A route's bare 404 is the page of an unknown path, byte for byte. */
export const withErrorPage = async (answer: Answer, exchange: Exchange, errorPage: ErrorPage): Promise<Answer> => {
  if (!isBare(answer)) return answer;
  const { status } = answer;
  const about: About = status === 404 ? { status, code: 'path.unknown' } : { status };
  const quiet = status === 404 ? { ...exchange, posted: new Map() } : exchange;
  return { ...answer, html: await drawn(errorPage, about, quiet) };
};

/** For a fault there is always an answer, even when the page of the fault is what fails. */
export const faultAnswer = async (error: unknown, exchange: Exchange, errorPage: ErrorPage): Promise<Answer> => {
  const problem: Problem = { code: isPassing(error) ? 'unavailable' : 'fault' };
  try {
    return await problemAnswer(problem, exchange, errorPage);
  } catch {
    const status = statusOf[problem.code];
    return { status, text: `${status}\n${exchange.requestId}\n`, headers: headersOf(problem) };
  }
};
