import { isProposed, nomineeOf, periodOf } from '../domain/claim.ts';
import {
  againstAwards,
  againstDirectory,
  againstList,
  againstNomination,
  againstRecord,
  type Difference,
} from '../domain/consistency.ts';
import { type Directory, personOf, type Season } from '../domain/directory.ts';
import { type Filled, textOf } from '../domain/forms/field.ts';
import type { Elsewhere } from '../domain/paper-findings.ts';
import { unsureIn } from '../domain/person-match.ts';
import { entryIn, type OrderedEntry, type Proposal } from '../domain/proposal.ts';
import { liveEntriesOf } from '../domain/rows.ts';
import { titles } from '../domain/titles.ts';
import type { App, Recorded } from '../ports.ts';

type Needs = Pick<App, 'ledger'>;

/** A dossier whose papers are compared with others. */
export type Dossier = { readonly proposal: Proposal; readonly directory: Directory; readonly season: Season };

/** One nomination with what its form says. */
export type Paper = { readonly entry: OrderedEntry; readonly filled: Filled };

const compared: readonly string[] = [
  ...[
    'fullName',
    'birthDate',
    'citizenId',
    'post',
    'unitPart',
    'directoryPerson',
    'sameRecord',
    'headcount',
    'address',
  ],
  ...['title', 'wording', 'summary', 'achievements', 'initiatives', 'awards'],
];

/** What of a form is compared: the rest, up to 80 KB of it, need not be kept while the others are read. */
export const paperOf = (entry: OrderedEntry, filled: Filled): Paper => ({
  entry,
  filled: Object.fromEntries(
    compared.flatMap((name) => (Object.hasOwn(filled, name) ? [[name, filled[name] ?? '']] : [])),
  ),
});

/** Other nominations of the same nominees that are looked up for one dossier. */
const OTHERS_MOST = 50;

type Other = { readonly proposal: Proposal; readonly entry: OrderedEntry };

/** The other nominations of a paper's nominee. */
export type OthersOf = (paper: Pick<Paper, 'entry'>) => readonly Other[];

/** Who else of the dossier, or of the filed ones of its period, is the same nominee. */
export const othersOf = async (
  { claims, ledger }: Pick<App, 'claims' | 'ledger'>,
  { proposal, season }: Pick<Dossier, 'proposal' | 'season'>,
  papers: readonly Pick<Paper, 'entry'>[],
): Promise<OthersOf> => {
  const period = periodOf(season);
  const identities = new Set(papers.flatMap(({ entry }) => nomineeOf(proposal.unitId, entry) ?? []));
  const found = await claims.ofAll([...identities].map((identity) => ({ period, identity })));
  const headers = await ledger.proposals(found.map(({ proposalId }) => proposalId));
  const elsewhere = found.flatMap(({ proposalId, nominationId }): Other[] => {
    const of = headers.get(proposalId);
    const entry = of && entryIn(of, nominationId);
    if (of === undefined || entry === undefined || of.id === proposal.id || !isProposed(of, nominationId)) return [];
    return [{ proposal: of, entry }];
  });
  const all = [...liveEntriesOf(proposal).map((entry) => ({ proposal, entry })), ...elsewhere];
  const byNominee = Map.groupBy(all, ({ proposal: of, entry }) => nomineeOf(of.unitId, entry));
  return ({ entry: own }) => {
    const nominee = nomineeOf(proposal.unitId, own);
    return nominee === undefined ? [] : (byNominee.get(nominee) ?? []).filter(({ entry }) => entry.id !== own.id);
  };
};

const bodiesOf = async ({ ledger }: Needs, others: readonly Other[]): Promise<ReadonlyMap<Other, Filled>> =>
  new Map(
    await Promise.all(
      others.slice(0, OTHERS_MOST).map(async (other): Promise<readonly [Other, Filled]> => {
        const { proposal, entry } = other;
        const read = await ledger.nominations(proposal.id, new Map([[entry.id, entry.version]]));
        return [other, read.get(entry.id) ?? {}];
      }),
    ),
  );

/** What papers about one nominee say otherwise, and where the same title is proposed for them again. */
export type Compared = {
  readonly claimed: readonly Elsewhere[];
  readonly differences: readonly Difference<Elsewhere>[];
  /** Older records that may be the nominee's, as long as nobody has said whether they are. */
  readonly unconfirmed: number;
};

const unrecorded: Recorded = { match: { match: 'nobody' }, awards: [] };

const placeOf = ({ proposal, entry }: Other): Elsewhere => ({ proposal, nominationId: entry.id });

const compareOne = (
  { proposal, directory }: Dossier,
  { entry: { id, kind, title }, filled }: Paper,
  facts: {
    readonly recorded: Recorded;
    readonly list: readonly OrderedEntry[];
    readonly others: readonly Other[];
    readonly bodies: ReadonlyMap<Other, Filled>;
  },
): Compared => {
  const { recorded, list, others, bodies } = facts;
  const { match, awards } = recorded;
  const ofUnit = 'recipient' in match && match.recipient.unitId === proposal.unitId;
  const names = list.flatMap((one) => (one.id === id ? [] : [one.name]));
  return {
    claimed: others.filter(({ entry }) => title !== '' && entry.title === title).map(placeOf),
    differences: [
      ...againstList(filled, titles, names),
      ...againstDirectory(filled, personOf(directory, textOf(filled, 'directoryPerson'))),
      ...againstRecord(filled, match, ofUnit),
      ...others.flatMap((other) => {
        const theirs = bodies.get(other) ?? {};
        return againstNomination(kind, filled, theirs, placeOf(other), other.proposal.unitId === proposal.unitId);
      }),
      ...againstAwards(filled, awards),
    ],
    unconfirmed: textOf(filled, 'sameRecord') === '' ? unsureIn(match).length : 0,
  };
};

/** Compares each nomination with directory, record and the other nominations of the same nominee; by the nomination's id. */
export const comparePapers = async (
  app: Needs,
  dossier: Dossier,
  papers: readonly Paper[],
  histories: ReadonlyMap<string, Recorded>,
  othersFor: OthersOf,
): Promise<ReadonlyMap<string, Compared>> => {
  const others = papers.map(othersFor);
  const bodies = await bodiesOf(app, others.flat());
  const list = liveEntriesOf(dossier.proposal);
  return new Map(
    papers.map((paper, at) => {
      const { id } = paper.entry;
      const facts = { recorded: histories.get(id) ?? unrecorded, list, others: others[at] ?? [], bodies };
      return [id, compareOne(dossier, paper, facts)] as const;
    }),
  );
};
