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
  readonly loses: string;
};

const text = (name: string) => ({ AttributeName: name, AttributeType: 'S' });

/** What must never be made anew by a deploy, by logical id, with what would be lost. */
const kept: Readonly<Record<string, Kept>> = {
  Records: {
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
    loses: 'Every record would be left behind in the old table.',
  },
  AwardProposal: {
    type: 'AWS::StepFunctions::StateMachine',
    properties: { StateMachineName: undefined, StateMachineType: 'STANDARD' },
    loses: 'Every proposal under way would be stopped.',
  },
};

const Resource = v.object({
  Type: v.string(),
  Properties: v.optional(v.record(v.string(), v.unknown()), {}),
});
const Template = v.object({ Resources: v.record(v.string(), v.unknown()) });

const violation = (templatePath: string, id: string, what: string, locations: string[]): PolicyViolation => ({
  ruleName: `KeptInPlace-${id}`,
  description: `${what} CloudFormation would replace it.`,
  fix: `${kept[id]?.loses ?? ''} Keep it as it was, or move to a new stage by the restore drill of the README.`,
  severity: 'error',
  violatingResources: [{ resourceLogicalId: id, templatePath, locations }],
});

const changedIn = (templatePath: string, left: readonly string[]): readonly PolicyViolation[] => {
  const { Resources } = v.parse(Template, JSON.parse(readFileSync(templatePath, 'utf8')));
  const inPlace = Object.entries(kept).filter(([id]) => !left.includes(id));
  return inPlace.flatMap(([id, { type, properties }]) => {
    const found = v.safeParse(Resource, Resources[id]);
    if (!found.success || found.output.Type !== type)
      return [violation(templatePath, id, `No ${type} is called ${id}.`, [])];
    const given = found.output.Properties;
    return Object.entries(properties)
      .filter(([name, value]) => !isDeepStrictEqual(given[name], value))
      .map(([name]) => violation(templatePath, id, `${name} of ${id} is not what it was.`, [name]));
  });
};

/** Refuses at synth what a deploy would replace: the table that holds the record, and the state machine that waits on people. */
export class KeptInPlace implements IPolicyValidationPlugin {
  readonly name = 'kept-in-place';
  private readonly left: readonly string[];

  /** @param left - logical ids that the configuration leaves on purpose: a restored table stands for the stack's own. */
  constructor(left: readonly string[] = []) {
    this.left = left;
  }

  validate({ templatePaths }: IPolicyValidationContext): PolicyValidationPluginReport {
    const violations = templatePaths.flatMap((path) => changedIn(path, this.left));
    return { success: violations.length === 0, violations };
  }
}
