import type { DecidingAuthority } from '../data/authorities.ts';
import { commendationKindCodes, commendationKinds } from '../data/commendation-kinds.ts';
import { disciplineCodes } from '../data/disciplines.ts';
import { initiativeLevelCodes } from '../data/initiative-levels.ts';
import { ratingCodes } from '../data/ratings.ts';
import type { TitleProvision } from '../rules/pack.ts';
import { titlesFor } from '../titles.ts';
import type { OptionList } from './field.ts';
import type { RecipientKind } from './forms.ts';

export const genders = ['male', 'female'] as const;
export const yesNo = ['yes', 'no'] as const;

/** The codes a choice takes: titles depend on the law, on who decides and on the kind of nominee, persons on the unit. */
export const optionsFor =
  (
    titles: readonly TitleProvision[],
    authority: DecidingAuthority,
    kind: RecipientKind | undefined,
    people: readonly string[],
  ) =>
  (list: OptionList): readonly string[] => {
    switch (list) {
      case 'titles':
        return kind === undefined ? [] : titlesFor(titles, authority, kind).map(({ code }) => code);
      case 'ratings':
        return ratingCodes;
      case 'genders':
        return genders;
      case 'initiativeLevels':
        return initiativeLevelCodes;
      case 'commendationKinds':
        return commendationKindCodes.filter((code) => commendationKinds[code].active);
      case 'discipline':
        return disciplineCodes;
      case 'yesNo':
        return yesNo;
      case 'directory':
        return people;
    }
  };
