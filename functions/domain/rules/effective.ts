import { ok, type Result, refuse } from '../result.ts';
import type { Day } from '../time.ts';
import { isAllowed, usesIn } from './amounts.ts';
import type { Provision } from './grounds.ts';
import type { Override } from './override.ts';
import type { RulePack } from './pack.ts';
import { mapProvisions, provisionsOf } from './provisions.ts';

const within = ({ from, to }: Provision, day: Day): boolean =>
  (from === undefined || from <= day) && (to === undefined || day <= to);

/** The day as the pack has it: a season may name a pack whose days are over. */
const dayIn = ({ from, to }: RulePack, day: Day): Day => {
  if (from !== undefined && day < from) return from;
  return to !== undefined && day > to ? to : day;
};

const isNewer = (a: Override, b: Override): boolean => (a.from === b.from ? a.at > b.at : a.from > b.from);

/** Of each provision, the newest override that counts on the day. */
const newest = (overrides: readonly Override[], pack: RulePack, day: Day): ReadonlyMap<string, Override> => {
  const found = new Map<string, Override>();
  for (const one of overrides.filter((each) => each.pack === pack.id && each.from <= day)) {
    const other = found.get(one.provision);
    if (other === undefined || isNewer(one, other)) found.set(one.provision, one);
  }
  return found;
};

const overriddenBy = <P extends Provision>(provision: P, { values, basis, verified, reason }: Override): P => ({
  ...provision,
  values: values === undefined ? provision.values : { ...provision.values, ...values },
  basis: basis ?? provision.basis,
  verified: verified ?? provision.verified,
  overridden: { reason },
});

/** The pack as it counts on a day: without provisions outside their own days, with what the ministry has set otherwise. */
export const effectivePack = (pack: RulePack, overrides: readonly Override[], day: Day): RulePack => {
  const set = newest(overrides, pack, day);
  return mapProvisions(pack, (provision) => {
    if (!within(provision, dayIn(pack, day))) return undefined;
    const override = set.get(provision.id);
    return override === undefined ? provision : overriddenBy(provision, override);
  });
};

export type OverrideRefused =
  | { readonly code: 'override.packUnknown' | 'override.provisionUnknown' | 'override.nothingSet' }
  | { readonly code: 'override.valueUnknown' | 'override.valueOutOfRange'; readonly value: string };

/** Whether an override fits the packs: it names what is there, and sets an amount to what it may be. */
export const checkOverride = (
  packs: readonly RulePack[],
  {
    pack: id,
    provision,
    values,
    basis,
    verified,
  }: Pick<Override, 'pack' | 'provision' | 'values' | 'basis' | 'verified'>,
): Result<void, OverrideRefused> => {
  const pack = packs.find((one) => one.id === id);
  if (pack === undefined) return refuse({ code: 'override.packUnknown' });
  if (!provisionsOf(pack).some((one) => one.id === provision)) return refuse({ code: 'override.provisionUnknown' });
  const amounts = Object.entries(values ?? {});
  if (amounts.length === 0 && basis === undefined && verified === undefined) {
    return refuse({ code: 'override.nothingSet' });
  }
  const uses = usesIn(pack).get(provision) ?? [];
  for (const [value, amount] of amounts) {
    const asked = uses.filter(({ name }) => name === value);
    if (asked.length === 0) return refuse({ code: 'override.valueUnknown', value });
    if (asked.some(({ measure }) => !isAllowed(measure, amount))) {
      return refuse({ code: 'override.valueOutOfRange', value });
    }
  }
  return ok(undefined);
};
