const namespaces = {
  ValidationException: 'com.amazon.coral.validate',
  SerializationException: 'com.amazon.coral.service',
  UnknownOperationException: 'com.amazon.coral.service',
  IdempotentParameterMismatchException: 'com.amazonaws.dynamodb.v20120810',
  TransactionCanceledException: 'com.amazonaws.dynamodb.v20120810',
  InternalServerError: 'com.amazonaws.dynamodb.v20120810',
};

/** An error that goes to the caller as it is; dynalite's own errors have this shape too. */
export type Fault = Error & {
  statusCode: number;
  body: { __type: string; message?: string } & Record<string, unknown>;
};

/** An error as DynamoDB answers it. */
export const fault = (code: keyof typeof namespaces, message: string, more: Record<string, unknown> = {}): Fault =>
  Object.assign(new Error(message), {
    statusCode: code === 'InternalServerError' ? 500 : 400,
    body: { __type: `${namespaces[code]}#${code}`, message, ...more },
  });

export const isFault = (error: unknown): error is Fault =>
  error instanceof Error && 'statusCode' in error && 'body' in error;

/** Whether the error is of this DynamoDB type, whoever made it. */
export const hasCode = (error: unknown, code: string): error is Fault =>
  isFault(error) && error.body.__type.endsWith(`#${code}`);
