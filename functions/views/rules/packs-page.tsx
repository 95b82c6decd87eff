import type { RulePack } from '../../domain/rules/pack.ts';
import { provisionsOf } from '../../domain/rules/provisions.ts';
import { useLang, useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { daysText } from '../text/provision-text.ts';
import { rulesTexts } from '../text/rules.ts';
import { rulesPaths } from './rules-paths.ts';

export type PacksPageProps = {
  readonly frame: Frame;
  /** As they count today. */
  readonly packs: readonly RulePack[];
  /** The pack in force today. */
  readonly inForce: string;
};

const PackLine = ({ pack, inForce }: { readonly pack: RulePack; readonly inForce: boolean }) => {
  const lang = useLang();
  const texts = useTexts(rulesTexts);
  const provisions = provisionsOf(pack);
  const verified = provisions.filter((one) => one.verified).length;
  const overridden = provisions.filter((one) => one.overridden !== undefined).length;
  return (
    <li>
      <div>
        <a class="lead" href={rulesPaths.pack(pack.id)}>{`${pack.id}: ${pack.name[lang]}`}</a>{' '}
        {inForce && <span class="tag good">{texts.inForce}</span>}
        <br />
        <span class="soft small">{daysText(pack, lang)}</span>
      </div>
      <span class="small">
        {texts.counts(verified, provisions.length)}
        {overridden > 0 && (
          <>
            <br />
            {texts.overriddenCount(overridden)}
          </>
        )}
      </span>
    </li>
  );
};

/** The rule packs by period, the latest first. */
export const PacksPage = ({ frame, packs, inForce }: PacksPageProps) => {
  const texts = useTexts(rulesTexts);
  return (
    <Layout frame={frame} title={texts.title} area="rules">
      <div class="stack loose reading">
        <header class="title">
          <h1>{texts.title}</h1>
          <p class="lead">{texts.lead}</p>
          <p>{texts.unverifiedLead}</p>
        </header>
        <ul class="lines">
          {packs.toReversed().map((pack) => (
            <PackLine key={pack.id} pack={pack} inForce={pack.id === inForce} />
          ))}
        </ul>
      </div>
    </Layout>
  );
};
