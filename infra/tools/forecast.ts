import { cdkContext } from './cdk-context.ts';
import { readMeasured } from './forecast/measured.ts';
import { runForecast } from './forecast/run-forecast.ts';
import { stackParts } from './forecast/stack-parts.ts';

process.exitCode = runForecast(process.argv.slice(2), {
  measured: readMeasured,
  parts: () => stackParts(cdkContext()),
  say: console.log,
  complain: console.error,
});
