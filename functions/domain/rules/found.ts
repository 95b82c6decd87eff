import * as v from 'valibot';
import { stages } from '../data/authorities.ts';
import { Instant } from '../time.ts';
import type { Finding } from './finding.ts';
import type { Text } from './grounds.ts';
import { severities } from './pack.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * What was found when a dossier was filed or decided, short enough for 200 nominations: each finding once, `of` the places in
 * `nominations` where it was found (`dossier`: of the whole).
 */
export const Found = v.object({
  proposalId: v.string(),
  round: count,
  by: v.picklist(['filing', ...stages]),
  at: Instant,
  nominations: v.array(v.string()),
  findings: v.array(
    v.object({
      rule: v.string(),
      severity: v.picklist(severities),
      message: v.object({ vi: v.string(), en: v.string() }),
      of: v.array(count),
      dossier: v.boolean(),
    }),
  ),
});
export type Found = v.InferOutput<typeof Found>;

type Of = { readonly id?: string; readonly findings: readonly Finding[] };

type FoundNow = {
  readonly dossier: Pick<Of, 'findings'>;
  readonly byNomination: ReadonlyMap<string, Pick<Of, 'findings'>>;
};

/** Findings of the whole dossier and of each nomination, for later stages to compare with. */
export const foundIn = (
  where: Pick<Found, 'proposalId' | 'round' | 'by' | 'at'>,
  { dossier, byNomination }: FoundNow,
): Found => {
  const nominations = [...byNomination.keys()];
  const known = new Map<string, Found['findings'][number]>();
  const all: readonly Of[] = [dossier, ...[...byNomination].map(([id, { findings }]) => ({ id, findings }))];
  for (const { id, findings } of all) {
    for (const { rule, severity, message } of findings) {
      const key = `${rule} ${severity} ${message.vi}`;
      const found = known.get(key) ?? { rule, severity, message, of: [], dossier: false };
      known.set(key, {
        ...found,
        of: id === undefined ? found.of : [...found.of, nominations.indexOf(id)],
        dossier: found.dossier || id === undefined,
      });
    }
  }
  return { ...where, nominations, findings: [...known.values()] };
};

/** What is found otherwise than before: rules that find something new or heavier, and what they find no longer. */
export type Since = { readonly fresh: ReadonlySet<string>; readonly gone: readonly Text[] };

const weight = { informs: 0, warns: 1, blocks: 2 } as const;

/** What changed for one nomination, or for the dossier without an id, since it was filed or decided before. */
export const foundSince = (before: Found, id: string | undefined, now: readonly Finding[]): Since => {
  const place = id === undefined ? -1 : before.nominations.indexOf(id);
  const then = before.findings.filter(({ of, dossier }) => (id === undefined ? dossier : of.includes(place)));
  const heaviest = (rule: string) =>
    Math.max(-1, ...then.filter((one) => one.rule === rule).map(({ severity }) => weight[severity]));
  const still = new Set(now.map(({ rule }) => rule));
  return {
    fresh: new Set(now.filter(({ rule, severity }) => weight[severity] > heaviest(rule)).map(({ rule }) => rule)),
    gone: then.filter(({ rule }) => !still.has(rule)).map(({ message }) => message),
  };
};

/** The newest of several: what the last stage had before it. */
export const newestOf = (all: readonly Found[]): Found | undefined => all.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
