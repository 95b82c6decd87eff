import type { ComponentChildren } from 'preact';
import type { RecipientKind } from '../../domain/forms/forms.ts';
import { titleOf } from '../../domain/titles.ts';
import { type Hidden, HiddenFields } from '../hidden.tsx';
import { useLang, useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { paths } from '../paths.ts';
import { commonTexts } from '../text/common.ts';
import { draftingTexts } from '../text/drafting.ts';

type AskProps = {
  readonly frame: Frame;
  readonly words: { readonly title: string; readonly text: string; readonly yes: string; readonly no: string };
  readonly action: string;
  readonly back: string;
  readonly hidden: Hidden;
  readonly children: ComponentChildren;
};

/** One question before something that cannot be taken back. */
const Ask = ({ frame, words, action, back, hidden, children }: AskProps) => (
  <Layout frame={frame} title={words.title} area="proposals">
    <div class="stack reading">
      <div class="title">
        <h1>{words.title}</h1>
        <p class="lead">{words.text}</p>
      </div>
      <form method="post" action={action} class="stack" noValidate>
        <HiddenFields fields={hidden} />
        {children}
        <div class="actions">
          <button type="submit" class="danger">
            {words.yes}
          </button>
          <a class="button secondary" href={back}>
            {words.no}
          </a>
        </div>
      </form>
    </div>
  </Layout>
);

export type RemovePageProps = {
  readonly frame: Frame;
  readonly csrf: string;
  readonly proposalId: string;
  readonly nomination: {
    readonly id: string;
    readonly kind: RecipientKind;
    readonly name: string;
    readonly title: string;
    readonly version: number;
  };
};

export const RemovePage = ({ frame, csrf, proposalId, nomination }: RemovePageProps) => {
  const lang = useLang();
  const { remove, draft } = useTexts(draftingTexts);
  const { kinds } = useTexts(commonTexts);
  const { id, kind, name, title, version } = nomination;
  return (
    <Ask
      frame={frame}
      words={remove}
      action={paths.removeNomination(proposalId, id)}
      back={paths.nomination(proposalId, id)}
      hidden={{ csrf, version: String(version) }}
    >
      <div class="card">
        <p>
          <strong>{name || draft.unnamed}</strong>
          <br />
          <span class="soft">{`${kinds[kind]} – ${titleOf(title)?.[lang] ?? draft.noTitle}`}</span>
        </p>
      </div>
    </Ask>
  );
};
