import { isUnseen, type Rule, type RulePack, type TitleProvision } from '../../domain/rules/pack.ts';
import { type FactItem, Facts } from '../dossier/facts.tsx';
import { useLang, useTexts } from '../lang.ts';
import { commonTexts } from '../text/common.ts';
import { ruleWords } from '../text/rule-words.ts';
import { rulesTexts } from '../text/rules.ts';
import { GroundsLine } from './grounds-line.tsx';
import { QuotaItem, RuleItem } from './rule-item.tsx';

export type TitleCardProps = {
  readonly title: TitleProvision;
  readonly pack: RulePack;
  readonly editable: boolean;
};

/** A rule of several titles stands with the first of them; the others lead there. */
const rulesOf = ({ rules }: RulePack, code: string) => ({
  own: rules.filter(({ titles = [] }) => titles[0] === code),
  shared: rules.filter(({ titles = [] }) => titles.indexOf(code) > 0),
});

const useFacts = (title: TitleProvision): readonly FactItem[] => {
  const { recipients, decides, parts, bonus } = title;
  const lang = useLang();
  const texts = useTexts(rulesTexts);
  const { kinds, authorities } = useTexts(commonTexts);
  const marked = (name: 'decides' | 'bonus', text: string) =>
    isUnseen(title, name) ? `${text} (${texts.unverified})` : text;
  return [
    { label: texts.recipients, value: recipients.map((one) => kinds[one]).join(', ') },
    { label: texts.decides, value: marked('decides', authorities[decides]) },
    { label: texts.parts, value: parts.map((part) => ruleWords[lang].parts[part]).join('; ') },
    ...(bonus === undefined
      ? []
      : [{ label: texts.bonus, value: marked('bonus', texts.bonusOf(ruleWords[lang].decimal(bonus))) }]),
  ];
};

const Shared = ({ rules }: { readonly rules: readonly Rule[] }) => {
  const lang = useLang();
  const texts = useTexts(rulesTexts);
  if (rules.length === 0) return null;
  return (
    <div class="small">
      <p>{texts.alsoRules}</p>
      <ul>
        {rules.map(({ id, message }) => (
          <li key={id}>
            <a href={`#${id}`}>{message[lang]}</a>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** One title or form: who may receive it, who decides, and what is asked. */
export const TitleCard = ({ title, pack, editable }: TitleCardProps) => {
  const lang = useLang();
  const texts = useTexts(rulesTexts);
  const { own, shared } = rulesOf(pack, title.code);
  const quotas = pack.quotas.filter(({ titles }) => titles.includes(title.code));
  const edited = editable ? pack.id : undefined;
  return (
    <article id={title.id} class="card">
      <h3>
        {title.name[lang]} <span class="soft small">{title.code}</span>
      </h3>
      <Facts items={useFacts(title)} />
      <GroundsLine provision={title} pack={edited} />
      {own.length + quotas.length + shared.length === 0 && <p class="soft">{texts.noRules}</p>}
      {own.length + quotas.length > 0 && (
        <ul class="provisions">
          {own.map((rule) => (
            <RuleItem key={rule.id} rule={rule} pack={edited} />
          ))}
          {quotas.map((quota) => (
            <QuotaItem key={quota.id} quota={quota} pack={edited} />
          ))}
        </ul>
      )}
      <Shared rules={shared} />
    </article>
  );
};
