import { type MapTree, treeAt } from './tree/tree.js'

/** Stands for any name in a path. */
const ANY = '*'

/**
 * The paths that one with `*` stands for: those of every name of which the file writes what the last key belongs to. A
 * path without `*` stands for itself.
 */
export function placesOf(steps: readonly string[], tree: MapTree): readonly (readonly string[])[] {
  const at = steps.indexOf(ANY)
  if (at < 0) return [steps]
  const here = treeAt(tree, steps.slice(0, at))
  if (here?.kind !== 'map') return []
  const names = [...here.entries].flatMap(([name, { value }]) => {
    return value.kind === 'scalar' && value.value === null ? [] : [name]
  })
  return names
    .flatMap((name) => placesOf(steps.with(at, name), tree))
    .filter((path) => treeAt(tree, path.slice(0, -1))?.kind === 'map')
}
