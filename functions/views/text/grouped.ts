const byThree =
  (mark: string) =>
  (n: number): string =>
    String(n).replace(/\B(?=(\d{3})+$)/g, mark);

/** A whole number as each language groups its digits: 2.000, 2,000. */
export const grouped = { vi: byThree('.'), en: byThree(',') };
