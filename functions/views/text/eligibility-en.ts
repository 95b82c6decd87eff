import type { eligibilityVi } from './eligibility-vi.ts';

export const eligibilityEn: typeof eligibilityVi = {
  title: (name) => `What can ${name} be nominated for?`,
  lead: 'Answered from the awards on record; it is not the result of an appraisal.',
  form: { title: 'Title or form of commendation', year: 'Year', ask: 'Check' },
  groups: { title: 'Emulation titles', commendation: 'Forms of commendation' },
  question: (title, year) => `${title}, year ${year}`,
  answers: {
    yes: 'Can be nominated: the awards on record fulfil the conditions.',
    open: 'Can be nominated if what stands below is declared.',
    no: 'Cannot be nominated yet: a condition is not fulfilled.',
  },
  met: 'Fulfilled',
  unmet: 'Not fulfilled',
  toDeclare: 'To be declared in the dossier',
  law: (name) => `Under: ${name}.`,
  merit: 'For yearly merit; places are left out, for they depend on other nominations.',
  none: 'The law of this year has nothing for this kind of recipient.',
  back: 'Award record',
  link: 'See what they can be nominated for',
  outlook: {
    title: (year) => `Who becomes eligible for what in ${year}?`,
    lead: 'From the awards on record; ratings, initiatives and places are still judged in a dossier.',
    link: (year) => `Who becomes eligible in ${year}`,
    unit: 'Show',
    none: 'Nobody is seen to be eligible from the awards on record.',
    noneYet: 'Nobody among the names looked at; go on with the next page.',
    fresh: 'new',
    ifReceived: (title, year) => `if ${title} is received in ${year}`,
    year: 'Year',
  },
};
