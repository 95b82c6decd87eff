import type { Finding } from './finding.ts';

/** What another dossier of the unit in the season, by its number, says of the unit's LĐTT. */
export type OtherLdtt = { readonly number: string; readonly ldtt: number };

/** Says that dossiers of one unit declare different numbers of LĐTT: the cap is by the one that is filed. */
export const ldttAgrees = (own: number | undefined, others: readonly OtherLdtt[]): readonly Finding[] => {
  const differing = own === undefined ? [] : others.filter(({ ldtt }) => ldtt !== own);
  if (differing.length === 0) return [];
  return [
    {
      rule: 'unitLdtt.agrees',
      severity: 'warns',
      message: {
        vi: `Hồ sơ này ghi đơn vị có ${own} Lao động tiên tiến; hồ sơ khác của đơn vị trong cùng đợt ghi số khác.`,
        en: `This dossier says that the unit has ${own} advanced workers; another of its dossiers in the season says otherwise.`,
      },
      cure: {
        vi: 'Thống nhất số Lao động tiên tiến trong các tờ trình của đơn vị.',
        en: 'Let the unit’s covering statements agree on the number of advanced workers.',
      },
      facts: differing.map(({ number, ldtt }) => ({
        fact: 'text',
        text: { vi: `Hồ sơ ${number}: ${ldtt} LĐTT`, en: `Dossier ${number}: ${ldtt} advanced workers` },
      })),
      verified: true,
      fields: ['unitLdtt'],
    },
  ];
};
