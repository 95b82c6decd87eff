import { appOnAws } from '../aws.ts';
import { scheduledHandler } from '../edge/scheduled-handler.ts';
import { takeDue } from '../usecases/take-due.ts';

/** Every minute: takes what has become due. */
export const handler = scheduledHandler((call) => takeDue(appOnAws(), (fault) => call.faults.push(fault)));
