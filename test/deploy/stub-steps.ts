import { once } from 'node:events';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import type { LambdaClient } from '@aws-sdk/client-lambda';
import * as v from 'valibot';
import type { Invoke } from '../statemachines/workflow-under-test.ts';
import { stubFunction } from './stub-function.ts';

/**
 * Tells the test of each call and fails as it is told. With a runtime of its own: for those of Lambda the emulator calls
 * every error Runtime.HandlerError, where AWS says its name.
 */
const stub = `#!/usr/bin/env node
const calls = \`http://\${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation\`;
const post = (url, body) => fetch(url, { method: 'POST', body: JSON.stringify(body) });
const answerNext = async () => {
  const call = await fetch(calls + '/next');
  const payload = await call.json();
  const told = await post(process.env.TEST_URL, { state: process.env.STATE, payload });
  const { fault } = await told.json();
  const answered = calls + '/' + call.headers.get('lambda-runtime-aws-request-id');
  if (fault === undefined) await post(answered + '/response', {});
  else await post(answered + '/error', { errorType: fault.name, errorMessage: fault.message, stackTrace: [] });
};
const answerAll = async () => {
  for (;;) await answerNext();
};
void answerAll();
`;

const Told = v.object({ state: v.string(), payload: v.unknown() });

const answerOf = async (invoke: Invoke, { state, payload }: v.InferOutput<typeof Told>): Promise<object> => {
  try {
    await invoke(state, payload);
    return {};
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { fault: { name, message } };
  }
};

const listen = async (invoke: Invoke) => {
  const server = createServer(async (request, response) => {
    response.end(JSON.stringify(await answerOf(invoke, v.parse(Told, await json(request)))));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The stubs have nobody to tell.');
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${address.port}`, close };
};

/** A function for each state of a definition that calls into this test; answers their ARNs by state. */
export const stubSteps = async (client: LambdaClient, role: string, states: readonly string[], invoke: Invoke) => {
  const { url, close } = await listen(invoke);
  const made = await Promise.all(
    states.map(async (state) => {
      const environment = { STATE: state, TEST_URL: url };
      return {
        state,
        ...(await stubFunction(client, { name: `stub-${state}`, role, code: { bootstrap: stub }, environment })),
      };
    }),
  );
  return {
    arns: Object.fromEntries(made.map(({ state, arn }) => [state, arn])),
    close: async () => {
      for (const { remove } of made) await remove();
      close();
    },
  };
};
