import { findMeasure, type MeasureId } from '../measures/catalogue.js'
import type { Expectation } from '../scenario/scenario.js'
import { bestPoint } from './best-point.js'
import type { Named } from './difference.js'
import { judge } from './expectations.js'
import type { Figure } from './summary.js'

/** Designs in the order of one measure, by label. */
export interface Ranking {
  readonly metric: string
  /** The best first; those of which nothing is known last. In the order of the call where the measure has no direction. */
  readonly order: readonly string[]
  /** Null where the measure has no direction, or nothing was observed. */
  readonly best: {
    readonly label: string
    readonly alike: readonly string[]
    readonly unsettled: readonly string[]
  } | null
  /** Where `--where` asks for it. */
  readonly where?: Where
}

/** Which designs hold a threshold, and which of them costs least. */
export interface Where {
  /** As it reads: `trust_loss < 3`. */
  readonly threshold: string
  readonly holding: readonly {
    readonly label: string
    readonly figure: Figure
    /** The interval holds the threshold: it could be luck. */
    readonly straddles: boolean
  }[]
  /** The cheapest of them; null where there is none, or where the scenario knows no money. */
  readonly cheapest: string | null
}

/**
 * Ranks designs by a measure, on the same customers.
 * @param where a threshold on a measure of the whole house
 * @param strict judges the threshold on the worse end of the interval
 */
export function rankingOf(
  designs: readonly Named[],
  metric: MeasureId,
  where: Expectation | undefined,
  strict: boolean,
): Ranking {
  const labels = designs.map(({ label }) => label)
  const figures = designs.map(({ summary }) => summary.measures[metric]!)
  const found = bestPoint(figures, designs[0]!.summary.confidence)
  const sign = findMeasure(metric)!.better === 'higher' ? -1 : 1
  const rank = (index: number) =>
    figures[index]!.mean === null ? Number.POSITIVE_INFINITY : sign * figures[index]!.mean!
  const order = found === null ? labels : byAscending(labels, rank)
  return {
    metric,
    order,
    best:
      found === null
        ? null
        : {
            label: labels[found.point]!,
            alike: found.alike.map((index) => labels[index]!),
            unsettled: found.unsettled.map((index) => labels[index]!),
          },
    ...(where === undefined ? {} : { where: whereOf(designs, where, strict) }),
  }
}

function byAscending(labels: readonly string[], rank: (index: number) => number): readonly string[] {
  const order = labels.map((_, index) => index)
  // Not by subtraction: two infinities have no difference.
  order.sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : a - b))
  return order.map((index) => labels[index]!)
}

function whereOf(designs: readonly Named[], expectation: Expectation, strict: boolean): Where {
  const judged = designs.map(({ label, summary }) => ({
    label,
    summary,
    found: judge([expectation], summary, strict)[0]!,
  }))
  const holding = judged.filter(({ found }) => found.verdict === 'met')
  const costs = holding.map(({ summary }) => summary.measures.cost!.mean)
  const paid = designs.some(({ summary }) => (summary.measures.cost?.mean ?? 0) !== 0)
  const cheapest = byAscending(
    holding.map(({ label }) => label),
    (index) => costs[index] ?? Number.POSITIVE_INFINITY,
  )
  const { comparison, value, unit } = expectation
  return {
    threshold: `${expectation.path} ${comparison} ${value}${unit === '' ? '' : ` ${unit}`}`,
    holding: holding.map(({ label, found: { path, threshold, verdict, straddles, unknown, ...figure } }) => ({
      label,
      figure,
      straddles,
    })),
    cheapest: paid ? (cheapest[0] ?? null) : null,
  }
}
