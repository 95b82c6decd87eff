import { effectivePack } from '../../functions/domain/rules/effective.ts';
import type { Override } from '../../functions/domain/rules/override.ts';
import type { RulePack } from '../../functions/domain/rules/pack.ts';
import { rulePacks } from '../../functions/domain/rules/packs/rule-packs.ts';
import { PackPage } from '../../functions/views/rules/pack-page.tsx';
import { PacksPage } from '../../functions/views/rules/packs-page.tsx';
import { ProvisionPage, type ProvisionPageProps } from '../../functions/views/rules/provision-page.tsx';
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

const [ships] = rulePacks.at(-1)?.quotas ?? [];
const typed = {
  values: { percent: '20' },
  document: 'Thông tư số 01/2026/TT-BNNMT',
  article: 'Điều 5',
  clause: 'khoản 2',
  verified: false,
  from: '01/11/2026',
  reason: '',
};

const provision = (name: string, props: Pick<ProvisionPageProps, 'problems' | 'history' | 'done'>): PageState[] =>
  ships === undefined
    ? []
    : [
        {
          name,
          node: (
            <ProvisionPage
              frame={frame}
              csrf={csrf}
              pack="R3"
              name={ships.message}
              ships={ships}
              now={packs.at(-1)?.quotas[0] ?? ships}
              typed={typed}
              seen={props.history.length}
              {...props}
            />
          ),
        },
      ];

const line = { ...override, byName: 'Quản trị hệ thống' };

export const rulesPages: readonly PageState[] = [
  { name: 'rules', node: <PacksPage frame={officer} packs={packs} inForce="R3" /> },
  ...packs.map((pack) => ({
    name: `rules-${pack.id}`,
    node: <PackPage frame={frame} pack={pack} inForce={pack.id === 'R3'} editable={pack.id === 'R3'} />,
  })),
  ...provision('rules-provision', { problems: {}, history: [] }),
  ...provision('rules-provision-saved', { problems: {}, history: [line], done: true }),
  ...provision('rules-provision-refused', {
    problems: { 'value-percent': 'value.outOfRange', reason: 'reason.missing', history: 'changed' },
    history: [line],
  }),
];
