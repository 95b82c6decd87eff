import type { Catalogue } from '../lang.ts';
import { rulesEn } from './rules-en.ts';
import { type RulesText, rulesVi } from './rules-vi.ts';

export const rulesTexts: Catalogue<RulesText> = { vi: rulesVi, en: rulesEn };
