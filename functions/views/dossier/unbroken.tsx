/** A sentence whose number stays on one line: browsers break `U3-N2023-004` behind its hyphens. */
export const Unbroken = ({ text, part }: { readonly text: string; readonly part: string | undefined }) => {
  const at = part === undefined ? -1 : text.indexOf(part);
  if (part === undefined || at < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <span class="figures">{part}</span>
      {text.slice(at + part.length)}
    </>
  );
};
