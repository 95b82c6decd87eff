import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import * as v from 'valibot';
import { readConfig } from '../../aws/config.ts';
import { PipelineStack } from '../../aws/pipeline-stack.ts';

/** How many there are of what is billed by the month, or limits by itself. */
export type StackParts = {
  readonly functions: number;
  /** Memory of the largest function. */
  readonly gigabytes: number;
  readonly schedules: number;
  /** Metrics that alarms look at: AWS bills an alarm once for each of its own. */
  readonly alarms: number;
  readonly dashboards: number;
  /** Metrics of our own that an alarm looks at. */
  readonly ownMetrics: number;
  readonly secrets: number;
  /** What the API lets in, requests a second. */
  readonly requestsPerSecond: number;
};

const Found = v.record(v.string(), v.object({ Properties: v.unknown() }));

const propertiesOf = <S extends v.GenericSchema>(template: Template, type: string, schema: S): v.InferOutput<S>[] =>
  Object.values(v.parse(Found, template.findResources(type))).map(({ Properties }) => v.parse(schema, Properties));

const Metric = v.object({ Namespace: v.string(), MetricName: v.string(), Dimensions: v.optional(v.unknown()) });
const Alarm = v.object({
  Namespace: v.optional(v.string(), ''),
  MetricName: v.optional(v.string(), ''),
  Dimensions: v.optional(v.unknown()),
  Metrics: v.optional(v.array(v.object({ MetricStat: v.optional(v.object({ Metric })) })), []),
});
/** Rules with a pattern cost nothing: AWS's own events are free. */
const Rule = v.object({ ScheduleExpression: v.optional(v.string()) });
const Door = v.object({ DefaultRouteSettings: v.object({ ThrottlingRateLimit: v.number() }) });

const metricsOf = ({ Metrics, ...single }: v.InferOutput<typeof Alarm>): readonly v.InferOutput<typeof Metric>[] =>
  Metrics.length === 0 ? [single] : Metrics.flatMap(({ MetricStat }) => MetricStat?.Metric ?? []);

const alarmed = (template: Template) => propertiesOf(template, 'AWS::CloudWatch::Alarm', Alarm).flatMap(metricsOf);

/** AWS bills its own metrics to nobody. */
const ownMetrics = (template: Template): number => {
  const own = alarmed(template).filter(({ Namespace }) => Namespace !== '' && !Namespace.startsWith('AWS/'));
  return new Set(own.map((metric) => JSON.stringify(metric))).size;
};

/** Counts them in the stack as this context would deploy it; its functions hold a stub, so nothing is bundled. */
export const stackParts = (context: Readonly<Record<string, unknown>>): StackParts => {
  // CloudFormation's own rules take two seconds to load, and change no count.
  const app = new App({ context: { ...context, '@aws-cdk/core:validateAgainstDefaultRules': false } });
  const read = readConfig((key) => app.node.tryGetContext(key));
  if (!read.ok) throw new Error(read.mistakes.join('\n'));
  const template = Template.fromStack(
    new PipelineStack(app, { config: read.config, code: () => Code.fromInline('stub') }),
  );
  const count = (type: string): number => Object.keys(template.findResources(type)).length;
  const memory = propertiesOf(template, 'AWS::Lambda::Function', v.object({ MemorySize: v.number() }));
  const doors = propertiesOf(template, 'AWS::ApiGatewayV2::Stage', Door);
  return {
    functions: memory.length,
    gigabytes: Math.max(...memory.map(({ MemorySize }) => MemorySize)) / 1_024,
    schedules: propertiesOf(template, 'AWS::Events::Rule', Rule).filter((rule) => rule.ScheduleExpression !== undefined)
      .length,
    alarms: alarmed(template).length,
    dashboards: count('AWS::CloudWatch::Dashboard'),
    ownMetrics: ownMetrics(template),
    secrets: count('AWS::SecretsManager::Secret'),
    requestsPerSecond: Math.min(...doors.map((door) => door.DefaultRouteSettings.ThrottlingRateLimit)),
  };
};
