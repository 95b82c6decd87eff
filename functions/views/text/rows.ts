import { ROW_REASON_MAX } from '../../domain/reason.ts';
import type { Catalogue } from '../lang.ts';
import { grouped } from './grouped.ts';

const vi = {
  apart: (rejected: number, returned: number): string =>
    [rejected > 0 && `không đồng ý ${rejected}`, returned > 0 && `trả lại ${returned}`].filter(Boolean).join(', '),
  decidedApart: (decided: string, apart: string, child: string | undefined) =>
    `${decided}; riêng: ${apart}${child === undefined ? '' : ` (hồ sơ ${child})`}`,
  parted: (n: number, from: string, seat: string) =>
    `Tách ${n} trường hợp được trả lại riêng từ hồ sơ ${from} – ${seat}`,
  list: {
    heading: (n: number) => `Đã quyết định riêng (${n})`,
    hint: 'Không còn trong danh sách đang xét.',
    rejected: 'không đồng ý',
    returned: 'trả lại riêng',
    goesOn: (number: string) => `tiếp tục trong hồ sơ ${number}`,
  },
  parent: 'Tách từ hồ sơ',
  reason: {
    tooLong: `Viết lý do cho từng trường hợp không quá ${grouped.vi(ROW_REASON_MAX)} ký tự`,
  },
};

const en: typeof vi = {
  apart: (rejected, returned) =>
    [rejected > 0 && `${rejected} rejected`, returned > 0 && `${returned} returned`].filter(Boolean).join(', '),
  decidedApart: (decided, apart, child) =>
    `${decided}; apart: ${apart}${child === undefined ? '' : ` (dossier ${child})`}`,
  parted: (n, from, seat) => `${n} returned ${n === 1 ? 'nomination' : 'nominations'} left dossier ${from} – ${seat}`,
  list: {
    heading: (n) => `Decided apart (${n})`,
    hint: 'No longer in the list under review.',
    rejected: 'rejected',
    returned: 'returned apart',
    goesOn: (number) => `goes on in dossier ${number}`,
  },
  parent: 'Left dossier',
  reason: {
    tooLong: `Write at most ${grouped.en(ROW_REASON_MAX)} characters of reason for one nomination`,
  },
};

/** What is said of nominations that were decided apart from the rest. */
export const rowsTexts: Catalogue<typeof vi> = { vi, en };
