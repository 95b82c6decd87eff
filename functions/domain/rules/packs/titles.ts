import type { DecidingAuthority } from '../../data/authorities.ts';
import type { Recipient } from '../../data/recipients.ts';
import { titles as catalogue } from '../../data/titles.ts';
import type { DossierPart } from '../facts.ts';
import type { TitleProvision } from '../pack.ts';
import { type Cited, grounds } from './documents.ts';

type Giving = {
  readonly recipients: readonly Recipient[];
  readonly decides: DecidingAuthority;
  readonly active: boolean;
  readonly parts: readonly DossierPart[];
};

const papers = ['statement', 'report', 'minutes'] as const;
const withProof = [...papers, 'initiativeProof'] as const;

const person = ['individual'] as const;
const group = ['collective'] as const;
const both = ['individual', 'collective'] as const;
const anyone = ['individual', 'collective', 'household'] as const;

const by = (
  decides: DecidingAuthority,
  recipients: readonly Recipient[],
  parts: readonly DossierPart[] = papers,
): Giving => ({ decides, recipients, parts, active: true });

/** What a civil ministry's units do not propose; known so that earlier awards can name it. */
const outside = (decides: DecidingAuthority, recipients: readonly Recipient[]): Giving => ({
  ...by(decides, recipients),
  active: false,
});

/** Who receives, who decides, which papers: the same under every law so far. Who decides is general knowledge of the field. */
const givings: Readonly<Record<string, Giving>> = {
  LDTT: by('unitHead', person),
  CSTDCS: by('unitHead', person, withProof),
  CSTDB: by('minister', person, withProof),
  CSTDTQ: by('aboveMinister', person, withProof),
  TTLDTT: by('unitHead', group),
  TTLDXS: by('minister', group),
  CTDB: by('minister', group),
  CTDCP: by('aboveMinister', group),
  GK: by('unitHead', anyone),
  KNC: by('minister', person),
  BKB: by('minister', both),
  BKTTG: by('aboveMinister', anyone),
  HCLD3: by('aboveMinister', both),
  HCLD2: by('aboveMinister', both),
  HCLD1: by('aboveMinister', both),
  HCDL3: by('aboveMinister', both),
  HCDL2: by('aboveMinister', both),
  HCDL1: by('aboveMinister', both),
  HCHCM: by('aboveMinister', both),
  HCSV: by('aboveMinister', both),
  HUYCHN: by('aboveMinister', person),
  HCHN: by('aboveMinister', both),
  NGUT: by('aboveMinister', person),
  NGND: by('aboveMinister', person),
  AHLD: by('aboveMinister', both),
  GTNN: by('aboveMinister', person),
  GTHCM: by('aboveMinister', person),
  CSTT: outside('unitHead', person),
  DVTT: outside('unitHead', group),
  DVQT: outside('minister', group),
  XTB: outside('unitHead', group),
  TDPVH: outside('unitHead', group),
  GDVH: outside('unitHead', ['household']),
};

/** Where a law speaks of a title: article, the source that was read, clause. */
export type Place = readonly [article: string, source: string, clause?: string];

/** The titles a law knows, in the catalogue's order and by its names; `bonus` in base salaries where it is known. */
export const titlesBy = (
  law: Cited,
  places: Readonly<Record<string, Place>>,
  bonus: Readonly<Record<string, number>> = {},
): readonly TitleProvision[] =>
  catalogue.flatMap(({ code, kind, vi, en, level }) => {
    const place = places[code];
    const giving = givings[code];
    if (place === undefined || giving === undefined) return [];
    return [
      { id: code, code, kind, name: { vi, en }, level, ...giving, bonus: bonus[code], ...grounds(law, ...place) },
    ];
  });
