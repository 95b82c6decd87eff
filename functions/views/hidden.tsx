export type Hidden = Readonly<Record<string, string>>;

/** Hidden fields of a form. Browsers must not refill them with what an earlier page held. */
export const HiddenFields = ({ fields }: { readonly fields: Hidden }) => (
  <>
    {Object.entries(fields).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} autoComplete="off" />
    ))}
  </>
);
