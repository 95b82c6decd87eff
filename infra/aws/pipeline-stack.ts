import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ApprovalWorkflow } from './approval-workflow.ts';
import { Clock } from './clock.ts';
import type { CodeOf } from './code.ts';
import type { Config } from './config.ts';
import { Decision } from './decision.ts';
import { EdgeLogStack } from './edge-log-stack.ts';
import type { Surroundings } from './entry-function.ts';
import { FirewallStack } from './firewall-stack.ts';
import { FrontDoor } from './front-door.ts';
import { MailEvents } from './mail-events.ts';
import { MailSender } from './mail-sender.ts';
import { RecordTable } from './record-table.ts';
import { Relay } from './relay.ts';
import { stackName } from './stack-name.ts';
import { Watch } from './watch.ts';
import { Web } from './web.ts';

export type PipelineStackProps = { readonly config: Config; readonly code: CodeOf };

/** CloudFront's part of the door; its firewall is a stack of its own beside the stage's. */
const cloudFrontOf = (scope: Construct, { stage, edge }: Config) => {
  if (edge === undefined) return undefined;
  const { requestsPerFiveMinutes, secretVersion } = edge;
  const { webAclArn } = new FirewallStack(scope, { stage, requestsPerFiveMinutes });
  return { webAclArn, secretVersion };
};

/**
 * The whole system of one stage; the stack itself is protected, since waiting executions would go with it. With CloudFront in
 * front come two small stacks in the one region that AWS takes its firewall and its log from.
 */
export class PipelineStack extends Stack {
  constructor(scope: Construct, { config, code }: PipelineStackProps) {
    super(scope, stackName(config.stage), {
      env: { region: config.region },
      terminationProtection: true,
      description: 'Award proposals of emulation blocks: forms and approvals',
    });
    const logRetention = config.logRetentionDays;
    const records = new RecordTable(this, 'RecordTable', config);
    const cloudFront = cloudFrontOf(scope, config);
    const door = new FrontDoor(this, 'FrontDoor', { logRetention, domain: config.domain, cloudFront });
    const publicUrl = config.publicUrl ?? door.url;
    const surroundings: Surroundings = {
      code,
      records,
      logRetention,
      environment: {
        PUBLIC_URL: publicUrl,
        MINISTRY_NAME: config.ministryName,
        ADMINISTRATOR_EMAIL: config.administratorEmail,
        STAGE_DAYS: JSON.stringify(config.stageDays),
      },
    };
    new Web(this, 'Web', { ...surroundings, door });
    new Decision(this, 'Decision', { ...surroundings, door });
    const gauged = { ...surroundings, environment: { ...surroundings.environment, STAGE: config.stage } };
    new Clock(this, 'Clock', gauged);
    const { stateMachine } = new ApprovalWorkflow(this, 'ApprovalWorkflow', surroundings);
    const mail = new MailSender(this, 'MailSender', config);
    new MailEvents(this, 'MailEvents', { ...surroundings, mail });
    new Relay(this, 'Relay', { ...gauged, stateMachine, mail });

    const { stage, opsEmail } = config;
    const { api } = door;
    const { table } = records;
    const { dashboardUrl } = new Watch(this, 'Watch', { stage, opsEmail, api, table, stateMachine });

    new CfnOutput(this, 'WebUrl', { value: publicUrl });
    new CfnOutput(this, 'TableName', { value: records.table.tableName });
    new CfnOutput(this, 'StateMachineArn', { value: stateMachine.stateMachineArn });
    new CfnOutput(this, 'DashboardUrl', { value: dashboardUrl });
    this.tellOfDoor(config, door);
    if (door.cloudFront === undefined) return;
    new EdgeLogStack(scope, { stage: config.stage, distribution: door.cloudFront.distribution, logRetention });
  }

  /** Where the ministry's own DNS has to point the stage's name, and which secret can be rotated. */
  private tellOfDoor({ domain }: Config, { target, cloudFront }: FrontDoor): void {
    if (domain !== undefined && domain.hostedZone === undefined && target !== undefined) {
      const description = `A CNAME record of ${domain.name} leads there.`;
      new CfnOutput(this, 'PointDomainTo', { value: target, description });
    }
    if (cloudFront !== undefined) new CfnOutput(this, 'SharedSecretArn', { value: cloudFront.secret.secretArn });
  }
}
