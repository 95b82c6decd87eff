import { Stack } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  LogQueryWidget,
  type Metric,
  SingleValueWidget,
  Stats,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { limits } from './alarm-limits.ts';
import type { Watched } from './alarms.ts';
import { dashboardWords as words } from './dashboard-words.ts';
import { allThrottles, answersOf, consumed, depthOf, gaugesOf, ses, sesRate, tableMetrics } from './watched-metrics.ts';

export type OpsDashboardProps = { readonly watched: Watched; readonly alarms: readonly Alarm[] };

/** CloudWatch divides a row into this many columns. */
const COLUMNS = 24;

const figure = (title: string, metric: IMetric, width: number): IWidget =>
  new SingleValueWidget({ title, metrics: [metric], width, height: 4, sparkline: true });

/** Three graphs make a row. */
const graph = (title: string, metrics: readonly IMetric[], stacked = false): IWidget =>
  new GraphWidget({ title, left: [...metrics], stacked, width: COLUMNS / 3, height: 6, leftYAxis: { min: 0 } });

const labelled = (metrics: Readonly<Record<string, Metric>>): readonly Metric[] =>
  Object.entries(metrics).map(([label, metric]) => metric.with({ label }));

const stuck = ({ stage }: Watched, alarms: readonly Alarm[]): readonly IWidget[][] => {
  const [relay, clock] = [gaugesOf(stage, 'relay'), gaugesOf(stage, 'clock')];
  return [
    [new TextWidget({ markdown: words.guide, width: COLUMNS, height: 4 })],
    [
      figure(words.untold, relay('UntoldSeconds'), 5),
      figure(words.requests, relay('RequestsWithoutMail'), 5),
      figure(words.parked, relay('ParkedItems'), 4),
      figure(words.due, clock('DueSeconds'), 5),
      figure(words.entering, clock('EnteringProposals'), 5),
    ],
    [new AlarmStatusWidget({ title: words.alarms, alarms: [...alarms], width: COLUMNS, height: 5 })],
  ];
};

const where = ({ stage, queues, stateMachine }: Watched): readonly IWidget[] => {
  const clock = gaugesOf(stage, 'clock');
  const seats = {
    unitHead: clock('OpenUnitHead'),
    blockLeader: clock('OpenBlockLeader'),
    ministry: clock('OpenMinistry'),
    correction: clock('OpenCorrection'),
  };
  const executions = {
    started: stateMachine.metricStarted(),
    succeeded: stateMachine.metricSucceeded(),
    failed: stateMachine.metricFailed(),
    timedOut: stateMachine.metricTimedOut(),
    throttled: stateMachine.metricThrottled(),
  };
  return [
    graph(words.seats, labelled(seats), true),
    graph(
      words.queues,
      queues.map((one) => depthOf(one.queue).with({ label: one.node.path.split('/').slice(1).join('/') })),
    ),
    graph(words.executions, labelled(executions)),
  ];
};

const pages = ({ api, functions }: Watched): readonly IWidget[] => [
  graph(words.traffic, labelled(answersOf(api))),
  graph(words.latency, [
    api.metricLatency({ statistic: Stats.percentile(50), label: 'p50' }),
    api.metricLatency({ statistic: Stats.percentile(99), label: 'p99' }),
  ]),
  graph(
    words.errors,
    functions.map(({ handler, name }) => handler.metricErrors({ label: name })),
  ),
];

const speed = ({ functions }: Watched): readonly IWidget[] => [
  graph(
    words.durations,
    functions.map(({ handler, name }) => handler.metricDuration({ statistic: Stats.percentile(99), label: name })),
  ),
  graph(words.throttles, [allThrottles()]),
  graph(
    words.backlog,
    functions
      .filter(({ name }) => name === 'relay')
      .map(({ handler }) => handler.metric('IteratorAge', { statistic: Stats.MAXIMUM })),
  ),
];

const mail = ({ stage }: Watched): readonly IWidget[] => [
  graph(words.mail, ['Send', 'Delivery', 'Bounce', 'Complaint', 'Reject'].map(ses)),
  graph(words.reputation, ['Reputation.BounceRate', 'Reputation.ComplaintRate'].map(sesRate)),
  graph(words.quota, [gaugesOf(stage, 'relay')('SendQuotaPercent')]),
];

const storage = ({ table }: Watched): readonly IWidget[] => [
  graph(words.capacity, labelled({ read: consumed(table, 'Read'), written: consumed(table, 'Write') })),
  graph(words.tableThrottles, [
    ...labelled(tableMetrics(table, 'Read')),
    ...labelled(tableMetrics(table, 'Write')).map((metric) => metric.with({ label: `${metric.label}, writes` })),
  ]),
];

/** Ids, stages and outcomes: the log holds nothing personal to begin with. */
const troubles = ({ functions }: Watched): IWidget =>
  new LogQueryWidget({
    title: words.troubles,
    logGroupNames: functions.map(({ log }) => log.logGroupName),
    queryLines: [
      'fields @timestamp, service, message, route, requestId, proposalId, stage, outcome, status, ms, fault.name, fault.message',
      `filter ispresent(outcome) and (level = "ERROR" or status >= 500 or (ispresent(route) and ms >= ${limits.slow.at}))`,
      'sort @timestamp desc',
      'limit 50',
    ],
    width: COLUMNS,
    height: 8,
  });

/** Answers at a look whether anything is stuck, and where; below it what usually says why. */
export class OpsDashboard extends Construct {
  readonly url: string;

  constructor(scope: Construct, id: string, { watched, alarms }: OpsDashboardProps) {
    super(scope, id);
    const { region, stackName } = Stack.of(this);
    const dashboard = new Dashboard(this, 'Dashboard', { dashboardName: stackName });
    const rows = [...stuck(watched, alarms), where(watched), pages(watched), speed(watched), mail(watched)];
    for (const row of rows) dashboard.addWidgets(...row);
    dashboard.addWidgets(...storage(watched));
    dashboard.addWidgets(troubles(watched));
    this.url = `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#dashboards/dashboard/${stackName}`;
  }
}
