import type { AddressMark } from '../../domain/address-mark.ts';
import { type LetterKind, type OutboxItem, sentAgainAtOnce } from '../../domain/outbox.ts';
import type { Instant } from '../../domain/time.ts';
import { ActingLine } from '../acting-line.tsx';
import { HiddenFields } from '../hidden.tsx';
import { useTexts } from '../lang.ts';
import type { Frame } from '../layout.tsx';
import { paths } from '../paths.ts';
import { adminTexts } from '../text/admin.ts';
import { momentText } from '../text/dates.ts';
import { statusTexts } from '../text/status.ts';
import { AdminFrame, type Done } from './admin-frame.tsx';
import { adminPaths } from './admin-paths.ts';

export type StuckRow = {
  readonly proposalId: string;
  readonly number: string;
  readonly unit: string;
  readonly since: Instant;
  readonly attempt: number;
};

export type ParkedRow = {
  readonly stream: string;
  readonly id: string;
  readonly kind: OutboxItem['telling']['tell'] | 'unreadable';
  readonly letter?: LetterKind | undefined;
  readonly whom?: string | undefined;
  readonly number?: string | undefined;
  readonly madeAt?: Instant | undefined;
  readonly attempts: number;
};

/** An address that takes no more mail, and who has it in the directory now. */
export type MarkRow = AddressMark & { readonly person?: string | undefined };

/** The oldest of a list, and how many it has in all. */
export type Oldest<R> = { readonly rows: readonly R[]; readonly total: number };

export type FaultsPageProps = {
  readonly frame: Frame;
  readonly csrf: string;
  readonly stuck: Oldest<StuckRow>;
  readonly parked: Oldest<ParkedRow>;
  readonly marks: readonly MarkRow[];
  readonly done?: Done | undefined;
};

const Stuck = ({ row, csrf }: { readonly row: StuckRow; readonly csrf: string }) => {
  const { faults } = useTexts(adminTexts);
  const title = (
    <a class="figures" href={paths.proposal(row.proposalId)}>
      {row.number}
    </a>
  );
  const about = [row.unit, faults.since(momentText(row.since)), faults.attempt(row.attempt)].join(', ');
  const act = {
    path: adminPaths.restart(row.proposalId),
    fields: { csrf },
    label: faults.restart,
    of: ` ${row.number}`,
  };
  return <ActingLine title={title} about={about} act={act} />;
};

const Parked = ({ row, csrf }: { readonly row: ParkedRow; readonly csrf: string }) => {
  const { faults } = useTexts(adminTexts);
  const { letters } = useTexts(statusTexts);
  const what = row.letter === undefined ? faults.kinds[row.kind] : `${faults.kinds[row.kind]}: ${letters[row.letter]}`;
  const about = [
    row.number,
    row.whom && faults.to(row.whom),
    row.madeAt && faults.since(momentText(row.madeAt)),
    faults.attempts(row.attempts),
  ].filter(Boolean);
  const fields = { csrf, stream: row.stream, id: row.id };
  const act = { path: adminPaths.sendAgain, fields, label: faults.again, of: `: ${what}` };
  return <ActingLine title={<strong>{what}</strong>} about={about.join(', ')} act={act} />;
};

const Mark = ({ row, csrf }: { readonly row: MarkRow; readonly csrf: string }) => {
  const { faults } = useTexts(adminTexts);
  const { mailFaults } = useTexts(statusTexts);
  const { address } = row;
  const about = [row.person ?? faults.nobodyHas, mailFaults[row.why], faults.since(momentText(row.at))].join(', ');
  const act = { path: adminPaths.clearMark, fields: { csrf, address }, label: faults.clearMark, of: ` ${address}` };
  return <ActingLine title={<strong>{address}</strong>} about={about} act={act} />;
};

const Marks = ({ marks, csrf }: Pick<FaultsPageProps, 'marks' | 'csrf'>) => {
  const { faults } = useTexts(adminTexts);
  return (
    <section class="stack" aria-labelledby="marks">
      <h2 id="marks">{faults.marks}</h2>
      <p>{marks.length === 0 ? faults.noMarks : faults.marksLead}</p>
      {marks.length > 0 && (
        <ul class="lines">
          {marks.map((row) => (
            <Mark key={row.address} row={row} csrf={csrf} />
          ))}
        </ul>
      )}
    </section>
  );
};

const SendAllAgain = ({ total, csrf }: { readonly total: number; readonly csrf: string }) => {
  const { faults } = useTexts(adminTexts);
  return (
    <form method="post" action={adminPaths.sendAllAgain}>
      <HiddenFields fields={{ csrf }} />
      <p class="actions">
        <button type="submit">{faults.againAll(Math.min(total, sentAgainAtOnce))}</button>
      </p>
    </form>
  );
};

const Shown = ({ rows, total }: Oldest<unknown>) => {
  const { faults } = useTexts(adminTexts);
  return rows.length < total ? <p>{faults.oldest(rows.length, total)}</p> : null;
};

/** What the system could not do by itself. */
export const FaultsPage = ({ frame, csrf, stuck, parked, marks, done }: FaultsPageProps) => {
  const { faults } = useTexts(adminTexts);
  return (
    <AdminFrame frame={frame} title={faults.title} section="faults" done={done}>
      <section class="stack" aria-labelledby="stuck">
        <h2 id="stuck">{faults.stuck}</h2>
        {stuck.total === 0 && <p>{faults.noStuck}</p>}
        <Shown {...stuck} />
        {stuck.total > 0 && (
          <ul class="lines">
            {stuck.rows.map((row) => (
              <Stuck key={row.proposalId} row={row} csrf={csrf} />
            ))}
          </ul>
        )}
      </section>
      <section class="stack" aria-labelledby="parked">
        <h2 id="parked">{faults.parked}</h2>
        {parked.total === 0 && <p>{faults.noParked}</p>}
        {parked.total > 1 && <SendAllAgain total={parked.total} csrf={csrf} />}
        <Shown {...parked} />
        {parked.total > 0 && (
          <ul class="lines">
            {parked.rows.map((row) => (
              <Parked key={`${row.stream}${row.id}`} row={row} csrf={csrf} />
            ))}
          </ul>
        )}
      </section>
      <Marks marks={marks} csrf={csrf} />
    </AdminFrame>
  );
};
