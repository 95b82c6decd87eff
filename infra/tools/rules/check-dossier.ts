import { effectivePack } from '../../../functions/domain/rules/effective.ts';
import {
  type FlagFact,
  flagFacts,
  type Known,
  type NominationFacts,
  type NumberFact,
  numberFacts,
  type ProposalFacts,
  type QuotaBase,
  quotaBases,
  type UnitFacts,
} from '../../../functions/domain/rules/facts.ts';
import type { RulePack } from '../../../functions/domain/rules/pack.ts';
import { rulePacks } from '../../../functions/domain/rules/packs/rule-packs.ts';
import { type Laws, type Weighed, weigh } from '../../../functions/domain/rules/weigh.ts';
import { packFor } from '../../../functions/domain/rules/which-pack.ts';
import type { Day } from '../../../functions/domain/time.ts';
import { sameName } from '../../../functions/domain/vietnamese.ts';
import type { DossierFile, NominationInFile } from './dossier-file.ts';

export type CheckedNomination = { readonly nomination: NominationInFile; readonly weighed: Weighed };

/** A dossier by its law; in a transition each nominee by the newer one too, and the kinder of them counts. */
export type CheckedDossier = { readonly laws: Laws; readonly nominations: readonly CheckedNomination[] };

type Given = Partial<Readonly<Record<string, unknown>>>;

const declared = <T>(value: T): Known<T> => ({ value, source: 'declared' });

const numbersIn = <Name extends string>(names: readonly Name[], given: Given) =>
  Object.fromEntries(names.flatMap((name) => (typeof given[name] === 'number' ? [[name, declared(given[name])]] : [])));

const flagsIn = (given: Given) =>
  Object.fromEntries(
    flagFacts.flatMap((name: FlagFact) => (typeof given[name] === 'boolean' ? [[name, declared(given[name])]] : [])),
  );

const nominationFacts = (nomination: NominationInFile, index: number): NominationFacts => ({
  id: String(index + 1),
  kind: nomination.kind,
  name: nomination.name,
  title: nomination.title,
  numbers: numbersIn<NumberFact>(numberFacts, nomination),
  flags: flagsIn(nomination),
  choices: {
    ...(nomination.rating === undefined ? {} : { rating: declared(nomination.rating) }),
    ...(nomination.discipline === undefined ? {} : { discipline: declared(nomination.discipline) }),
  },
  ratings: nomination.ratings,
  initiatives: nomination.initiatives,
});

const proposalFacts = (dossier: DossierFile, own: NominationInFile): ProposalFacts => ({
  year: dossier.year,
  authority: dossier.authority,
  commendation: dossier.commendation,
  late: dossier.late,
  parts: dossier.parts,
  alsoProposed: dossier.nominations
    .filter((other) => other !== own && other.kind === own.kind && sameName(other.name, own.name))
    .map((other) => other.title),
});

/** Rows before this one have taken their places. */
const unitFacts = ({ unit, places, nominations }: DossierFile, index: number, { quotas }: RulePack): UnitFacts => ({
  bases: numbersIn<QuotaBase>(quotaBases, unit),
  places: quotas.map(({ id, titles }) => ({
    quota: id,
    used:
      (places.find(({ quota }) => quota === id)?.used ?? 0) +
      nominations.slice(0, index).filter(({ title }) => titles.includes(title)).length,
  })),
});

/** Judges a dossier written as a file by the law it is under, today or on the day it was received. */
export const checkDossier = (dossier: DossierFile, today: Day): CheckedDossier => {
  const { receivedOn, pack: named } = dossier;
  const season = named === undefined ? undefined : { pack: named };
  const { pack, other } = packFor({ packs: rulePacks, today, receivedOn, season });
  const laws = {
    pack: effectivePack(pack, [], receivedOn ?? today),
    other: other && effectivePack(other, [], today),
  };
  return {
    laws,
    nominations: dossier.nominations.map((nomination, index) => ({
      nomination,
      weighed: weigh(
        {
          nomination: nominationFacts(nomination, index),
          proposal: proposalFacts(dossier, nomination),
          history: nomination.awards,
          unit: unitFacts(dossier, index, laws.pack),
        },
        laws,
      ),
    })),
  };
};
