/** Somebody's own words with their line breaks. */
export const Prose = ({ text }: { readonly text: string }) =>
  text.split('\n').map((line, index) => [index > 0 && <br />, line]);
