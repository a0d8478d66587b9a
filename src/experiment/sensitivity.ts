import type { Strength } from '../evidence/parameter.js'
import type { MeasureId } from '../measures/catalogue.js'
import { holm } from '../statistics/holm.js'
import { differenceOf } from './compare-summaries.js'
import { figureOf } from './figures.js'
import type { Figure, Summary } from './summary.js'

/** Something that could be otherwise: a behavioural parameter, or a number of the scenario's own. */
export interface Varied {
  /** As `--set` takes it. */
  readonly path: string
  readonly label: string
  /** How well its size is known; `stated` where it is the scenario's own. */
  readonly known: Strength | 'stated'
  readonly unit: string
  readonly value: string
}

/** What comes of one end of a range. */
export interface End {
  readonly value: string
  /** From the scenario as it is, on the same customers. */
  readonly difference: Figure
  /** Beyond simulation noise, over all ends together (Holm). */
  readonly proven: boolean
  /** Expectations whose verdict is another than in the scenario as it is, as written. */
  readonly flips: readonly string[]
}

/** One bar of the tornado. */
export interface Influence extends Varied {
  readonly low: End | null
  readonly high: End | null
  /** From the lowest to the highest figure over the range, what is as it is among them. */
  readonly swing: number
}

/** Which parameters matter to a measure, the most influential first. */
export interface Sensitivity {
  readonly schema: 'runaround/sensitivity@1'
  /** Version of the program. */
  readonly runaround: string
  readonly scenario: Summary['scenario']
  readonly seed: string
  readonly replications: number
  readonly confidence: number
  readonly metric: string
  readonly unit: string
  /** As the scenario is. */
  readonly base: Figure
  /** How many were tried, and how many of them moved the measure at all. */
  readonly tried: number
  readonly moving: number
  readonly influences: readonly Influence[]
}

/** A parameter with what either end of its range led to; null where there is no such end. */
export interface VariedEnds {
  readonly varied: Varied
  readonly low: { readonly value: string; readonly summary: Summary } | null
  readonly high: { readonly value: string; readonly summary: Summary } | null
}

/** How far a measure moves over a parameter's range; 0 where nothing is known. */
export function swingOf(base: Summary, { low, high }: VariedEnds, metric: MeasureId): number {
  const moved = [low, high].map((end) => (end === null ? 0 : differenceFrom(base, end.summary, metric).mean))
  const known = [0, ...moved.filter((mean) => !Number.isNaN(mean))]
  return Math.max(...known) - Math.min(...known)
}

/**
 * Ranks parameters by how far they move a measure.
 * @param tried how many parameters were tried, these among them
 * @param moving how many of those moved the measure
 */
export function sensitivityOf(
  base: Summary,
  metric: MeasureId,
  all: readonly VariedEnds[],
  { tried, moving }: { readonly tried: number; readonly moving: number },
): Sensitivity {
  const ends = all.flatMap(({ low, high }) => [low, high].filter((end) => end !== null))
  const tested = ends.flatMap((end) => {
    const { pValue } = differenceFrom(base, end.summary, metric)
    return Number.isNaN(pValue) ? [] : [{ end, pValue }]
  })
  const adjusted = holm(tested.map(({ pValue }) => pValue))
  const proven = new Set(tested.filter((_, i) => adjusted[i]! <= 1 - base.confidence).map(({ end }) => end))
  const endOf = (end: VariedEnds['low']): End | null =>
    end === null
      ? null
      : {
          value: end.value,
          difference: figureOf(differenceFrom(base, end.summary, metric)),
          proven: proven.has(end),
          flips: flipsOf(base, end.summary),
        }
  const influences = all.map((one): Influence => {
    const { varied, low, high } = one
    return { ...varied, low: endOf(low), high: endOf(high), swing: swingOf(base, one, metric) }
  })
  const { replications, numerators, denominators, quantiles, better, unit, ...figure } = base.measures[metric]!
  return {
    schema: 'runaround/sensitivity@1',
    runaround: base.runaround,
    scenario: base.scenario,
    seed: base.seed,
    replications: base.replications,
    confidence: base.confidence,
    metric,
    unit,
    base: figure,
    tried,
    moving,
    influences: influences.sort((a, b) => b.swing - a.swing),
  }
}

function differenceFrom(base: Summary, other: Summary, metric: MeasureId) {
  return differenceOf(base.measures[metric]!, other.measures[metric]!, base.confidence)
}

function flipsOf(base: Summary, other: Summary): readonly string[] {
  return base.expectations.flatMap(({ path, threshold, verdict }, index) =>
    other.expectations[index]?.verdict === verdict ? [] : [`${path} ${threshold}`],
  )
}
