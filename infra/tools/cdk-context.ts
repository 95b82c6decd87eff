import { readFileSync } from 'node:fs';
import * as v from 'valibot';

const CdkJson = v.object({ context: v.record(v.string(), v.unknown()) });

/** The context of cdk.json: what `cdk` is told without options. */
export const cdkContext = (): Readonly<Record<string, unknown>> =>
  v.parse(CdkJson, JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'))).context;
