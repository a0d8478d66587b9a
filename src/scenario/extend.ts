import { byMeasureId } from './measure-names.js'
import { inNewNames } from './old-names.js'
import { SECTIONS } from './scenario.js'
import { type Position, ProblemList, position } from './tree/problem-list.js'
import { readYaml } from './tree/read-yaml.js'
import { type MapTree, merge, type Origin, place, type Source } from './tree/tree.js'

/**
 * Reads what `extends` names, relative to the file that says so. The source's name must be the same for the same file.
 * @throws {Failure} at `askedAt` where it cannot be read
 */
export type ReadSource = (path: string, from: Source, askedAt: Position) => Source

/** A scenario's tree, and the files it was laid together from, lowest first. */
export interface Extended {
  readonly tree: MapTree
  readonly layers: readonly Source[]
  /** What is told of keys that are called otherwise now, as sentences without a full stop. */
  readonly notes: readonly string[]
}

/** Reads a scenario's text and everything that it extends, the nearest file winning. */
export function extend(
  source: Source,
  read: ReadSource,
  problems: ProblemList,
  above: readonly string[] = [],
  askedAt?: Origin,
): Extended | undefined {
  const text = askedAt === undefined ? readYaml(source, problems) : readBase(source, problems, askedAt)
  if (text === undefined) return undefined
  const notes: string[] = []
  const tree = inNewNames(byMeasureId(text, problems), (note) => notes.push(note))
  const base = tree.entries.get('extends')?.value
  if (base === undefined) return { tree, layers: [source], notes }
  const own = withoutExtends(tree)
  if (base.kind === 'scalar' && base.value === null) return { tree: own, layers: [source], notes }
  if (base.kind !== 'scalar' || (typeof base.value !== 'string' && typeof base.value !== 'number')) {
    problems.add(base.origin, 'wrong-type', '"extends" takes the path of one file')
    return { tree: own, layers: [source], notes }
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
  const below = extend(found, read, problems, names, base.origin)
  if (below === undefined) return undefined
  return { tree: merge(below.tree, own), layers: [...below.layers, source], notes: [...below.notes, ...notes] }
}

/**
 * What a scenario names may be no scenario but a secret, and messages are public: unless it can be one, nothing of what
 * stands in it is shown.
 */
function readBase(source: Source, problems: ProblemList, askedAt: Origin): MapTree | undefined {
  const own = new ProblemList()
  const tree = readYaml(source, own)
  if (
    own.count === 0 &&
    tree !== undefined &&
    [...tree.entries.keys()].every((key) => SECTIONS.some(([name]) => name === key))
  )
    return tree
  problems.add(askedAt, 'no-scenario', `${source.name} is no scenario`, `runaround validate ${source.name} says why`)
  return undefined
}

function withoutExtends(tree: MapTree): MapTree {
  return { ...tree, entries: new Map([...tree.entries].filter(([key]) => key !== 'extends')) }
}

/** Where a path of a scenario is written, or the nearest key above it; its beginning for an empty path. */
export function locate(source: Source, { read }: { readonly read: ReadSource }, path: readonly string[]): Position {
  const written = extend(source, read, new ProblemList())
  const nowhere = { source, start: 0, end: 0 }
  return position(written === undefined || path.length === 0 ? nowhere : place(written.tree, path, 'key'))
}
