import { expect, it } from 'vitest';
import { ldttAgrees } from '../../../functions/domain/rules/ldtt-agrees.ts';

const others = [
  { number: 'U1-2024-1', ldtt: 80 },
  { number: 'U1-2024-2', ldtt: 75 },
];

it('dossiers of a unit that declare different numbers of LĐTT are warned of, and the other ones named', () => {
  expect(ldttAgrees(80, others)).toEqual([
    {
      rule: 'unitLdtt.agrees',
      severity: 'warns',
      message: {
        vi: 'Hồ sơ này ghi đơn vị có 80 Lao động tiên tiến; hồ sơ khác của đơn vị trong cùng đợt ghi số khác.',
        en: 'This dossier says that the unit has 80 advanced workers; another of its dossiers in the season says otherwise.',
      },
      cure: {
        vi: 'Thống nhất số Lao động tiên tiến trong các tờ trình của đơn vị.',
        en: 'Let the unit’s covering statements agree on the number of advanced workers.',
      },
      facts: [
        {
          fact: 'text',
          text: { vi: 'Hồ sơ U1-2024-2: 75 LĐTT', en: 'Dossier U1-2024-2: 75 advanced workers' },
        },
      ],
      verified: true,
      fields: ['unitLdtt'],
    },
  ]);
});

it('a number that all declare, or that is not declared yet, is no contradiction', () => {
  expect([ldttAgrees(80, others.slice(0, 1)), ldttAgrees(80, []), ldttAgrees(undefined, others)]).toEqual([[], [], []]);
});
