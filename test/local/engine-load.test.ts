import { describe, expect, it } from 'vitest';
import { loadMachine, UnsupportedDefinition } from '../../infra/local/engine/load.ts';
import { awardProposal } from './engine-definition.ts';

const waiting = {
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Parameters: { FunctionName: 'ask', Payload: { 'token.$': '$$.Task.Token' } },
  TimeoutSeconds: 60,
  End: true,
};
const done = { Done: { Type: 'Succeed' } };

/** One state under test, with some fields changed; undefined takes a field away. */
const loadState = (changes: object, state: object = waiting) =>
  loadDefinition({ StartAt: 'Ask', States: { Ask: { ...state, ...changes }, ...done } });

const loadDefinition = (definition: object) => () => loadMachine('m', JSON.stringify(definition));

const choice = { Type: 'Choice', Default: 'Done' };

describe('loading a definition', () => {
  it('takes the one that is deployed', async () => {
    expect([...loadMachine('award-proposal', await awardProposal()).tasks.keys()]).toEqual([
      'UnitHead',
      'BlockLeader',
      'Ministry',
      'Correction',
      'Record',
    ]);
  });

  it.each<[field: string, changes: object]>([
    ['HeartbeatSeconds', { HeartbeatSeconds: 30 }],
    ['HeartbeatSecondsPath', { HeartbeatSecondsPath: '$.beat' }],
    ['TimeoutSecondsPath', { TimeoutSecondsPath: '$.timeout' }],
    ['TimeoutSeconds', { TimeoutSeconds: undefined }],
    ['TimeoutSeconds', { TimeoutSeconds: 2_147_484 }],
    ['Assign', { Assign: { a: 1 } }],
    ['QueryLanguage', { QueryLanguage: 'JSONata' }],
    ['Arguments', { Arguments: { FunctionName: 'ask' } }],
    ['Output', { Output: '{% $states.input %}' }],
    ['Credentials', { Credentials: { RoleArn: 'arn:aws:iam::1:role/r' } }],
    ['InputPath', { InputPath: '$.a' }],
    ['OutputPath', { OutputPath: '$.a' }],
    ['ResultSelector', { ResultSelector: { 'a.$': '$.a' } }],
    ['ResultPath', { ResultPath: '$' }],
    ['Resource', { Resource: 'arn:aws:lambda:us-east-1:123456789012:function:ask' }],
    ['Resource', { Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken' }],
    ['Parameters.FunctionName', { Parameters: { 'FunctionName.$': '$.f', Payload: {} } }],
    ['Parameters.Qualifier', { Parameters: { ...waiting.Parameters, Qualifier: '1' } }],
    ['Parameters.Payload.at.$', { Parameters: { FunctionName: 'ask', Payload: { 'at.$': '$$.State.EnteredTime' } } }],
    ['Parameters.Payload.n.$', { Parameters: { FunctionName: 'ask', Payload: { 'n.$': '$$.State.RetryCount' } } }],
    ['Parameters.Payload.in.$', { Parameters: { FunctionName: 'ask', Payload: { 'in.$': '$$.Execution.Input.a' } } }],
    ['Retry.0.JitterStrategy', { Retry: [{ ErrorEquals: ['States.ALL'], JitterStrategy: 'FULL' }] }],
    ['Retry.0.MaxDelaySeconds', { Retry: [{ ErrorEquals: ['States.ALL'], MaxDelaySeconds: 9 }] }],
    ['Retry.0.ErrorEquals.0', { Retry: [{ ErrorEquals: ['States.TaskFailed'] }] }],
    ['Catch.0.ErrorEquals.0', { Catch: [{ ErrorEquals: ['States.TaskFailed'], Next: 'Done' }] }],
    ['Catch.0.Assign', { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Done', Assign: {} }] }],
  ])('refuses %s on a task, naming the state and the field', (field, changes) => {
    expect(loadState(changes)).toThrow(UnsupportedDefinition);
    expect(loadState(changes)).toThrow(`m: state Ask: ${field}: `);
  });

  it.each<[type: string, state: object]>([
    ['Wait', { Type: 'Wait', Seconds: 1, Next: 'Done' }],
    ['Parallel', { Type: 'Parallel', Branches: [], Next: 'Done' }],
    ['Map', { Type: 'Map', ItemProcessor: {}, Next: 'Done' }],
  ])('refuses a %s state', (_, state) => {
    expect(loadState({}, state)).toThrow('m: state Ask: Type: ');
  });

  it.each<[field: string, rule: object]>([
    ['IsNull', { Variable: '$.a', IsNull: false, Next: 'Done' }],
    ['IsPresent', { Variable: '$.a', IsPresent: false, Next: 'Done' }],
    ['StringMatches', { Variable: '$.a', StringMatches: 'a*', Next: 'Done' }],
    ['TimestampLessThan', { Variable: '$.a', TimestampLessThan: '2026-01-01T00:00:00Z', Next: 'Done' }],
    ['Condition', { Condition: '{% true %}', Next: 'Done' }],
    ['And.0.IsNull', { And: [{ Variable: '$.a', IsNull: false }], Next: 'Done' }],
  ])('refuses the comparison %s', (field, rule) => {
    expect(loadState({ Choices: [rule] }, choice)).toThrow(`m: state Ask: Choices.0.${field}: `);
  });

  it.each<[field: string, changes: object]>([
    ['QueryLanguage', { QueryLanguage: 'JSONata' }],
    ['TimeoutSeconds', { TimeoutSeconds: 60 }],
  ])('refuses %s at the top', (field, changes) => {
    expect(loadDefinition({ StartAt: 'Done', States: done, ...changes })).toThrow(`m: ${field}: `);
  });

  it('refuses a target that does not exist', () => {
    expect(loadState({ End: undefined, Next: 'Nowhere' })).toThrow(UnsupportedDefinition);
  });

  it('refuses what is no JSON', () => {
    expect(() => loadMachine('m', '{')).toThrow('m: definition: not JSON');
  });
});
