import { appOnAws } from '../aws.ts';
import { gauged } from '../edge/gauges.ts';
import { scheduledHandler } from '../edge/scheduled-handler.ts';
import { measureWork } from '../usecases/measure.ts';
import { takeDue } from '../usecases/take-due.ts';

/** Every minute: measures what is open, and takes what has become due. */
export const handler = scheduledHandler(async (call) => {
  const app = appOnAws();
  const measured = await gauged(() => measureWork(app), call);
  return { ...measured, ...(await takeDue(app, (fault) => call.faults.push(fault))) };
});
