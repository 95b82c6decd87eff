import { ok, type Result, refuse } from '../domain/result.ts';
import type { Route } from './http.ts';
import type { Problem } from './problem.ts';

type Found = { readonly route: Route; readonly params: Readonly<Record<string, string>> };
export type Router = (method: string, path: string) => Result<Found, Problem>;

type Pattern = { readonly route: Route; readonly segments: readonly string[] };

/** In bytes: with what stands before it, every segment fits into a sort key of the table (1,024). */
const longest = 512;
const control = /\p{Cc}/u;
const nameOf = (segment: string): string | undefined => /^\{(\w+)\}$/.exec(segment)?.[1];

/** Sorts `/proposals/new` before `/proposals/{id}`: nothing in a path sorts behind the last code unit. */
const shapeOf = (path: string): string => path.replace(/\{\w+\}/g, '\uffff');

const patternOf = (route: Route): Pattern => {
  const segments = route.path.split('/');
  if (segments[0] !== '' || segments.some((one) => /[{}]/.test(one) && nameOf(one) === undefined)) {
    throw new Error(`not a route: ${route.path}`);
  }
  return { route, segments };
};

const refuseTwins = (routes: readonly Route[]): void => {
  const shapes = routes.map(({ method, path }) => `${method} ${shapeOf(path)}`);
  const twin = shapes.findIndex((shape, index) => shapes.indexOf(shape) !== index);
  if (twin >= 0) throw new Error(`two routes for ${routes[twin]?.method} ${routes[twin]?.path}`);
};

/**
 * HTTP API hands the path over decoded, `%25` excepted or not, as one believes; a link that a mail gateway encoded once more
 * is decoded here. Nothing of ours holds a percent sign.
 */
const decodedTwice = (segment: string): string => decodeURIComponent(decodeURIComponent(segment));

const decodedSegment = (segment: string): string | undefined => {
  if (segment === '' || segment.length > 9 * longest) return undefined;
  try {
    const value = decodedTwice(segment);
    return Buffer.byteLength(value) > longest || control.test(value) || !value.isWellFormed() ? undefined : value;
  } catch {
    return undefined;
  }
};

const paramsOf = ({ segments }: Pattern, path: readonly string[]): Readonly<Record<string, string>> | undefined => {
  if (segments.length !== path.length) return undefined;
  const params: [string, string][] = [];
  for (const [index, segment] of segments.entries()) {
    const given = path[index] ?? '';
    const name = nameOf(segment);
    if (name === undefined && segment !== given) return undefined;
    if (name === undefined) continue;
    const value = decodedSegment(given);
    if (value === undefined) return undefined;
    params.push([name, value]);
  }
  return Object.fromEntries(params);
};

const allowed = (found: readonly Found[]): string =>
  [...new Set(found.flatMap(({ route }) => (route.method === 'GET' ? ['GET', 'HEAD'] : [route.method])))].join(', ');

/** Finds the route of a request; throws at once when two routes could answer the same one. */
export const router = (routes: readonly Route[]): Router => {
  refuseTwins(routes);
  const patterns = routes.toSorted((a, b) => (shapeOf(a.path) < shapeOf(b.path) ? -1 : 1)).map(patternOf);
  return (method, path) => {
    const segments = path.split('/');
    const found = patterns.flatMap((pattern) => {
      const params = paramsOf(pattern, segments);
      return params === undefined ? [] : [{ route: pattern.route, params }];
    });
    if (found.length === 0) return refuse({ code: 'path.unknown' });
    const match = found.find(({ route }) => route.method === (method === 'HEAD' ? 'GET' : method));
    return match === undefined ? refuse({ code: 'method.refused', allow: allowed(found) }) : ok(match);
  };
};
