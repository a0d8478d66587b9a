/** What results can be printed or written as. */
export const FORMATS = ['terminal', 'json', 'csv', 'markdown'] as const
export type Format = (typeof FORMATS)[number]

/** By the end of a file's name. */
export const EXTENSIONS: Readonly<Record<string, Format>> = {
  '.txt': 'terminal',
  '.json': 'json',
  '.csv': 'csv',
  '.md': 'markdown',
  '.markdown': 'markdown',
}
