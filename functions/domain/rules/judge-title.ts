import type { DecidingAuthority } from '../data/authorities.ts';
import { authorities } from '../data/authorities.ts';
import type { NominationFacts, ProposalFacts } from './facts.ts';
import type { Finding } from './finding.ts';
import type { Text } from './grounds.ts';
import type { RulePack, TitleProvision } from './pack.ts';

type Fault = { readonly rule: string; readonly message: Text; readonly cure: Text };

const cure: Text = {
  vi: 'Chọn danh hiệu, hình thức khác hoặc bỏ đề nghị này.',
  en: 'Choose another award or leave this one out.',
};

const missing: Fault = {
  rule: 'title.missing',
  message: { vi: 'Chưa chọn danh hiệu, hình thức khen thưởng.', en: 'No award has been chosen yet.' },
  cure: { vi: 'Chọn danh hiệu hoặc hình thức khen thưởng đề nghị.', en: 'Choose the award that is proposed.' },
};

const unknown: Fault = {
  rule: 'title.unknown',
  message: {
    vi: 'Danh hiệu, hình thức này không có trong quy định của thời kỳ.',
    en: 'This award is not provided for by the rules of the period.',
  },
  cure,
};

const inactive: Fault = {
  rule: 'title.inactive',
  message: {
    vi: 'Danh hiệu, hình thức này không do các đơn vị thuộc Bộ đề nghị.',
    en: 'This award is not proposed by units of the ministry.',
  },
  cure,
};

const otherRecipient: Fault = {
  rule: 'title.recipient',
  message: {
    vi: 'Danh hiệu, hình thức này không dành cho loại đối tượng được đề nghị.',
    en: 'This award is not given to nominees of this kind.',
  },
  cure,
};

const otherAuthority = (decides: DecidingAuthority): Fault => ({
  rule: 'title.authority',
  message: {
    vi: `Thẩm quyền quyết định danh hiệu, hình thức này: ${authorities[decides].vi}.`,
    en: `This award is decided by: ${authorities[decides].en}.`,
  },
  cure: {
    vi: 'Lập hồ sơ riêng gửi đúng cấp có thẩm quyền quyết định.',
    en: 'File it in a dossier of its own to the authority that decides on it.',
  },
});

const faultsOf = (title: TitleProvision, { kind }: NominationFacts, { authority }: ProposalFacts): readonly Fault[] => [
  ...(title.active ? [] : [inactive]),
  ...(title.recipients.includes(kind) ? [] : [otherRecipient]),
  ...(authority === undefined || authority === title.decides ? [] : [otherAuthority(title.decides)]),
];

/** What keeps a title from being proposed at all, whoever the nominee is. */
export const titleFindings = (
  nomination: NominationFacts,
  proposal: ProposalFacts,
  { titles }: RulePack,
): readonly Finding[] => {
  const title = titles.find(({ code }) => code === nomination.title);
  const common = { severity: 'blocks', nominationId: nomination.id, fields: ['title'] } as const;
  if (title === undefined) {
    return [{ ...(nomination.title === '' ? missing : unknown), ...common, facts: [], verified: true }];
  }
  const { basis, verified, overridden } = title;
  return faultsOf(title, nomination, proposal).map((fault) => ({
    ...fault,
    ...common,
    facts: [{ fact: 'text', text: title.name }],
    basis,
    verified,
    overridden,
  }));
};
