import { type Position, position } from './position.js'
import type { ProblemList } from './problem-list.js'
import type { Source } from './source.js'
import { Column, type Tree } from './tree.js'

/**
 * Reads the numbers of one column of a CSV file, its path relative to the file that names it.
 * @throws {Failure} for a file, column or number that is not there
 */
export type ReadColumn = (path: string, column: string, from: Source, askedAt: Position) => readonly number[]

const CALL = /^\s*empirical\(\s*([^,[\]]+?)\s*,\s*([^,[\]]+?)\s*\)\s*$/

/** Puts the numbers in the place of every `empirical(file.csv, column)`. */
export function inlineColumns(tree: Tree, read: ReadColumn, problems: ProblemList): Tree {
  if (tree.kind === 'list') return { ...tree, items: tree.items.map((item) => inlineColumns(item, read, problems)) }
  if (tree.kind === 'map') {
    const entries = [...tree.entries].map(([key, entry]) => {
      const value = inlineColumns(entry.value, read, problems)
      return [key, { ...entry, value }] as const
    })
    return { ...tree, entries: new Map(entries) }
  }
  const [, path, column] = (typeof tree.value === 'string' && CALL.exec(tree.value)) || []
  if (path === undefined || column === undefined) return tree
  const { origin } = tree
  const values = problems.attempt(() => read(path, column, origin.source, position(origin)))
  const sound = values?.every((value) => Number.isFinite(value) && value >= 0)
  if (values !== undefined && (values.length === 0 || !sound)) {
    problems.add(origin, 'no-numbers', `column "${column}" of ${path} holds no or negative numbers`)
  }
  return { ...tree, value: new Column(values ?? []) }
}
