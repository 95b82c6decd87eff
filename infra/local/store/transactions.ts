import type { Database } from './database.ts';
import { checkInput, type DynaliteStore, type Json, type Operation, runAction } from './dynalite.ts';
import { fault, hasCode, isFault } from './fault.ts';
import { rememberedTokens } from './idempotency.ts';
import { assertTransactionSize } from './limits.ts';
import { type Recording, record } from './recording.ts';

type Element = { operation: Operation; data: Json; writes: boolean };
type Outcome = { recording: Recording; answer: Json; reason: Reason };
type Reason = { Code: 'None' | 'ConditionalCheckFailed' | 'ValidationError'; Message?: string };

// A condition check is a delete whose writes are dropped: dynalite reads the item and tests the condition.
const kinds: Record<string, { operation: Operation; writes: boolean; needs: string }> = {
  Put: { operation: 'PutItem', writes: true, needs: 'Item' },
  Update: { operation: 'UpdateItem', writes: true, needs: 'UpdateExpression' },
  Delete: { operation: 'DeleteItem', writes: true, needs: 'Key' },
  ConditionCheck: { operation: 'DeleteItem', writes: false, needs: 'ConditionExpression' },
};

/** TransactWriteItems: every condition holds and all is written in one batch, or nothing is. */
export const transactWrite = (database: Database) => {
  const done = rememberedTokens();
  return (input: Json): Promise<Json> => {
    const { ClientRequestToken: token, ...request } = input;
    // Checking takes the input apart: what a repeated request is compared with is copied first.
    const asked = structuredClone(request);
    const elements = elementsOf(request).map((element) => writeElement(element, database.store));
    return database.alone(async () => {
      if (typeof token === 'string' && done.has(token, asked)) return {};
      const outcomes = await attemptAll(elements, database.store);
      const written = outcomes.filter((_, index) => elements[index]?.writes).map(({ recording }) => recording);
      assertTransactionSize(written.flatMap(({ changes }) => changes));
      await database.commit(written);
      if (typeof token === 'string') done.add(token, asked);
      return {};
    });
  };
};

/** TransactGetItems: no commit falls between its reads. */
export const transactGet = (database: Database) => (input: Json) => {
  const elements = elementsOf(input).map((element): Element => {
    const { Get: get } = element;
    if (!isObject(get)) throw fault('ValidationException', 'TransactItems can only contain Get');
    return { operation: 'GetItem', data: checkInput('GetItem', get, database.store), writes: false };
  });
  return database.alone(async () => ({
    Responses: (await attemptAll(elements, database.store)).map(({ answer: { Item } }) => (Item ? { Item } : {})),
  }));
};

const elementsOf = ({ TransactItems: items }: Json): Json[] => {
  if (!Array.isArray(items) || items.length < 1 || items.length > 100) {
    const bound =
      Array.isArray(items) && items.length > 100 ? 'less than or equal to 100' : 'greater than or equal to 1';
    throw fault(
      'ValidationException',
      `1 validation error detected: Value at 'transactItems' failed to satisfy constraint: Member must have length ${bound}`,
    );
  }
  return items.filter(isObject);
};

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const writeElement = (element: Json, store: DynaliteStore): Element => {
  const [[kind = '', input] = [], ...others] = Object.entries(element).filter(([, value]) => value != null);
  const known = kinds[kind];
  if (known === undefined || others.length > 0 || !isObject(input)) {
    throw fault('ValidationException', 'TransactItems can only contain one of Check, Put, Update or Delete');
  }
  if (input[known.needs] == null) {
    throw fault('ValidationException', `The ${known.needs} of ${kind} must not be null`);
  }
  return { operation: known.operation, data: checkInput(known.operation, input, store), writes: known.writes };
};

const attemptAll = async (elements: readonly Element[], store: DynaliteStore): Promise<Outcome[]> => {
  const outcomes = await Promise.all(elements.map((element) => attempt(element, store)));
  const touched = outcomes.flatMap(({ recording }) => recording.touched);
  if (new Set(touched).size < touched.length) {
    throw fault('ValidationException', 'Transaction request cannot include multiple operations on one item');
  }
  const reasons = outcomes.map(({ reason }) => reason);
  if (reasons.some(({ Code }) => Code !== 'None')) throw cancelled(reasons);
  return outcomes;
};

const attempt = async ({ operation, data }: Element, store: DynaliteStore): Promise<Outcome> => {
  const recording = record(store);
  try {
    const answer = await runAction(operation, recording.store, data);
    return { recording, answer, reason: { Code: 'None' } };
  } catch (error) {
    return { recording, answer: {}, reason: reasonOf(error) };
  }
};

const reasonOf = (error: unknown): Reason => {
  if (isFault(error) && hasCode(error, 'ConditionalCheckFailedException')) {
    return { Code: 'ConditionalCheckFailed', Message: error.message };
  }
  if (hasCode(error, 'ValidationException')) return { Code: 'ValidationError', Message: error.message };
  throw error;
};

const cancelled = (reasons: readonly Reason[]) =>
  fault(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${reasons.map(({ Code }) => Code).join(', ')}]`,
    { CancellationReasons: reasons },
  );
