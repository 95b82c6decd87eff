import type { ComponentChildren } from 'preact';
import type { Finding } from '../../domain/rules/finding.ts';
import { type FactItem, Facts } from '../dossier/facts.tsx';
import { useLang, useTexts } from '../lang.ts';
import { rulesPaths } from '../rules/rules-paths.ts';
import { findingsTexts } from '../text/findings.ts';
import { FactLine } from './fact-line.tsx';
import { SeverityMark } from './severity.tsx';

export type CureLink = { readonly href: string; readonly label: string };

export type FindingItemProps = {
  readonly finding: Finding;
  /** Apart from every other finding of its page. */
  readonly id: string;
  readonly law: string;
  /** It came up since the last stage. */
  readonly fresh?: boolean | undefined;
  /** Where a cure begins, on pages where something can be typed. */
  readonly cures?: readonly CureLink[] | undefined;
  /** What belongs to this finding on this page: the reason that was given, or the way to write it. */
  readonly children?: ComponentChildren;
};

const useGrounds = ({ basis, verified, overridden }: Finding): readonly FactItem[] => {
  const texts = useTexts(findingsTexts);
  if (basis === undefined) return [];
  const { article, clause, document } = basis;
  return [
    { label: texts.clause, value: [clause, article].filter(Boolean).join(' ') },
    { label: texts.document, value: document },
    { label: texts.standing, value: verified ? texts.verified : texts.notVerified },
    ...(overridden === undefined ? [] : [{ label: texts.ministrySet, value: overridden.reason }]),
  ];
};

const Explanation = ({ finding, law }: Pick<FindingItemProps, 'finding' | 'law'>) => {
  const texts = useTexts(findingsTexts);
  const lang = useLang();
  return (
    <details class="explain">
      <summary>
        {texts.explain}
        <span class="visually-hidden">{`: ${finding.message[lang]}`}</span>
      </summary>
      {finding.basis === undefined ? <p class="small">{texts.fromPapers}</p> : <Facts items={useGrounds(finding)} />}
      {finding.basis !== undefined && (
        <p class="small">
          <a href={rulesPaths.provision(law, finding.rule)}>{texts.rule}</a>
        </p>
      )}
    </details>
  );
};

const Cure = ({ finding, cures }: Pick<FindingItemProps, 'finding' | 'cures'>) => {
  const texts = useTexts(findingsTexts);
  return (
    <p class="small">
      <span class="soft">{`${texts.cure}: `}</span>
      {finding.cure[useLang()]}
      {cures !== undefined && cures.length > 0 && (
        <>
          {` ${texts.startAt}: `}
          {cures.map(({ href, label }, index) => (
            <span key={href}>
              {index > 0 && ', '}
              <a href={href}>{label}</a>
            </span>
          ))}
          .
        </>
      )}
    </p>
  );
};

/** One finding: what, how heavy, on which facts, what would cure it; its grounds one click away. */
export const FindingItem = ({ finding, id, law, fresh, cures, children }: FindingItemProps) => {
  const texts = useTexts(findingsTexts);
  const { severity, message, facts, verified, overridden } = finding;
  const tags = [
    ...(fresh ? [texts.changed.new] : []),
    ...(verified ? [] : [texts.unverified]),
    ...(overridden === undefined ? [] : [texts.ministrySet]),
  ];
  return (
    <li class={`finding ${severity}`} id={id}>
      <p>
        <SeverityMark severity={severity} /> <strong>{message[useLang()]}</strong>
        {tags.map((tag) => (
          <span key={tag}>
            {' '}
            <span class="tag">{tag}</span>
          </span>
        ))}
      </p>
      {facts.length > 0 && (
        <ul class="plain small" aria-label={texts.facts}>
          {facts.map((fact, index) => (
            <li key={String(index)}>
              <FactLine fact={fact} />
            </li>
          ))}
        </ul>
      )}
      <Cure finding={finding} cures={cures} />
      {children}
      <Explanation finding={finding} law={law} />
    </li>
  );
};
