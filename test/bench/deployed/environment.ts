import {
  GetFunctionConfigurationCommand,
  type LambdaClient,
  UpdateFunctionConfigurationCommand,
  waitUntilFunctionUpdatedV2,
} from '@aws-sdk/client-lambda';

/** Gives a function more variables; its next call starts a new process, as after any change of a function on AWS. */
export const addVariables = async (
  client: LambdaClient,
  FunctionName: string,
  more: Readonly<Record<string, string>>,
): Promise<void> => {
  const { Environment } = await client.send(new GetFunctionConfigurationCommand({ FunctionName }));
  const Variables = { ...Environment?.Variables, ...more };
  await client.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables } }));
  await waitUntilFunctionUpdatedV2({ client, maxWaitTime: 30, minDelay: 0.1 }, { FunctionName });
};
