import { describe, expect, it } from 'vitest';
import { actor } from '../support/actor.ts';
import { deployment } from '../support/deployment.ts';
import { signedIn } from '../support/e2e-session.ts';

const system = deployment();
const { leader } = system.people;

describe('an error page', () => {
  it.each([
    [403, '/proposals/new'],
    [404, '/nowhere'],
    [404, '/proposals/unknown'],
  ])('with status %i leaves whoever is signed in their navigation: %s', async (status, path) => {
    const reader = await signedIn(system, leader);
    const got = await reader.open(path);

    expect(got.status).toBe(status);
    for (const part of [leader.name, 'Đăng xuất', 'Chờ ý kiến']) expect(got.text).toContain(part);
  });

  it('gives a stranger none', async () => {
    expect((await actor(system.baseUrl).open('/nowhere')).text).not.toContain('Đăng xuất');
  });
});
