import { readFileSync } from 'node:fs';
import { App, CfnResource } from 'aws-cdk-lib';
import * as v from 'valibot';
import { addChecks } from '../../infra/aws/checks.ts';
import { bundledFrom, functionsFolder } from '../../infra/aws/code.ts';
import { readConfig } from '../../infra/aws/config.ts';
import { PipelineStack } from '../../infra/aws/pipeline-stack.ts';

// The app as somebody will change it one day, for a stage of its own: what an upgrade does is tried on it.
const app = new App();
const restored = app.node.tryGetContext('restoredStream');
const stages = {
  drill: {
    ...(restored === undefined ? {} : { restoredStream: restored }),
    region: 'ap-southeast-1',
    sender: 'thidua@drill.example.vn',
    administratorEmail: 'quantri@example.vn',
    ministryName: 'Bộ Tài nguyên và Môi trường',
  },
};
const read = readConfig((key) => ({ stage: 'drill', stages })[key]);
if (!read.ok) throw new Error(read.mistakes.join('\n'));
const stack = new PipelineStack(app, { config: read.config, code: bundledFrom(functionsFolder) });

const resource = (id: string): CfnResource => {
  const all = stack.node.findAll().filter((one) => CfnResource.isCfnResource(one));
  const found = all.find(({ logicalId }) => stack.resolve(logicalId) === id);
  if (found === undefined) throw new Error(`The stack has no ${id}.`);
  return found;
};

const Definition = v.looseObject({ StartAt: v.string(), States: v.record(v.string(), v.unknown()) });

const Task = v.looseObject({
  Type: v.literal('Task'),
  Parameters: v.looseObject({ Payload: v.record(v.string(), v.unknown()) }),
});

/** A field more in what a step is given. */
const withMore = (state: unknown): unknown => {
  const task = v.safeParse(Task, state);
  if (!task.success) return state;
  const { Parameters } = task.output;
  return { ...task.output, Parameters: { ...Parameters, Payload: { ...Parameters.Payload, addedLater: true } } };
};

/** A state more at the beginning, and a payload that says more. */
const longerDefinition = (): string => {
  const file = new URL('../../statemachines/award-proposal.asl.json', import.meta.url);
  const definition = v.parse(Definition, JSON.parse(readFileSync(file, 'utf8')));
  const states = Object.entries(definition.States).map(([name, state]) => [name, withMore(state)]);
  const States = { Greeting: { Type: 'Pass', Next: definition.StartAt }, ...Object.fromEntries(states) };
  return JSON.stringify({ ...definition, StartAt: 'Greeting', States });
};

const changes: Readonly<Record<string, () => void>> = {
  nothing: () => undefined,
  definition: () => resource('AwardProposal').addPropertyOverride('DefinitionString', longerDefinition()),
  'key of the table': () => resource('Records').addPropertyOverride('KeySchema.1.AttributeName', 'pk1'),
  'type of the state machine': () => resource('AwardProposal').addPropertyOverride('StateMachineType', 'EXPRESS'),
};
const change = changes[String(app.node.tryGetContext('change'))];
if (change === undefined) throw new Error('The context key change names none of the changes.');
change();
addChecks(app, read.config);
