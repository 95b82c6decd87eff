import { Duration, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Alarm, ComparisonOperator, type Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { type AlarmKind, drawsPages, errorsToldBy, type Limit, limits, SHARE_OF_TIMEOUT } from './alarm-limits.ts';
import { alarmWords } from './alarm-words.ts';
import type { EntryFunction } from './entry-function.ts';
import type { FailureQueue } from './failure-queue.ts';
import { allThrottles, answersOf, depthOf, gaugesOf, sesRate, tableMetrics } from './watched-metrics.ts';

/** Everything of a stage that can stand still. */
export type Watched = {
  readonly stage: string;
  readonly api: HttpApi;
  readonly table: Pick<ITable, 'tableName'>;
  readonly stateMachine: StateMachine;
  readonly functions: readonly EntryFunction[];
  readonly queues: readonly FailureQueue[];
};

export type AlarmsProps = { readonly watched: Watched; readonly topic: ITopic };

const missing = {
  notBreaching: TreatMissingData.NOT_BREACHING,
  breaching: TreatMissingData.BREACHING,
  ignore: TreatMissingData.IGNORE,
} as const;

/** `of`: which of several; `at`: a figure of its own instead of the limit's. */
type About = { readonly of?: string; readonly at?: number };

/** `Relay/Untold` → `relay-untold`: the queue's place in the stack. */
const placeOf = ({ node }: Construct): string => node.path.split('/').slice(1).join('-').toLowerCase();

const budgetMs = ({ name, timeoutSeconds }: EntryFunction): number =>
  drawsPages.has(name) ? limits.slow.at : timeoutSeconds * 1_000 * SHARE_OF_TIMEOUT;

/** One alarm a fault; each says in Vietnamese and in English what it means and what to do first. */
export class Alarms extends Construct {
  readonly all: Alarm[] = [];
  private readonly action: SnsAction;

  constructor(scope: Construct, id: string, { watched, topic }: AlarmsProps) {
    super(scope, id);
    this.action = new SnsAction(topic);
    this.telling(watched);
    this.engine(watched);
    this.functions(watched);
    this.mail();
    this.storage(watched);
  }

  private telling({ stage, functions, api }: Watched): void {
    const [relay, clock] = [gaugesOf(stage, 'relay'), gaugesOf(stage, 'clock')];
    this.speak('untold', relay('UntoldSeconds'));
    this.speak('requests', relay('RequestsWithoutMail'));
    this.speak('parked', relay('ParkedItems'));
    this.speak('quota', relay('SendQuotaPercent'));
    this.speak('overdue', clock('DueSeconds'));
    this.speak('relay-silent', relay('UntoldSeconds').with({ statistic: Stats.SAMPLE_COUNT }));
    this.speak('clock-silent', clock('DueSeconds').with({ statistic: Stats.SAMPLE_COUNT }));
    const woken = functions.find(({ name }) => name === 'relay');
    if (woken !== undefined) this.speak('backlog', woken.handler.metric('IteratorAge', { statistic: Stats.MAXIMUM }));
    this.speak('pages-failing', answersOf(api).failed);
  }

  private engine({ stateMachine }: Watched): void {
    this.speak('executions-failed', stateMachine.metricFailed());
    this.speak('executions-timed-out', stateMachine.metricTimedOut());
    this.speak('executions-throttled', stateMachine.metricThrottled());
  }

  private functions({ functions }: Watched): void {
    this.speak('throttles', allThrottles());
    for (const one of functions) {
      const of = one.name;
      const p99 = one.handler.metricDuration({ statistic: Stats.percentile(99) });
      this.speak('slow', p99, { of, at: budgetMs(one) });
      if (errorsToldBy[of] === undefined) this.speak('errors', one.handler.metricErrors(), { of });
    }
  }

  private mail(): void {
    this.speak('bounces', sesRate('Reputation.BounceRate'));
    this.speak('complaints', sesRate('Reputation.ComplaintRate'));
  }

  private storage({ table, queues }: Watched): void {
    for (const direction of ['Read', 'Write'] as const) {
      for (const [of, metric] of Object.entries(tableMetrics(table, direction)))
        this.speak('table-throttled', metric, { of: `${of}-${direction.toLowerCase()}s` });
    }
    for (const one of queues) this.speak(one.holds, depthOf(one.queue), { of: placeOf(one) });
  }

  private speak(kind: AlarmKind, metric: Metric, { of, at }: About = {}): void {
    const limit: Limit = limits[kind];
    const { vi, en } = alarmWords[kind];
    const name = of === undefined ? kind : `${kind}-${of}`;
    const alarm = new Alarm(this, name, {
      alarmName: `${Stack.of(this).stackName}-${name}`,
      alarmDescription: `${vi}\n${en}`,
      metric: metric.with({ period: Duration.seconds(limit.period) }),
      threshold: at ?? limit.at,
      comparisonOperator:
        limit.when === 'below'
          ? ComparisonOperator.LESS_THAN_THRESHOLD
          : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: limit.periods,
      treatMissingData: missing[limit.missing],
    });
    alarm.addAlarmAction(this.action);
    if (limit.tellsOk) alarm.addOkAction(this.action);
    this.all.push(alarm);
  }
}
