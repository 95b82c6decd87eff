import type { Instant } from '../../domain/time.ts';
import { useTexts } from '../lang.ts';
import type { Frame } from '../layout.tsx';
import { adminTexts } from '../text/admin.ts';
import { momentText } from '../text/dates.ts';
import { AdminFrame, type Done } from './admin-frame.tsx';
import { adminPaths } from './admin-paths.ts';
import { type AdminProblem, useProblems } from './admin-problems.ts';
import { MomentForm, type MomentTyped } from './moment-form.tsx';

export type SeasonPageProps = {
  readonly frame: Frame;
  readonly csrf: string;
  readonly season: { readonly id: string; readonly name: string; readonly deadline: Instant };
  readonly typed: MomentTyped;
  readonly problems: readonly AdminProblem[];
  readonly done?: Done | undefined;
};

/** Moves a season's deadline, with a reason. */
export const SeasonPage = ({ frame, csrf, season, typed, problems, done }: SeasonPageProps) => {
  const texts = useTexts(adminTexts).season;
  return (
    <AdminFrame
      frame={frame}
      title={texts.title(season.name)}
      section="directory"
      done={done}
      problems={useProblems(problems, 'deadline').lines}
      typedIn="deadline-form"
    >
      <p class="lead">{texts.now(momentText(season.deadline))}</p>
      <div class="card reading">
        <MomentForm
          csrf={csrf}
          action={adminPaths.season(season.id)}
          name="deadline"
          typed={typed}
          problems={problems}
          reasonHint={texts.reasonHint}
          submit={texts.submit}
        />
      </div>
    </AdminFrame>
  );
};
