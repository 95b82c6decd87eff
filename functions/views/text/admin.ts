import type { Catalogue } from '../lang.ts';
import { adminEn } from './admin-en.ts';
import { type AdminText, adminVi } from './admin-vi.ts';

export const adminTexts: Catalogue<AdminText> = { vi: adminVi, en: adminEn };
