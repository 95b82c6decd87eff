import type { ComponentChildren } from 'preact';
import type { Provision } from '../../domain/rules/grounds.ts';
import type { RulePack } from '../../domain/rules/pack.ts';
import { useLang, useTexts } from '../lang.ts';
import { amountTexts, deadlineText, voteText } from '../text/provision-text.ts';
import { titleName } from '../text/rule-words.ts';
import { rulesTexts } from '../text/rules.ts';
import { GroundsLine, SourceLink, VerifiedTag } from './grounds-line.tsx';

export type PackPartProps = { readonly pack: RulePack; readonly editable: boolean };

export const PackSection = ({ id, title, children }: { id: string; title: string; children: ComponentChildren }) => (
  <section class="stack" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);

type Line = { readonly provision: Provision; readonly text: ComponentChildren; readonly about?: string | undefined };

const Lines = ({ lines, pack }: { readonly lines: readonly Line[]; readonly pack: string | undefined }) => (
  <ul class="provisions">
    {lines.map(({ provision, text, about }) => (
      <li key={provision.id} id={provision.id} class="stack tight">
        <p>{text}</p>
        {about !== undefined && <p class="small">{about}</p>}
        <GroundsLine provision={provision} pack={pack} />
      </li>
    ))}
  </ul>
);

const editedOf = ({ pack, editable }: PackPartProps) => (editable ? pack.id : undefined);

export const Documents = ({ pack }: Pick<PackPartProps, 'pack'>) => {
  const lang = useLang();
  const texts = useTexts(rulesTexts);
  return (
    <PackSection id="documents" title={texts.documents}>
      <ul>
        {pack.documents.map(({ basis, name, source, verified }) => (
          <li key={basis.document}>
            {name[lang]} <VerifiedTag verified={verified} />
            <br />
            <span class="soft small">
              {texts.source}: <SourceLink code={source} />
            </span>
          </li>
        ))}
      </ul>
      {pack.transition !== undefined && (
        <>
          <h3 id="transition">{texts.transition}</h3>
          <p>
            {pack.transition.text[lang]} <VerifiedTag verified={pack.transition.verified} />
          </p>
        </>
      )}
    </PackSection>
  );
};

export const Principles = (props: PackPartProps) => {
  const lang = useLang();
  const lines = props.pack.principles.map((provision) => ({
    provision,
    text: provision.text[lang],
    about: amountTexts(provision.values, lang).join('; ') || undefined,
  }));
  return (
    <PackSection id="principles" title={useTexts(rulesTexts).principles}>
      <Lines lines={lines} pack={editedOf(props)} />
    </PackSection>
  );
};

export const Kinds = (props: PackPartProps) => {
  const lang = useLang();
  const texts = useTexts(rulesTexts);
  const lines = props.pack.kinds.map((provision) => ({
    provision,
    text: provision.name[lang],
    about: provision.active ? undefined : texts.inactive,
  }));
  return (
    <PackSection id="kinds" title={texts.kinds}>
      <Lines lines={lines} pack={editedOf(props)} />
    </PackSection>
  );
};

export const Votes = (props: PackPartProps) => {
  const lang = useLang();
  const lines = props.pack.votes.map((provision) => ({
    provision,
    text: `${provision.titles.map((code) => titleName(code, lang)).join(', ')}: ${voteText(provision, lang)}`,
    about: provision.by[lang],
  }));
  return (
    <PackSection id="votes" title={useTexts(rulesTexts).votes}>
      <Lines lines={lines} pack={editedOf(props)} />
    </PackSection>
  );
};

export const Deadlines = (props: PackPartProps) => {
  const lang = useLang();
  const lines = props.pack.deadlines.map((provision) => ({
    provision,
    text: `${provision.what[lang]} – ${deadlineText(provision, lang)}`,
  }));
  return (
    <PackSection id="deadlines" title={useTexts(rulesTexts).deadlines}>
      <Lines lines={lines} pack={editedOf(props)} />
    </PackSection>
  );
};
