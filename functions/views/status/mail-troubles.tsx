import { sentAgainMost } from '../../domain/delivery.ts';
import type { MailFault } from '../../domain/mail-event.ts';
import type { LetterKind } from '../../domain/outbox.ts';
import type { Instant } from '../../domain/time.ts';
import { ActingLine } from '../acting-line.tsx';
import { useTexts } from '../lang.ts';
import { momentText } from '../text/dates.ts';
import { statusTexts } from '../text/status.ts';
import { statusPaths } from './status-paths.ts';

/** A mail of the dossier that did not arrive; without `why` it never left. */
export type TroubleLine = {
  readonly id: string;
  readonly letter: LetterKind;
  readonly whom: string;
  readonly at: Instant;
  readonly why?: MailFault | undefined;
};

export const mailDones = ['again', 'tooOften', 'gone'] as const;
/** What became of a press on "send again". */
export type MailDone = (typeof mailDones)[number];

export type MailTroublesProps = {
  readonly proposalId: string;
  readonly lines: readonly TroubleLine[];
  /** For whoever may send again. */
  readonly csrf?: string | undefined;
};

const Line = ({ line, proposalId, csrf }: Omit<MailTroublesProps, 'lines'> & { readonly line: TroubleLine }) => {
  const { page, letters, mailFaults } = useTexts(statusTexts);
  const { id, letter, whom, at, why } = line;
  const what = page.trouble(letters[letter], whom);
  const about = (
    <>
      {`${why === undefined ? page.neverLeft : mailFaults[why]} – `}
      <span class="figures">{momentText(at)}</span>
    </>
  );
  const act =
    csrf === undefined || why === 'delayed'
      ? undefined
      : { path: statusPaths.mailAgain(proposalId), fields: { csrf, mail: id }, label: page.again, of: `: ${what}` };
  return <ActingLine title={<strong>{what}</strong>} about={about} act={act} />;
};

/** The mails of a dossier that did not arrive, each to be sent again by whoever may. */
export const MailTroubles = ({ proposalId, lines, csrf }: MailTroublesProps) => {
  const { page } = useTexts(statusTexts);
  if (lines.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="troubles">
      <h2 id="troubles">{page.troubles}</h2>
      <ul class="lines">
        {lines.map((line) => (
          <Line key={line.id} line={line} proposalId={proposalId} csrf={csrf} />
        ))}
      </ul>
    </section>
  );
};

export const MailNotice = ({ done }: { readonly done: MailDone | undefined }) => {
  const { mailDone } = useTexts(statusTexts).page;
  if (done === undefined) return null;
  return (
    <p class={done === 'again' ? 'notice good' : 'notice warn'} role="status">
      {done === 'tooOften' ? mailDone.tooOften(sentAgainMost.anHour) : mailDone[done]}
    </p>
  );
};
