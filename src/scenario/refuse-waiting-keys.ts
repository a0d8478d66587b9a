import type { ProblemList } from './tree/problem-list.js'
import type { Entry, MapTree } from './tree/tree.js'

const WAITING: readonly RegExp[] = [
  /^events$/,
  /^culture\.(review|leadership|attrition|hiring)$/,
  /^teams\.[^.]+\.empowerment\.recognition$/,
  /^managers\.[^.]+\.(leadership|review_time)$/,
]

/** Takes out the keys that belong to the slow dynamics of people, which this version does not simulate, and says so. */
export function refuseWaitingKeys(tree: MapTree, problems: ProblemList, path = ''): MapTree {
  const entries = new Map<string, Entry>()
  for (const [key, entry] of tree.entries) {
    const here = path === '' ? key : `${path}.${key}`
    const { value } = entry
    const deleted = value.kind === 'scalar' && value.value === null
    if (WAITING.some((pattern) => pattern.test(here))) {
      if (deleted) continue
      const message = `"${key}" waits for the slow dynamics of people, which are not simulated yet`
      problems.add(entry.key, 'waits-for-slow-dynamics', message, 'leave it out')
    } else {
      entries.set(key, value.kind === 'map' ? { ...entry, value: refuseWaitingKeys(value, problems, here) } : entry)
    }
  }
  return { ...tree, entries }
}
