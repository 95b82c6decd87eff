import {
  CreateFunctionCommand,
  DeleteFunctionCommand,
  type LambdaClient,
  waitUntilFunctionActiveV2,
} from '@aws-sdk/client-lambda';
import { zipOf } from './zip.ts';

export type Stub = {
  readonly name: string;
  readonly role: string;
  /** An ES module that exports `handler`, or a program that asks Lambda for its calls itself. */
  readonly code: { readonly handler: string } | { readonly bootstrap: string };
  readonly environment?: Readonly<Record<string, string>>;
};

/** Makes a function beside those of the stack, ready to be invoked; answers its ARN and how to delete it. */
export const stubFunction = async (client: LambdaClient, { name, role, code, environment = {} }: Stub) => {
  const { FunctionArn = '' } = await client.send(
    new CreateFunctionCommand({
      FunctionName: name,
      Runtime: 'handler' in code ? 'nodejs24.x' : 'provided.al2023',
      Handler: 'index.handler',
      Role: role,
      Code: { ZipFile: 'handler' in code ? zipOf('index.mjs', code.handler) : zipOf('bootstrap', code.bootstrap) },
      Timeout: 60,
      Environment: { Variables: environment },
    }),
  );
  await waitUntilFunctionActiveV2({ client, maxWaitTime: 30, minDelay: 0.1 }, { FunctionName: name });
  return { arn: FunctionArn, remove: () => client.send(new DeleteFunctionCommand({ FunctionName: name })) };
};
