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
