import { countFindings, type FindingCounts } from '../../domain/rules/finding.ts';
import type { Text } from '../../domain/rules/grounds.ts';
import { useLang, useTexts } from '../lang.ts';
import { findingsTexts } from '../text/findings.ts';
import { FindingList } from './finding-list.tsx';
import type { FindingsView } from './findings-view.ts';
import { CountsMark } from './severity.tsx';

/** What is found otherwise than when the last stage decided. */
export type FindingChanges = {
  /** Rules whose finding came up since. */
  readonly fresh: ReadonlySet<string>;
  readonly gone: readonly Text[];
};

/** What the rules say now, to whoever reads a dossier. */
export type ReadFindings = {
  readonly view: FindingsView;
  readonly changes?: FindingChanges | undefined;
  /** What the other law of a transition says. */
  readonly other?: Pick<FindingsView, 'law' | 'findings'> | undefined;
};

const Gone = ({ gone }: Pick<FindingChanges, 'gone'>) => {
  const { changed } = useTexts(findingsTexts);
  const lang = useLang();
  if (gone.length === 0) return null;
  return (
    <div class="stack tight">
      <h3>{changed.goneSince}</h3>
      <ul>
        {gone.map((message) => (
          <li key={message.vi}>{message[lang]}</li>
        ))}
      </ul>
    </div>
  );
};

const OtherLaw = ({
  view,
  other,
}: {
  readonly view: FindingsView;
  readonly other: Pick<FindingsView, 'law' | 'findings'>;
}) => {
  const { transition } = useTexts(findingsTexts);
  const lang = useLang();
  return (
    <div class="stack tight">
      <h3>{transition.title}</h3>
      <p class="small">{transition.text}</p>
      <ul class="plain">
        <li>
          {`${transition.applies(view.law.name[lang])}: `}
          <CountsMark counts={countFindings(view.findings)} />
        </li>
        <li>
          {`${other.law.name[lang]}: `}
          <CountsMark counts={countFindings(other.findings)} />
        </li>
      </ul>
      {other.findings.length > 0 && (
        <details class="explain">
          <summary>{transition.show(other.law.name[lang])}</summary>
          <FindingList view={other} name="other" />
        </details>
      )}
    </div>
  );
};

const Details = ({ found }: { readonly found: ReadFindings }) => {
  const texts = useTexts(findingsTexts);
  const lang = useLang();
  const { view, changes, other } = found;
  return (
    <>
      {view.findings.length > 0 && <FindingList view={view} reasons={view.reasons} fresh={changes?.fresh} />}
      {changes !== undefined && <Gone gone={changes.gone} />}
      {other !== undefined && <OtherLaw view={view} other={other} />}
      <p class="soft small">{`${texts.checkedBy(view.law.name[lang])} ${texts.now}`}</p>
    </>
  );
};

/** Findings of one nomination to read: evaluated anew, with what changed since the last stage and the reasons that the unit gave. */
export const NominationFindings = ({ found }: { readonly found: ReadFindings }) => (
  <section class="card" aria-labelledby="findings">
    <h2 id="findings">{useTexts(findingsTexts).title}</h2>
    <CountsMark counts={countFindings(found.view.findings)} />
    <Details found={found} />
  </section>
);

/** Of a whole dossier, of which lists count and each report's own page says all. */
export type DossierFindings = ReadFindings & {
  /** Of all nominations and of the dossier itself. */
  readonly total: FindingCounts;
  /** How many came up and went since the last stage, over all nominations. */
  readonly changed?: { readonly fresh: number; readonly gone: number } | undefined;
};

const Changed = ({ changed }: { readonly changed: NonNullable<DossierFindings['changed']> }) => {
  const texts = useTexts(findingsTexts).changed;
  const nothing = changed.fresh + changed.gone === 0;
  return <p>{nothing ? texts.nothing : texts.line(changed.fresh, changed.gone)}</p>;
};

/** On a dossier's first page: how much there is in all, and what concerns the dossier itself. */
export const DossierFindingsSection = ({ found }: { readonly found: DossierFindings }) => {
  const texts = useTexts(findingsTexts);
  return (
    <section class="card" aria-labelledby="findings">
      <h2 id="findings">{texts.title}</h2>
      <p>
        {`${texts.ofAll}: `}
        <CountsMark counts={found.total} />
      </p>
      {found.changed !== undefined && <Changed changed={found.changed} />}
      <Details found={found} />
    </section>
  );
};
