import type { Choice } from '../../domain/award-import/judge.ts';
import type { PreviewRow } from '../../domain/award-import/preview.ts';
import { maskBirthDate, maskCitizenId } from '../../domain/mask.ts';
import { ColumnHeads } from '../column-heads.tsx';
import { titleText } from '../dossier/nomination-list.tsx';
import { useLang, useTexts } from '../lang.ts';
import { awardsTexts } from '../text/awards.ts';
import { dayText } from '../text/dates.ts';
import { rowLines } from './fault-lines.ts';

export type PreviewRowsProps = {
  readonly rows: readonly PreviewRow[];
  readonly chosen: Readonly<Record<string, Choice>>;
  readonly unitName: (id: string) => string;
  /** Nothing is chosen any more once the import was confirmed. */
  readonly open: boolean;
};

type RowProps = Omit<PreviewRowsProps, 'rows'> & { readonly row: PreviewRow };

const Who = ({ row: { name, row }, unitName }: Pick<RowProps, 'row' | 'unitName'>) => {
  const { preview } = useTexts(awardsTexts);
  if (row === undefined) return name;
  const { unitId, birthDate, citizenId } = row.person;
  const about = [
    birthDate && preview.born(maskBirthDate(birthDate)),
    citizenId && maskCitizenId(citizenId),
    unitName(unitId),
  ];
  return (
    <>
      {name}
      <br />
      <span class="soft small">{about.filter(Boolean).join(', ')}</span>
    </>
  );
};

const What = ({ row: { row } }: Pick<RowProps, 'row'>) => {
  const lang = useLang();
  if (row === undefined) return null;
  const { title, year, decisionNumber, decisionDate } = row.award;
  const paper = [decisionNumber, decisionDate && dayText(decisionDate)].filter(Boolean).join(', ');
  return (
    <>
      {`${titleText(title, lang)}, ${year}`}
      {paper !== '' && <br />}
      {paper !== '' && <span class="soft small">{paper}</span>}
    </>
  );
};

const ChoiceOf = ({ row: { line, choices: offered }, chosen, open }: RowProps) => {
  const { preview, choices } = useTexts(awardsTexts);
  const said = chosen[String(line)] ?? 'skip';
  if (!open) return choices[said];
  const id = `choice-${line}`;
  return (
    <>
      <label for={id} class="visually-hidden">
        {preview.choiceOf(line)}
      </label>
      <select id={id} name={`choice.${line}`}>
        {offered.map((choice) => (
          <option key={choice} value={choice} selected={choice === said}>
            {choices[choice]}
          </option>
        ))}
      </select>
    </>
  );
};

const Row = (props: RowProps & { readonly why: boolean; readonly choosing: boolean }) => {
  const { row, why, choosing } = props;
  const { columns } = useTexts(awardsTexts).preview;
  const lang = useLang();
  return (
    <tr>
      <td data-label={columns.line} class="figures">
        {row.line}
      </td>
      <th scope="row">
        <Who {...props} />
      </th>
      <td data-label={columns.what}>
        <What {...props} />
      </td>
      {why && <td data-label={columns.why}>{rowLines(row, lang).join('; ')}</td>}
      {choosing && (
        <td data-label={columns.choice}>
          <ChoiceOf {...props} />
        </td>
      )}
    </tr>
  );
};

/** Rows of one class, with the reasons and choices that rows of this class have. */
export const PreviewRows = ({ rows, ...props }: PreviewRowsProps) => {
  const { columns } = useTexts(awardsTexts).preview;
  const lang = useLang();
  const why = rows.some((row) => rowLines(row, lang).length > 0);
  const choosing = rows.some((row) => row.choices.length > 0);
  const all = ['line', 'who', 'what', 'why', 'choice'] as const;
  const shown = all.filter((name) => (name !== 'why' || why) && (name !== 'choice' || choosing));
  return (
    <table class="table">
      <ColumnHeads labels={shown.map((name) => columns[name])} />
      <tbody>
        {rows.map((row) => (
          <Row key={row.line} row={row} why={why} choosing={choosing} {...props} />
        ))}
      </tbody>
    </table>
  );
};
