import { dynamoDirectories } from '../../../functions/adapters/dynamo/directories.ts';
import { dynamoMarks } from '../../../functions/adapters/dynamo/marks.ts';
import type { Directory } from '../../../functions/domain/directory.ts';
import { emptyDirectory } from '../../../functions/domain/empty-directory.ts';
import { openTable } from '../open-table.ts';

export type RecordFacts = {
  /** The one in force; undefined when none was imported. */
  readonly directory: Directory | undefined;
  /** Addresses that our own mail did not reach, or whose reader complained, in small letters. */
  readonly marked: ReadonlySet<string>;
};

/** What the deployed table says of whom there is to ask. */
export const gatherRecord = async (table: string, region: string): Promise<RecordFacts> => {
  const opened = await openTable({ on: 'table', table, region }, '');
  if ('code' in opened) throw new Error(opened.code);
  try {
    // Nobody is asked by the empty system's directory, so it is never taken for one.
    const { version, directory } = await dynamoDirectories(opened.table, emptyDirectory('-', '-')).current();
    const marks = await dynamoMarks(opened.table).all();
    return {
      directory: version === 0 ? undefined : directory,
      marked: new Set(marks.map(({ address }) => address.toLowerCase())),
    };
  } finally {
    await opened.close();
  }
};
