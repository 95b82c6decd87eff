import type { Filled, Problem } from '../../functions/domain/forms/field.ts';
import { individualForm } from '../../functions/domain/forms/forms.ts';
import { ConflictPage } from '../../functions/views/drafting/conflict-page.tsx';
import { FormPage } from '../../functions/views/drafting/form-page.tsx';
import { AutosaveAnswer } from '../../functions/views/form/saved-line.tsx';
import { renderPart } from '../../functions/views/render.ts';
import { nominationForm } from './drafting-pages.tsx';
import { at, csrf, frame, people, viewOf } from './drafting-sample.ts';

export const formPage = (
  filled: Filled,
  version: number,
  blankRows: Readonly<Record<string, number>>,
  problems: readonly Problem[] | undefined,
) => (
  <FormPage
    {...nominationForm}
    seal={{ version, csrf }}
    view={viewOf('individual', filled, { blankRows, showMissing: problems !== undefined })}
    savedAt={undefined}
  />
);

export const conflictPage = (
  mine: Filled,
  { filled, version }: { readonly filled: Filled; readonly version: number },
) => (
  <ConflictPage
    frame={frame}
    csrf={csrf}
    action={nominationForm.action}
    form={individualForm}
    mine={mine}
    theirs={{ filled, version, by: 'Phạm Văn Dũng', at }}
    people={people}
  />
);

export const autosaveAnswer = (saved: 'conflict' | { readonly version: number; readonly filled: Filled }): string =>
  renderPart(
    saved === 'conflict' ? (
      <AutosaveAnswer outcome="conflict" />
    ) : (
      <AutosaveAnswer
        outcome="saved"
        at={at}
        seal={{ version: saved.version, csrf }}
        view={viewOf('individual', saved.filled)}
      />
    ),
    'vi',
  );
