import { invariant } from '../kernel/invariant.js'

/** Names that draws of random numbers are keyed by have 12 bits. */
const KEYS = 4096

/**
 * A number in 0-4095 for each name, which depends on the name alone unless two names fall together: a team keeps its
 * customers' luck when another is added beside it. FNV-1a, 32 bits, folded to 12.
 * @param as the names that the numbers depend on, position by position, where they are not the names themselves
 */
export function nameKeys(names: readonly string[], as: readonly string[] = names): ReadonlyMap<string, number> {
  invariant(as.length === names.length, 'every name has one that its key depends on')
  const taken = new Set<number>()
  const keys = new Map<string, number>()
  for (const alias of [...as].sort()) {
    let key = folded(alias)
    while (taken.has(key)) key = (key + 1) % KEYS
    taken.add(key)
    keys.set(names[as.indexOf(alias)]!, key)
  }
  return keys
}

function folded(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return ((hash >>> 20) ^ (hash >>> 8) ^ hash) & (KEYS - 1)
}
