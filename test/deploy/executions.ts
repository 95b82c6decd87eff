import { type HistoryEvent, paginateGetExecutionHistory, type SFNClient } from '@aws-sdk/client-sfn';

const historyOf = async (client: SFNClient, executionArn: string): Promise<readonly HistoryEvent[]> => {
  const events: HistoryEvent[] = [];
  for await (const page of paginateGetExecutionHistory({ client }, { executionArn }))
    events.push(...(page.events ?? []));
  return events;
};

/** The states that an execution came through, in their order. */
export const statesEntered = async (client: SFNClient, executionArn: string): Promise<readonly string[]> =>
  (await historyOf(client, executionArn)).flatMap(
    ({ stateEnteredEventDetails }) => stateEnteredEventDetails?.name ?? [],
  );

/**
 * State transitions as AWS Standard counts them ("each time a step of your workflow is executed", retries included),
 * from an execution's history: states entered, and tasks scheduled beyond one for each Task state entered.
 */
export const transitionsOf = async (client: SFNClient, executionArn: string): Promise<number> => {
  const types = (await historyOf(client, executionArn)).map(({ type = '' }) => type);
  const count = (is: (type: string) => boolean): number => types.filter(is).length;
  const retries = count((type) => type === 'TaskScheduled') - count((type) => type === 'TaskStateEntered');
  return count((type) => type.endsWith('StateEntered')) + retries;
};
