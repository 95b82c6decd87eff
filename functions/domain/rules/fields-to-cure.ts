import type { FactUsed } from './finding.ts';

const fieldOf = (used: FactUsed): readonly string[] => {
  switch (used.fact) {
    case 'unknown':
      return [used.of === 'commendation' ? 'commendationKind' : used.of];
    case 'share':
      return [used.part, used.of];
    case 'held':
      return ['awards'];
    case 'rated':
      return ['ratings'];
    case 'proposedWith':
    case 'places':
      return ['title'];
    case 'commendation':
      return ['commendationKind'];
    case 'part':
    case 'text':
    case 'late':
      return [];
    default:
      return [used.fact];
  }
};

/** The fields of the forms where what was seen can be mended, each once. */
export const fieldsToCure = (facts: readonly FactUsed[]): readonly string[] => [...new Set(facts.flatMap(fieldOf))];
