import type { RuleWords } from './rule-words-vi.ts';

const percent = (n: number): string => `${n}%`;
const times = (n: number): string => (n === 1 ? 'once' : `${n} times`);
const years = (n: number): string => (n === 1 ? '1 year' : `${n} years`);

const till = (lag: number): string => {
  if (lag === 0) return 'ending with the year of the proposal';
  return lag === 1
    ? 'ending with the year of the proposal or the year before'
    : `ending with the year of the proposal or one of the ${lag} years before`;
};

const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ordinal = (n: number): string =>
  `${n}${endings[new Intl.PluralRules('en', { type: 'ordinal' }).select(n)] ?? 'th'}`;

export const ruleWordsEn: RuleWords = {
  and: 'and',
  or: 'or',
  percent,
  decimal: String,
  numbers: {
    monthsWorked: 'Months worked in the year',
    daysAbsent: 'Working days absent in the year',
    members: 'Members of the collective',
    ldtt: 'Advanced workers',
    completed: 'Members who completed their tasks',
    cstdcs: 'Grassroots emulation fighters',
    cautioned: 'Members disciplined by caution or more',
    movementYears: 'Years of the movement that the collective leads',
  },
  flags: {
    registered: 'Registered for emulation at the beginning of the year',
    maternityLeave: 'Statutory maternity leave',
    underReview: 'Discipline, investigation or inspection under way, or a complaint being verified',
    leading: 'Leading unit of the emulation block',
    late: 'Dossier handed in late',
  },
  choices: { rating: 'Rating of the year’s work', discipline: 'Heaviest discipline of the year' },
  bases: {
    unitLdtt: 'Advanced workers of the unit',
    blockUnits: 'Units of the emulation block',
    ministryFlags: 'Collectives that reach the ministry’s flag',
  },
  ofBase: {
    unitLdtt: 'advanced workers',
    blockUnits: 'units of the block',
    ministryFlags: 'collectives that reach the ministry’s flag',
  },
  scopes: { unit: 'of the unit', block: 'of the emulation block', ministry: 'of the ministry' },
  parts: {
    statement: 'Covering statement',
    report: 'Achievement report',
    minutes: 'Minutes of the meeting',
    initiativeProof: 'Confirmation of the initiative or scientific work',
  },
  commendation: 'Kind of commendation',
  sources: { declared: 'declared', recorded: 'recorded' },
  kinds: {
    CONG_TRANG: 'merit over time',
    DOT_XUAT: 'sudden achievement',
    PHONG_TRAO: 'emulation movement',
    CONG_HIEN: 'long contribution',
    NIEN_HAN: 'length of service',
    DOI_NGOAI: 'foreign relations',
  },
  yes: 'yes',
  no: 'no',
  is: { atLeast: 'at least', atMost: 'at most', moreThan: 'more than', lessThan: 'less than', equals: 'exactly' },
  rounded: { down: 'rounded down', up: 'rounded up', exact: 'not rounded' },

  all: 'All of these:',
  any: 'At least one of these:',
  not: 'None of this:',
  number: (label, is, amount) => `${label}: ${is} ${amount}`,
  noneOf: (label) => `${label}: none`,
  ratingAtLeast: (rating) => `The year is rated “${rating}” or better`,
  noDiscipline: 'No discipline in the year',
  disciplineAtMost: (discipline) => `The heaviest discipline of the year is at most “${discipline}”`,
  share: (is, share, part, of, rounded) => `${part}: ${is} ${percent(share)} of ${of} (${rounded})`,
  heldInARow: (titles, count, lag) => `${titles} in ${years(count)} in a row, ${till(lag)}`,
  held: (titles, count, within) =>
    `${titles} received at least ${times(count)}${within === undefined ? '' : ` within ${years(within)}, that of the proposal included`}`,
  heldSince: (titles, count) => `${titles} received at least ${years(count)} before the year of the proposal`,
  noneHeld: (titles, within) => `${titles} not received within ${years(within)}, that of the proposal included`,
  heldOrProposed: (titles) => `${titles} received or proposed in the same year`,
  notProposedWith: (titles) => `${titles} not proposed in the same year as well`,
  ratedInARow: (rating, count, lag) => `Rated “${rating}” or better in ${years(count)} in a row, ${till(lag)}`,
  initiative: (level, count, within, late) =>
    `At least ${count} ${count === 1 ? 'initiative or scientific work' : 'initiatives or scientific works'} recognised at level “${level}” or above within ${years(within)}, that of the proposal included${late > 0 ? `; the decision may follow within ${years(late)}` : ''}`,
  commendationIs: (kinds) => `Proposed as a commendation for ${kinds}`,
  part: (part) => `The dossier holds: ${part}`,
  inTime: 'The dossier comes in time',
  notCounting: (kinds) => `awards for ${kinds} not counted`,

  shareQuota: (share, base, rounded) => `At most ${percent(share)} of: ${base} (${rounded})`,
  placesQuota: (places, forEach, base) =>
    `At most ${places} ${places === 1 ? 'place' : 'places'} for each ${forEach} ${base}, a part counted as a whole`,
  voteShare: (share) => `At least ${percent(share)} of the members in favour`,
  dayOfYear: (day, month) => `${day}/${month}`,
  noDay: 'no fixed day',
  before: (day) => `day: ${day}`,
  between: (from, to) => `from ${from} to ${to}`,
  days: { from: (day) => `from ${day}`, to: (day) => `to ${day}`, asPack: 'the days of the pack' },

  unknown: (label) => `Not known: ${label}`,
  needs: (share) => `${share} needed`,
  missing: (missing) => `missing ${missing}`,
  noYear: 'none',
  notCounted: (awards) => `${awards} not counted`,
  times: (count, needed, since) =>
    `${count} of ${needed} ${needed === 1 ? 'time' : 'times'}${since === undefined ? '' : ` since ${since}`}`,
  neededUntil: (year) => `needed in ${year} or earlier`,
  notAllowedSince: (since) => `none allowed since ${since}`,
  initiatives: (level, since, count, needed) =>
    `Initiatives of level “${level}” or above since ${since}: ${count} of ${needed}`,
  proposedWith: (titles) => `Also proposed: ${titles}`,
  nothingBeside: 'No other of these awards is proposed',
  partThere: 'in the dossier',
  partMissing: 'not in the dossier',
  used: (used, cap) => `${used} of ${cap} ${cap === 1 ? 'place' : 'places'} used`,
  wouldBe: (nth, over) => `this ${over ? 'would be' : 'is'} the ${ordinal(nth)}`,
  shareOf: (share, of, base, rounded) => `${percent(share)} of ${of} ${base}, ${rounded}`,
  forecast: (places) => `Forecast, with dossiers still on their way to the ministry: ${places}`,
  placesOf: (of, base) => `for ${of} ${base}`,
  votes: (votesFor, members) => `${votesFor} of ${members} votes`,
};
