import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draft } from '../support/filing.ts';
import { pagesFor } from '../support/pages.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;
beforeEach(async () => {
  pipeline = await startPipeline();
});
afterEach(async () => {
  expect(pipeline.faults).toEqual([]);
  await pipeline.close();
});

describe('removing a nomination', () => {
  it.each([undefined, '', 'abc', '1e999', '-1', '1.5', '9'.repeat(400)])(
    'takes no version like %j',
    async (version) => {
      const { id, nominationId } = await draft(pipeline);
      const officer = await pagesFor(pipeline, 'officer-u3');

      const path = `/proposals/${id}/nominations/${nominationId}/remove`;
      const { status } = await officer.post(path, version === undefined ? {} : { version });

      expect(status).toBe(400);
      expect((await pipeline.app.ledger.proposal(id))?.nominations).toHaveProperty(nominationId);
    },
  );
});

describe('sending a mail again', () => {
  it.each([
    { stream: '', id: 'x' },
    { stream: 'x', id: '' },
    { stream: 'x' },
    { stream: 'x'.repeat(3_000), id: 'x' },
    { stream: 'x', id: 'ế'.repeat(400) },
  ])('refuses what no page posts', async (fields: Readonly<Record<string, string>>) => {
    const administrator = await pagesFor(pipeline, 'admin');

    expect((await administrator.post('/admin/send-again', fields)).status).toBe(400);
  });

  it('says that a mail which is not parked any more is over', async () => {
    const administrator = await pagesFor(pipeline, 'admin');

    const { location } = await administrator.post('/admin/send-again', {
      stream: 'x'.repeat(500),
      id: 'x'.repeat(500),
    });

    expect(location).toContain('done=over');
  });
});

describe('an address', () => {
  it.each(['/proposals', '/recipients', '/numbers'])('of %s goes on after no key longer than any', async (list) => {
    const clerk = await pagesFor(pipeline, 'clerk');

    for (const length of [1_024, 1_025, 1_200])
      expect((await clerk.get(`${list}?after=${'k'.repeat(length)}`)).status).toBe(200);
  });

  it('of a new link is unknown when it is longer than any key', async () => {
    const officer = await pagesFor(pipeline, 'officer-u3');
    const linkOf = (request: string) => `/queue/p1/${encodeURIComponent(request)}/new-link`;

    expect((await officer.post(linkOf('ế'.repeat(171)))).status).toBe(404);
    expect((await officer.post(linkOf('ế'.repeat(170)))).location).toBe('/queue?sent=1');
    expect((await officer.get(`/proposals/${encodeURIComponent('ế'.repeat(170))}`)).status).toBe(404);
  });
});
