import type { ReasonRefused } from '../../domain/reason.ts';
import { TextField } from '../dossier/text-field.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { HiddenFields } from '../hidden.tsx';
import { useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { commonTexts } from '../text/common.ts';
import { statusTexts } from '../text/status.ts';
import { statusPaths } from './status-paths.ts';

export type WithdrawPageProps = {
  readonly frame: Frame;
  readonly csrf: string;
  readonly id: string;
  readonly number: string;
  readonly typed: { readonly reason: string };
  readonly problem?: ReasonRefused | undefined;
};

/** Asks once more before the unit takes its dossier back. */
export const WithdrawPage = ({ frame, csrf, id, number, typed, problem }: WithdrawPageProps) => {
  const { withdraw } = useTexts(statusTexts);
  const { reasons } = useTexts(commonTexts);
  const said = problem && reasons[problem];
  return (
    <Layout frame={frame} title={`${number}: ${withdraw.title}`} area="proposals" typedIn="withdraw">
      <div class="stack reading">
        <ErrorSummary lines={said === undefined ? [] : [{ anchor: 'reason', text: said }]} />
        <header class="title">
          <p class="soft figures">{number}</p>
          <h1>{withdraw.title}</h1>
          <p class="lead">{withdraw.lead}</p>
        </header>
        <form id="withdraw" method="post" action={statusPaths.withdraw(id)} class="stack" noValidate>
          <HiddenFields fields={{ csrf }} />
          <TextField name="reason" label={withdraw.reason} value={typed.reason} problem={said} kind="area" optional />
          <p class="actions">
            <button type="submit" class="danger">
              {withdraw.submit}
            </button>
            <a class="button secondary" href={statusPaths.page(id)}>
              {withdraw.keep}
            </a>
          </p>
        </form>
      </div>
    </Layout>
  );
};
