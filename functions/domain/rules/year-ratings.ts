import type { NominationFacts, YearRating } from './facts.ts';

const byCode = (a: YearRating, b: YearRating): number => (a.rating < b.rating ? -1 : 1);

/** How a year was rated; where the record says so, what is declared does not count. `choices.rating` is that of the dossier's year. */
export const ratingsOfYear = (
  { ratings, choices }: NominationFacts,
  dossierYear: number,
  year: number,
): readonly YearRating[] => {
  const own = year === dossierYear && choices.rating;
  const given = [
    ...ratings.filter((rating) => rating.year === year),
    ...(own ? [{ year, rating: own.value, source: own.source }] : []),
  ];
  const recorded = given.filter(({ source }) => source === 'recorded');
  return (recorded.length > 0 ? recorded : given).toSorted(byCode);
};
