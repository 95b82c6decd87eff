import { Metrics } from '@aws-lambda-powertools/metrics';
import { GAUGES_NAMESPACE, type Gauges, gaugeUnits } from '../domain/gauges.ts';
import { stageFrom } from '../settings.ts';
import type { Measured } from '../usecases/measure.ts';
import type { Facts } from './http.ts';
import type { Job } from './job.ts';

const isGauge = (name: string): name is keyof Gauges => name in gaugeUnits;

const publish = (gauges: Partial<Gauges>): void => {
  const metrics = new Metrics({ namespace: GAUGES_NAMESPACE, defaultDimensions: { stage: stageFrom(process.env) } });
  for (const [name, value] of Object.entries(gauges)) {
    if (isGauge(name)) metrics.addMetric(name, gaugeUnits[name], value);
  }
  metrics.publishStoredMetrics();
};

/**
 * Publishes what was measured; answers what the log line says of it. A look that fails keeps the call from nothing: its
 * fault stands in the line, and that no measure came is an alarm by itself.
 */
export const gauged = async (
  measure: () => Promise<Measured<Partial<Gauges>>>,
  { faults }: Pick<Job, 'faults'>,
): Promise<Facts> => {
  try {
    const { gauges, capped } = await measure();
    publish(gauges);
    return capped ? { measured: 'atLeast' } : {};
  } catch (fault) {
    faults.push(fault);
    return {};
  }
};
