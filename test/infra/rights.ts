import type { Template } from 'aws-cdk-lib/assertions';
import * as v from 'valibot';
import { resourcesOf } from './synthesised.ts';

const Reference = v.object({ Ref: v.string() });
const Attribute = v.object({ 'Fn::GetAtt': v.tuple([v.string(), v.string()]) });
const Part = v.union([v.string(), Reference, Attribute]);
const Value = v.union([Part, v.object({ 'Fn::Join': v.tuple([v.literal(''), v.array(Part)]) })]);

const severalOf = <T>(schema: v.GenericSchema<unknown, T>) =>
  v.union([
    v.array(schema),
    v.pipe(
      schema,
      v.transform((one) => [one]),
    ),
  ]);

const Statement = v.strictObject({
  Effect: v.literal('Allow'),
  Action: severalOf(v.string()),
  Resource: severalOf(Value),
  Condition: v.optional(v.unknown()),
});
const Policy = v.object({
  PolicyDocument: v.object({ Statement: v.array(Statement) }),
  Roles: v.array(Reference),
});
const Deployed = v.object({
  Role: Attribute,
  Environment: v.object({ Variables: v.looseObject({ POWERTOOLS_SERVICE_NAME: v.string() }) }),
});

/** Logical ids without the eight digits of their hash. */
export const named = (id: string): string => id.replace(/[0-9A-F]{8}$/, '');

/** A resource as one reads it: `Records.Arn/index/due`, `*`. */
const spoken = (value: v.InferOutput<typeof Value>): string => {
  if (typeof value === 'string') return value;
  if ('Ref' in value) return named(value.Ref);
  if ('Fn::GetAtt' in value) return value['Fn::GetAtt'].map(named).join('.');
  return value['Fn::Join'][1].map(spoken).join('');
};

const policies = (template: Template) =>
  [...resourcesOf(template, 'AWS::IAM::Policy').values()].map(({ Properties }) => v.parse(Policy, Properties));

/** Everything a role may do, one line per action and resource, sorted. */
export const rightsOfRole = (template: Template, role: string): readonly string[] =>
  policies(template)
    .filter(({ Roles }) => Roles.some(({ Ref }) => Ref === role))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .flatMap(({ Action, Resource }) => Action.flatMap((action) => Resource.map((on) => `${action} on ${spoken(on)}`)))
    .toSorted();

/** The role of each function, by the function's name in the logs. */
export const rolesOf = (template: Template): ReadonlyMap<string, string> =>
  new Map(
    [...resourcesOf(template, 'AWS::Lambda::Function').values()]
      .map(({ Properties }) => v.parse(Deployed, Properties))
      .map(({ Role, Environment }) => [Environment.Variables.POWERTOOLS_SERVICE_NAME, Role['Fn::GetAtt'][0]]),
  );

/** What every function may do for its own log and traces is left out. */
export const rightsOf = (template: Template, name: string): readonly string[] =>
  rightsOfRole(template, rolesOf(template).get(name) ?? '').filter((right) => !/^(logs|xray):/.test(right));

const matches = (pattern: string, text: string): boolean =>
  new RegExp(`^${pattern.split('*').map(RegExp.escape).join('.*')}$`).test(text);

/** Does IAM let it? Wildcards count; conditions are taken as met. */
export const allows = (rights: readonly string[], action: string, resource: string): boolean =>
  rights.some((right) => {
    const [actions = '', resources = ''] = right.split(' on ');
    return matches(actions, action) && matches(resources, resource);
  });

/** Under which condition each grant of an action holds. */
export const conditionsOn = (template: Template, action: string): readonly unknown[] =>
  policies(template)
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .filter(({ Action }) => Action.includes(action))
    .map(({ Condition }) => Condition);
