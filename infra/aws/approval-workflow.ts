import { readFileSync } from 'node:fs';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledged.ts';
import { EntryFunction, type Surroundings } from './entry-function.ts';
import { keptIds } from './kept-in-place.ts';
import { pinLogicalId } from './stable-id.ts';

/** State, placeholder of the definition and file share a name. A step that asks takes a moment; `Record` writes up to 200 awards. */
export const steps = {
  UnitHead: { entry: 'steps/unit-head', timeoutSeconds: 60 },
  BlockLeader: { entry: 'steps/block-leader', timeoutSeconds: 60 },
  Ministry: { entry: 'steps/ministry', timeoutSeconds: 60 },
  Correction: { entry: 'steps/correction', timeoutSeconds: 60 },
  Record: { entry: 'steps/record', timeoutSeconds: 300 },
} as const;
type StepName = keyof typeof steps;
const stepNames: readonly StepName[] = ['UnitHead', 'BlockLeader', 'Ministry', 'Correction', 'Record'];

const definition = new URL('../../statemachines/award-proposal.asl.json', import.meta.url);

/** The state machine that waits on people, with the right to invoke its own steps and nothing else. */
export class ApprovalWorkflow extends Construct {
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, id: string, surroundings: Surroundings) {
    super(scope, id);
    const functions = stepNames.map((name) => ({ name, handler: this.step(name, surroundings) }));
    this.stateMachine = new StateMachine(this, 'StateMachine', {
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromString(readFileSync(definition, 'utf8')),
      definitionSubstitutions: Object.fromEntries(functions.map(({ name, handler }) => [name, handler.functionArn])),
      tracingEnabled: true,
      logs: {
        destination: new LogGroup(this, 'Log', { retention: surroundings.logRetention }),
        level: LogLevel.ALL,
        includeExecutionData: false,
      },
    });
    this.stateMachine.addToRolePolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: functions.map(({ handler }) => handler.functionArn),
      }),
    );
    pinLogicalId(this.stateMachine, keptIds.stateMachine);
    acknowledge(this.stateMachine, {
      'AwsSolutions-IAM5[Resource::*]':
        'Delivering logs and traces knows no resources; AWS documents these actions on all.',
    });
  }

  private step(name: StepName, surroundings: Surroundings) {
    const { handler } = new EntryFunction(this, name, {
      ...surroundings,
      ...steps[name],
      may: { items: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'], indexes: [] },
    });
    return handler;
  }
}
