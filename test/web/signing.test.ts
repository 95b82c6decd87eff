import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pagesFor } from '../support/pages.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;
beforeEach(async () => {
  pipeline = await startPipeline();
});
afterEach(() => pipeline.close());

describe('signing out', () => {
  it('takes the token of the session', async () => {
    const officer = await pagesFor(pipeline, 'officer-u3');

    expect((await officer.post('/sign-out', { csrf: 'x' })).location).toBe('/');
    expect((await officer.get('/')).status).toBe(200);
  });

  it('ends the session, and says so however often it is pressed', async () => {
    const officer = await pagesFor(pipeline, 'officer-u3');

    for (const pressed of [await officer.post('/sign-out'), await officer.post('/sign-out', { csrf: 'x' })]) {
      expect(pressed.status).toBe(200);
      expect(pressed.cookies.join()).toContain('__Host-session=;');
    }
    expect((await officer.get('/')).location).toBe('/sign-in');
  });
});

describe('the page to come back to', () => {
  it.each([
    ['/queue', '/queue'],
    [`/${'a'.repeat(999)}`, `/${'a'.repeat(999)}`],
    [`/${'a'.repeat(1_000)}`, '/'],
    [`/${'ế'.repeat(400)}`, '/'],
  ])('is kept while it fits into a cookie', async (next, kept) => {
    const anybody = await pagesFor(pipeline, 'officer-u3');

    const { cookies } = await anybody.post('/sign-in', { email: 'officer-u3@example.vn', next });

    const cookie = cookies.find((line) => line.startsWith('__Host-next=')) ?? '';
    expect(Buffer.from(/=([\w-]*)/.exec(cookie)?.[1] ?? '', 'base64url').toString()).toBe(kept);
  });
});
