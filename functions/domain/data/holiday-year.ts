/** A weekday or weekend day off: the holiday itself, one off in lieu (nghỉ bù), or one exchanged for a Saturday (hoán đổi). */
export type DayOff = {
  readonly day: string;
  readonly vi: string;
  readonly en: string;
  readonly kind: 'holiday' | 'inLieu' | 'exchanged';
  readonly basis: string;
  /** Whether the day was seen in a public source, or follows from a fixed date of the law alone. */
  readonly verified: boolean;
};

export type WorkedSaturday = {
  readonly day: string;
  readonly insteadOf: string;
  readonly basis: string;
  readonly verified: boolean;
};

export type HolidayYear = {
  readonly year: number;
  readonly daysOff: readonly DayOff[];
  readonly workedSaturdays: readonly WorkedSaturday[];
};

type Source = { readonly basis: string; readonly verified: boolean };

/** The Labour Code: Art. 112 lists the holidays, Art. 111.3 gives the next working day for one that falls on a weekend. */
export const labourCode: Source = { basis: 'Bộ luật Lao động số 45/2019/QH14, Điều 112', verified: true };
export const inLieuByCode: Source = { basis: 'Bộ luật Lao động số 45/2019/QH14, Điều 111 khoản 3', verified: true };
export const notSeen = (basis: string): Source => ({ basis, verified: false });
export const seen = (basis: string): Source => ({ basis, verified: true });

const names = {
  newYear: { vi: 'Tết Dương lịch', en: 'New Year’s Day' },
  tet: { vi: 'Tết Âm lịch', en: 'Lunar New Year' },
  hungKings: { vi: 'Ngày Giỗ Tổ Hùng Vương', en: 'Hung Kings’ Commemoration Day' },
  victory: { vi: 'Ngày Chiến thắng', en: 'Victory Day' },
  labour: { vi: 'Ngày Quốc tế lao động', en: 'International Labour Day' },
  national: { vi: 'Quốc khánh', en: 'National Day' },
  culture: { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnam Culture Day' },
} as const;
type Occasion = keyof typeof names;

const daysOff =
  (kind: DayOff['kind'], before: { readonly vi: string; readonly en: string }) =>
  (occasion: Occasion, source: Source, ...days: readonly string[]): readonly DayOff[] =>
    days.map((day) => ({
      day,
      vi: before.vi + names[occasion].vi,
      en: before.en + names[occasion].en,
      kind,
      ...source,
    }));

export const holiday = daysOff('holiday', { vi: '', en: '' });
export const inLieu = daysOff('inLieu', { vi: 'Nghỉ bù ', en: 'In lieu of ' });
export const exchanged = daysOff('exchanged', { vi: 'Nghỉ hoán đổi dịp ', en: 'Exchanged for ' });
