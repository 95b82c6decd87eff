/** What a form posts beside its fields: the version its page showed, and the session's token. */
export type Seal = { readonly version: number; readonly csrf: string };

const oob = (replaces: boolean | undefined) => (replaces ? { 'hx-swap-oob': 'true' } : {});

/** `replaces`: in the answer to an autosave they take the place of those the page has. */
export const SealFields = ({ version, csrf, replaces }: Seal & { readonly replaces?: boolean }) => (
  <>
    <input type="hidden" id="version" name="version" value={String(version)} autoComplete="off" {...oob(replaces)} />
    <input type="hidden" id="csrf" name="csrf" value={csrf} autoComplete="off" {...oob(replaces)} />
  </>
);
