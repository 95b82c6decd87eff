import type { ChangedField, NamedChange } from '../../domain/compare.ts';
import type { RecipientKind } from '../../domain/forms/forms.ts';
import { useLang, useTexts } from '../lang.ts';
import { decisionTexts } from '../text/decision.ts';
import { ChangedFields, NamedChanges } from './changed-fields.tsx';
import type { NominationLine } from './dossier.ts';
import type { Reading } from './field-value.ts';
import { NominationList, titleText } from './nomination-list.tsx';

export type Changes = {
  /** The round which this stage saw last. */
  readonly sinceRound: number;
  /** What the unit answered to the reason of the return. */
  readonly answer?: string | undefined;
  readonly statement: readonly ChangedField[];
  readonly added: readonly NominationLine[];
  readonly removed: readonly NominationLine[];
  readonly changed: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: RecipientKind;
    readonly fields: readonly NamedChange[];
  }[];
};

const Removed = ({ removed }: Pick<Changes, 'removed'>) => {
  const lang = useLang();
  return (
    <ul>
      {removed.map(({ id, name, title }) => (
        <li key={id}>{`${name} – ${titleText(title, lang)}`}</li>
      ))}
    </ul>
  );
};

export type ChangesProps = {
  readonly changes: Changes;
  readonly href: (nominationId: string) => string;
  readonly people?: Reading['people'] | undefined;
};

const nobody: Reading['people'] = new Map();

/** Which reports changed where: 200 of them may, so that their texts stand on each report's own page. */
const ChangedReports = ({
  changed,
  href,
  people,
}: Pick<Changes, 'changed'> & Required<Omit<ChangesProps, 'changes'>>) => {
  const texts = useTexts(decisionTexts).changes;
  return (
    <>
      <h3>{texts.changed}</h3>
      <p class="soft small">{texts.changedHint}</p>
      <ul class="lines">
        {changed.map(({ id, name, kind, fields }) => (
          <li key={id}>
            <div>
              <a href={href(id)}>{name}</a>
              <br />
              <NamedChanges form={kind} fields={fields} people={people ?? nobody} reveal={false} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
};

/** What is new since this stage last looked: the first thing somebody reads of a dossier that comes again. */
export const ChangesSection = ({ changes, href, people = nobody }: ChangesProps) => {
  const texts = useTexts(decisionTexts).changes;
  const { statement, added, removed, changed, answer, sinceRound } = changes;
  const nothing = statement.length + added.length + removed.length + changed.length === 0;
  return (
    <section class="notice warn" aria-labelledby="changes">
      <h2 id="changes">{texts.heading}</h2>
      <p class="small">{texts.since(sinceRound)}</p>
      {answer !== undefined && <h3>{texts.answer}</h3>}
      {answer !== undefined && <p class="quote">{answer}</p>}
      {nothing && <p>{texts.none}</p>}
      {statement.length > 0 && <h3>{texts.statement}</h3>}
      {statement.length > 0 && <ChangedFields form="statement" fields={statement} people={people} reveal={false} />}
      {changed.length > 0 && <ChangedReports changed={changed} href={href} people={people} />}
      {added.length > 0 && <h3>{texts.added}</h3>}
      {added.length > 0 && <NominationList nominations={added} href={href} />}
      {removed.length > 0 && <h3>{texts.removed}</h3>}
      {removed.length > 0 && <Removed removed={removed} />}
    </section>
  );
};

/** What one report says otherwise than in an earlier round. */
export type ReportChanges = { readonly sinceRound: number; readonly fields: readonly ChangedField[] };

type ReportChangesProps = {
  readonly changes: ReportChanges;
  readonly kind: RecipientKind;
  /** Says what the report is compared with. */
  readonly since: string;
  readonly people?: Reading['people'] | undefined;
  readonly reveal?: boolean | undefined;
};

export const ReportChangesSection = ({ changes, kind, since, people, reveal = false }: ReportChangesProps) => (
  <section class="notice warn" aria-labelledby="changes">
    <h2 id="changes">{useTexts(decisionTexts).changes.heading}</h2>
    <p class="small">{since}</p>
    <ChangedFields form={kind} fields={changes.fields} people={people ?? nobody} reveal={reveal} />
  </section>
);
