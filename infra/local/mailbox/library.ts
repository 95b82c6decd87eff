import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** aws-ses-v2-local is CommonJS with a `default`, which Node, tsx and vitest each import differently; required, it is one thing. */
export const library: typeof import('aws-ses-v2-local') = require('aws-ses-v2-local');

/** The very module in which the library keeps its mail. */
export const store: typeof import('aws-ses-v2-local/dist/store.js') = require('aws-ses-v2-local/dist/store.js');
