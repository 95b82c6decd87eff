import type { Provision } from '../../domain/rules/grounds.ts';
import { adminPaths } from '../admin/admin-paths.ts';
import { TextField } from '../dossier/text-field.tsx';
import { HiddenFields } from '../hidden.tsx';
import { useLang, useTexts } from '../lang.ts';
import { ruleWords } from '../text/rule-words.ts';
import { rulesTexts } from '../text/rules.ts';
import type { RulesText } from '../text/rules-vi.ts';

export type OverrideProblem = keyof RulesText['override']['problems'];

/** All as typed; each amount by its name. */
export type OverrideTyped = Readonly<Record<'document' | 'article' | 'clause' | 'from' | 'reason', string>> & {
  readonly values: Readonly<Record<string, string>>;
  readonly verified: boolean;
};

/** By field: `value-percent`, `document`, `from`. */
export type OverrideProblems = Readonly<Record<string, OverrideProblem>>;

export type OverrideFormProps = {
  readonly csrf: string;
  readonly pack: string;
  /** As the pack itself has it. */
  readonly ships: Provision;
  readonly typed: OverrideTyped;
  readonly problems: OverrideProblems;
  /** How many overrides of it this page shows. */
  readonly seen: number;
};

export const overrideFormId = 'override-form';

const valueLabel = (name: string, values: Readonly<Record<string, string>>): string => values[name] ?? name;

type Fielded = { readonly field: (id: string) => { id: string; name: string; problem: string | undefined } };

const Amounts = ({ ships, typed, field }: Pick<OverrideFormProps, 'ships' | 'typed'> & Fielded) => {
  const texts = useTexts(rulesTexts);
  const { decimal } = useTexts(ruleWords);
  const amounts = Object.entries(ships.values ?? {});
  if (amounts.length === 0) return null;
  return (
    <fieldset class="section">
      <legend>{texts.override.amounts}</legend>
      {amounts.map(([name, amount]) => (
        <TextField
          key={name}
          {...field(`value-${name}`)}
          label={valueLabel(name, texts.values)}
          value={typed.values[name] ?? ''}
          hint={texts.override.ships(decimal(amount))}
        />
      ))}
    </fieldset>
  );
};

const Ground = ({ typed, field }: Pick<OverrideFormProps, 'typed'> & Fielded) => {
  const texts = useTexts(rulesTexts).override;
  return (
    <fieldset class="section">
      <legend>{texts.ground}</legend>
      <TextField {...field('document')} label={texts.document} value={typed.document} />
      <div class="group">
        <TextField {...field('article')} label={texts.article} value={typed.article} hint={texts.articleHint} />
        <TextField {...field('clause')} label={texts.clause} value={typed.clause} optional />
      </div>
      <div class="options">
        <label>
          <input id="verified" type="checkbox" name="verified" value="yes" checked={typed.verified} />
          {texts.verified}
        </label>
      </div>
    </fieldset>
  );
};

/** Sets a provision otherwise: amounts, ground and standing, from a day on and with a reason. */
export const OverrideForm = ({ csrf, pack, ships, typed, problems, seen }: OverrideFormProps) => {
  const texts = useTexts(rulesTexts).override;
  const lang = useLang();
  const field = (id: string) => {
    const problem = problems[id];
    return { id, name: id, problem: problem && rulesTexts[lang].override.problems[problem] };
  };
  return (
    <form
      id={overrideFormId}
      method="post"
      action={adminPaths.provision(pack, ships.id)}
      class="stack reading"
      noValidate
    >
      <HiddenFields fields={{ csrf, seen: String(seen) }} />
      <Amounts ships={ships} typed={typed} field={field} />
      <Ground typed={typed} field={field} />
      <TextField {...field('from')} label={texts.from} value={typed.from} kind="date" />
      <TextField {...field('reason')} label={texts.reason} value={typed.reason} hint={texts.reasonHint} kind="area" />
      <p class="actions">
        <button type="submit">{texts.submit}</button>
      </p>
    </form>
  );
};
