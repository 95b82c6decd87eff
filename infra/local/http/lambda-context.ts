import { randomUUID } from 'node:crypto';
import type { Context } from 'aws-lambda';

/** What Lambda tells a function about its invocation. */
export const lambdaContext = (functionName: string, milliseconds: number): Context => {
  const deadline = Date.now() + milliseconds;
  return {
    awsRequestId: randomUUID(),
    callbackWaitsForEmptyEventLoop: true,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${functionName}`,
    memoryLimitInMB: '512',
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    done: notHere,
    fail: notHere,
    succeed: notHere,
  };
};

const notHere = (): never => {
  throw new Error('callbacks are gone from Lambda: return a promise');
};
