import type { Provision, Text } from '../../domain/rules/grounds.ts';
import { ErrorSummary } from '../form/error-summary.tsx';
import { useLang, useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { rulesTexts } from '../text/rules.ts';
import { GroundsLine } from './grounds-line.tsx';
import { OverrideForm, type OverrideFormProps, overrideFormId } from './override-form.tsx';
import { OverrideHistory, type OverrideLine } from './override-history.tsx';
import { rulesPaths } from './rules-paths.ts';

export type ProvisionPageProps = OverrideFormProps & {
  readonly frame: Frame;
  readonly name: Text;
  /** As it counts today. */
  readonly now: Provision;
  readonly history: readonly OverrideLine[];
  readonly done?: boolean | undefined;
};

const Summary = ({ problems }: Pick<ProvisionPageProps, 'problems'>) => {
  const texts = useTexts(rulesTexts).override.problems;
  return (
    <ErrorSummary lines={Object.entries(problems).map(([anchor, problem]) => ({ anchor, text: texts[problem] }))} />
  );
};

/** The administrator sets one provision of a rule pack otherwise, and sees how it came to be as it is. */
export const ProvisionPage = ({ frame, name, now, history, done, ...form }: ProvisionPageProps) => {
  const lang = useLang();
  const texts = useTexts(rulesTexts).override;
  const { pack, ships, problems } = form;
  return (
    <Layout frame={frame} title={`${texts.heading}: ${name[lang]}`} area="rules" typedIn={overrideFormId}>
      <div class="stack loose reading">
        <Summary problems={problems} />
        {done && (
          <p class="notice good" role="status">
            {texts.done}
          </p>
        )}
        <header class="title">
          <p class="soft">
            <a href={rulesPaths.provision(pack, ships.id)}>{texts.back}</a>
          </p>
          <h1>{texts.heading}</h1>
          <p class="lead">{name[lang]}</p>
          <p class="soft small">{texts.code(ships.id, pack)}</p>
          <p>{texts.lead}</p>
        </header>
        <section class="card" aria-labelledby="now">
          <h2 id="now">{texts.now}</h2>
          <GroundsLine provision={now} />
        </section>
        <OverrideForm {...form} />
        <OverrideHistory lines={history} />
      </div>
    </Layout>
  );
};
