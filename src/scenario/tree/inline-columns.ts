import type { Source } from './source.js'

/** What a CSV file holds in one column: its cells, or what is missing. */
export type ColumnCells =
  | { readonly cells: readonly string[] }
  | { readonly missing: 'file' }
  | { readonly missing: 'column'; readonly columns: readonly string[] }

/** Reads one column of a CSV file, its path relative to the file that names it. */
export type ReadColumn = (path: string, column: string, from: Source) => ColumnCells
