import { readFileSync } from 'node:fs';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import * as v from 'valibot';
import { readConfig } from '../../infra/aws/config.ts';
import { PipelineStack } from '../../infra/aws/pipeline-stack.ts';

const CdkJson = v.object({ context: v.looseObject({ stages: v.object({ demo: v.looseObject({}) }) }) });

/** The context of cdk.json, as the CDK command line reads it. */
export const { context } = v.parse(
  CdkJson,
  JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')),
);

type Context = Readonly<Record<string, unknown>>;

/** The stack of the demo stage with the given changes; its functions hold the name of their entry instead of its bundle. */
export const stackOf = (changes: Context = {}, flags: Context = {}): { app: App; stack: PipelineStack } => {
  const stages = { demo: { ...context.stages.demo, ...changes } };
  const app = new App({ context: { ...context, ...flags, stages } });
  const read = readConfig((key) => app.node.tryGetContext(key));
  if (!read.ok) throw new Error(read.mistakes.join('\n'));
  return { app, stack: new PipelineStack(app, { config: read.config, code: (entry) => Code.fromInline(entry) }) };
};

/** CloudFormation's own rules take two seconds to load: checks.test.ts runs them once, no other test needs them. */
export const withoutRules = { '@aws-cdk/core:validateAgainstDefaultRules': false };

export const templateOf = (changes: Context = {}): Template => Template.fromStack(stackOf(changes, withoutRules).stack);

/** Every stack of the demo stage with the given changes, by its name behind the stage's. */
export const templatesOf = (changes: Context = {}): ReadonlyMap<string, Template> => {
  const { app, stack } = stackOf(changes, withoutRules);
  const stacks = app.node.children.filter((child) => Stack.isStack(child));
  return new Map(stacks.map((one) => [one.stackName.slice(stack.stackName.length), Template.fromStack(one)]));
};

const Resources = v.record(
  v.string(),
  v.object({
    Type: v.string(),
    Properties: v.optional(v.record(v.string(), v.unknown()), {}),
    DeletionPolicy: v.optional(v.string()),
    UpdateReplacePolicy: v.optional(v.string()),
  }),
);
export type Resource = v.InferOutput<typeof Resources>[string];

export const resourcesOf = (template: Template, type: string): ReadonlyMap<string, Resource> =>
  new Map(Object.entries(v.parse(Resources, template.findResources(type))));

/** The only resource of a type. */
export const onlyOf = (template: Template, type: string): Resource => {
  const [only, ...more] = resourcesOf(template, type).values();
  if (only === undefined || more.length > 0) throw new Error(`The stack has ${only ? 'several' : 'no'} ${type}.`);
  return only;
};
