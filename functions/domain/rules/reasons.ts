import { type Filled, rowsOf } from '../forms/field.ts';
import type { Finding } from './finding.ts';

/** By rule, why something is proposed although the rule warns. */
export type Reasons = ReadonlyMap<string, string>;

export const reasonsIn = (filled: Filled): Reasons =>
  new Map(
    rowsOf(filled, 'explanations').flatMap(({ rule = '', reason = '' }) =>
      rule === '' || reason === '' ? [] : [[rule, reason]],
    ),
  );

/** Warnings that nobody has written a reason for. */
export const unexplainedBy = (findings: readonly Finding[], reasons: Reasons): readonly Finding[] =>
  findings.filter(({ severity, rule }) => severity === 'warns' && !reasons.has(rule));
