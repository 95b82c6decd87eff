import type { Catalogue } from '../lang.ts';
import { decisionEn } from './decision-en.ts';
import { type DecisionText, decisionVi } from './decision-vi.ts';

export const decisionTexts: Catalogue<DecisionText> = { vi: decisionVi, en: decisionEn };
