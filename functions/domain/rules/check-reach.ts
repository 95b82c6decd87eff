import { type Recipient, recipients } from '../data/recipients.ts';
import type { Condition } from './condition.ts';
import { leavesOf, titlesHeldIn } from './conditions-in.ts';
import type { Rule, RulePack } from './pack.ts';

/** Whether a condition can hold of somebody who may have any of these titles, everything else being as it should. */
const canHold = (condition: Condition, within: ReadonlySet<string>): boolean => {
  if ('all' in condition) return condition.all.every((each) => canHold(each, within));
  if ('any' in condition) return condition.any.some((each) => canHold(each, within));
  if ('not' in condition) return true;
  return titlesHeldIn(condition)?.some((title) => within.has(title)) ?? true;
};

/** A rule that asks only of those who already hold something keeps nobody from a first award. */
const asksEverybody = ({ severity, when }: Rule): boolean =>
  severity === 'blocks' && (when === undefined || leavesOf(when).every((leaf) => titlesHeldIn(leaf) === undefined));

const givenTo = (recipient: Recipient) => (one: { readonly recipients?: readonly Recipient[] | undefined }) =>
  one.recipients?.includes(recipient) ?? true;

/** Starts from what is given outside the pack and adds every title whose rules can hold, until nothing more is added. */
const outOfReachOf = ({ titles, rules }: RulePack, recipient: Recipient): readonly string[] => {
  const given = titles.filter(givenTo(recipient)).map(({ code }) => code);
  const asked = rules.filter(givenTo(recipient)).filter(asksEverybody);
  const named = new Set(asked.flatMap(({ must }) => leavesOf(must)).flatMap((leaf) => titlesHeldIn(leaf) ?? []));
  const reached = new Set([...named].filter((code) => !titles.some((title) => title.code === code)));
  const next = () =>
    given.find(
      (code) =>
        !reached.has(code) &&
        asked.every((rule) => rule.titles?.includes(code) === false || canHold(rule.must, reached)),
    );
  for (let code = next(); code !== undefined; code = next()) reached.add(code);
  return given.filter((code) => !reached.has(code));
};

/**
 * Titles that nobody could ever be the first to receive, because their blocking rules want titles that want them in turn. Steps
 * (the second class wants the third) and ways round (one or the other) are no cycle; a title that wants itself is.
 */
export const titlesOutOfReach = (pack: RulePack): readonly string[] => [
  ...new Set(recipients.flatMap((recipient) => outOfReachOf(pack, recipient))),
];
