import { fileURLToPath } from 'node:url';
import { type BuildOptions, buildSync, type Metafile } from 'esbuild';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const builtin = (name: string): string => fileURLToPath(new URL(`builtins/${name}.ts`, import.meta.url));

/**
 * ESM first and nothing left outside: CDK's defaults cost 50 to 80 ms more at init. No source map: reading one costs
 * 10 ms of every cold start (measured), and the same commit bundles to the same bytes, so a trace can be mapped later.
 */
const options = {
  absWorkingDir: repository,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  alias: {
    'node:http': builtin('http'),
    'node:process': builtin('process'),
    '@aws-sdk/credential-provider-node': builtin('credentials'),
  },
  metafile: true,
  logLevel: 'warning',
} as const satisfies BuildOptions;

const requiredAtRunTime = ({ outputs }: Metafile): string[] =>
  Object.values(outputs).flatMap(({ imports }) =>
    imports.filter(({ kind, external }) => external && kind === 'require-call').map(({ path }) => path),
  );

/** Writes the one file Lambda runs for an entry. */
export const bundle = (entry: string, outfile: string): Metafile => {
  const { metafile } = buildSync({ ...options, entryPoints: [entry], outfile });
  const required = requiredAtRunTime(metafile);
  // ESM has no `require`: such a bundle would build, deploy and fail at its first call.
  if (required.length > 0) throw new Error(`The bundle of ${entry} would require ${required.join(', ')} at run time.`);
  return metafile;
};
