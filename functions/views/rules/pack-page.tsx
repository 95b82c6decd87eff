import type { RulePack, TitleProvision } from '../../domain/rules/pack.ts';
import { useLang, useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { daysText } from '../text/provision-text.ts';
import { rulesTexts } from '../text/rules.ts';
import { Deadlines, Documents, Kinds, PackSection, Principles, Votes } from './pack-lists.tsx';
import { RuleItem } from './rule-item.tsx';
import { rulesPaths } from './rules-paths.ts';
import { TitleCard } from './title-card.tsx';

export type PackPageProps = {
  readonly frame: Frame;
  /** As it counts today, with what the ministry set otherwise. */
  readonly pack: RulePack;
  readonly inForce: boolean;
  /** Whether the reader may set provisions otherwise. */
  readonly editable: boolean;
};

type Groups = Readonly<Record<'titles' | 'commendations' | 'inactive', readonly TitleProvision[]>>;

const groupsOf = ({ titles }: RulePack): Groups => ({
  titles: titles.filter(({ active, kind }) => active && kind === 'title'),
  commendations: titles.filter(({ active, kind }) => active && kind === 'commendation'),
  inactive: titles.filter(({ active }) => !active),
});

const sections = [
  'documents',
  'general',
  'titles',
  'commendations',
  'kinds',
  'principles',
  'deadlines',
  'votes',
  'inactive',
] as const;

const Contents = ({ groups }: { readonly groups: Groups }) => {
  const lang = useLang();
  const texts = useTexts(rulesTexts);
  return (
    <details class="no-print">
      <summary>{texts.contents}</summary>
      <nav class="sections" aria-label={texts.contents}>
        <ol>
          {sections.map((section) => (
            <li key={section}>
              <a href={`#${section}`}>{texts[section]}</a>
              {(section === 'titles' || section === 'commendations') && (
                <ol>
                  {groups[section].map(({ id, name }) => (
                    <li key={id}>
                      <a href={`#${id}`}>{name[lang]}</a>
                    </li>
                  ))}
                </ol>
              )}
            </li>
          ))}
        </ol>
      </nav>
    </details>
  );
};

/** The law of a period, for whoever wants to compare it with the documents; every provision can be linked to by its id. */
export const PackPage = ({ frame, pack, inForce, editable }: PackPageProps) => {
  const lang = useLang();
  const texts = useTexts(rulesTexts);
  const groups = groupsOf(pack);
  const parts = { pack, editable };
  const cards = (titles: readonly TitleProvision[]) =>
    titles.map((title) => <TitleCard key={title.id} title={title} {...parts} />);
  return (
    <Layout frame={frame} title={`${pack.id}: ${pack.name[lang]}`} area="rules">
      <div class="stack loose reading">
        <header class="title">
          <p class="soft">
            <a href={rulesPaths.all}>{texts.title}</a>
          </p>
          <h1>{`${pack.id}: ${pack.name[lang]}`}</h1>
          <p class="lead">
            {daysText(pack, lang)}, {texts.version(pack.version)}{' '}
            {inForce && <span class="tag good">{texts.inForce}</span>}
          </p>
          <p>{texts.unverifiedLead}</p>
        </header>
        <Contents groups={groups} />
        <Documents pack={pack} />
        <PackSection id="general" title={texts.general}>
          <p>{texts.generalLead}</p>
          <ul class="provisions">
            {pack.rules
              .filter(({ titles }) => titles === undefined)
              .map((rule) => (
                <RuleItem key={rule.id} rule={rule} pack={editable ? pack.id : undefined} />
              ))}
          </ul>
        </PackSection>
        <PackSection id="titles" title={texts.titles}>
          {cards(groups.titles)}
        </PackSection>
        <PackSection id="commendations" title={texts.commendations}>
          {cards(groups.commendations)}
        </PackSection>
        <Kinds {...parts} />
        <Principles {...parts} />
        <Deadlines {...parts} />
        <Votes {...parts} />
        <PackSection id="inactive" title={texts.inactive}>
          <p>{texts.inactiveLead}</p>
          {cards(groups.inactive)}
        </PackSection>
      </div>
    </Layout>
  );
};
