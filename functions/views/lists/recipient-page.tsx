import { type CommendationKindCode, commendationKinds } from '../../domain/data/commendation-kinds.ts';
import type { RecipientKind } from '../../domain/forms/forms.ts';
import { maskCitizenId } from '../../domain/mask.ts';
import type { DecisionPaper } from '../../domain/proposal.ts';
import type { Instant } from '../../domain/time.ts';
import { ColumnHeads } from '../column-heads.tsx';
import { readableDate } from '../dossier/dossier.ts';
import { Facts } from '../dossier/facts.tsx';
import { titleText } from '../dossier/nomination-list.tsx';
import { useLang, useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { paths } from '../paths.ts';
import { commonTexts } from '../text/common.ts';
import { dateText } from '../text/dates.ts';
import { decisionTexts } from '../text/decision.ts';
import { eligibilityTexts } from '../text/eligibility.ts';
import { statusTexts } from '../text/status.ts';

type Received = {
  readonly title: string;
  readonly year: number;
  readonly kind?: CommendationKindCode | undefined;
  readonly at: Instant;
};

export type AwardRow =
  | (Received & {
      readonly source: 'decided';
      readonly proposalId: string;
      readonly proposalNumber: string;
      readonly wording: string;
      readonly paper?: DecisionPaper | undefined;
    })
  | (Received & {
      readonly source: 'imported';
      readonly achievement?: string | undefined;
      readonly decisionNumber?: string | undefined;
      readonly decisionDate?: string | undefined;
      readonly issuer?: string | undefined;
    });

export type RecipientPageProps = {
  readonly frame: Frame;
  readonly recipient: {
    readonly id: string;
    readonly name: string;
    readonly kind: RecipientKind;
    readonly unit: string;
    readonly post?: string | undefined;
    readonly birthYear?: string | undefined;
    /** Shown masked. */
    readonly citizenId?: string | undefined;
    /** Who carried this citizen id first, under another name; only the ministry is told. */
    readonly sameIdAs?: { readonly id: string; readonly name: string } | undefined;
  };
  readonly awards: readonly AwardRow[];
};

const Paper = ({ award }: { readonly award: AwardRow }) => {
  const { recipients } = useTexts(statusTexts);
  const { receipt } = useTexts(decisionTexts);
  if (award.source === 'decided') {
    const { paper } = award;
    return paper === undefined
      ? recipients.noPaper
      : receipt.paperOf(paper.number, readableDate(paper.date), paper.signer);
  }
  const { decisionNumber, decisionDate, issuer } = award;
  const known = [
    decisionNumber === undefined ? undefined : recipients.paperNumber(decisionNumber),
    decisionDate === undefined ? undefined : recipients.paperDate(readableDate(decisionDate)),
    issuer,
  ].filter((part) => part !== undefined);
  return known.length === 0 ? recipients.paperUnknown : known.join(', ');
};

/** Where the record has an award from. */
const Source = ({ award }: { readonly award: AwardRow }) => {
  const { recipients } = useTexts(statusTexts);
  if (award.source === 'imported') return `${recipients.imported} ${dateText(award.at)}`;
  return (
    <>
      <a class="figures" href={paths.proposal(award.proposalId)}>
        {award.proposalNumber}
      </a>
      <br />
      <span class="soft small">{`${recipients.recordedAt} ${dateText(award.at)}`}</span>
    </>
  );
};

const Award = ({ award }: { readonly award: AwardRow }) => {
  const lang = useLang();
  const { columns } = useTexts(statusTexts).lists;
  const { title, year, kind } = award;
  return (
    <tr>
      <td data-label={columns.year} class="figures">
        {year}
      </td>
      <th scope="row">
        {titleText(title, lang)}
        {kind !== undefined && (
          <>
            <br />
            <span class="soft small">{commendationKinds[kind][lang]}</span>
          </>
        )}
      </th>
      <td data-label={columns.wording}>{award.source === 'decided' ? award.wording : (award.achievement ?? '')}</td>
      <td data-label={columns.paper}>
        <Paper award={award} />
      </td>
      <td data-label={columns.number}>
        <Source award={award} />
      </td>
    </tr>
  );
};

const keyOf = (award: AwardRow): string =>
  award.source === 'decided'
    ? `${award.proposalId}${award.title}`
    : `${award.year}${award.title}${award.decisionNumber ?? ''}`;

const Awards = ({ awards }: Pick<RecipientPageProps, 'awards'>) => {
  const { columns } = useTexts(statusTexts).lists;
  return (
    <table class="table">
      <ColumnHeads labels={(['year', 'title', 'wording', 'paper', 'number'] as const).map((name) => columns[name])} />
      <tbody>
        {awards.map((award) => (
          <Award key={keyOf(award)} award={award} />
        ))}
      </tbody>
    </table>
  );
};

/** What one person or collective has received. */
export const RecipientPage = ({ frame, recipient, awards }: RecipientPageProps) => {
  const { recipients, lists } = useTexts(statusTexts);
  const { kinds } = useTexts(commonTexts);
  const eligibility = useTexts(eligibilityTexts);
  const { id, name, kind, unit, post, birthYear, citizenId, sameIdAs } = recipient;
  const known = [
    { label: lists.columns.unit, value: unit },
    ...(post === undefined ? [] : [{ label: lists.columns.post, value: post }]),
    ...(citizenId === undefined ? [] : [{ label: recipients.citizenId, value: maskCitizenId(citizenId) }]),
  ];
  return (
    <Layout frame={frame} title={name} area="recipients">
      <div class="stack loose">
        <header class="title">
          <p class="soft">{birthYear === undefined ? kinds[kind] : `${kinds[kind]}, ${recipients.born(birthYear)}`}</p>
          <h1>{name}</h1>
        </header>
        {sameIdAs !== undefined && (
          <div class="notice warn">
            <p>
              {recipients.sameIdAs} <a href={paths.recipient(sameIdAs.id)}>{recipients.other(sameIdAs.name)}</a>
            </p>
          </div>
        )}
        <Facts items={known} />
        <section class="stack" aria-labelledby="awards">
          <h2 id="awards">{recipients.awards}</h2>
          {awards.length > 0 ? <Awards awards={awards} /> : <p>{recipients.noAwards}</p>}
        </section>
        <p>
          <a href={paths.eligibility(id)}>{eligibility.link}</a>
        </p>
      </div>
    </Layout>
  );
};
