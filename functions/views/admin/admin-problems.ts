import type { SummaryLine } from '../form/error-summary.tsx';
import { useTexts } from '../lang.ts';
import { adminTexts } from '../text/admin.ts';
import type { AdminText } from '../text/admin-vi.ts';

export type AdminProblem = keyof AdminText['problems'];

const fieldOf = (problem: AdminProblem): string => problem.split('.')[0] ?? '';

/** The summary's lines and each field's own problem; `form` keeps the ids of two forms on a page apart. */
export const useProblems = (problems: readonly AdminProblem[], form: string) => {
  const texts = useTexts(adminTexts).problems;
  const lines: readonly SummaryLine[] = problems.map((problem) => ({
    anchor: `${form}-${fieldOf(problem)}`,
    text: texts[problem],
  }));
  const said = (field: string): string | undefined => {
    const problem = problems.find((one) => fieldOf(one) === field);
    return problem === undefined ? undefined : texts[problem];
  };
  return { lines, said };
};
