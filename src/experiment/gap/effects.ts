import type { MeasureId } from '../../measures/catalogue.js'
import { studentTQuantile } from '../../statistics/interval.js'
import { type Contrast, type StandardError, withErrors } from '../../statistics/ratio-of-means.js'
import { type Attribution, everybody, NOBODY, only } from './attribution.js'
import type { Game, Step } from './game.js'
import type { GapMeasure } from './gap.js'

/** What is found of a measure before anything is judged; levers by their index. */
export interface Effects {
  /** Everything as it is, less everything made true. */
  readonly gap: Contrast
  readonly interaction: Contrast
  readonly players: readonly {
    readonly shapley: Contrast
    /** Of the drawing of orders alone; 0 where all were tried. */
    readonly sampling: number
    readonly alone: Contrast
    readonly last: Contrast
    /** By how much what it does alone falls short of a third of its fair part. */
    readonly shortfall: Contrast
  }[]
}

/** Whoever does less of its fair part alone does little alone. */
const LITTLE = 1 / 3

/** Splits a measure's gap over the levers. */
export function effectsOf(game: Game, measure: MeasureId, attribution: Attribution): Effects {
  const { players, marginals } = attribution
  const everyone = everybody(players)
  const all = Array.from({ length: players }, (_, player) => player)
  const singles = all.map((player) => aloneStep(player, -1))
  return {
    gap: game.taken(measure, [{ weight: 1, from: NOBODY, to: everyone }]),
    interaction: game.taken(measure, [{ weight: 1, from: NOBODY, to: everyone }, ...singles]),
    players: all.map((player) => {
      const steps = marginals[player]!.map(({ weight, without }) => {
        return { weight, from: without, to: without | only(player) }
      })
      const { shapley, sampling } = shapleyOf(game, measure, attribution, steps)
      return {
        shapley,
        sampling,
        shortfall: game.taken(measure, [...scaled(steps, LITTLE), aloneStep(player, -1)]),
        alone: game.taken(measure, [aloneStep(player, 1)]),
        last: game.taken(measure, [{ weight: 1, from: everyone & ~only(player), to: everyone }]),
      }
    }),
  }
}

/** What two levers do together beyond the sum of what each does alone. */
function pairInteraction(game: Game, measure: MeasureId, one: number, other: number): Contrast {
  const both = { weight: 1, from: NOBODY, to: only(one) | only(other) }
  return game.taken(measure, [both, aloneStep(one, -1), aloneStep(other, -1)])
}

function scaled(steps: readonly Step[], factor: number): readonly Step[] {
  return steps.map(({ weight, from, to }) => ({ weight: weight * factor, from, to }))
}

/** A lever made true while everything else stays as it is. */
export function aloneStep(player: number, weight: number): Step {
  return { weight, from: NOBODY, to: only(player) }
}

function shapleyOf(
  game: Game,
  measure: MeasureId,
  { kind, orders }: Attribution,
  steps: readonly Step[],
): Pick<Effects['players'][number], 'shapley' | 'sampling'> {
  const simulated = game.taken(measure, steps)
  if (kind === 'exact') return { shapley: simulated, sampling: 0 }
  const { standardError } = simulated
  const drawn = drawnError(game, measure, orders, steps)
  return {
    shapley: withErrors(simulated.mean, [{ standardError, df: game.replications - 1 }, drawn], game.confidence),
    sampling: studentTQuantile((1 + game.confidence) / 2, drawn.df) * drawn.standardError,
  }
}

/** How the mean over orders scatters: an order and its reverse are one observation. */
function drawnError(
  game: Game,
  measure: MeasureId,
  orders: Attribution['orders'],
  steps: readonly Step[],
): StandardError {
  const gains = steps.map(({ from, to }) => game.taken(measure, [{ weight: 1, from, to }]).mean)
  const pairs = Array.from({ length: orders.length / 2 }, (_, pair) => (gains[2 * pair]! + gains[2 * pair + 1]!) / 2)
  const mean = pairs.reduce((sum, gain) => sum + gain, 0) / pairs.length
  const squares = pairs.reduce((sum, gain) => sum + (gain - mean) * (gain - mean), 0)
  return { standardError: Math.sqrt(squares / (pairs.length * (pairs.length - 1))), df: pairs.length - 1 }
}

/** A lever that does little alone, and the one with which it does most beyond what both do alone; by their index. */
interface PlayerDependence {
  readonly player: number
  readonly partner: number | null
  /** Whether it falls short of a third of its fair part by more than the interval of that. */
  readonly proven: boolean
  readonly together: Contrast
}

/**
 * The levers whose fair part is proven and that do less than a third of it alone. Partners are sought from everything as
 * it is: the one with which making both true takes off most beyond the sum of what each does alone.
 * @param isProven whether a fair part is beyond simulation noise
 */
export function dependencesOf(
  game: Game,
  measure: GapMeasure,
  { players, interaction }: Effects,
  isProven: (contrast: Contrast) => boolean,
): readonly PlayerDependence[] {
  return players.flatMap(({ shapley, shortfall }, player) => {
    if (!isProven(shapley) || shapley.mean <= 0 || shortfall.mean <= 0) return []
    const proven = shortfall.mean > shortfall.halfWidth
    const pairs = players
      .map((_, other) => other)
      .filter((other) => other !== player)
      .map((other) => ({ player, proven, partner: other, together: pairInteraction(game, measure, player, other) }))
      .filter(({ together }) => together.mean > 0)
      .sort((a, b) => b.together.mean - a.together.mean)
    return [pairs[0] ?? { player, proven, partner: null, together: interaction }]
  })
}
