import { findingsEn } from './findings-en.ts';
import { findingsVi } from './findings-vi.ts';

export const findingsTexts = { vi: findingsVi, en: findingsEn };
