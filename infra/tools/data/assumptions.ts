/** What no program can count, taken together in one place. Every forecast prints them. */
export const assumptions = {
  /** From the opening of a season to its last decision. */
  months: 4,
  /** Filings of one dossier: some come back once to be corrected. */
  roundsPerProposal: 1.3,
  /** How often somebody of a unit signs in during a season: officers, heads and deputies together. */
  signInsPerUnit: 20,
  /** The share of all dossiers filed on the season's last day: deadlines are met in the evening. */
  filedOnLastDay: 0.6,
  /** The share of all dossiers filed in the busiest hour. */
  filedInBusiestHour: 0.25,
  /** Mean run of one function at 512 MB, cold starts included, in milliseconds. */
  msPerInvocation: 150,
  /** A log line of our own, Lambda's three, and the access log. */
  logBytesPerInvocation: 2_500,
  /** A page with its styles, before a browser keeps any of it. */
  bytesPerPage: 40_000,
  /** A role asks KMS at most once in five minutes for the table's key ("AWS managed key", DynamoDB developer guide). */
  minutesBetweenKeyRequests: 5,
  /** What a unit files in a season when nobody says how much: a guess for pre-flight. */
  proposalsPerUnit: 3,
} as const;
