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
  decoded(html.replace(/<head>[\s\S]*?<\/head>/, '').replaceAll(/<[^>]+>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();

const attributes = (tag: string): ReadonlyMap<string, string> =>
  new Map(
    [...tag.matchAll(/\s([\w:-]+)(?:="([^"]*)")?/g)].map(
      ([, name = '', value = '']) => [name, decoded(value)] as const,
    ),
  );

const unchecked = (of: ReadonlyMap<string, string>): boolean =>
  ['radio', 'checkbox'].includes(of.get('type') ?? '') && !of.has('checked');

const inputs = (html: string): [string, string][] =>
  [...html.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]): [string, string][] => {
    const of = attributes(tag);
    const name = of.get('name');
    return name === undefined || unchecked(of) ? [] : [[name, of.get('value') ?? '']];
  });

const areas = (html: string): [string, string][] =>
  [...html.matchAll(/(<textarea\b[^>]*>)([\s\S]*?)<\/textarea>/g)].map(([, tag = '', text = '']) => [
    attributes(tag).get('name') ?? '',
    decoded(text),
  ]);

const selects = (html: string): [string, string][] =>
  [...html.matchAll(/(<select\b[^>]*>)([\s\S]*?)<\/select>/g)].map(([, tag = '', options = '']) => {
    const chosen = [...options.matchAll(/<option\b[^>]*>/g)].find(([option]) => attributes(option).has('selected'));
    return [attributes(tag).get('name') ?? '', attributes(chosen?.[0] ?? '').get('value') ?? ''];
  });

const buttons = (html: string): PageForm['buttons'] =>
  [...html.matchAll(/(<button\b[^>]*>)([\s\S]*?)<\/button>/g)].map(([, tag = '', label = '']) => {
    const of = attributes(tag);
    return { name: of.get('name') ?? '', value: of.get('value') ?? '', label: textOf(label) };
  });

export const formsOf = (html: string): readonly PageForm[] =>
  [...html.matchAll(/(<form\b[^>]*>)([\s\S]*?)<\/form>/g)].map(([, tag = '', inner = '']) => {
    const of = attributes(tag);
    return {
      action: of.get('action') ?? '',
      method: (of.get('method') ?? 'get').toUpperCase(),
      fields: new Map([...inputs(inner), ...areas(inner), ...selects(inner)]),
      buttons: buttons(inner),
    };
  });

export const linksOf = (html: string): readonly string[] =>
  [...html.matchAll(/<a\b[^>]*>/g)].flatMap(([tag]) => attributes(tag).get('href') ?? []);
