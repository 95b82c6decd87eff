import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetParameterCommand, ParameterNotFound, type SSMClient } from '@aws-sdk/client-ssm';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { App, CfnWaitConditionHandle, Stack } from 'aws-cdk-lib';
import * as v from 'valibot';

const Answer = v.object({ response: v.object({ headers: v.object({ date: v.string() }) }) });

export type Caller = {
  readonly account: string;
  /** How far this machine's clock is ahead of AWS's, by the head of its answer; undefined when that has no date. */
  readonly secondsAhead: number | undefined;
};

/** Who AWS takes this machine for. */
export const gatherCaller = async (client: STSClient, now: () => number): Promise<Caller> => {
  let secondsAhead: number | undefined;
  client.middlewareStack.add(
    (next) => async (args) => {
      const answered = await next(args);
      const read = v.safeParse(Answer, answered);
      const theirs = read.success ? Date.parse(read.output.response.headers.date) : Number.NaN;
      if (Number.isFinite(theirs)) secondsAhead = Math.round((now() - theirs) / 1_000);
      return answered;
    },
    { step: 'deserialize', name: 'dateOfAnswer' },
  );
  const { Account: account = '' } = await client.send(new GetCallerIdentityCommand({}));
  return { account, secondsAhead };
};

/** The region that commands without one would use: of the environment, or of the SDK's own files. */
export const shellRegion = async (): Promise<string | undefined> => {
  const client = new STSClient({});
  try {
    return await client.config.region();
  } catch {
    return undefined;
  } finally {
    client.destroy();
  }
};

export type BootstrapNeed = { readonly parameter: string; readonly version: number };

/** What a stack of this context asks of the bootstrap, by its qualifier; an empty one asks it as ours does. */
export const bootstrapNeed = (context: Readonly<Record<string, unknown>>): BootstrapNeed => {
  const outdir = mkdtempSync(join(tmpdir(), 'preflight-'));
  try {
    // The rules for templates take two seconds to load, and there is nothing in this one.
    const app = new App({ outdir, context: { ...context, '@aws-cdk/core:validateAgainstDefaultRules': false } });
    const stack = new Stack(app, 'Empty');
    new CfnWaitConditionHandle(stack, 'Nothing');
    const artifact = app.synth().getStackByName(stack.stackName);
    const { requiresBootstrapStackVersion: version, bootstrapStackVersionSsmParameter: parameter } = artifact;
    if (version === undefined || parameter === undefined) throw new Error('The CDK names no bootstrap version.');
    return { parameter, version };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
};

/** The version of the bootstrap stack; undefined where there is none. */
export const gatherBootstrap = async (client: SSMClient, { parameter }: BootstrapNeed): Promise<number | undefined> => {
  try {
    const { Parameter } = await client.send(new GetParameterCommand({ Name: parameter }));
    const version = Number.parseInt(Parameter?.Value ?? '', 10);
    if (!Number.isInteger(version)) throw new Error(`${parameter} is no number`);
    return version;
  } catch (error) {
    if (error instanceof ParameterNotFound) return undefined;
    throw error;
  }
};
