import type { Origin } from './source.js'
import type { Path, Tree } from './tree.js'

/** Where a path stands: its value, its key, or, where nothing is written, the nearest key above. */
export function place(tree: Tree, path: Path, at: 'key' | 'value'): Origin {
  let here = tree
  let nearest: Origin = { ...tree.origin, end: tree.origin.start }
  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1
    const entry = here.kind === 'map' ? here.entries.get(String(step)) : undefined
    const below = entry?.value ?? (here.kind === 'list' ? here.items[Number(step)] : undefined)
    if (below === undefined || isNull(below)) return entry?.key ?? nearest
    if (last) return at === 'key' || below.kind === 'map' ? (entry?.key ?? below.origin) : below.origin
    nearest = entry?.key ?? below.origin
    here = below
  }
  return nearest
}

function isNull(tree: Tree): boolean {
  return tree.kind === 'scalar' && tree.value === null
}
