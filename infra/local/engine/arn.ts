const account = 'local:000000000000';

/** `machine:name`, unique among all executions; the end of an execution's ARN. */
export const keyOf = ({ machine, name }: { machine: string; name: string }): string => `${machine}:${name}`;

export const machineArn = (machine: string): string => `arn:aws:states:${account}:stateMachine:${machine}`;

export const executionArn = (of: { machine: string; name: string }): string =>
  `arn:aws:states:${account}:execution:${keyOf(of)}`;
