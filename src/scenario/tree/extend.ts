import { merge } from './merge.js'
import { type Position, position } from './position.js'
import type { ProblemList } from './problem-list.js'
import { readYaml } from './read-yaml.js'
import type { Source } from './source.js'
import type { MapTree } from './tree.js'

/**
 * Reads what `extends` names, relative to the file that says so. The source's name must be the same for the same file.
 * @throws {Failure} at `askedAt` where it cannot be read
 */
export type ReadSource = (path: string, from: Source, askedAt: Position) => Source

/** Reads a scenario's text and everything that it extends, the nearest file winning. */
export function extend(source: Source, read: ReadSource, problems: ProblemList): MapTree | undefined {
  return chain(source, read, problems, [])
}

function chain(source: Source, read: ReadSource, problems: ProblemList, above: readonly string[]): MapTree | undefined {
  const tree = readYaml(source, problems)
  const base = tree?.entries.get('extends')?.value
  if (tree === undefined || base === undefined) return tree
  const own = withoutExtends(tree)
  if (base.kind === 'scalar' && base.value === null) return own
  if (base.kind !== 'scalar' || typeof base.value !== 'string') {
    problems.add(base.origin, 'wrong-type', '"extends" takes the path of one file')
    return own
  }
  const path = base.value
  const found = problems.attempt(() => read(path, source, position(base.origin)))
  const names = [...above, source.name]
  if (found === undefined) return undefined
  if (names.includes(found.name)) {
    const cycle = [...names.slice(names.indexOf(found.name)), found.name]
    problems.add(base.origin, 'extends-cycle', `files extend each other in a circle: ${cycle.join(' -> ')}`)
    return undefined
  }
  const below = chain(found, read, problems, names)
  return below === undefined ? undefined : merge(below, own)
}

function withoutExtends(tree: MapTree): MapTree {
  return { ...tree, entries: new Map([...tree.entries].filter(([key]) => key !== 'extends')) }
}
