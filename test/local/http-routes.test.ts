import { describe, expect, it } from 'vitest';
import { routing } from '../../infra/local/http/routes.ts';

describe('choosing a route', () => {
  // The example of the documentation, "Create routes for HTTP APIs".
  const documented = ['GET /pets/dog/1', 'GET /pets/dog/{id}', 'GET /pets/{proxy+}', 'ANY /{proxy+}', '$default'];

  it.each([
    ['GET', '/pets/dog/1', 'GET /pets/dog/1', {}],
    ['GET', '/pets/dog/2', 'GET /pets/dog/{id}', { id: '2' }],
    ['GET', '/pets/cat/1', 'GET /pets/{proxy+}', { proxy: 'cat/1' }],
    ['POST', '/test/5', 'ANY /{proxy+}', { proxy: 'test/5' }],
    ['POST', '/pets/dog/1', 'ANY /{proxy+}', { proxy: 'pets/dog/1' }],
    ['GET', '/', '$default', {}],
  ])('takes %s %s to %s', (method, path, routeKey, pathParameters) => {
    expect(routing(documented)(method, path)).toEqual({ routeKey, pathParameters });
    expect(routing(documented.toReversed())(method, path)).toEqual({ routeKey, pathParameters });
  });

  it.each([
    ['GET', '/d/abc', 'ANY /d/{proxy+}'],
    ['HEAD', '/d/abc/report/1', 'ANY /d/{proxy+}'],
    ['GET', '/d/', '$default'],
    ['GET', '/d', '$default'],
    ['GET', '/da/x', '$default'],
  ])('takes %s %s of the decision pages to %s', (method, path, routeKey) => {
    expect(routing(['$default', 'ANY /d/{proxy+}'])(method, path)?.routeKey).toBe(routeKey);
  });

  it('prefers the method by name to ANY, and a full match to a greedy one', () => {
    const routeOf = routing(['ANY /a/b', 'POST /a/b', 'GET /a/{rest+}', 'GET /{x}/b/c']);

    expect(routeOf('POST', '/a/b')?.routeKey).toBe('POST /a/b');
    expect(routeOf('GET', '/a/b')?.routeKey).toBe('ANY /a/b');
    expect(routeOf('GET', '/a/b/c')?.routeKey).toBe('GET /{x}/b/c');
  });

  it('finds none without $default', () => {
    expect(routing(['GET /a'])('GET', '/b')).toBeUndefined();
    expect(routing(['GET /a'])('POST', '/a')).toBeUndefined();
    expect(routing(['GET /a/{id}'])('GET', '/a/')).toBeUndefined();
  });

  it('refuses what is no route key', () => {
    expect(() => routing(['/a'])).toThrow('not a route key: /a');
  });
});
