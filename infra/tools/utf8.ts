const NEWLINE = 0x0a;

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** A newline's byte is part of no other character, so a line can be judged alone. */
const firstBadLine = (bytes: Uint8Array): number => {
  let line = 1;
  for (let from = 0; from <= bytes.length; line += 1) {
    const newline = bytes.indexOf(NEWLINE, from);
    const end = newline === -1 ? bytes.length : newline;
    if (!isUtf8(bytes.subarray(from, end))) return line;
    from = end + 1;
  }
  return line;
};

/** The text, or the first line that is not UTF-8; a file saved as UTF-16 fails in its first. */
export const decodeUtf8 = (bytes: Uint8Array): { readonly text: string } | { readonly line: number } =>
  isUtf8(bytes) ? { text: new TextDecoder().decode(bytes) } : { line: firstBadLine(bytes) };
