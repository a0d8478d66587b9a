import { distribution } from '../engine/distribution.js'
import { keyOf, Streams } from '../engine/streams.js'
import { PARAMETERS } from '../evidence/registry.js'
import { sharedOut, sharersOf } from './shared-weights.js'

const BEHAVIOURS = PARAMETERS.filter(({ kind }) => kind === 'behaviour')
const IDS: readonly string[] = BEHAVIOURS.map(({ id }) => id)
/** Counted things come whole. */
const WHOLE = ['contacts', 'redials']

/**
 * One plausible world: a value for every behavioural parameter that no design states, from the triangular distribution
 * over its plausible range that peaks at its default. Depends on the world's number alone, so that all designs and all
 * calls meet the same worlds, and a new parameter changes no other.
 * @param world 0, 1, ...
 * @param stated ids that a design states itself, with what shares a whole with them: they are not drawn
 */
export function plausibleWorld(world: number, stated: readonly string[]): Readonly<Record<string, number>> {
  const drawn = BEHAVIOURS.filter(({ id }) => !sharersOf(id, IDS).some((sharer) => stated.includes(sharer)))
  const values: Readonly<Record<string, number>> = Object.fromEntries(
    drawn.map(({ id, value, range: [low, high], unit }) => {
      const u = new Streams(keyOf(`world/${id}`, world)).uniform(0, 0, 0)
      const found =
        distribution({ law: 'triangular', low: low - low, mode: value - low, high: high - low }).quantile(u) + low
      return [id, WHOLE.includes(unit) ? Math.round(found) : found]
    }),
  )
  const sharing = Object.keys(values).map((id) => sharersOf(id, IDS))
  return sharing.reduce((beliefs, ids) => (ids.length > 1 ? sharedOut(beliefs, ids) : beliefs), values)
}
