import type { FactUsed } from '../../domain/rules/finding.ts';
import { useLang } from '../lang.ts';
import { factText } from '../text/fact-text.ts';

/** One fact that a rule looked at; one said by a check may lead to where it was seen. */
export const FactLine = ({ fact }: { readonly fact: FactUsed }) => {
  const text = factText(fact, useLang());
  const href = fact.fact === 'text' ? fact.href : undefined;
  return href === undefined ? <span>{text}</span> : <a href={href}>{text}</a>;
};
