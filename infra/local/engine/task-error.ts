/** An error under the name that a state's Retry and Catch look at. */
export class TaskError extends Error {
  override readonly name: string;
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** Ends a run wherever it stands: the library asks these two before it retries or catches. */
export class Interrupted extends TaskError {
  readonly isRetryable = false;
  readonly isCatchable = false;
}

/** What Step Functions makes of a failed invocation: infrastructure errors as they are, a function's own by its type. */
export const invocationError = (error: unknown): TaskError => {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name.startsWith('Lambda.')) return new TaskError(name, message);
  return new TaskError(name, JSON.stringify({ errorType: name, errorMessage: message }));
};
