import type { Season } from '../../domain/directory.ts';
import { packNamed } from '../../domain/rules/packs/rule-packs.ts';
import { useLang, useTexts } from '../lang.ts';
import type { Frame } from '../layout.tsx';
import { rulesPaths } from '../rules/rules-paths.ts';
import { adminTexts } from '../text/admin.ts';
import { momentText } from '../text/dates.ts';
import { AdminFrame, type Done } from './admin-frame.tsx';
import { adminPaths } from './admin-paths.ts';
import { type AdminProblem, useProblems } from './admin-problems.ts';
import { MomentForm, type MomentTyped } from './moment-form.tsx';

export type SeasonPageProps = {
  readonly frame: Frame;
  readonly csrf: string;
  readonly season: Pick<Season, 'id' | 'name' | 'deadline' | 'rules'>;
  readonly typed: MomentTyped;
  readonly problems: readonly AdminProblem[];
  readonly done?: Done | undefined;
};

const Rules = ({ rules }: Pick<Season, 'rules'>) => {
  const texts = useTexts(adminTexts).season;
  const lang = useLang();
  if (rules === undefined) return <p>{texts.lawOfTheDay}</p>;
  const { pack, reason } = rules;
  return (
    <div class="stack tight">
      <p>
        {texts.law} <a href={rulesPaths.pack(pack)}>{[pack, packNamed(pack)?.name[lang]].join(' – ')}</a>
      </p>
      <p class="quote">{reason}</p>
    </div>
  );
};

/** A season's law, and its deadline to move with a reason. */
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
      <Rules rules={season.rules} />
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
