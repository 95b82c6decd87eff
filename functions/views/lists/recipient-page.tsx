import type { RecipientKind } from '../../domain/forms/forms.ts';
import { maskCitizenId } from '../../domain/mask.ts';
import type { DecisionPaper } from '../../domain/proposal.ts';
import type { Instant } from '../../domain/time.ts';
import { readableDate } from '../dossier/dossier.ts';
import { Facts } from '../dossier/facts.tsx';
import { titleText } from '../dossier/nomination-list.tsx';
import { useLang, useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { paths } from '../paths.ts';
import { commonTexts } from '../text/common.ts';
import { dateText } from '../text/dates.ts';
import { decisionTexts } from '../text/decision.ts';
import { statusTexts } from '../text/status.ts';

export type AwardRow = {
  readonly proposalId: string;
  readonly proposalNumber: string;
  readonly title: string;
  readonly year: number;
  readonly wording: string;
  readonly at: Instant;
  readonly paper?: DecisionPaper | undefined;
};

export type RecipientPageProps = {
  readonly frame: Frame;
  readonly recipient: {
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

const Award = ({ award }: { readonly award: AwardRow }) => {
  const lang = useLang();
  const { recipients, lists } = useTexts(statusTexts);
  const { receipt } = useTexts(decisionTexts);
  const { columns } = lists;
  const { paper } = award;
  return (
    <tr>
      <td data-label={columns.year} class="figures">
        {award.year}
      </td>
      <th scope="row">{titleText(award.title, lang)}</th>
      <td data-label={columns.wording}>{award.wording}</td>
      <td data-label={columns.paper}>
        {paper === undefined
          ? recipients.noPaper
          : receipt.paperOf(paper.number, readableDate(paper.date), paper.signer)}
      </td>
      <td data-label={columns.number}>
        <a class="figures" href={paths.proposal(award.proposalId)}>
          {award.proposalNumber}
        </a>
        <br />
        <span class="soft small">{`${recipients.recordedAt} ${dateText(award.at)}`}</span>
      </td>
    </tr>
  );
};

const Awards = ({ awards }: Pick<RecipientPageProps, 'awards'>) => {
  const { columns } = useTexts(statusTexts).lists;
  return (
    <table class="table">
      <thead>
        <tr>
          {(['year', 'title', 'wording', 'paper', 'number'] as const).map((name) => (
            <th key={name} scope="col">
              {columns[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {awards.map((award) => (
          <Award key={`${award.proposalId}${award.title}`} award={award} />
        ))}
      </tbody>
    </table>
  );
};

/** What one person or collective has received. */
export const RecipientPage = ({ frame, recipient, awards }: RecipientPageProps) => {
  const { recipients, lists } = useTexts(statusTexts);
  const { kinds } = useTexts(commonTexts);
  const { name, kind, unit, post, birthYear, citizenId, sameIdAs } = recipient;
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
      </div>
    </Layout>
  );
};
