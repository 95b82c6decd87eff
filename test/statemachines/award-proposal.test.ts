import { readFile } from 'node:fs/promises';
import validate from 'asl-validator';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

const Task = v.object({
  Type: v.literal('Task'),
  Resource: v.string(),
  Parameters: v.object({ FunctionName: v.string() }),
  TimeoutSeconds: v.number(),
  ResultPath: v.nullable(v.string()),
  Retry: v.array(
    v.object({
      ErrorEquals: v.array(v.string()),
      IntervalSeconds: v.number(),
      MaxAttempts: v.number(),
      BackoffRate: v.number(),
    }),
  ),
  Catch: v.array(v.object({ ErrorEquals: v.array(v.string()), Next: v.string(), ResultPath: v.optional(v.null()) })),
});
const Definition = v.object({ Comment: v.string(), States: v.record(v.string(), v.looseObject({ Type: v.string() })) });

const text = await readFile(new URL('../../statemachines/award-proposal.asl.json', import.meta.url), 'utf8');
const definition = v.parse(Definition, JSON.parse(text));
const tasks = Object.entries(definition.States)
  .filter(([, { Type }]) => Type === 'Task')
  .map(([name, state]) => ({ name, ...v.parse(Task, state) }));
const waiting = tasks.filter(({ Resource }) => Resource.endsWith('.waitForTaskToken'));

describe('the definition of the award proposal', () => {
  it('is valid Amazon States Language', () => {
    const { isValid, errorsText } = validate(JSON.parse(text));
    expect(isValid, isValid ? '' : errorsText('\n')).toBe(true);
  });

  it('waits on people in four states', () => {
    expect(waiting.map(({ name }) => name)).toEqual(['UnitHead', 'BlockLeader', 'Ministry', 'Correction']);
  });

  it.each(tasks)(
    'retries in $name nothing but failures of the Lambda service and a table that is away',
    ({ Retry }) => {
      // States.TaskFailed or States.ALL would retry a decision ("Returned") before it is caught.
      expect(Retry.map(({ ErrorEquals }) => ErrorEquals)).toEqual([
        [
          'Lambda.ServiceException',
          'Lambda.AWSLambdaException',
          'Lambda.SdkClientException',
          'Lambda.TooManyRequestsException',
        ],
        ['TableAway'],
      ]);
    },
  );

  it.each(tasks)(
    'tries $name again while the table is away, for less than the ten minutes before a standstill',
    (state) => {
      const away = state.Retry.find(({ ErrorEquals }) => ErrorEquals.includes('TableAway'));

      expect(away).toMatchObject({ IntervalSeconds: 2, BackoffRate: 2, MaxAttempts: 8 });
    },
  );

  it.each(waiting)('lets $name wait 2,000,000 seconds, then enters it again with the same input', (state) => {
    const backstop = state.Catch.find(({ ErrorEquals }) => ErrorEquals.includes('States.Timeout'));

    expect(state.TimeoutSeconds).toBe(2_000_000);
    expect(backstop).toEqual({ ErrorEquals: ['States.Timeout'], ResultPath: null, Next: state.name });
  });

  it.each(tasks)(
    'keeps in $name whose execution it is and which attempt: a result is its next stop or nothing',
    (task) => {
      expect(task.ResultPath).toBe(waiting.some(({ name }) => name === task.name) ? '$.stop' : null);
    },
  );

  it.each(tasks)('keeps in $name the input past every error', ({ Catch }) => {
    expect(Catch.filter(({ ResultPath }) => ResultPath !== null)).toEqual([]);
  });

  it.each(tasks)('invokes in $name the function of the same name', ({ name, Parameters }) => {
    expect(Parameters.FunctionName).toBe(`\${${name}}`);
  });
});
