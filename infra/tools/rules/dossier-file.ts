import * as v from 'valibot';
import { decidingAuthorities } from '../../../functions/domain/data/authorities.ts';
import { commendationKindCodes } from '../../../functions/domain/data/commendation-kinds.ts';
import { disciplineCodes } from '../../../functions/domain/data/disciplines.ts';
import { initiativeLevelCodes } from '../../../functions/domain/data/initiative-levels.ts';
import { ratingCodes } from '../../../functions/domain/data/ratings.ts';
import { recipients } from '../../../functions/domain/data/recipients.ts';
import { closed, listOf } from '../../../functions/domain/directory.ts';
import { dossierParts } from '../../../functions/domain/rules/facts.ts';
import { packNamed, rulePacks } from '../../../functions/domain/rules/packs/rule-packs.ts';
import { line } from '../../../functions/domain/text.ts';
import { Day } from '../../../functions/domain/time.ts';
import { titleOf } from '../../../functions/domain/titles.ts';
import { bySchema, type Faults, readJsonFile, refused } from '../json-file.ts';

const whole = (least: number, most: number) =>
  v.pipe(
    v.number('number.expected'),
    v.integer('number.whole'),
    v.minValue(least, 'number.small'),
    v.maxValue(most, 'number.large'),
  );

const count = v.optional(whole(0, 1_000_000));
const flag = v.optional(v.boolean('flag.expected'));
const year = whole(1945, 2100);
const title = v.pipe(
  v.string('text.expected'),
  v.check((code) => titleOf(code) !== undefined, 'title.unknown'),
);
const rating = v.picklist(ratingCodes, 'rating.unknown');
const source = v.optional(v.picklist(['declared', 'recorded'], 'source.unknown'), 'declared');
const commendation = v.picklist(commendationKindCodes, 'commendation.unknown');

const quotaIds: ReadonlySet<string> = new Set(rulePacks.flatMap(({ quotas }) => quotas.map(({ id }) => id)));
const quota = v.pipe(
  v.string('text.expected'),
  v.check((id) => quotaIds.has(id), 'quota.unknown'),
);

const Nomination = closed({
  kind: v.picklist(recipients, 'kind.unknown'),
  name: line(200),
  title,
  monthsWorked: count,
  daysAbsent: count,
  members: count,
  ldtt: count,
  completed: count,
  cstdcs: count,
  cautioned: count,
  movementYears: count,
  registered: flag,
  maternityLeave: flag,
  underReview: flag,
  leading: flag,
  rating: v.optional(rating),
  discipline: v.optional(v.picklist(disciplineCodes, 'discipline.unknown')),
  ratings: v.optional(listOf(closed({ year, rating, source }), 100), []),
  initiatives: v.optional(
    listOf(closed({ name: line(300), level: v.picklist(initiativeLevelCodes, 'level.unknown'), year, source }), 100),
    [],
  ),
  awards: v.optional(listOf(closed({ title, year, kind: v.optional(commendation), source }), 200), []),
});

/** A dossier on its own, as `npm run rules -- check` reads it; what is left out is not known. */
const DossierFile = closed({
  format: v.literal(1, 'dossier.format'),
  year,
  receivedOn: v.optional(Day),
  pack: v.optional(
    v.pipe(
      v.string('text.expected'),
      v.check((id) => packNamed(id) !== undefined, 'pack.unknown'),
    ),
  ),
  authority: v.optional(v.picklist(decidingAuthorities, 'authority.unknown')),
  commendation: v.optional(commendation),
  late: v.optional(v.boolean('flag.expected'), false),
  parts: v.optional(listOf(v.picklist(dossierParts, 'part.unknown'), 4), []),
  unit: v.optional(closed({ unitLdtt: count, blockUnits: count, ministryFlags: count }), {}),
  /** Places that other dossiers have taken, by the quota's id. */
  places: v.optional(listOf(closed({ quota, used: whole(0, 1_000_000) }), 50), []),
  nominations: listOf(Nomination, 200),
});
export type DossierFile = v.InferOutput<typeof DossierFile>;
export type NominationInFile = v.InferOutput<typeof Nomination>;

export const readDossierFile = (content: string | Uint8Array): { readonly dossier: DossierFile } | Faults => {
  const read = readJsonFile(content);
  if ('faults' in read) return read;
  const checked = bySchema(DossierFile, read.source);
  return 'faults' in checked ? refused(read.text, checked.faults) : { dossier: checked.output };
};
