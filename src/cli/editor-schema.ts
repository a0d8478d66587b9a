import { dirname, isAbsolute, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packageRoot } from '../tasks/package-root.js'

/** Where the editor finds the language's schema from a file: below its folder, or else by its whole path. */
export function schemaFrom(file: string): string {
  const schema = fileURLToPath(new URL('scenarios/scenario.schema.json', packageRoot()))
  const path = relative(dirname(resolve(file)), schema)
  return path.startsWith('..') || isAbsolute(path) ? schema : path.replaceAll('\\', '/')
}
