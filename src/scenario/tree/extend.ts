import { expectById } from './expect-by-id.js'
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

/** A scenario's tree, and the files it was laid together from, lowest first. */
export interface Extended {
  readonly tree: MapTree
  readonly layers: readonly Source[]
}

/** Reads a scenario's text and everything that it extends, the nearest file winning. */
export function extend(
  source: Source,
  read: ReadSource,
  problems: ProblemList,
  above: readonly string[] = [],
): Extended | undefined {
  const text = readYaml(source, problems)
  if (text === undefined) return undefined
  const tree = expectById(text, problems)
  const base = tree.entries.get('extends')?.value
  if (base === undefined) return { tree, layers: [source] }
  const own = withoutExtends(tree)
  if (base.kind === 'scalar' && base.value === null) return { tree: own, layers: [source] }
  if (base.kind !== 'scalar' || (typeof base.value !== 'string' && typeof base.value !== 'number')) {
    problems.add(base.origin, 'wrong-type', '"extends" takes the path of one file')
    return { tree: own, layers: [source] }
  }
  const path = String(base.value)
  const found = problems.attempt(() => read(path, source, position(base.origin)))
  const names = [...above, source.name]
  if (found === undefined) return undefined
  if (names.includes(found.name)) {
    const cycle = [...names.slice(names.indexOf(found.name)), found.name]
    problems.add(base.origin, 'extends-cycle', `files extend each other in a circle: ${cycle.join(' -> ')}`)
    return undefined
  }
  const below = extend(found, read, problems, names)
  return below === undefined ? undefined : { tree: merge(below.tree, own), layers: [...below.layers, source] }
}

function withoutExtends(tree: MapTree): MapTree {
  return { ...tree, entries: new Map([...tree.entries].filter(([key]) => key !== 'extends')) }
}
