import { waitingStep } from './waiting-step.ts';

export const handler = waitingStep('ministry');
