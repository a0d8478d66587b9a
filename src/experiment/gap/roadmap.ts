import { findMeasure } from '../../measures/catalogue.js'
import { figureOf, measured } from '../figures.js'
import { type Coalition, everybody, has, NOBODY, only } from './attribution.js'
import { aloneStep } from './effects.js'
import type { Game } from './game.js'
import { GAP_MEASURES, type LeverId, type RoadmapStep } from './gap.js'

/** What the roadmap goes by. */
const [LEAD] = GAP_MEASURES
/** Of the gap: a place in the order that matters less does not matter. */
const MATTERS = 0.1

/** The coalitions that the next step of a roadmap chooses between; empty at its end. */
export function nextChoices(reached: Coalition, players: number): readonly Coalition[] {
  return all(players)
    .filter((player) => !has(reached, player))
    .map((player) => reached | only(player))
}

/** Whichever of the next coalitions takes most off the first measure; in doubt the first. */
export function bestNext(game: Game, reached: Coalition, players: number): Coalition | null {
  let best: Coalition | null = null
  for (const next of nextChoices(reached, players)) {
    if (best === null || game.at(LEAD, next).mean < game.at(LEAD, best).mean) best = next
  }
  return best
}

/** The levers in the order in which each takes most off the first measure after those before it. */
export function roadmap(game: Game, levers: readonly LeverId[]): readonly RoadmapStep[] {
  const players = levers.length
  const gap = game.taken(LEAD, [{ weight: 1, from: NOBODY, to: everybody(players) }])
  const steps: RoadmapStep[] = []
  let reached = NOBODY
  for (let next = bestNext(game, reached, players); next !== null; next = bestNext(game, reached, players)) {
    const player = all(players).find((candidate) => has(next! & ~reached, candidate))!
    const here = { weight: 1, from: reached, to: next }
    const misplaced = game.taken(LEAD, [here, aloneStep(player, -1)])
    const moved = Math.abs(misplaced.mean)
    steps.push({
      lever: levers[player]!,
      gain: figureOf(game.taken(LEAD, [here])),
      alone: figureOf(game.taken(LEAD, [aloneStep(player, 1)])),
      order_matters: moved > misplaced.halfWidth && moved >= MATTERS * Math.abs(gap.mean),
      alike: alikeAt(game, reached, next, levers),
      after: Object.fromEntries(
        GAP_MEASURES.map((id) => [id, measured(findMeasure(id)!, figureOf(game.at(id, next!)))]),
      ) as RoadmapStep['after'],
    })
    reached = next
  }
  return steps
}

/** Levers whose step from here cannot be told from the best one's. */
function alikeAt(game: Game, reached: Coalition, best: Coalition, levers: readonly LeverId[]): readonly LeverId[] {
  return levers.filter((_, player) => {
    const other = reached | only(player)
    if (has(reached, player) || other === best) return false
    const behind = game.taken(LEAD, [{ weight: 1, from: other, to: best }])
    return !(behind.mean > behind.halfWidth)
  })
}

function all(players: number): readonly number[] {
  return Array.from({ length: players }, (_, player) => player)
}
