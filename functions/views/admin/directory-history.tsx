import type { Instant } from '../../domain/time.ts';
import { useTexts } from '../lang.ts';
import { adminTexts } from '../text/admin.ts';
import { momentText } from '../text/dates.ts';
import { statusTexts } from '../text/status.ts';

/** `what` as the directory's note has it: `season.deadline <season> <from> <to>`, or words of its own. */
export type HistoryLine = {
  readonly at: Instant;
  readonly by: string;
  readonly what: string;
  readonly reason?: string | undefined;
};

export type DirectoryHistoryProps = {
  readonly history: readonly HistoryLine[];
  readonly seasons: readonly { readonly id: string; readonly name: string }[];
};

const useNote = ({ seasons }: Pick<DirectoryHistoryProps, 'seasons'>) => {
  const { deadlineMoved, fileImported, markCleared } = useTexts(adminTexts).directory;
  return (what: string): string => {
    const [code, season, from, to] = what.split(' ');
    if (code === 'directory.import') return fileImported(season ?? '', from ?? '', to ?? '');
    if (code === 'address.cleared') return markCleared(season ?? '');
    if (code !== 'season.deadline' || season === undefined || from === undefined || to === undefined) return what;
    const name = seasons.find(({ id }) => id === season)?.name ?? season;
    return deadlineMoved(name, momentText(from), momentText(to));
  };
};

export const DirectoryHistory = ({ history, seasons }: DirectoryHistoryProps) => {
  const { directory } = useTexts(adminTexts);
  const { events } = useTexts(statusTexts);
  const note = useNote({ seasons });
  return (
    <section class="stack" aria-labelledby="history">
      <h2 id="history">{directory.history}</h2>
      <ol class="timeline">
        {history.map(({ at, by, what, reason }) => (
          <li key={at} class="stack tight">
            <p>
              <strong>{note(what)}</strong>
              <br />
              <span class="soft small">{`${momentText(at)} – ${by || events.system}`}</span>
            </p>
            {reason !== undefined && <p class="quote">{reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
};
