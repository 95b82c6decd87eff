import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type {
  IPolicyValidationContext,
  IPolicyValidationPlugin,
  PolicyValidationPluginReport,
  PolicyViolation,
} from 'aws-cdk-lib';
import * as v from 'valibot';

type Kept = {
  readonly type: string;
  /** Properties that CloudFormation updates by replacement ("Update requires: Replacement"), as they stand; undefined: absent. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** What keeps it from being deleted with the stack or by a slip. */
  readonly guards?: Readonly<Record<string, unknown>>;
  readonly loses: string;
};

const text = (name: string) => ({ AttributeName: name, AttributeType: 'S' });

/** Logical ids as they were first deployed: another one is another resource to CloudFormation. */
export const keptIds = {
  table: 'Records',
  stateMachine: 'AwardProposal',
  api: 'FrontDoorApi9446D656',
  mailIdentity: 'MailSenderIdentity926B6EF5',
  configurationSet: 'MailSenderConfigurationSetF3D544E6',
} as const;

/** What must never be made anew by a deploy, by logical id, with what would be lost. */
const kept: Readonly<Record<string, Kept>> = {
  [keptIds.table]: {
    type: 'AWS::DynamoDB::Table',
    properties: {
      TableName: undefined,
      ImportSourceSpecification: undefined,
      LocalSecondaryIndexes: undefined,
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: ['pk', 'sk', 'pk1', 'sk1', 'pk2', 'sk2'].map(text),
    },
    guards: { DeletionProtectionEnabled: true, DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
    loses: 'Every record would be left behind in the old table.',
  },
  [keptIds.stateMachine]: {
    type: 'AWS::StepFunctions::StateMachine',
    properties: { StateMachineName: undefined, StateMachineType: 'STANDARD' },
    loses: 'Every proposal under way would be stopped.',
  },
  [keptIds.api]: {
    type: 'AWS::ApiGatewayV2::Api',
    properties: { ProtocolType: 'HTTP' },
    loses: 'Its address stands in every mailed link, unless the stage has one of its own.',
  },
  [keptIds.mailIdentity]: {
    // Which identity it is, the configuration says: another sender is another identity on purpose.
    type: 'AWS::SES::EmailIdentity',
    properties: {},
    loses: "Mail would go unsigned until the sender's zone has the new DKIM records.",
  },
  [keptIds.configurationSet]: {
    type: 'AWS::SES::ConfigurationSet',
    properties: { Name: undefined },
    loses: "What SES knows of this sender's reputation would begin anew.",
  },
};

const Attributes = v.record(v.string(), v.unknown());
const Resource = v.looseObject({ Type: v.string(), Properties: v.optional(Attributes, {}) });
type Resource = v.InferOutput<typeof Resource>;
const Template = v.object({ Resources: v.record(v.string(), Resource) });

type Found = { readonly templatePath: string; readonly resources: Readonly<Record<string, Resource>> };

const found = (templatePath: string): Found => ({
  templatePath,
  resources: v.parse(Template, JSON.parse(readFileSync(templatePath, 'utf8'))).Resources,
});

const violation = (templatePath: string, id: string, what: string, locations: string[]): PolicyViolation => ({
  ruleName: `KeptInPlace-${id}`,
  description: what,
  fix: `${kept[id]?.loses ?? ''} Keep it as it was, or move to a new stage by the restore drill of the README.`,
  severity: 'error',
  violatingResources: [{ resourceLogicalId: id, templatePath, locations }],
});

const differing = (given: Readonly<Record<string, unknown>>, wanted: Readonly<Record<string, unknown>>) =>
  Object.keys(wanted).filter((name) => !isDeepStrictEqual(given[name], wanted[name]));

const changesOf = (id: string, { type, properties, guards = {} }: Kept, templates: readonly Found[]) => {
  const holder = templates.find(({ resources }) => resources[id] !== undefined);
  const path = (holder ?? templates[0])?.templatePath ?? '';
  const resource = holder?.resources[id];
  if (resource?.Type !== type)
    return [violation(path, id, `No ${type} is called ${id}. CloudFormation would replace it.`, [])];
  const replaced = differing(resource.Properties, properties).map((name) =>
    violation(path, id, `${name} of ${id} is not what it was. CloudFormation would replace it.`, [name]),
  );
  const unguarded = differing({ ...resource, ...resource.Properties }, guards).map((name) =>
    violation(path, id, `${name} of ${id} is not what it was. It could be deleted.`, [name]),
  );
  return [...replaced, ...unguarded];
};

/** Refuses at synth what a deploy would replace: what holds the record, what waits on people, where links and mail come from. */
export class KeptInPlace implements IPolicyValidationPlugin {
  readonly name = 'kept-in-place';
  private readonly left: readonly string[];

  /** @param left - logical ids that the configuration leaves on purpose: a restored table stands for the stack's own. */
  constructor(left: readonly string[] = []) {
    this.left = left;
  }

  validate({ templatePaths }: Pick<IPolicyValidationContext, 'templatePaths'>): PolicyValidationPluginReport {
    const templates = templatePaths.map(found);
    const violations = Object.entries(kept)
      .filter(([id]) => !this.left.includes(id))
      .flatMap(([id, one]) => changesOf(id, one, templates));
    return { success: violations.length === 0, violations };
  }
}
