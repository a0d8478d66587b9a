import type * as z from 'zod'
import type { KnownKeys } from './language.js'
import { nearest } from './nearest.js'
import { type Entry, type MapTree, merge, type Path, type Tree, treeAt } from './tree/tree.js'

/** More slips than these in one file are no slips. */
const MOST = 50

/** A tree in which misspelt keys are called what they must have meant. */
interface Meant {
  readonly tree: MapTree
  /** Whether something stands in the value of a key that was misspelt. */
  readonly isWithin: (path: readonly PropertyKey[]) => boolean
}

/**
 * What unknown keys must have meant, so that what is wrong with their values is told together with them: the only known
 * key that is near, where the same file does not write it as well.
 */
export function meantBy(issues: readonly z.core.$ZodIssue[], tree: MapTree, known: KnownKeys): Meant {
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ above: issue.path as Path, key })) : [],
  )
  const names = new Map<string, string>()
  for (const { above, key } of unknown.slice(0, MOST)) {
    const { names: candidates } = known(above)
    const meant = nearest(key, candidates)
    const written = meant === undefined ? undefined : treeAt(tree, [...above, meant])
    const isBoth = written?.origin.source === treeAt(tree, [...above, key])?.origin.source
    if (meant === undefined || (written !== undefined && isBoth)) continue
    const others = candidates.filter((name) => name !== meant)
    if (nearest(key, others) === undefined) names.set(markOf([...above, key]), meant)
  }
  const paths = [...names].map(([mark, meant]) => [...(JSON.parse(mark) as string[]).slice(0, -1), meant])
  return {
    tree: renamed(tree, names, []) as MapTree,
    isWithin: (path) => paths.some((meant) => meant.every((step, at) => step === String(path[at]))),
  }
}

function markOf(path: Path): string {
  return JSON.stringify(path.map(String))
}

function renamed(tree: Tree, names: ReadonlyMap<string, string>, path: Path): Tree {
  if (names.size === 0 || tree.kind === 'scalar') return tree
  if (tree.kind === 'list') return { ...tree, items: tree.items.map((item, at) => renamed(item, names, [...path, at])) }
  const entries = new Map<string, Entry>()
  for (const [key, entry] of tree.entries) {
    const here = [...path, key]
    const name = names.get(markOf(here)) ?? key
    const [inherited, value] = [entries.get(name)?.value, renamed(entry.value, names, here)]
    const isMerged = inherited?.kind === 'map' && value.kind === 'map'
    entries.set(name, { ...entry, value: isMerged ? merge(inherited, value, [...path, name]) : value })
  }
  return { ...tree, entries }
}
