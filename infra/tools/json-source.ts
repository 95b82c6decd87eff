import {
  createScanner,
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';

export type Fault = {
  readonly offset: number;
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly value?: string;
};

/** Plain JSON with the place of every value. */
export type JsonSource = { readonly value: unknown; readonly root: Node };

/** A directory is four deep; the parser calls itself once a level, so a deep file would overflow the stack. */
const DEEPEST = 32;

/** A file that is no JSON at all has an error a word. */
const MOST_ERRORS = 1_000;

// The library's SyntaxKind is a const enum, which isolated modules cannot read.
const opening: ReadonlySet<number> = new Set([1, 3]);
const closing: ReadonlySet<number> = new Set([2, 4]);
const END = 17;

const tooDeepAt = (text: string): number | undefined => {
  const scanner = createScanner(text, true);
  for (let depth = 0, token: number = scanner.scan(); token !== END; token = scanner.scan()) {
    if (opening.has(token)) depth += 1;
    if (closing.has(token)) depth -= 1;
    if (depth > DEEPEST) return scanner.getTokenOffset();
  }
  return undefined;
};

const syntaxFault = (text: string, { error, offset }: ParseError): Fault => {
  const name = printParseErrorCode(error);
  const end = text.slice(0, offset).trimEnd().length;
  const atBracket = (name === 'PropertyNameExpected' || name === 'ValueExpected') && /[\]}]/.test(text[offset] ?? '');
  if (atBracket && text[end - 1] === ',') return { offset: end - 1, path: [], code: 'json.trailingComma' };
  const code = `json.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  // A comma is missed only at the next value, which may stand on another line.
  return { offset: name === 'CommaExpected' ? end : offset, path: [], code };
};

/** The first fault of each line: the parser's next ones are mostly its own stumbling. */
const firstOfLines = (text: string, faults: readonly Fault[]): readonly Fault[] =>
  faults.filter(({ offset }, index) => {
    const before = faults[index - 1];
    return before === undefined || /[\r\n]/.test(text.slice(before.offset, offset));
  });

const nameOf = (property: Node): string => String(property.children?.[0]?.value);

const repeatedKeys = (node: Node, path: readonly (string | number)[]): Fault[] => {
  const children = node.children ?? [];
  if (node.type === 'array') return children.flatMap((child, index) => repeatedKeys(child, [...path, index]));
  if (node.type !== 'object') return [];
  const seen = new Set<string>();
  return children.flatMap((property) => {
    const name = nameOf(property);
    const again = seen.has(name);
    seen.add(name);
    const value = property.children?.[1];
    return [
      ...(again ? [{ offset: property.offset, path: [...path, name], code: 'key.repeated' }] : []),
      ...(value === undefined ? [] : repeatedKeys(value, [...path, name])),
    ];
  });
};

/** Reads plain JSON: comments, trailing commas and keys given twice are faults, which a parser made for settings would let pass. */
export const readJson = (text: string): JsonSource | { readonly faults: readonly Fault[] } => {
  const tooDeep = tooDeepAt(text);
  if (tooDeep !== undefined) return { faults: [{ offset: tooDeep, path: [], code: 'json.tooDeep' }] };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  if (text.trim() === '') return { faults: [{ offset: 0, path: [], code: 'file.empty' }] };
  const faults = errors.slice(0, MOST_ERRORS).map((error) => syntaxFault(text, error));
  if (faults.length > 0 || root === undefined) return { faults: firstOfLines(text, faults) };
  const repeated = repeatedKeys(root, []);
  return repeated.length > 0 ? { faults: repeated } : { value: JSON.parse(text), root };
};

export const nodeAt = ({ root }: JsonSource, path: Fault['path']): Node | undefined =>
  findNodeAtLocation(root, [...path]);

/** The offset of what a path leads to; of a key that is not there, that of the object it is missing in. */
export const offsetOf = (source: JsonSource, path: Fault['path']): number => {
  for (let length = path.length; length > 0; length -= 1) {
    const node = nodeAt(source, path.slice(0, length));
    if (node !== undefined) return node.offset;
  }
  return source.root.offset;
};
