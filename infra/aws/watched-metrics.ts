import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { DUE, LISTS } from '../../functions/adapters/dynamo/keys.ts';
import { GAUGES_NAMESPACE, type Gauges } from '../../functions/domain/gauges.ts';

const counted = (namespace: string, metricName: string, dimensionsMap: Record<string, string> = {}): Metric =>
  new Metric({ namespace, metricName, dimensionsMap, statistic: Stats.SUM, period: Duration.minutes(5) });

/** The gauges of one stage, by the function that measures them. */
export const gaugesOf =
  (stage: string, service: 'relay' | 'clock') =>
  (name: keyof Gauges): Metric =>
    new Metric({
      namespace: GAUGES_NAMESPACE,
      metricName: name,
      dimensionsMap: { service, stage },
      statistic: Stats.MAXIMUM,
      period: Duration.minutes(1),
    });

/** What SES counts for the whole account in a region. */
export const ses = (metricName: string): Metric => counted('AWS/SES', metricName);
export const sesRate = (metricName: string): Metric =>
  new Metric({ namespace: 'AWS/SES', metricName, statistic: Stats.MAXIMUM, period: Duration.hours(1) });

/** All functions of the account in a region. */
export const allThrottles = (): Metric => counted('AWS/Lambda', 'Throttles');

/** A metric of the table alone says nothing of its indexes. */
export const tableMetrics = (
  { tableName }: Pick<ITable, 'tableName'>,
  direction: 'Read' | 'Write',
): Readonly<Record<'table' | typeof LISTS | typeof DUE, Metric>> => {
  const of = (index?: string) =>
    counted('AWS/DynamoDB', `${direction}ThrottleEvents`, {
      TableName: tableName,
      ...(index === undefined ? {} : { GlobalSecondaryIndexName: index }),
    });
  return { table: of(), [LISTS]: of(LISTS), [DUE]: of(DUE) };
};

export const consumed = ({ tableName }: Pick<ITable, 'tableName'>, direction: 'Read' | 'Write'): Metric =>
  counted('AWS/DynamoDB', `Consumed${direction}CapacityUnits`, { TableName: tableName });

export const depthOf = (queue: IQueue): Metric =>
  queue.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, period: Duration.minutes(5) });

export const answersOf = (api: HttpApi): Readonly<Record<'all' | 'refused' | 'failed', Metric>> => ({
  all: api.metricCount({ statistic: Stats.SUM }),
  refused: api.metricClientError({ statistic: Stats.SUM }),
  failed: api.metricServerError({ statistic: Stats.SUM }),
});
