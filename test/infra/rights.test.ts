import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { attemptsOn } from './attempts.ts';
import { doors } from './doors.ts';
import { granted } from './granted.ts';
import { allows, conditionsOn, named, rightsOf, rightsOfRole, rolesOf } from './rights.ts';
import { resourcesOf, templateOf } from './synthesised.ts';

const template = templateOf();
const names = [...rolesOf(template).keys()];
const behindCloudFront = templateOf(doors.edge);

const traces = ['xray:PutTelemetryRecords on *', 'xray:PutTraceSegments on *'];

/** The log group beside a function's role. */
const ownLog = (role: string): readonly string[] =>
  ['CreateLogStream', 'PutLogEvents'].map((action) => `logs:${action} on ${named(role).replace(/Role$/, 'Log')}.Arn`);

const onAll = (service: string) => (action: string) => `${service}:${action} on *`;

const attempts = attemptsOn(template);

/** What a role is let do of everything tried, without what it needs. */
const unneeded = (role: string, needs: readonly string[]): readonly string[] => {
  const rights = rightsOfRole(template, role);
  const done = attempts.filter(({ action, on }) => allows(rights, action, on));
  return done.map(({ action, on }) => `${action} on ${on}`).filter((one) => !needs.includes(one));
};

describe('the rights of each function', () => {
  it('are judged for every function there is', () => {
    expect(names.toSorted()).toEqual(Object.keys(granted).toSorted());
  });

  it.each(names)('%s may do exactly what its use cases do', (name) => {
    expect(rightsOf(template, name)).toEqual(granted[name]?.toSorted());
  });

  it.each(names)('%s may do no more with CloudFront in front, but for web and decision reading its secret', (name) => {
    const reads = ['web', 'decision'].includes(name)
      ? ['secretsmanager:GetSecretValue on FrontDoorCloudFrontSecret']
      : [];
    expect(rightsOf(behindCloudFront, name)).toEqual([...(granted[name] ?? []), ...reads].toSorted());
  });

  it.each(names)('%s has a role of its own', (name) => {
    const roles = [...rolesOf(template).values()];
    expect(roles.filter((role) => role === rolesOf(template).get(name))).toHaveLength(1);
  });

  it.each(names)('%s tries all else in vain', (name) => {
    const role = rolesOf(template).get(name) ?? '';
    expect(unneeded(role, [...(granted[name] ?? []), ...ownLog(role), ...traces])).toEqual([]);
  });

  it('let the relay send in the name of the configured sender only', () => {
    expect(conditionsOn(template, 'ses:SendRawEmail')).toEqual([
      { StringEquals: { 'ses:FromAddress': 'thidua@example.vn' } },
    ]);
  });
});

/** Roles of no function, by the logical ids of their resources without the hash. */
const otherRoles: Record<string, readonly string[]> = {
  ApprovalWorkflowStateMachineRole: [
    ...['BlockLeader', 'Correction', 'Ministry', 'Record', 'UnitHead'].map(
      (step) => `lambda:InvokeFunction on ApprovalWorkflow${step}Function.Arn`,
    ),
    ...['CreateLogDelivery', 'DeleteLogDelivery', 'DescribeLogGroups', 'DescribeResourcePolicies'].map(onAll('logs')),
    ...['GetLogDelivery', 'ListLogDeliveries', 'PutResourcePolicy', 'UpdateLogDelivery'].map(onAll('logs')),
    ...['GetSamplingRules', 'GetSamplingTargets', 'PutTelemetryRecords', 'PutTraceSegments'].map(onAll('xray')),
  ],
};

describe('the other roles', () => {
  const functionRoles = [...rolesOf(template).values()];
  const others = [...resourcesOf(template, 'AWS::IAM::Role').keys()].filter((id) => !functionRoles.includes(id));

  it('are judged, every one there is', () => {
    expect(others.map(named).toSorted()).toEqual(Object.keys(otherRoles).toSorted());
  });

  it.each(others)('%s may do what it needs, and tries all else in vain', (role) => {
    const needs = otherRoles[named(role)] ?? [];
    expect(rightsOfRole(template, role)).toEqual(needs.toSorted());
    expect(unneeded(role, needs)).toEqual([]);
  });
});

describe('rights', () => {
  it('come from no managed policy, no policy written into a role, no user and no group', () => {
    for (const { Properties } of resourcesOf(template, 'AWS::IAM::Role').values()) {
      expect(Object.keys(Properties)).toEqual(['AssumeRolePolicyDocument']);
    }
    for (const type of ['ManagedPolicy', 'RolePolicy', 'User', 'UserPolicy', 'Group', 'AccessKey'])
      expect([...resourcesOf(template, `AWS::IAM::${type}`).keys()]).toEqual([]);
  });

  it('are for the service alone that runs the role', () => {
    const Trust = v.object({
      AssumeRolePolicyDocument: v.object({
        Statement: v.tuple([v.object({ Effect: v.literal('Allow'), Principal: v.object({ Service: v.string() }) })]),
      }),
    });
    const functionRoles = new Set(rolesOf(template).values());
    for (const [id, { Properties }] of resourcesOf(template, 'AWS::IAM::Role')) {
      const [{ Principal }] = v.parse(Trust, Properties).AssumeRolePolicyDocument.Statement;
      expect(Principal.Service).toBe(functionRoles.has(id) ? 'lambda.amazonaws.com' : 'states.amazonaws.com');
    }
  });

  it('to call a function from outside name who, and from which resource of the stack', () => {
    for (const { Properties } of resourcesOf(template, 'AWS::Lambda::Permission').values()) {
      expect(['apigateway.amazonaws.com', 'events.amazonaws.com']).toContain(Properties['Principal']);
      expect(Properties['Action']).toBe('lambda:InvokeFunction');
      expect(JSON.stringify(Properties['SourceArn'])).toMatch(/FrontDoorApi|Rule/);
    }
  });
});
