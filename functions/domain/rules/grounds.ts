import type { Day } from '../time.ts';

/** What people read, in both languages. */
export type Text = { readonly vi: string; readonly en: string };

/** The clause that says so; `document` as it is cited (`Luật Thi đua, khen thưởng số 06/2022/QH15`). */
export type LegalBasis = {
  readonly document: string;
  readonly article: string;
  readonly clause?: string | undefined;
};

/** Why something may be asked of people. `source` is a code of `sources.ts`; `verified`: the clause was seen in a public source. */
export type Grounds = {
  readonly basis: LegalBasis;
  readonly source: string;
  readonly verified: boolean;
  /** First and last day on which it counts; without them those of its pack. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
};

/** The amounts of a provision by name: every threshold stands here, none in code, so that a ministry can set it. */
export type Values = Readonly<Record<string, number>>;

/** One thing a pack provides. `id` is unique within the pack (`CSTDCS.merit`) and stays the same from version to version. */
export type Provision = Grounds & {
  readonly id: string;
  readonly values?: Values | undefined;
  /** Why the ministry set something of it otherwise; a pack as it ships has none. */
  readonly overridden?: { readonly reason: string } | undefined;
};
