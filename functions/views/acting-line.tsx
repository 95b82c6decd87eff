import type { ComponentChildren } from 'preact';
import { HiddenFields } from './hidden.tsx';

export type ActingLineProps = {
  readonly title: ComponentChildren;
  readonly about: ComponentChildren;
  /** One button; `of` says to whoever hears the page which line it belongs to. */
  readonly act?:
    | {
        readonly path: string;
        readonly fields: Readonly<Record<string, string>>;
        readonly label: string;
        readonly of: string;
      }
    | undefined;
};

/** A line of a list with one button that does something about it. */
export const ActingLine = ({ title, about, act }: ActingLineProps) => (
  <li>
    <div>
      {title}
      <br />
      <span class="soft small">{about}</span>
    </div>
    {act !== undefined && (
      <form method="post" action={act.path}>
        <HiddenFields fields={act.fields} />
        <button type="submit" class="secondary">
          {act.label}
          <span class="visually-hidden">{act.of}</span>
        </button>
      </form>
    )}
  </li>
);
