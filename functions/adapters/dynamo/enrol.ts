import type { Enrolment } from '../../domain/award-import/enrolment.ts';
import { addToSetAction, deleteAction, putAction, updateAction } from './actions.ts';
import { type Key, keys } from './keys.ts';
import { eachOf } from './parallel.ts';
import { shown } from './recipient-line.ts';
import { type Action, type Table, transact } from './table.ts';

/** DynamoDB takes at most 100 actions in one transaction. */
const MOST = 100;

/** Transactions under way at once. */
const AT_ONCE = 8;

type Keyed = { readonly key: Key; readonly action: Action };

const keyText = ({ pk, sk }: Key): string => `${pk}\n${sk}`;

const madeNew = (table: Table, identity: string, { recipient }: Enrolment): readonly Keyed[] => [
  {
    key: keys.recipientLookup(identity),
    action: putAction(table, keys.recipientLookup(identity), { recipientId: recipient.id }),
  },
  {
    key: keys.recipient(recipient.id),
    action: putAction(table, keys.recipient(recipient.id), { ...recipient, ...shown(recipient) }),
  },
];

/** Condition: nobody carries the citizen id yet, and the recipient none. */
const given = (table: Table, citizenId: string, { recipient }: Enrolment): readonly Keyed[] => {
  const lookup = keys.recipientLookup(`${recipient.kind}#${citizenId}`);
  return [
    { key: lookup, action: putAction(table, lookup, { recipientId: recipient.id }) },
    {
      key: keys.recipient(recipient.id),
      action: updateAction(table, keys.recipient(recipient.id), { set: { citizenId }, when: { citizenId: undefined } }),
    },
  ];
};

const actionsFor = (table: Table, enrolment: Enrolment): readonly Keyed[] => {
  const { recipient, identity, citizenId, names, awards, removed } = enrolment;
  const put = awards.map((award) => ({
    key: keys.award(award),
    action: putAction(table, keys.award(award), award, 'any'),
  }));
  const deleted = removed.map((award) => ({
    key: keys.award(award),
    action: deleteAction(table, keys.award(award)),
  }));
  const all = [
    ...(identity === undefined ? [] : madeNew(table, identity, enrolment)),
    ...(citizenId === undefined ? [] : given(table, citizenId, enrolment)),
    ...names.map((name) => ({
      key: keys.named(name),
      action: addToSetAction(table, keys.named(name), 'recipientIds', recipient.id),
    })),
    ...deleted,
    ...put,
  ];
  // An award that replaces one of its own key is put, not deleted: a transaction takes each item once.
  return [...new Map(all.map((keyed) => [keyText(keyed.key), keyed])).values()];
};

type Pack = { readonly enrolments: Enrolment[]; readonly actions: Action[]; readonly taken: Set<string> };

const emptyPack = (): Pack => ({ enrolments: [], actions: [], taken: new Set() });

/** Fills transactions with whole people; two who write one item, a shared name and birth date, stand apart. */
const packed = (table: Table, enrolments: readonly Enrolment[]): readonly Pack[] => {
  const packs: Pack[] = [];
  let pack = emptyPack();
  for (const enrolment of enrolments) {
    const keyed = actionsFor(table, enrolment);
    const clashes = keyed.some(({ key }) => pack.taken.has(keyText(key)));
    if (clashes || pack.actions.length + keyed.length > MOST) {
      packs.push(pack);
      pack = emptyPack();
    }
    pack.enrolments.push(enrolment);
    pack.actions.push(...keyed.map(({ action }) => action));
    for (const { key } of keyed) pack.taken.add(keyText(key));
  }
  return [...packs, pack].filter(({ actions }) => actions.length > 0);
};

/**
 * Somebody whose every row replaces another takes more than one transaction. The first holds each condition, and what is
 * replaced goes before what replaces it: an import that was cut off between the two finds those rows new, and writes them.
 */
const written = async (table: Table, actions: readonly Action[]): Promise<boolean> => {
  for (let from = 0; from < actions.length; from += MOST)
    if (!(await transact(table, actions.slice(from, from + MOST)))) return false;
  return true;
};

/** Writes whole people, many in a transaction; answers with those of the transactions that somebody else was quicker than. */
export const enrol = async (table: Table, enrolments: readonly Enrolment[]): Promise<readonly Enrolment[]> => {
  const lost = await eachOf(packed(table, enrolments), AT_ONCE, async (pack) =>
    (await written(table, pack.actions)) ? [] : pack.enrolments,
  );
  return lost.flat();
};
