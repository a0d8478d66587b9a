import type { ProblemList } from '../tree/problem-list.js'
import type { MapTree, Tree } from '../tree/tree.js'

/** More than any organisation names one by one; the names' random keys have 12 bits. */
const MOST = 1000

/** Nobody can mean more than these: what is wrong with each of them need not be said. @returns whether all is well */
export function checkCounts(tree: MapTree, problems: ProblemList): boolean {
  const before = problems.count
  for (const section of ['issues', 'teams', 'customers', 'managers', 'events']) {
    const entry = tree.entries.get(section)
    const count = entry === undefined ? 0 : sizeOf(entry.value)
    if (entry === undefined || count <= MOST) continue
    problems.add(entry.key, 'too-many', `"${section}" holds ${count}: at most ${MOST} are possible`)
  }
  return problems.count === before
}

function sizeOf(tree: Tree): number {
  return tree.kind === 'map' ? tree.entries.size : tree.kind === 'list' ? tree.items.length : 0
}
