import { type Coalition, has, NOBODY } from '../gap/attribution.js'
import type { MeasureSets } from './measure-sets.js'
import type { Selection } from './select.js'

/** The best of some sets. */
export type Choose = (
  among: readonly Coalition[],
) => Promise<{ readonly set: Coalition; readonly selection: Selection }>

export interface Found {
  readonly kind: 'all' | 'search'
  readonly best: Coalition
  /** The last one, which the best came out of. */
  readonly selection: Selection
  /** Every set that was looked at. */
  readonly met: readonly Coalition[]
}

/** Up to so many measures every set is looked at. */
const MOST_EXACT = 8

/**
 * The best set of measures: of all, or where these are too many by steepest ascent. It adds whichever measure adds most, as
 * long as one does; then it also leaves one out, or changes one for another, until nothing is better.
 * @param isOpen whether a set may be chosen
 */
export async function searchSets(
  sets: MeasureSets,
  isOpen: (set: Coalition) => boolean,
  choose: Choose,
): Promise<Found> {
  if (sets.count <= MOST_EXACT) {
    const all = [NOBODY, ...[...sets.all()].filter(isOpen)]
    const { set, selection } = await choose(all)
    return { kind: 'all', best: set, selection, met: all }
  }
  const met = new Set<Coalition>([NOBODY])
  let best: Coalition = NOBODY
  for (let isAdding = true; ; ) {
    const added = addingTo(sets, best)
    const next = isAdding ? added : [...added, ...leaving(sets, best), ...changing(sets, best)]
    const among = [...new Set([best, ...next.filter(isOpen)])]
    const { set, selection } = await choose(among)
    for (const each of among) met.add(each)
    if (set === best && !isAdding) return { kind: 'search', best, selection, met: [...met] }
    isAdding = isAdding && set !== best
    best = set
  }
}

function addingTo(sets: MeasureSets, set: Coalition): readonly Coalition[] {
  return sets.indices.filter((index) => !has(set, index)).map((index) => set | sets.needs[index]!)
}

function leaving(sets: MeasureSets, set: Coalition): readonly Coalition[] {
  return sets.indices.filter((index) => has(set, index)).map((index) => sets.without(set, index))
}

function changing(sets: MeasureSets, set: Coalition): readonly Coalition[] {
  return leaving(sets, set).flatMap((left) => addingTo(sets, left))
}
