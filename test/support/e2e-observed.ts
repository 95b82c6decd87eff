import { vi } from 'vitest';
import type { Deployment } from './deployment.ts';
import type { Dossier } from './e2e-dossier.ts';
import { started } from './mailbox.ts';

export type Observed = {
  readonly status: string;
  readonly mails: readonly string[];
  readonly items: readonly string[];
};

const lookAt = async (deployment: Deployment, { id, number, officer }: Dossier): Promise<Observed> => {
  const [status, mails, items] = await Promise.all([
    officer.open(`/proposals/${id}`),
    deployment.mails(started),
    deployment.snapshot?.(id) ?? [],
  ]);
  const about = mails.filter(({ subject }) => subject.includes(number));
  return { status: status.text, mails: about.map(({ to, subject, text }) => [to, subject, text].join('\n')), items };
};

/** Everything that can be seen of a dossier, once nothing about it is on its way. */
export const observed = (deployment: Deployment, dossier: Dossier): Promise<Observed> =>
  vi.waitFor(
    async () => {
      const [one, other] = [await lookAt(deployment, dossier), await lookAt(deployment, dossier)];
      if (JSON.stringify(one) !== JSON.stringify(other)) throw new Error('something is still on its way');
      if (other.items.some((item) => item.includes('"pk":{"S":"OUTBOX#')))
        throw new Error('something is still to be told');
      return other;
    },
    { timeout: 30_000, interval: 50 },
  );
