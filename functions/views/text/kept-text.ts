import type { Catalogue } from '../lang.ts';

const vi = { reason: 'Lý do', answer: 'Nội dung giải trình' };

export const keptTextLabels: Catalogue<typeof vi> = { vi, en: { reason: 'Reason', answer: 'Answer to the reason' } };
