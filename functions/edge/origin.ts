type Headers = ReadonlyMap<string, string>;
type Evidence = 'ours' | 'foreign' | 'none';

/** `none` (reload, a program that is not a page) proves nothing either way: Origin decides then. */
const fromFetchSite = (site: string | undefined): Evidence => {
  if (site === undefined || site === 'none') return 'none';
  return site === 'same-origin' ? 'ours' : 'foreign';
};

const fromAddress = (address: string | undefined, origin: string): Evidence => {
  if (address === undefined) return 'none';
  return URL.canParse(address) && new URL(address).origin === origin ? 'ours' : 'foreign';
};

/** A page under `no-referrer` says `Origin: null` of its own posts, so only Sec-Fetch-Site can vouch for that one. */
const fromOrigin = (headers: Headers, origin: string): Evidence => {
  const named = headers.get('origin');
  if (named === undefined) return fromAddress(headers.get('referer'), origin);
  return named === 'null' && headers.get('sec-fetch-site') === 'same-origin' ? 'none' : fromAddress(named, origin);
};

/** A post is ours when something says so (Sec-Fetch-Site, then Origin, then Referer) and nothing says otherwise. */
export const isOurOwn = (headers: Headers, publicUrl: string): boolean => {
  const evidence = [fromFetchSite(headers.get('sec-fetch-site')), fromOrigin(headers, new URL(publicUrl).origin)];
  return evidence.includes('ours') && !evidence.includes('foreign');
};
