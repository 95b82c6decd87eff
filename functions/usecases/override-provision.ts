import type { Viewer } from '../domain/access.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import { checkOverride, type OverrideRefused } from '../domain/rules/effective.ts';
import type { Override } from '../domain/rules/override.ts';
import { rulePacks } from '../domain/rules/packs/rule-packs.ts';
import type { App } from '../ports.ts';

export type OverrideAsked = Omit<Override, 'by' | 'at'>;

export type ProvisionRefused = OverrideRefused | { code: 'administrator.only' } | { code: 'changed.meanwhile' };

/** Of one provision, the oldest first. */
export const overridesOf = (all: readonly Override[], pack: string, provision: string): readonly Override[] =>
  all.filter((one) => one.pack === pack && one.provision === provision);

/** Sets a provision otherwise for the ministry; `seen`: how many overrides of it the administrator was shown. */
export const overrideProvision = async (
  { overrides, clock }: Pick<App, 'overrides' | 'clock'>,
  viewer: Viewer,
  asked: OverrideAsked,
  seen: number,
): Promise<Result<Override, ProvisionRefused>> => {
  if (!viewer.administrator) return refuse({ code: 'administrator.only' });
  const fits = checkOverride(rulePacks, asked);
  if (!fits.ok) return fits;
  const override = { ...asked, by: viewer.person.id, at: clock.now() };
  return (await overrides.put(override, seen)) ? ok(override) : refuse({ code: 'changed.meanwhile' });
};
