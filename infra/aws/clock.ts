import { Construct } from 'constructs';
import { DUE, LISTS } from '../../functions/adapters/dynamo/keys.ts';
import { EntryFunction, type Surroundings } from './entry-function.ts';
import { EveryMinute } from './every-minute.ts';

/** Takes what has become due: reminds, escalates, closes. */
export class Clock extends Construct {
  constructor(scope: Construct, id: string, surroundings: Surroundings) {
    super(scope, id);
    const { handler } = new EntryFunction(this, 'Due', {
      ...surroundings,
      entry: 'clock/handler',
      timeoutSeconds: 60,
      may: { items: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'], indexes: [DUE, LISTS] },
    });
    new EveryMinute(this, 'Schedule', { handler });
  }
}
