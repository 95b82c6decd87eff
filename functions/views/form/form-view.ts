import type { Field, Filled, Form, OptionList, Problem } from '../../domain/forms/field.ts';
import type { FindingsView } from '../findings/findings-view.ts';

/** A form as it is to be shown: what was typed, what is wrong with it, and what its choices offer. */
export type FormView = {
  readonly form: Form;
  readonly filled: Filled;
  readonly problems: readonly Problem[];
  /** The codes a choice offers now; a saved code that is no longer offered is shown as such. */
  readonly options: (list: OptionList) => readonly string[];
  /** Names for the codes of the directory's people. */
  readonly people: ReadonlyMap<string, string>;
  /** Empty rows to show after the filled ones, by the rows' name. */
  readonly blankRows?: Readonly<Record<string, number>> | undefined;
  /** Whether a return left a field as it was filed. */
  readonly closed?: ((field: Field) => boolean) | undefined;
  /** Whether what is merely not filled in yet is marked at its field too; the check panel names it always. */
  readonly showMissing: boolean;
  /** What the rules say of it; absent where nobody may ask them (a session that ended). */
  readonly findings?: FindingsView | undefined;
};

const merelyMissing = ({ code }: Problem) => code === 'field.missing' || code === 'oath.missing';

export const shownProblems = ({
  problems,
  showMissing,
}: Pick<FormView, 'problems' | 'showMissing'>): readonly Problem[] =>
  showMissing ? problems : problems.filter((problem) => !merelyMissing(problem));

export const missingCount = (problems: readonly Problem[]): number => problems.filter(merelyMissing).length;
