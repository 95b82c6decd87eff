import { appOnAws } from '../aws.ts';
import type { Seat } from '../domain/proposal.ts';
import { stepHandler, WaitingStep } from '../edge/step-handler.ts';
import { openTurn } from '../usecases/open-turn.ts';

/** The function of a state that waits on people: opens the seat's turn and keeps the state's token. */
export const waitingStep = (seat: Seat) =>
  stepHandler(WaitingStep, (input) => openTurn(appOnAws(), seat, input), { stage: seat });
