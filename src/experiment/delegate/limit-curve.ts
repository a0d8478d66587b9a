import { amountOf, type Limit } from '../../scenario/limits.js'
import { judgedTogether } from '../../statistics/paired-difference.js'
import { bestPoint, differencesFrom, type FromOne, plateauOf } from '../best-point.js'
import { changeOfDifference, differenceOf, directionOf } from '../difference.js'
import { figureOf } from '../figures.js'
import type { Figure, MeasureSummary } from '../summary.js'
import type { DelegatedMeasure, LimitCurve, LimitStep, LimitWorth } from './delegation.js'

/** Each measure at every limit, on the same customers. */
export type AtLimits = Readonly<Record<DelegatedMeasure, readonly MeasureSummary[]>>

/**
 * Which limit costs least, which others might as well be, and what each is worth.
 * @param limits ascending
 * @param today index of the limit of today
 */
export function limitCurve(limits: readonly Limit[], today: number, found: AtLimits, confidence: number): LimitCurve {
  const best = bestPoint(found.cost, confidence)
  const cost = differencesFrom(found.cost, today, confidence)
  const trust = differencesFrom(found.trust_loss, today, confidence)
  const spot = differencesFrom(found.on_the_spot, today, confidence)
  return {
    points: limits.map((limit, index) => ({
      limit,
      measures: {
        cost: plain(found.cost[index]!),
        trust_loss: plain(found.trust_loss[index]!),
        on_the_spot: plain(found.on_the_spot[index]!),
      },
      from_best: best?.differences[index] ?? { mean: null, half_width: null },
      from_today: { cost: cost[index]!, trust_loss: trust[index]!, on_the_spot: spot[index]! },
    })),
    best: best?.point ?? null,
    plateau: best === null ? null : plateauOf(best),
    signed: best === null || best.alike.includes(today) ? today : best.point,
    steps: stepsOf(limits, found, confidence),
  }
}

/** Without what it was computed from. */
function plain({ mean, half_width, low, high }: MeasureSummary): Figure {
  return { mean, half_width, ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) }
}

function stepsOf(limits: readonly Limit[], found: AtLimits, confidence: number): readonly LimitStep[] {
  const cost = between(found.cost, confidence)
  const trust = between(found.trust_loss, confidence)
  return cost.map((change, index): LimitStep => {
    const [from, to] = [limits[index]!, limits[index + 1]!]
    const units = amountOf(to) - amountOf(from)
    const each = (figure: Figure) => (Number.isFinite(units) ? perUnit(figure, units) : null)
    return {
      from,
      to,
      cost: change,
      trust_loss: trust[index]!,
      cost_per_unit: each(change),
      trust_loss_per_unit: each(trust[index]!),
    }
  })
}

/** Each but the first less the one before; verdicts and intervals are right together. */
function between(found: readonly MeasureSummary[], confidence: number): readonly FromOne[] {
  const contrasts = found.slice(1).map((next, index) => differenceOf(found[index]!, next, confidence))
  const judged = judgedTogether(contrasts, confidence)
  return contrasts.map((contrast, index): FromOne => {
    const { proven = false, halfWidthAdjusted = contrast.halfWidth } = judged[index] ?? {}
    const figure = figureOf({ ...contrast, halfWidth: halfWidthAdjusted })
    return { ...figure, verdict: proven ? directionOf(contrast.mean, found[0]!.better) : 'unproven' }
  })
}

function perUnit({ mean, half_width }: Figure, units: number): Figure {
  return {
    mean: mean === null ? null : mean / units,
    half_width: half_width === null ? null : half_width / units,
  }
}

/**
 * What the limit to sign, if all else were as claimed, saves against that of today in either state of all else, and by how
 * much more in the second.
 */
export function limitWorth(
  today: number,
  curves: readonly [LimitCurve, LimitCurve],
  [actual, claimed]: readonly [AtLimits, AtLimits],
  confidence: number,
): LimitWorth {
  const { signed } = curves[1]
  const more = changeOfDifference(
    [actual.cost[today]!, claimed.cost[today]!],
    [actual.cost[signed]!, claimed.cost[signed]!],
    confidence,
  )
  const [here, there] = curves.map(({ points }) => points[signed]!.from_today.cost) as [FromOne, FromOne]
  return { limit: curves[1].points[signed]!.limit, actual: here, claimed: there, more: figureOf(more) }
}
