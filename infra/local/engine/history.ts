import { join } from 'node:path';
import * as v from 'valibot';
import { keyOf } from './arn.ts';
import { memoryJournal, openJournal, readJournal } from './journal.ts';

const of = { machine: v.string(), name: v.string() };

const Started = v.object({ ...of, type: v.literal('started'), input: v.string(), at: v.number() });
const Entered = v.object({
  ...of,
  type: v.literal('entered'),
  state: v.string(),
  input: v.string(),
  transitions: v.number(),
});
const Ended = v.object({
  ...of,
  type: v.literal('ended'),
  status: v.picklist(['SUCCEEDED', 'FAILED', 'ABORTED']),
  output: v.optional(v.string()),
  error: v.optional(v.string()),
  cause: v.optional(v.string()),
  at: v.number(),
  transitions: v.number(),
});
const Entry = v.variant('type', [Started, Entered, Ended]);

export type Started = v.InferOutput<typeof Started>;
export type Entered = v.InferOutput<typeof Entered>;
export type Ended = v.InferOutput<typeof Ended>;

/** What is known of one execution; `entered` is where it waits, `ended` closes it, and its name stays used. */
export type Execution = { readonly started: Started; entered?: Entered; ended?: Ended };

/** Every execution ever started and the only way to change one: a line on the disk first. */
export type History = {
  readonly executions: ReadonlyMap<string, Execution>;
  start(started: Started): { readonly execution: Execution; readonly durable: Promise<void> };
  enter(entered: Entered): Promise<void>;
  end(ended: Ended): Promise<void>;
  /** Answers when everything told so far is on the disk. */
  settled(): Promise<void>;
  close(): Promise<void>;
};

/**
 * The history kept under this folder. JSON lines rather than LevelDB: all of it is in memory anyway, a batch of lines is one fsync,
 * a person can read it, and it needs no second lock.
 */
export const openHistory = async (dataDir: string | undefined): Promise<History> => {
  const file = dataDir === undefined ? undefined : join(dataDir, 'executions.jsonl');
  const executions = new Map<string, Execution>();
  for (const line of file ? await readJournal(file) : []) apply(executions, v.parse(Entry, line));
  const journal = file ? await openJournal(file, [...executions.values()].flatMap(entriesOf)) : memoryJournal;
  const change = (entry: Entered | Ended): Promise<void> => {
    apply(executions, entry);
    return journal.append(entry);
  };
  return {
    executions,
    start(started) {
      const execution: Execution = { started };
      executions.set(keyOf(started), execution);
      return { execution, durable: journal.append(started) };
    },
    enter: change,
    end: change,
    settled: journal.settled,
    close: journal.close,
  };
};

const apply = (executions: Map<string, Execution>, entry: Started | Entered | Ended): void => {
  if (entry.type === 'started') {
    executions.set(keyOf(entry), { started: entry });
    return;
  }
  const execution = executions.get(keyOf(entry));
  if (!execution) return;
  if (entry.type === 'entered') {
    execution.entered = entry;
  } else {
    execution.ended = entry;
    delete execution.entered;
  }
};

const entriesOf = ({ started, entered, ended }: Execution): unknown[] =>
  [started, entered, ended].filter((entry) => entry !== undefined);
