import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { type Figure, median, timed } from '../figures.ts';
import { addVariables } from './environment.ts';

const COLD = 3;
const WARM = 20;

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN;

const call = async (client: LambdaClient, FunctionName: string, event: object): Promise<number> => {
  const Payload = JSON.stringify(event);
  let failed: string | undefined;
  const took = await timed(async () => {
    const answer = await client.send(new InvokeCommand({ FunctionName, Payload }));
    if (answer.FunctionError !== undefined) failed = answer.Payload?.transformToString();
  });
  if (failed !== undefined) throw new Error(`${FunctionName} failed: ${failed.slice(0, 300)}`);
  return took;
};

/** Cold: the first call of a new process, after a change of the function's variables. Warm: the calls after it. */
export const latencyOf = async (
  client: LambdaClient,
  named: { readonly name: string; readonly functionName: string; readonly what: string },
  event: () => object,
): Promise<readonly Figure[]> => {
  const cold: number[] = [];
  for (let turn = 0; turn < COLD; turn += 1) {
    await addVariables(client, named.functionName, { BENCH_TURN: String(turn) });
    cold.push(await call(client, named.functionName, event()));
  }
  const warm: number[] = [];
  for (let turn = 0; turn < WARM; turn += 1) warm.push(await call(client, named.functionName, event()));
  const note = `p95 ${percentile(warm, 0.95).toFixed(0)} ms; ${named.what}`;
  return [
    { what: `${named.name}, cold`, value: median(cold), unit: 'ms' },
    { what: `${named.name}, warm`, value: median(warm), unit: 'ms', note },
  ];
};
