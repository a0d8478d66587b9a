import { type Position, type ProblemList, position } from './problem-list.js'
import { Column, type Source, type Tree } from './tree.js'

/**
 * Reads the cells of one column of a CSV file, numbers with or without a unit; its path relative to the file that names it.
 * @throws {Failure} for a file, column or number that is not there
 */
export type ReadColumn = (path: string, column: string, from: Source, askedAt: Position) => readonly string[]

/**
 * Puts the cells in the place of every `empirical(file.csv, column)` and `empirical(file.csv, column, unit)`.
 * @param known the trees that were met before, each with what became of it
 */
export function inlineColumns(tree: Tree, read: ReadColumn, problems: ProblemList, known: WeakMap<Tree, Tree>): Tree {
  const met = known.get(tree)
  if (met !== undefined) return met
  const before = problems.count
  const inlined = inlineNew(tree, read, problems, known)
  if (problems.count === before) known.set(tree, inlined)
  return inlined
}

function inlineNew(tree: Tree, read: ReadColumn, problems: ProblemList, known: WeakMap<Tree, Tree>): Tree {
  if (tree.kind === 'list') {
    return { ...tree, items: tree.items.map((item) => inlineColumns(item, read, problems, known)) }
  }
  if (tree.kind === 'map') {
    const entries = [...tree.entries].map(([key, entry]) => {
      const value = inlineColumns(entry.value, read, problems, known)
      return [key, { ...entry, value }] as const
    })
    return { ...tree, entries: new Map(entries) }
  }
  const call = typeof tree.value === 'string' ? callIn(tree.value.trim()) : undefined
  if (call === undefined) return tree
  const { origin } = tree
  const [path, column, unit] = call
  const cells = problems.attempt(() => read(path, column, origin.source, position(origin)))
  // Without cells there is a problem already, and nothing more to say of them.
  return { ...tree, value: new Column(path, column, cells ?? [], unit) }
}

/** File, column and unit of `empirical(file.csv, column, unit)`; undefined for anything else, such as a list of values. */
function callIn(text: string): readonly [path: string, column: string, unit: string | undefined] | undefined {
  const inside = text.slice('empirical('.length, -1).trim()
  if (!text.startsWith('empirical(') || !text.endsWith(')') || inside.startsWith('[')) return undefined
  const [path, column, unit, ...more] = inside.split(',').map((part) => part.trim())
  return !path || !column || unit === '' || more.length > 0 ? undefined : [path, column, unit]
}
