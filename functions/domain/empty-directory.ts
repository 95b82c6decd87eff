import type { Directory } from './directory.ts';

/** A system nobody was imported into: the configured administrator alone, who can sign in and see that. */
export const emptyDirectory = (ministryName: string, administratorEmail: string): Directory => ({
  format: 1,
  ministry: {
    name: ministryName,
    approver: 'administrator',
    deputies: [],
    staff: [],
    administrators: ['administrator'],
  },
  blocks: [],
  units: [],
  terms: [],
  people: [
    {
      id: 'administrator',
      name: 'Quản trị hệ thống',
      email: administratorEmail.toLowerCase(),
      post: 'Quản trị hệ thống',
      language: 'vi',
    },
  ],
  seasons: [],
});
