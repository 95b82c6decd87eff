import type { Settings } from '../../functions/ports.ts';

/** What a stage is configured with unless a test says otherwise. */
export const someSettings: Settings = {
  publicUrl: 'http://localhost',
  administratorEmail: 'admin@example.vn',
  ministryName: 'Bộ',
  days: { unitHead: 3, blockLeader: 5, ministry: 20, correction: 10 },
};
