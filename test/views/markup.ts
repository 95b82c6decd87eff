/** Facts about a page's markup, read from its text: enough for pages that we write ourselves. */
export const attributes = (html: string, name: string): readonly string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value);

export const ids = (html: string) => attributes(html, 'id');

/** Elements whose id is asked for by a link, label, description or form attribute, but is not there. */
export const danglingReferences = (html: string): readonly string[] => {
  const there = new Set(ids(html));
  const asked = [
    ...attributes(html, 'href').flatMap((href) => (href.startsWith('#') ? [href.slice(1)] : [])),
    ...attributes(html, 'for'),
    ...attributes(html, 'form'),
    ...['aria-describedby', 'aria-labelledby'].flatMap((name) =>
      attributes(html, name).flatMap((one) => one.split(' ')),
    ),
  ];
  return asked.filter((id) => !there.has(id));
};

export const doubled = (all: readonly string[]): readonly string[] => all.filter((one, at) => all.indexOf(one) !== at);

const controls = /<(?:input|select|textarea)\b[^>]*>/g;

/** Controls that people see but no label names, whether by its `for` or by standing around it. */
export const unlabelled = (html: string): readonly string[] => {
  const named = new Set(attributes(html, 'for'));
  const inside = new Set([...html.matchAll(/<label\b[^>]*>[\s\S]*?<\/label>/g)].flatMap(([label]) => ids(label)));
  return (html.match(controls) ?? []).filter((tag) => {
    const [id = ''] = ids(tag);
    return !tag.includes('type="hidden"') && !named.has(id) && !inside.has(id);
  });
};
