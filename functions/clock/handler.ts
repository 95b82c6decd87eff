import { appOnAws } from '../aws.ts';
import { logAs } from '../edge/log.ts';
import { scheduledHandler } from '../edge/scheduled-handler.ts';
import { takeDue } from '../usecases/take-due.ts';

const log = logAs(undefined);

/** Every minute: takes what has become due. */
export const handler = scheduledHandler(() => takeDue(appOnAws(), (fault) => log('due item failed', {}, fault)));
