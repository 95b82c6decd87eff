import type { Assets } from '../edge/assets.ts';
import { assets } from '../views/assets/assets.ts';
import { paths } from '../views/paths.ts';

/** The pages' style sheet, scripts and icon under their hashed names. */
export const servedAssets = (): Assets => {
  const byPath = new Map(
    assets().map(({ name, contentType, bytes, brotli }) => [
      paths.asset(name),
      { type: contentType, body: bytes, br: brotli },
    ]),
  );
  return (path) => byPath.get(path);
};
