import * as v from 'valibot';
import type { Hold, Holds, Place } from '../../domain/rules/places.ts';
import type { Change, PlaceCount, Places } from '../../ports.ts';
import { updateOne } from './conditional.ts';
import { keys, placesOf } from './keys.ts';
import { type Action, type Item, readItems, readPartition, type Table } from './table.ts';

type Move = Pick<Extract<Change, { change: 'move' }>, 'proposal' | 'holds'>;

/** What a header keeps of the places that its dossier holds. */
export const heldPlaces = (holds: Holds): Readonly<Record<Place, number>> =>
  Object.fromEntries(
    Object.entries(holds).flatMap(([place, { taken }]) => (taken === 0 ? [] : [[place, taken] as const])),
  );

/** What a dossier declares stands beside the counter while it holds a place of it. */
const DECLARED = 'declared#';

const conditionFor = (by: number, { atMost }: Hold) => {
  // Giving back has no condition: a counter that is wrong is set right by the repair, and no decision is lost to it.
  if (atMost === undefined || by < 0) return {};
  const room = atMost - by;
  return {
    ConditionExpression: room < 0 ? 'used <= :room' : 'attribute_not_exists(used) OR used <= :room',
    ExpressionAttributeValues: { ':room': room },
  };
};

const declaring = (proposalId: string, { taken, declared }: Hold) => {
  const ExpressionAttributeNames = { '#declared': `${DECLARED}${proposalId}` };
  if (taken === 0) return { also: ' REMOVE #declared', ExpressionAttributeNames };
  if (declared === undefined) return { also: '' };
  return {
    also: ' SET #declared = :declared',
    ExpressionAttributeNames,
    ExpressionAttributeValues: { ':declared': declared },
  };
};

const count = (table: Table, proposalId: string, place: Place, by: number, hold: Hold): Action => {
  const condition = conditionFor(by, hold);
  const { also, ...declared } = declaring(proposalId, hold);
  return {
    Update: {
      TableName: table.name,
      Key: keys.place(place),
      ...condition,
      ...declared,
      UpdateExpression: `ADD used :by, rev :one${also}`,
      ExpressionAttributeValues: {
        ':by': by,
        ':one': 1,
        ...condition.ExpressionAttributeValues,
        ...declared.ExpressionAttributeValues,
      },
    },
  };
};

/** The counters follow what a dossier's header holds: each moves by the difference, in the header's own transaction. */
export const placeActions = (table: Table, { proposal, holds }: Move): readonly Action[] => {
  if (holds === undefined) return [];
  const held = proposal.places ?? {};
  const places = new Set([...Object.keys(held), ...Object.keys(holds)]);
  return [...places].flatMap((place) => {
    const hold = holds[place] ?? { taken: 0 };
    const by = hold.taken - (held[place] ?? 0);
    return by === 0 ? [] : [count(table, proposal.id, place, by, hold)];
  });
};

const Stored = v.objectWithRest({ pk: v.string(), sk: v.string(), used: v.number(), rev: v.number() }, v.unknown());

const parse = (item: Item): PlaceCount => {
  const { pk, sk, used, rev, ...rest } = v.parse(Stored, item);
  const declared = Object.entries(rest).flatMap(([name, value]) =>
    name.startsWith(DECLARED) ? [[name.slice(DECLARED.length), v.parse(v.number(), value)] as const] : [],
  );
  return { place: `${pk.slice(placesOf('').length)}/${sk}`, used, rev, declared: new Map(declared) };
};

/** Counters of places, a few of each unit and block: a dossier moves its own, however many nominations it holds. */
export const dynamoPlaces = (table: Table): Places => ({
  counts: async (places) => {
    const items = await readItems(
      table,
      [...new Set(places)].map((place) => keys.place(place)),
    );
    return new Map(items.map(parse).map((count) => [count.place, count]));
  },
  countsOf: async (scope, holder) => (await readPartition(table, placesOf(`${scope}/${holder}`))).map(parse),
  mend: ({ place, rev }, used) =>
    updateOne(table, keys.place(place), {
      UpdateExpression: 'SET used = :used ADD rev :one',
      ConditionExpression: rev === 0 ? 'attribute_not_exists(rev)' : 'rev = :rev',
      ExpressionAttributeValues: { ':used': used, ':one': 1, ...(rev === 0 ? {} : { ':rev': rev }) },
    }),
});
