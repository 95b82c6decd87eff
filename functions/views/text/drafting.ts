import { draftingEn } from './drafting-en.ts';
import { draftingVi } from './drafting-vi.ts';

export const draftingTexts = { vi: draftingVi, en: draftingEn };
