import type { FactUsed } from './finding.ts';

/** Where a fact is filled in under another name than its own. */
const otherwiseNamed: Readonly<Record<string, string>> = { commendation: 'commendationKind', members: 'headcount' };

const fieldNamed = (fact: string): string => otherwiseNamed[fact] ?? fact;

const fieldOf = (used: FactUsed): readonly string[] => {
  switch (used.fact) {
    case 'unknown':
      return [fieldNamed(used.of)];
    case 'share':
      return [fieldNamed(used.part), fieldNamed(used.of)];
    case 'held':
      return ['awards'];
    case 'rated':
      return ['ratings'];
    case 'proposedWith':
    case 'places':
      return ['title'];
    case 'votes':
    case 'part':
    case 'text':
    case 'late':
      return [];
    default:
      return [fieldNamed(used.fact)];
  }
};

/** The fields of the forms where what was seen can be mended, each once. */
export const fieldsToCure = (facts: readonly FactUsed[]): readonly string[] => [...new Set(facts.flatMap(fieldOf))];
