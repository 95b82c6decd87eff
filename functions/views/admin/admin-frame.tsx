import type { ComponentChildren } from 'preact';
import { Unbroken } from '../dossier/unbroken.tsx';
import { ErrorSummary, type SummaryLine } from '../form/error-summary.tsx';
import { useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { adminTexts } from '../text/admin.ts';
import type { AdminText } from '../text/admin-vi.ts';
import { adminPaths } from './admin-paths.ts';

/** What was just done, or why it was not. */
export type Done = keyof AdminText['done'];

const sections = { requests: adminPaths.overview, faults: adminPaths.faults, directory: adminPaths.directory } as const;
export type AdminSection = keyof typeof sections;

type AdminFrameProps = {
  readonly frame: Frame;
  readonly title: string;
  /** The dossier's number in the title. */
  readonly number?: string | undefined;
  readonly section?: AdminSection | undefined;
  readonly done?: Done | undefined;
  readonly problems?: readonly SummaryLine[] | undefined;
  readonly typedIn?: string | undefined;
  readonly children: ComponentChildren;
};

const Sections = ({ section }: Pick<AdminFrameProps, 'section'>) => {
  const texts = useTexts(adminTexts);
  return (
    <nav class="subareas" aria-label={texts.title}>
      <ul>
        {(['requests', 'faults', 'directory'] as const).map((one) => (
          <li key={one}>
            <a href={sections[one]} aria-current={one === section ? 'page' : undefined}>
              {texts.sections[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const unsaved: readonly Done[] = ['changed', 'over'];

/** What all pages of the administrator share. */
export const AdminFrame = ({
  frame,
  title,
  number,
  section,
  done,
  problems = [],
  typedIn,
  children,
}: AdminFrameProps) => {
  const texts = useTexts(adminTexts).done;
  return (
    <Layout frame={frame} title={title} area="admin" typedIn={typedIn}>
      <div class="stack loose">
        <ErrorSummary lines={problems} />
        {done !== undefined && (
          <p class={unsaved.includes(done) ? 'notice warn' : 'notice good'} role="status">
            {texts[done]}
          </p>
        )}
        <Sections section={section} />
        <h1>
          <Unbroken text={title} part={number} />
        </h1>
        {children}
      </div>
    </Layout>
  );
};
