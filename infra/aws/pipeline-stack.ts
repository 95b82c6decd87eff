import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ApprovalWorkflow } from './approval-workflow.ts';
import { Clock } from './clock.ts';
import type { CodeOf } from './code.ts';
import type { Config } from './config.ts';
import { Decision } from './decision.ts';
import type { Surroundings } from './entry-function.ts';
import { FrontDoor } from './front-door.ts';
import { MailEvents } from './mail-events.ts';
import { MailSender } from './mail-sender.ts';
import { RecordTable } from './record-table.ts';
import { Relay } from './relay.ts';
import { Watch } from './watch.ts';
import { Web } from './web.ts';

export type PipelineStackProps = { readonly config: Config; readonly code: CodeOf };

/** The whole system of one stage; the stack itself is protected, since waiting executions would go with it. */
export class PipelineStack extends Stack {
  constructor(scope: Construct, { config, code }: PipelineStackProps) {
    super(scope, `emulation-pipeline-${config.stage}`, {
      env: { region: config.region },
      terminationProtection: true,
      description: 'Award proposals of emulation blocks: forms and approvals',
    });
    const logRetention = config.logRetentionDays;
    const records = new RecordTable(this, 'RecordTable', config);
    const door = new FrontDoor(this, 'FrontDoor', { logRetention });
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
  }
}
