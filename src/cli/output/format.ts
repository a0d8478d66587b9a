/** What results can be printed or written as. */
export const FORMATS = ['terminal', 'json', 'csv', 'markdown'] as const
export type Format = (typeof FORMATS)[number]

/** What a command that draws can write besides. */
export type FileFormat = Format | 'svg'

/** By the end of a file's name. */
export const EXTENSIONS: Readonly<Record<string, Format>> = {
  '.txt': 'terminal',
  '.json': 'json',
  '.csv': 'csv',
  '.md': 'markdown',
  '.markdown': 'markdown',
}

/** The same, for commands that draw. */
export const DRAWING_EXTENSIONS: Readonly<Record<string, FileFormat>> = { ...EXTENSIONS, '.svg': 'svg' }
