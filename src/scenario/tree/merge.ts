import type { Entry, MapTree, Path, Tree } from './tree.js'

/** Interval maps and hour profiles: one value each, although written as maps. */
const REPLACED_WHOLE = [/^teams\.[^.]+\.agents$/, /^demand\.profile\.(hours|weekdays|steps)$/]

/**
 * Lays one tree over another: maps merge by key, everything else is replaced, and what is `null` stays behind as a
 * mark of deletion.
 */
export function merge(base: MapTree, over: MapTree, path: Path = []): MapTree {
  const entries = new Map<string, Entry>(base.entries)
  for (const [key, entry] of over.entries) {
    const below = base.entries.get(key)?.value
    entries.set(key, { key: entry.key, value: mergeValue(below, entry.value, [...path, key]) })
  }
  return { kind: 'map', entries, origin: over.origin }
}

function mergeValue(base: Tree | undefined, over: Tree, path: Path): Tree {
  if (base?.kind !== 'map' || over.kind !== 'map') return over
  return REPLACED_WHOLE.some((pattern) => pattern.test(path.join('.'))) ? over : merge(base, over, path)
}
