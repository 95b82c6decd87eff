import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gauged } from '../../functions/edge/gauges.ts';
import { scheduledHandler } from '../../functions/edge/scheduled-handler.ts';
import type { Measured } from '../../functions/usecases/measure.ts';
import { context, written } from './gateway.ts';

type Gauges = Measured<{ readonly UntoldSeconds: number; readonly ParkedItems: number }>;

beforeEach(() => {
  vi.stubEnv('STAGE', 'demo');
  vi.stubEnv('POWERTOOLS_SERVICE_NAME', 'relay');
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'false');
});
afterEach(() => vi.unstubAllEnvs());

const measured = { gauges: { UntoldSeconds: 12, ParkedItems: 3 }, capped: false };

/** The lines of one scheduled call that measures. */
const linesOf = async (measure: () => Promise<Gauges>) => {
  const handler = scheduledHandler(async (call) => ({ ...(await gauged(measure, call)), told: 2 }), {
    logName: 'relay',
  });
  const log = await written(() => handler({}, context));
  return log
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Record<string, unknown> => JSON.parse(line));
};

describe('a gauge', () => {
  it('is published with its unit, its service and its stage, beside the one line of the call', async () => {
    expect(await linesOf(async () => measured)).toEqual([
      {
        _aws: {
          Timestamp: expect.any(Number),
          CloudWatchMetrics: [
            {
              Namespace: 'EmulationPipeline',
              Dimensions: [['service', 'stage']],
              Metrics: [
                { Name: 'UntoldSeconds', Unit: 'Seconds' },
                { Name: 'ParkedItems', Unit: 'Count' },
              ],
            },
          ],
        },
        service: 'relay',
        stage: 'demo',
        UntoldSeconds: 12,
        ParkedItems: 3,
      },
      expect.objectContaining({ level: 'INFO', message: 'schedule', told: 2, outcome: 'done' }),
    ]);
  });

  it('that means "at least" is said so by the line', async () => {
    const [, line] = await linesOf(async () => ({ ...measured, capped: true }));
    expect(line).toMatchObject({ measured: 'atLeast' });
  });

  it('that cannot be measured is missing, and keeps the call from nothing', async () => {
    const lines = await linesOf(async () => {
      throw new RangeError('no index');
    });
    expect(lines).toEqual([
      expect.objectContaining({
        level: 'ERROR',
        told: 2,
        outcome: 'partly',
        fault: expect.objectContaining({ name: 'RangeError' }),
      }),
    ]);
  });
});
