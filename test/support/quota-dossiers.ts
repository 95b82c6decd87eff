import { randomUUID } from 'node:crypto';
import type { DecidingAuthority } from '../../functions/domain/data/authorities.ts';
import { addNomination } from '../../functions/usecases/edit-nominations.ts';
import { saveForm } from '../../functions/usecases/save-form.ts';
import { startProposal } from '../../functions/usecases/start-proposal.ts';
import { submitProposal } from '../../functions/usecases/submit-proposal.ts';
import { value } from './filing.ts';
import { collectiveFields, individualFields, meritFor, posted, statementFields } from './filled.ts';
import type { Pipeline } from './pipeline.ts';

const proposed = {
  CSTDCS: { kind: 'individual', authority: 'unitHead' },
  CTDB: { kind: 'collective', authority: 'minister' },
  CTDCP: { kind: 'collective', authority: 'aboveMinister' },
} as const satisfies Record<string, { kind: 'individual' | 'collective'; authority: DecidingAuthority }>;

type Wanted = {
  readonly title: keyof typeof proposed;
  readonly unit?: string;
  readonly rows?: number;
  readonly ldtt?: number;
  /** A rule that warns of the whole dossier, for which a reason is written. */
  readonly explained?: string;
};

let made = 0;

/** Nobody is proposed twice, for what nobody else has done. */
const somebody = () => {
  made += 1;
  const own = randomUUID().replaceAll('-', ' ');
  return {
    citizenId: `0${1_185_000_000 + made}0`,
    fields: {
      fullName: `Nguyễn Văn ${made}`,
      achievements: `Chủ trì ${own}.`,
      'initiatives.0.name': `Số hóa ${own}`,
      'initiatives.1.name': `Tra cứu ${own}`,
    },
  };
};

const officerOf = (pipeline: Pipeline, unit: string) => pipeline.viewer(`officer-${unit.toLowerCase()}`);

/** A complete draft of so many rows for a title that has a quota. */
export const quotaDraft = async (
  pipeline: Pipeline,
  { title, unit = 'U3', rows = 1, ldtt = 80, explained }: Wanted,
): Promise<string> => {
  const { app } = pipeline;
  const { kind, authority } = proposed[title];
  const officer = await officerOf(pipeline, unit);
  const id = value(await startProposal(app, officer, { seasonId: 'N2026', unitId: unit, authority }));
  const counts = { individuals: 0, collectives: 0, [`${kind}s`]: rows };
  const reasons =
    explained === undefined ? {} : { 'explanations.0.rule': explained, 'explanations.0.reason': 'Đã đối chiếu lại.' };
  const statement = posted({ ...statementFields(counts), unitLdtt: String(ldtt), ...reasons });
  value(await saveForm(app, officer, id, { form: 'statement' }, 0, statement));
  for (let row = 0; row < rows; row += 1) {
    const nominationId = value(await addNomination(app, officer, id, kind));
    const { citizenId, fields: own } = somebody();
    const of = { title, ...meritFor(title, 2026), ...own };
    const fields = kind === 'individual' ? individualFields({ ...of, citizenId }) : collectiveFields(of);
    value(await saveForm(app, officer, id, { form: kind, nominationId, isNew: false }, 1, posted(fields)));
  }
  return id;
};

/** Files it, and lets nothing else happen. */
export const pressSubmit = async (pipeline: Pipeline, id: string) => {
  const { app } = pipeline;
  const proposal = await app.ledger.proposal(id);
  if (proposal === undefined) throw new Error(`no proposal ${id}`);
  const officer = await officerOf(pipeline, proposal.unitId);
  return submitProposal(app, officer, id, { key: app.random.id(), edits: proposal.edits, answer: 'Đã bổ sung' });
};

export const usedOf = async ({ app }: Pipeline, place: string): Promise<number> =>
  (await app.places.counts([place])).get(place)?.used ?? 0;

/** Places of each counter that the dossiers hold by their own headers. */
export const heldBy = async ({ app }: Pipeline, ids: readonly string[]): Promise<Readonly<Record<string, number>>> => {
  const sums: Record<string, number> = {};
  for (const { places = {} } of (await app.ledger.proposals(ids)).values())
    for (const [place, held] of Object.entries(places)) sums[place] = (sums[place] ?? 0) + held;
  return sums;
};
