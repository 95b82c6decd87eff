import type { Catalogue } from '../lang.ts';
import { awardsEn } from './awards-en.ts';
import { type AwardsText, awardsVi } from './awards-vi.ts';

export const awardsTexts: Catalogue<AwardsText> = { vi: awardsVi, en: awardsEn };
