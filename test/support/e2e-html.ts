/** What a browser without scripts would make of our own pages: their text, and their forms as they stand. */
export type PageForm = {
  readonly action: string;
  readonly method: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly buttons: readonly { readonly name: string; readonly value: string; readonly label: string }[];
};

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const decoded = (html: string): string => html.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name) => entities[name] ?? '');

export const textOf = (html: string): string =>
  decoded(html.replace(/<head>[\s\S]*?<\/head>/, '').replaceAll(/<(?:[^>"]|"[^"]*")+>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();

/** A tag with this name; its attributes' values may hold `>`. */
const tag = (name: string): string => `<${name}\\b(?:[^>"]|"[^"]*")*>`;
const tags = (html: string, name: string) => [...html.matchAll(new RegExp(tag(name), 'g'))].map(([found]) => found);
const elements = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`(${tag(name)})([\\s\\S]*?)</${name}>`, 'g'))].map(([, open = '', inner = '']) => ({
    of: attributes(open),
    inner,
  }));

const attributes = (tag: string): ReadonlyMap<string, string> =>
  new Map(
    [...tag.matchAll(/\s([\w:-]+)(?:="([^"]*)")?/g)].map(
      ([, name = '', value = '']) => [name, decoded(value)] as const,
    ),
  );

const unchecked = (of: ReadonlyMap<string, string>): boolean =>
  ['radio', 'checkbox'].includes(of.get('type') ?? '') && !of.has('checked');

const inputs = (html: string): [string, string][] =>
  tags(html, 'input').flatMap((input): [string, string][] => {
    const of = attributes(input);
    const name = of.get('name');
    return name === undefined || unchecked(of) ? [] : [[name, of.get('value') ?? '']];
  });

const areas = (html: string): [string, string][] =>
  elements(html, 'textarea').map(({ of, inner }) => [of.get('name') ?? '', decoded(inner)]);

const selects = (html: string): [string, string][] =>
  elements(html, 'select').map(({ of, inner }) => {
    const chosen = tags(inner, 'option').find((option) => attributes(option).has('selected'));
    return [of.get('name') ?? '', attributes(chosen ?? '').get('value') ?? ''];
  });

const buttons = (html: string): PageForm['buttons'] =>
  elements(html, 'button').map(({ of, inner }) => ({
    name: of.get('name') ?? '',
    value: of.get('value') ?? '',
    label: textOf(inner),
  }));

export const formsOf = (html: string): readonly PageForm[] =>
  elements(html, 'form').map(({ of, inner }) => ({
    action: of.get('action') ?? '',
    method: (of.get('method') ?? 'get').toUpperCase(),
    fields: new Map([...inputs(inner), ...areas(inner), ...selects(inner)]),
    buttons: buttons(inner),
  }));

export const linksOf = (html: string): readonly string[] =>
  tags(html, 'a').flatMap((link) => attributes(link).get('href') ?? []);
