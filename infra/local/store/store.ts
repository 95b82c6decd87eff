import { type CommitListener, openDatabase } from './database.ts';
import { operationsOn } from './operations.ts';
import { serve } from './server.ts';

export { StoreBusy } from './database.ts';
export type { StreamRecord } from './stream-records.ts';

export type LocalStore = {
  endpoint: string;
  /** The listener hears of every durable write, in commit order; what it throws stays with it. */
  onCommit(listener: CommitListener): void;
  close(): Promise<void>;
};

/** DynamoDB on this machine, kept in `dataDir` or in memory; throws StoreBusy when another process has the folder. */
export const startStore = async (options: { dataDir: string | undefined; port?: number }): Promise<LocalStore> => {
  const database = await openDatabase(options.dataDir);
  const server = await serve(operationsOn(database), options.port ?? 0).catch(async (error) => {
    await database.close();
    throw error;
  });
  return {
    endpoint: server.endpoint,
    onCommit: database.onCommit,
    close: async () => {
      await server.close();
      await database.close();
    },
  };
};
