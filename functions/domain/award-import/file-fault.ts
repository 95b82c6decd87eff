import type { ColumnsFault } from './columns.ts';

/** Why nothing of a file is read. */
export type FileFault =
  | {
      readonly code:
        | 'file.missing'
        | 'file.empty'
        | 'file.password'
        | 'file.oldExcel'
        | 'file.notTable'
        | 'file.notUtf8'
        | 'file.damaged';
    }
  | { readonly code: 'file.tooLarge' | 'file.unpackedTooLarge'; readonly megabytes: number }
  | { readonly code: 'file.tooManyRows'; readonly rows: number }
  | { readonly code: 'file.openQuote'; readonly line: number }
  | { readonly code: 'sheet.several'; readonly names: readonly string[] }
  | { readonly code: 'sheet.unknown'; readonly name: string; readonly names: readonly string[] }
  | { readonly code: 'sheet.merged'; readonly cells: string }
  | ColumnsFault;
