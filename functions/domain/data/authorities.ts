export const stages = ['unitHead', 'blockLeader', 'ministry'] as const;
export type Stage = (typeof stages)[number];

export const decidingAuthorities = ['unitHead', 'minister', 'aboveMinister'] as const;
export type DecidingAuthority = (typeof decidingAuthorities)[number];

/** What approval by the last stage means: the award is decided here, or the ministry submits it upwards. */
export type RouteEnd = 'awarded' | 'forwarded';

export type Authority = {
  readonly code: DecidingAuthority;
  readonly vi: string;
  readonly en: string;
  readonly route: readonly Stage[];
  readonly ends: RouteEnd;
};

/** Who decides an award fixes which desks a proposal passes. */
export const authorities: Readonly<Record<DecidingAuthority, Authority>> = {
  unitHead: {
    code: 'unitHead',
    vi: 'Thủ trưởng đơn vị',
    en: 'Head of unit',
    route: ['unitHead'],
    ends: 'awarded',
  },
  minister: {
    code: 'minister',
    vi: 'Bộ trưởng',
    en: 'Minister',
    route: ['unitHead', 'blockLeader', 'ministry'],
    ends: 'awarded',
  },
  aboveMinister: {
    code: 'aboveMinister',
    vi: 'Trên cấp Bộ trưởng (Thủ tướng Chính phủ, Chủ tịch nước)',
    en: 'Above the Minister (Prime Minister, State President)',
    route: ['unitHead', 'blockLeader', 'ministry'],
    ends: 'forwarded',
  },
};

export const routeOf = (authority: DecidingAuthority): readonly Stage[] => authorities[authority].route;
