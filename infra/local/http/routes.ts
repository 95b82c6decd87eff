export type Route = { readonly routeKey: string; readonly pathParameters: Record<string, string> };

type Pattern = { readonly routeKey: string; readonly method: string; readonly segments: readonly string[] };

/**
 * Chooses a route key as HTTP API does: a full match, then variables, then the longest greedy path, the named method before ANY,
 * `$default` last (docs: "Create routes for HTTP APIs", Routing API requests). A trailing slash is another path.
 */
export const routing = (routeKeys: readonly string[]) => {
  const patterns = routeKeys.filter((key) => key !== '$default').map(patternOf);
  patterns.sort(moreSpecificFirst);
  return (method: string, path: string): Route | undefined => {
    for (const pattern of patterns) {
      if (pattern.method !== 'ANY' && pattern.method !== method) continue;
      const pathParameters = parametersOf(pattern.segments, path.slice(1).split('/'));
      if (pathParameters) return { routeKey: pattern.routeKey, pathParameters };
    }
    return routeKeys.includes('$default') ? { routeKey: '$default', pathParameters: {} } : undefined;
  };
};

const patternOf = (routeKey: string): Pattern => {
  const [, method, path] = /^([A-Z]+) \/(\S*)$/.exec(routeKey) ?? [];
  if (method === undefined || path === undefined) throw new Error(`not a route key: ${routeKey}`);
  return { routeKey, method, segments: path.split('/') };
};

/** Greedy patterns last; then, at the first difference, a literal before a variable and the longer before its greedy end. */
const moreSpecificFirst = (a: Pattern, b: Pattern): number => compare(rankOf(a), rankOf(b));

const rankOf = ({ method, segments }: Pattern): string => {
  const ranks = segments.map(rankOfSegment).join('');
  return `${ranks.endsWith('2') ? 1 : 0}${ranks}${method === 'ANY' ? 4 : 3}`;
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const rankOfSegment = (segment: string): string => (greedy.test(segment) ? '2' : variable.test(segment) ? '1' : '0');

const greedy = /^\{(\w+)\+\}$/;
const variable = /^\{(\w+)\}$/;

const parametersOf = (pattern: readonly string[], path: readonly string[]): Record<string, string> | undefined => {
  const parameters: [name: string, value: string][] = [];
  for (const [index, segment] of pattern.entries()) {
    const rest = greedy.exec(segment)?.[1];
    if (rest !== undefined) {
      const value = path.slice(index).join('/');
      return value === '' ? undefined : Object.fromEntries([...parameters, [rest, value]]);
    }
    const name = variable.exec(segment)?.[1];
    const value = path[index];
    if (value === undefined || (name === undefined ? value !== segment : value === '')) return undefined;
    if (name !== undefined) parameters.push([name, value]);
  }
  return pattern.length === path.length ? Object.fromEntries(parameters) : undefined;
};
