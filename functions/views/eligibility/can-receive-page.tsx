import type { TitleKind } from '../../domain/data/title.ts';
import type { Requirement } from '../../domain/rules/by-record.ts';
import type { Text } from '../../domain/rules/grounds.ts';
import type { RulePack } from '../../domain/rules/pack.ts';
import { FactLine } from '../findings/fact-line.tsx';
import { FindingItem } from '../findings/finding-item.tsx';
import { useLang, useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { paths } from '../paths.ts';
import { ConditionInWords } from '../rules/condition.tsx';
import { rulesPaths } from '../rules/rules-paths.ts';
import { conditionText } from '../text/condition-text.ts';
import { eligibilityTexts } from '../text/eligibility.ts';
import { findingsTexts } from '../text/findings.ts';

/** A title that may be asked about. */
export type Askable = { readonly code: string; readonly kind: TitleKind; readonly name: Text };

export type CanReceivePageProps = {
  readonly frame: Frame;
  readonly recipient: { readonly id: string; readonly name: string };
  readonly law: Pick<RulePack, 'id' | 'name' | 'rules'>;
  readonly titles: readonly Askable[];
  readonly year: number;
  /** The first and last year that may be asked about. */
  readonly years: readonly [number, number];
  readonly asked?:
    | {
        readonly title: Askable;
        readonly answer: 'yes' | 'open' | 'no';
        readonly requirements: readonly Requirement[];
      }
    | undefined;
};

const TitleSelect = ({ titles, asked }: Pick<CanReceivePageProps, 'titles' | 'asked'>) => {
  const { form, groups } = useTexts(eligibilityTexts);
  const lang = useLang();
  return (
    <div class="field">
      <label for="title">{form.title}</label>
      <select id="title" name="title">
        {(['title', 'commendation'] as const).map((kind) => (
          <optgroup key={kind} label={groups[kind]}>
            {titles
              .filter((title) => title.kind === kind)
              .map(({ code, name }) => (
                <option key={code} value={code} selected={code === asked?.title.code}>
                  {name[lang]}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
};

const YearSelect = ({ year, years: [first, last] }: Pick<CanReceivePageProps, 'year' | 'years'>) => {
  const { form } = useTexts(eligibilityTexts);
  const all = Array.from({ length: last - first + 1 }, (_, index) => last - index);
  return (
    <div class="field">
      <label for="year">{form.year}</label>
      <select id="year" name="year">
        {all.map((one) => (
          <option key={one} value={one} selected={one === year}>
            {one}
          </option>
        ))}
      </select>
    </div>
  );
};

/** Looks things up, so it asks by GET and has no token. */
const Question = (props: CanReceivePageProps) => {
  const { form } = useTexts(eligibilityTexts);
  return (
    <form method="get" action={paths.eligibility(props.recipient.id)} class="stack">
      <div class="group">
        <TitleSelect {...props} />
        <YearSelect {...props} />
      </div>
      <p class="actions">
        <button type="submit">{form.ask}</button>
      </p>
    </form>
  );
};

const tones = { yes: 'notice good', open: 'notice warn', no: 'notice bad' } as const;
const groups = ['unmet', 'toDeclare', 'met'] as const;

type GroupProps = Pick<CanReceivePageProps, 'law'> & {
  readonly stands: Requirement['stands'];
  readonly requirements: readonly Requirement[];
};

/** Said as the rule asks it: its message would speak of a fault, where nothing is lacking or nobody has said anything yet. */
const Asked = ({
  law,
  stands,
  requirement,
}: Pick<GroupProps, 'law' | 'stands'> & { readonly requirement: Requirement }) => {
  const lang = useLang();
  const texts = useTexts(findingsTexts);
  const rule = law.rules.find(({ id }) => id === requirement.rule);
  return (
    <li class={`finding ${stands}`}>
      {rule === undefined ? (
        <p>{requirement.message[lang]}</p>
      ) : (
        <ConditionInWords said={conditionText(rule.must, rule.values, lang)} />
      )}
      {requirement.facts.map((fact, index) => (
        <p key={String(index)} class="soft small">
          <FactLine fact={fact} />
        </p>
      ))}
      <p class="small">
        <a href={rulesPaths.provision(law.id, requirement.rule)}>{texts.rule}</a>{' '}
        {!requirement.verified && <span class="tag">{texts.unverified}</span>}
      </p>
    </li>
  );
};

const Group = ({ stands, law, requirements }: GroupProps) => {
  const texts = useTexts(eligibilityTexts);
  if (requirements.length === 0) return null;
  return (
    <section class="stack tight" aria-labelledby={`group-${stands}`}>
      <h3 id={`group-${stands}`}>{texts[stands]}</h3>
      <ul class="findings">
        {requirements.map((one) =>
          stands === 'unmet' ? (
            <FindingItem key={one.rule} id={`requirement-${one.rule}`} finding={one} law={law.id} />
          ) : (
            <Asked key={one.rule} law={law} stands={stands} requirement={one} />
          ),
        )}
      </ul>
    </section>
  );
};

const Answer = ({
  asked,
  law,
  year,
}: Pick<CanReceivePageProps, 'law' | 'year'> & {
  readonly asked: NonNullable<CanReceivePageProps['asked']>;
}) => {
  const texts = useTexts(eligibilityTexts);
  const lang = useLang();
  const { title, answer, requirements } = asked;
  return (
    <section class="stack" aria-labelledby="answer">
      <h2 id="answer">{texts.question(title.name[lang], year)}</h2>
      <p class={tones[answer]}>{texts.answers[answer]}</p>
      {groups.map((stands) => (
        <Group
          key={stands}
          stands={stands}
          law={law}
          requirements={requirements.filter((one) => one.stands === stands)}
        />
      ))}
      <p class="soft small">{`${texts.law(law.name[lang])} ${texts.merit}`}</p>
    </section>
  );
};

/** Whether one person or collective may be proposed for a title in a year, by their record and the law of that year. */
export const CanReceivePage = (props: CanReceivePageProps) => {
  const { frame, recipient, law, titles, year, asked } = props;
  const texts = useTexts(eligibilityTexts);
  const title = texts.title(recipient.name);
  return (
    <Layout frame={frame} title={title} area="recipients">
      <div class="stack loose reading">
        <header class="title">
          <p>
            <a href={paths.recipient(recipient.id)}>{`← ${texts.back}`}</a>
          </p>
          <h1>{title}</h1>
          <p class="soft">{texts.lead}</p>
        </header>
        {titles.length === 0 ? <p>{texts.none}</p> : <Question {...props} />}
        {asked !== undefined && <Answer asked={asked} law={law} year={year} />}
      </div>
    </Layout>
  );
};
