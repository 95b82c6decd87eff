import { once } from 'node:events';
import { createServer } from 'node:http';
import * as v from 'valibot';

const Messages = v.object({
  messages: v.record(
    v.string(),
    v.array(
      v.object({
        MessageId: v.string(),
        To: v.array(v.string()),
        Subject: v.string(),
        BodyText: v.nullish(v.string(), ''),
      }),
    ),
  ),
});

const storeOf = async (endpoint: string): Promise<object> => {
  const { messages } = v.parse(Messages, await (await fetch(`${endpoint}/_ministack/ses/messages`)).json());
  const emails = Object.values(messages).flat();
  return {
    emails: emails.map(({ MessageId, To, Subject, BodyText }) => ({
      messageId: MessageId,
      destination: { to: To },
      subject: Subject,
      body: { text: BodyText },
    })),
  };
};

/** The emulator's mail, told as the local inbox tells it. */
export const inboxOf = async (endpoint: string): Promise<{ readonly url: string; close(): void }> => {
  const server = createServer(async (_, response) => {
    response.end(JSON.stringify(await storeOf(endpoint)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The inbox listens on no port.');
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${address.port}/`, close };
};
