/** How many there are; `more` when a list was counted no further. */
export type Counted = { readonly count: number; readonly more?: boolean | undefined };

/** 25, or 25+ */
export const shown = ({ count, more }: Counted): string => (more ? `${count}+` : String(count));
