import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App, Stack } from 'aws-cdk-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { bundle } from '../../infra/aws/bundle.ts';
import { bundledFrom, entries, entriesBehindProxy, functionsFolder } from '../../infra/aws/code.ts';

const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));

const source = (file: string, text: string): string => {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
};

/** What one fresh process without an environment finds in each file under the name `handler`. */
const handlersIn = (files: readonly string[]): readonly string[] => {
  const script = `for (const file of ${JSON.stringify(files)}) console.log(typeof (await import(file)).handler)`;
  const env = { PATH: process.env['PATH'] };
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', env })
    .trim()
    .split('\n');
};

describe('a bundle', () => {
  it('is one minified ES module that speaks Vietnamese in UTF-8', () => {
    const entry = source('plain.ts', "export const handler = (a: number) => ({ name: 'Bộ trưởng', a });");
    bundle(entry, join(folder, 'plain.mjs'));
    expect(readFileSync(join(folder, 'plain.mjs'), 'utf8')).toMatch(
      /^var \w=.*"Bộ trưởng".*export\{\w as handler\};\n$/,
    );
    expect(handlersIn([join(folder, 'plain.mjs')])).toEqual(['function']);
  });

  it('is refused when it would need require, which an ES module does not have', () => {
    source('old.cjs', "module.exports = require('node:os');");
    const entry = source('modern.ts', "import os from './old.cjs'; export const handler = () => os;");
    expect(() => bundle(entry, join(folder, 'modern.mjs'))).toThrow(/modern\.ts would require node:os at run time/);
  });

  it('takes from node:http and node:process no more than it uses: an import would load a WebSocket client', () => {
    const entry = source(
      'web.ts',
      "import { request } from 'node:http'; import { env } from 'node:process'; export const handler = () => [request, env];",
    );
    const outfile = join(folder, 'web.mjs');
    bundle(entry, outfile);
    expect(readFileSync(outfile, 'utf8')).not.toMatch(/\bfrom\b/);
    expect(handlersIn([outfile])).toEqual(['function']);
  });

  it('takes its credentials from the environment, where Lambda puts them, and carries no other way to them', () => {
    const entry = fileURLToPath(new URL('../bench/dynamodb-client.ts', import.meta.url));
    const outfile = join(folder, 'client.mjs');
    const { inputs } = bundle(entry, outfile);
    const script = `console.log(JSON.stringify(await (await import(${JSON.stringify(outfile)})).handler().config.credentials()))`;
    const env = {
      PATH: process.env['PATH'],
      AWS_REGION: 'ap-southeast-1',
      AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_SESSION_TOKEN: 'token',
    };
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', env });
    expect(JSON.parse(said)).toMatchObject({
      accessKeyId: 'AKIAEXAMPLE',
      secretAccessKey: 'secret',
      sessionToken: 'token',
    });
    expect(Object.keys(inputs).filter((file) => /credential-provider-(?!env)|nested-clients/.test(file))).toEqual([]);
  });

  it('is the own one of each entry', () => {
    source('web/handler.ts', 'export const handler = () => 1;');
    source('decision/handler.ts', 'export const handler = () => 2;');
    const stack = new Stack(new App({ outdir: join(folder, 'out') }), 'Stack');
    const keys = (['web/handler', 'decision/handler'] as const).map(
      (entry) => bundledFrom(folder)(entry).bind(new Stack(stack, entry.replace('/', ''))).s3Location?.objectKey,
    );
    expect(new Set(keys).size).toBe(2);
  });

  it('is an error when its entry is missing', () => {
    const stack = new Stack(new App({ outdir: join(folder, 'out') }), 'Stack');
    expect(() => bundledFrom(folder)('clock/handler').bind(stack)).toThrow(/clock\/handler\.ts/);
  });

  it('of every entry starts without an environment and exports a handler, and carries no library that others need', () => {
    const bundles = [...entries, ...entriesBehindProxy].map((entry) => {
      const outfile = join(folder, 'all', `${entry}.mjs`);
      const { inputs } = bundle(join(functionsFolder, `${entry}.ts`), outfile);
      return { entry, outfile, files: Object.keys(inputs) };
    });
    const carrying = (library: string) =>
      bundles.filter(({ files }) => files.some((file) => file.includes(library))).map(({ entry }) => entry);
    expect(handlersIn(bundles.map(({ outfile }) => outfile))).toEqual(bundles.map(() => 'function'));
    expect(carrying('client-secrets-manager')).toEqual(entriesBehindProxy);
    expect(carrying('powertools/metrics').toSorted()).toEqual(['clock/handler', 'relay/handler']);
    expect(carrying('client-sfn')).toEqual(['relay/handler']);
    expect(carrying('node_modules/saxes')).toEqual(['web/handler', 'web/behind-proxy']);
  });
});
