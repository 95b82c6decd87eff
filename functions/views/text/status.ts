import type { Catalogue } from '../lang.ts';
import { statusEn } from './status-en.ts';
import { type StatusText, statusVi } from './status-vi.ts';

export const statusTexts: Catalogue<StatusText> = { vi: statusVi, en: statusEn };
