import type { Quota, Rule } from '../../domain/rules/pack.ts';
import { useLang, useTexts } from '../lang.ts';
import { conditionText } from '../text/condition-text.ts';
import { quotaText } from '../text/provision-text.ts';
import { titleName } from '../text/rule-words.ts';
import { rulesTexts } from '../text/rules.ts';
import { ConditionInWords } from './condition.tsx';
import { GroundsLine } from './grounds-line.tsx';

type Edited = { readonly pack: string | undefined };

const Outcome = ({ severity, message, cure }: Pick<Rule, 'severity' | 'message' | 'cure'>) => {
  const lang = useLang();
  const texts = useTexts(rulesTexts);
  return (
    <p class="small">
      {texts.ifNot}: <strong>{texts.severities[severity].toLocaleLowerCase(lang)}</strong>. {message[lang]}{' '}
      <span class="soft">
        {texts.cure}: {cure[lang]}
      </span>
    </p>
  );
};

/** One rule as a lawyer compares it with its clause; findings lead to it by its id. */
export const RuleItem = ({ rule, pack }: { readonly rule: Rule } & Edited) => {
  const lang = useLang();
  const texts = useTexts(rulesTexts);
  const { id, when, must, values, titles = [], principle } = rule;
  return (
    <li id={id} class="stack tight">
      {when !== undefined && <ConditionInWords label={texts.when} said={conditionText(when, values, lang)} />}
      <ConditionInWords label={texts.must} said={conditionText(must, values, lang)} />
      {titles.length > 1 && (
        <p class="small">{texts.appliesTo(titles.map((code) => titleName(code, lang)).join(', '))}</p>
      )}
      <Outcome {...rule} />
      {principle !== undefined && (
        <p class="small">
          <a href={`#${principle}`}>{texts.followsFrom}</a>
        </p>
      )}
      <GroundsLine provision={rule} pack={pack} />
    </li>
  );
};

export const QuotaItem = ({ quota, pack }: { readonly quota: Quota } & Edited) => {
  const lang = useLang();
  const texts = useTexts(rulesTexts);
  return (
    <li id={quota.id} class="stack tight">
      <p>
        <strong>{texts.quota}:</strong> {quotaText(quota, lang)}
      </p>
      <Outcome {...quota} />
      <GroundsLine provision={quota} pack={pack} />
    </li>
  );
};
