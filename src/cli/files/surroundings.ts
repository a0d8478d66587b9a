import { dirname, isAbsolute, join } from 'node:path'
import type { Source, Surroundings } from '../../scenario/parse.js'
import { readColumn } from './read-column.js'
import { readText } from './read-text.js'

/** What `-` is called in messages. */
export const STANDARD_INPUT = 'standard input'

/** The files around a scenario, their paths relative to the file that names them. */
export const SURROUNDINGS: Surroundings = {
  read: (path, from, askedAt) => {
    const found = beside(path, from)
    return { name: found, text: readText(found, askedAt) }
  },
  readColumn: (path, column, from, askedAt) => readColumn(beside(path, from), column, askedAt),
}

function beside(path: string, from: Source): string {
  return isAbsolute(path) || from.name === STANDARD_INPUT ? path : join(dirname(from.name), path)
}
