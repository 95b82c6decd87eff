import { Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { Alarms, type Watched } from './alarms.ts';
import { OpsDashboard } from './dashboard.ts';
import { EntryFunction } from './entry-function.ts';
import { FailureQueue } from './failure-queue.ts';
import { OpsTopic } from './ops-topic.ts';

export type WatchProps = Omit<Watched, 'functions' | 'queues'> & { readonly opsEmail: string };

/** Watches whatever stands in the stack by now: a function or a queue that is added later is watched without a word here. */
export class Watch extends Construct {
  readonly dashboardUrl: string;

  constructor(scope: Construct, id: string, { opsEmail, ...parts }: WatchProps) {
    super(scope, id);
    const all = Stack.of(this).node.findAll();
    const functions = all.filter((one) => one instanceof EntryFunction);
    const queues = all.filter((one) => one instanceof FailureQueue);
    const watched: Watched = { ...parts, functions, queues };
    const { topic } = new OpsTopic(this, 'Ops', { opsEmail });
    const alarms = new Alarms(this, 'Alarms', { watched, topic });
    this.dashboardUrl = new OpsDashboard(this, 'Dashboard', { watched, alarms: alarms.all }).url;
  }
}
