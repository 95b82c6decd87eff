import type { Viewer } from '../domain/access.ts';
import { dayOf } from '../domain/calendar.ts';
import type { Directory } from '../domain/directory.ts';
import { pastAwards } from '../domain/rules/facts-of.ts';
import { type Prospect, prospectsOf } from '../domain/rules/outlook.ts';
import type { RulePack } from '../domain/rules/pack.ts';
import type { App, RecipientLine } from '../ports.ts';
import { lawOfYear } from './law-of-year.ts';
import { pageOver } from './list-slices.ts';
import { PAGE, unitsFor } from './lists.ts';

type Needs = Pick<App, 'lists' | 'recipients' | 'overrides' | 'clock'>;

/** One recipient whose record opens something next year. */
export type OutlookLine = { readonly recipient: RecipientLine; readonly prospects: readonly Prospect[] };

export type UnitOutlook = {
  readonly year: number;
  readonly law: RulePack;
  readonly lines: readonly OutlookLine[];
  readonly next: string | undefined;
};

/** Most people have nothing ahead of them: so many pages of names are looked through for one page of lines. */
const LOOKS = 8;

/** Who of a unit becomes eligible for what next year, by given name; each look reads one page of names and their awards. */
export const unitOutlook = async (
  { lists, recipients, overrides, clock }: Needs,
  directory: Directory,
  viewer: Viewer,
  { unit, after }: { readonly unit: string; readonly after: string | undefined },
): Promise<UnitOutlook> => {
  const now = clock.now();
  const year = Number(dayOf(now).slice(0, 4)) + 1;
  const set = await overrides.all();
  const [law, before] = [lawOfYear(year, set, now), lawOfYear(year - 1, set, now)];
  const units = unitsFor(directory, viewer, unit);
  const lines: OutlookLine[] = [];
  let next = after;
  for (let look = 0; look < LOOKS && lines.length < PAGE; look += 1) {
    const page = await pageOver(units, lists.recipients, { after: next, limit: PAGE });
    const awards = await recipients.awardsOf(page.lines.map(({ id }) => id));
    for (const line of page.lines) {
      const candidate = { ...line, history: pastAwards([], awards.get(line.id) ?? []) };
      const prospects = prospectsOf(candidate, year, law, before);
      if (prospects.length > 0) lines.push({ recipient: line, prospects });
    }
    next = page.next;
    if (next === undefined) break;
  }
  return { year, law, lines, next };
};
