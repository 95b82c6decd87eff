import { effectivePack } from '../../functions/domain/rules/effective.ts';
import type { Override } from '../../functions/domain/rules/override.ts';
import type { RulePack } from '../../functions/domain/rules/pack.ts';
import { rulePacks } from '../../functions/domain/rules/packs/rule-packs.ts';
import { PackPage } from '../../functions/views/rules/pack-page.tsx';
import { PacksPage } from '../../functions/views/rules/packs-page.tsx';
import type { PageState } from './decision-pages.tsx';
import { csrf, frame as officer } from './status-pages.tsx';

const frame = {
  ...officer,
  user: {
    name: 'Quản trị hệ thống',
    csrf,
    areas: ['proposals', 'queue', 'recipients', 'numbers', 'rules', 'admin'] as const,
  },
};

const today = '2026-11-23';

export const override: Override = {
  pack: 'R3',
  provision: 'CSTDCS.quota',
  values: { percent: 20 },
  from: '2026-11-01',
  reason: 'Công văn số 12/BNNMT-TCCB ngày 30/10/2026',
  by: 'admin',
  at: '2026-10-30T03:00:00.000Z',
};

export const packs: readonly RulePack[] = rulePacks.map((pack) => effectivePack(pack, [override], today));

export const rulesPages: readonly PageState[] = [
  { name: 'rules', node: <PacksPage frame={officer} packs={packs} inForce="R3" /> },
  ...packs.map((pack) => ({
    name: `rules-${pack.id}`,
    node: <PackPage frame={frame} pack={pack} inForce={pack.id === 'R3'} editable={pack.id === 'R3'} />,
  })),
];
