import { eligibilityEn } from './eligibility-en.ts';
import { eligibilityVi } from './eligibility-vi.ts';

export const eligibilityTexts = { vi: eligibilityVi, en: eligibilityEn };
