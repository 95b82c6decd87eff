import { appOnAws } from '../aws.ts';
import { stepHandler, WorkingStep } from '../edge/step-handler.ts';
import { recordAwards } from '../usecases/record-awards.ts';

/** The last state: award records are written, then the outcome is told. */
export const handler = stepHandler(WorkingStep, (input) => recordAwards(appOnAws(), input), { stage: 'record' });
