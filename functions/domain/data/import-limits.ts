/** How much one import takes. */
export type ImportLimits = {
  /** Of the file as it is sent or lies there. */
  readonly fileBytes: number;
  /** Of everything in a workbook together, unpacked. */
  readonly unpackedBytes: number;
  readonly rows: number;
};

const MB = 1_000_000;

/** Lambda takes a request of 6 MB, in which a file stands as Base64, a third longer; rows so many that writing them ends in time. */
export const pageLimits: ImportLimits = { fileBytes: 4 * MB, unpackedBytes: 60 * MB, rows: 2_000 };

/** On the command line the file and its rows have to fit into half a gigabyte of memory. */
export const commandLimits: ImportLimits = { fileBytes: 40 * MB, unpackedBytes: 600 * MB, rows: 300_000 };

/** One person's rows are written in one transaction, which takes a hundred items. */
export const ROWS_OF_ONE = 80;
