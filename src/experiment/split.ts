import { findMeasure, type MeasureId } from '../measures/catalogue.js'
import type { Change } from '../scenario/differences.js'
import { judgedTogether } from '../statistics/paired-difference.js'
import type { Contrast } from '../statistics/ratio-of-means.js'
import { figureOf, measured, numberOrNull } from './figures.js'
import type { Attribution } from './gap/attribution.js'
import { everybody, NOBODY } from './gap/attribution.js'
import { effectsOf } from './gap/effects.js'
import type { Game } from './gap/game.js'
import type { Figure, MeasureSummary, Summary } from './summary.js'

/** Changes between two designs that are made together. */
export interface ChangeGroup {
  readonly name: string
  readonly changes: readonly Change[]
}

/** A part of a difference, or all of it, tested. The half-width is that of the part alone. */
export interface SplitEffect extends Figure {
  /** By Holm over all parts of all measures; null where it is not known. */
  readonly p_adjusted: number | null
  /** Of the interval on which `proven` rests. */
  readonly half_width_adjusted: number | null
  readonly proven: boolean
}

/** What one group of changes has to do with the difference; in each, variant less base. */
interface GroupPart {
  /** Its fair part: its mean effect over all orders of making the changes (Shapley value). The parts add up. */
  readonly part: SplitEffect
  /** Of its half-width, what comes from drawing orders instead of trying all; 0 where all were tried. */
  readonly sampling_half_width: number | null
  /** Of the difference; null where there is none. */
  readonly share: number | null
  /** It alone is changed. */
  readonly alone: Figure
  /** It is changed after all others. */
  readonly last: Figure
}

export interface MeasureSplit {
  readonly unit: string
  readonly better: MeasureSummary['better']
  readonly base: Figure
  readonly variant: Figure
  readonly difference: SplitEffect
  /** By name of the group. */
  readonly parts: Readonly<Record<string, GroupPart>>
  /** What the groups do only together: the difference less the sum of what each does alone. */
  readonly together: Figure
}

/** Why two designs differ: the difference shared fairly over the groups of changes between them. */
export interface Split {
  readonly groups: readonly ChangeGroup[]
  readonly method: {
    readonly kind: Attribution['kind']
    readonly coalitions: number
    /** Different ones, which were simulated. */
    readonly designs: number
    /** Random orders; null where all were tried. */
    readonly orders: number | null
  }
  readonly measures: Readonly<Record<string, MeasureSplit>>
}

/**
 * Shares the differences between two designs over groups of changes. What is said to be beyond simulation noise is right
 * together, over every part in every measure.
 * @param game in which a coalition has the changes of its groups made
 * @param groups in the order of the coalitions' bits
 * @param base what came of the base, as it is
 * @param designs different ones that were simulated
 */
export function splitOf(
  game: Game,
  attribution: Attribution,
  groups: readonly ChangeGroup[],
  measures: readonly MeasureId[],
  base: Pick<Summary, 'measures'>,
  designs: number,
): Split {
  const effects = measures.map((id) => ({ id, found: effectsOf(game, id, attribution) }))
  const tested = effects.flatMap(({ found: { gap, players } }) => [gap, ...players.map(({ shapley }) => shapley)])
  const judged = judgedTogether(tested, game.confidence)
  const effect = (contrast: Contrast): SplitEffect => {
    const found = judged[tested.indexOf(contrast)] ?? null
    return {
      ...added(contrast),
      p_adjusted: found?.pAdjusted ?? null,
      half_width_adjusted: found?.halfWidthAdjusted ?? null,
      proven: found?.proven === true,
    }
  }
  return {
    groups,
    method: {
      kind: attribution.kind,
      coalitions: attribution.coalitions.length,
      designs,
      orders: attribution.kind === 'exact' ? null : attribution.orders.length,
    },
    measures: Object.fromEntries(
      effects.map(({ id, found: { gap, interaction, players } }): [string, MeasureSplit] => {
        const measure = findMeasure(id)!
        const parts = groups.map(({ name }, player): [string, GroupPart] => {
          const { shapley, sampling, alone, last } = players[player]!
          const share = gap.mean === 0 ? null : numberOrNull(shapley.mean / gap.mean)
          const own = { part: effect(shapley), sampling_half_width: numberOrNull(sampling), share }
          return [name, { ...own, alone: added(alone), last: added(last) }]
        })
        const level = (coalition: number) => measured(measure, figureOf(game.at(id, coalition)))
        return [
          id,
          {
            unit: base.measures[id]!.unit,
            better: measure.better,
            base: level(NOBODY),
            variant: level(everybody(attribution.players)),
            difference: effect(gap),
            parts: Object.fromEntries(parts),
            together: added(interaction),
          },
        ]
      }),
    ),
  }
}

/** A game tells what steps take off; a change tells what it adds. */
function added(contrast: Contrast): Figure {
  return figureOf({ ...contrast, mean: contrast.mean === 0 ? 0 : -contrast.mean })
}
