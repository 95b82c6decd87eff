/**
 * How long a service's answer is waited for, in milliseconds. The SDK's own default is for ever: a call that hangs would
 * outlive the relay's claim of what it tells, and another relay would mail it again. The SDK's tries together (three, four of
 * DynamoDB) end within a claim.
 */
export const requestHandler = { connectionTimeout: 2_000, requestTimeout: 8_000, throwOnRequestTimeout: true } as const;
