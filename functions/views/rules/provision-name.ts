import type { Text } from '../../domain/rules/grounds.ts';
import type { RulePack } from '../../domain/rules/pack.ts';

/** What a provision is called by people: a title by its name, a rule by what it says when it does not hold. */
export const provisionName = (pack: RulePack, id: string): Text | undefined => {
  const named = [...pack.titles, ...pack.kinds].find((one) => one.id === id)?.name;
  const said = [...pack.rules, ...pack.quotas].find((one) => one.id === id)?.message;
  return (
    named ??
    said ??
    pack.principles.find((one) => one.id === id)?.text ??
    pack.votes.find((one) => one.id === id)?.by ??
    pack.deadlines.find((one) => one.id === id)?.what
  );
};
