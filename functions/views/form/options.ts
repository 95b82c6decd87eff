import { commendationKinds } from '../../domain/data/commendation-kinds.ts';
import { disciplines } from '../../domain/data/disciplines.ts';
import { initiativeLevels } from '../../domain/data/initiative-levels.ts';
import { ratings } from '../../domain/data/ratings.ts';
import type { OptionList } from '../../domain/forms/field.ts';
import { titleOf } from '../../domain/titles.ts';
import type { Lang } from '../lang.ts';
import { fieldTexts, optionWord } from '../text/fields.ts';

type Entry = { readonly code: string; readonly vi: string; readonly en: string };

const inList = (list: readonly Entry[], code: string, lang: Lang) => list.find((entry) => entry.code === code)?.[lang];

/** What people read for a code; a code nobody knows any more stands for itself. */
export const optionLabel = (
  list: OptionList,
  code: string,
  lang: Lang,
  people: ReadonlyMap<string, string>,
): string => {
  const label = () => {
    switch (list) {
      case 'titles':
        return titleOf(code)?.[lang];
      case 'ratings':
        return inList(ratings, code, lang);
      case 'initiativeLevels':
        return inList(initiativeLevels, code, lang);
      case 'commendationKinds':
        return inList(Object.values(commendationKinds), code, lang);
      case 'directory':
        return people.get(code);
      case 'discipline':
        // Dossiers from before the forms of discipline were asked for say only that there was one.
        return inList(disciplines, code, lang) ?? optionWord(fieldTexts[lang], list, code);
      case 'genders':
      case 'yesNo':
        return optionWord(fieldTexts[lang], list, code);
    }
  };
  return label() ?? code;
};
