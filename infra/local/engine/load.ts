import { StateMachine } from 'aws-local-stepfunctions';
import * as v from 'valibot';
import { Definition, type TaskState } from './definition.ts';

/** A definition that would run otherwise here than on AWS; names the place. */
export class UnsupportedDefinition extends Error {
  override readonly name = 'UnsupportedDefinition';
  readonly state: string | undefined;
  readonly field: string;
  constructor(at: { machine: string; state?: string | undefined; field: string }, why: string, options?: ErrorOptions) {
    super(`${at.machine}: ${at.state === undefined ? '' : `state ${at.state}: `}${at.field}: ${why}`, options);
    this.state = at.state;
    this.field = at.field;
  }
}

export type Machine = {
  readonly name: string;
  readonly text: string;
  readonly tasks: ReadonlyMap<string, TaskState>;
  /** The same definition, entered at another state. */
  startingAt(state: string): StateMachine;
  has(state: string): boolean;
  readonly startAt: string;
};

/** Reads a definition and refuses, by name, what this engine does not honour. */
export const loadMachine = (name: string, text: string): Machine => {
  const definition = parseDefinition(name, text);
  refuseContextPaths(name, definition);
  refuseInvalid(name, text);
  const started = new Map<string, StateMachine>();
  const tasks = new Map(
    Object.entries(definition.States).flatMap(([state, it]) => (it.Type === 'Task' ? [[state, it]] : [])),
  );
  return {
    name,
    text,
    tasks,
    startAt: definition.StartAt,
    has: (state) => Object.hasOwn(definition.States, state),
    startingAt(state) {
      const machine = started.get(state) ?? machineAt(definition, state);
      started.set(state, machine);
      return machine;
    },
  };
};

const parseDefinition = (machine: string, text: string): Definition => {
  const result = v.safeParse(Definition, parseJson(machine, text));
  if (result.success) return result.output;
  const [issue] = result.issues;
  const keys = issue.path?.map(({ key }) => String(key)) ?? [];
  const inState = keys[0] === 'States' && keys.length > 1;
  const field = (inState ? keys.slice(2) : keys).join('.') || 'States';
  throw new UnsupportedDefinition({ machine, state: inState ? keys[1] : undefined, field }, issue.message);
};

const parseJson = (machine: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnsupportedDefinition({ machine, field: 'definition' }, 'not JSON', { cause });
  }
};

/** After a restart the library knows neither the first input nor the first start, so it could only answer wrongly. */
const contextPaths = [
  '$$.Task.Token',
  '$$.Execution.Id',
  '$$.Execution.Name',
  '$$.StateMachine.Id',
  '$$.StateMachine.Name',
];

const refuseContextPaths = (machine: string, definition: Definition): void => {
  for (const [state, body] of Object.entries(definition.States)) {
    for (const [field, value] of stringsOf(body)) {
      const path = value.match(/\$\$[\w.]*/g)?.find((found) => !contextPaths.includes(found));
      if (path) throw new UnsupportedDefinition({ machine, state, field }, `${path} is not known here`);
    }
  }
};

const stringsOf = (value: unknown, field = ''): [field: string, value: string][] => {
  if (typeof value === 'string') return [[field, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsOf(inner, field ? `${field}.${key}` : key));
};

const valid = new Set<string>();

/** Structure (targets that exist, one of Next and End, …) is the library's own check: 150 ms, so each text is checked once. */
const refuseInvalid = (machine: string, text: string): void => {
  if (valid.has(text)) return;
  try {
    new StateMachine(JSON.parse(text));
    valid.add(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : 'invalid';
    throw new UnsupportedDefinition({ machine, field: 'States' }, why, { cause });
  }
};

/** Adds each task's whole input to what its handler gets, for the checkpoint, and puts the library's own timer out of the way of ours. */
const machineAt = (definition: Definition, state: string): StateMachine => {
  const copy: Definition = structuredClone(definition);
  for (const task of Object.values(copy.States)) {
    if (task.Type !== 'Task') continue;
    task.TimeoutSeconds = 2_147_483;
    Object.assign(task.Parameters, { 'input.$': '$' });
  }
  // Validated as it was written; with another start, some states may not be reachable, which is no fault.
  return new StateMachine(JSON.parse(JSON.stringify({ ...copy, StartAt: state })), {
    validationOptions: { noValidate: true },
  });
};
