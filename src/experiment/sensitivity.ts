import type { Strength } from '../evidence/parameter.js'
import type { MeasureId } from '../measures/catalogue.js'
import type { PairedDifference } from '../statistics/paired-difference.js'
import { holm } from '../statistics/paired-difference.js'
import { changeOfDifference, differenceOf, directionOf, type Verdict } from './difference.js'
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
  /** What the measure is there, or the difference between the designs. */
  readonly figure: Figure
  /** By itself; null where one design is asked about. */
  readonly conclusion: Verdict | null
  /** Of that figure from the one as it is, on the same customers. */
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
  /** The designs between which it is a difference, variant less base; null where it is about one. */
  readonly between: { readonly base: string; readonly variant: string } | null
  /** As it is: the measure, or the difference. */
  readonly base: Figure
  /** What is said of that difference by itself; null where it is about one design. */
  readonly conclusion: Verdict | null
  /** How many were tried, and how many of them moved the measure at all. */
  readonly tried: number
  readonly moving: number
  /** Paths of those that were not tried, because nothing in these files reads them. */
  readonly unread: readonly string[]
  readonly influences: readonly Influence[]
}

/** A parameter with what either end of its range led to; null where there is no such end. */
export interface VariedEnds {
  readonly varied: Varied
  readonly low: FoundEnd | null
  readonly high: FoundEnd | null
}

/** One design, or two on the same customers. */
export interface Sides {
  readonly summary: Summary
  readonly variant?: Summary | undefined
}

interface FoundEnd extends Sides {
  readonly value: string
}

/** How far a measure moves over a parameter's range; 0 where nothing is known. */
export function swingOf(base: Sides, { low, high }: VariedEnds, metric: MeasureId): number {
  const moved = [low, high].map((end) => (end === null ? 0 : changeOf(base, end, metric).mean))
  const known = [0, ...moved.filter((mean) => !Number.isNaN(mean))]
  return Math.max(...known) - Math.min(...known)
}

/**
 * Ranks parameters by how far they move a measure, or the difference of one between two designs.
 * @param between what the designs are called, where there are two
 * @param counts how many parameters were tried, these among them, how many of those moved the measure, and what was not tried
 */
export function sensitivityOf(
  base: Sides,
  metric: MeasureId,
  all: readonly VariedEnds[],
  counts: Pick<Sensitivity, 'tried' | 'moving' | 'unread'>,
  between: Sensitivity['between'] = null,
): Sensitivity {
  const { confidence } = base.summary
  const ends = all.flatMap(({ low, high }) => [low, high].filter((end) => end !== null))
  const tested = ends.flatMap((end) => {
    const { pValue } = changeOf(base, end, metric)
    return Number.isNaN(pValue) ? [] : [{ end, pValue }]
  })
  const adjusted = holm(tested.map(({ pValue }) => pValue))
  const proven = new Set(tested.filter((_, i) => adjusted[i]! <= 1 - confidence).map(({ end }) => end))
  const endOf = (end: VariedEnds['low']): End | null =>
    end === null
      ? null
      : {
          value: end.value,
          figure: figureFound(end, metric),
          conclusion: conclusionOf(end, metric),
          difference: figureOf(changeOf(base, end, metric)),
          proven: proven.has(end),
          flips: flipsOf(base, end),
        }
  const influences = all.map((one): Influence => {
    const { varied, low, high } = one
    return { ...varied, low: endOf(low), high: endOf(high), swing: swingOf(base, one, metric) }
  })
  const { runaround, scenario, seed, replications, measures } = base.summary
  return {
    schema: 'runaround/sensitivity@1',
    ...{ runaround, scenario, seed, replications, confidence, metric },
    unit: measures[metric]!.unit,
    between,
    base: figureFound(base, metric),
    conclusion: conclusionOf(base, metric),
    ...counts,
    influences: influences.sort((a, b) => b.swing - a.swing),
  }
}

/** Of the measure, or of the difference between two designs, from one end to another. */
function changeOf(base: Sides, other: Sides, metric: MeasureId): PairedDifference {
  const { confidence } = base.summary
  const [before, after] = [base.summary.measures[metric]!, other.summary.measures[metric]!]
  if (base.variant === undefined || other.variant === undefined) return differenceOf(before, after, confidence)
  const variants = [base.variant.measures[metric]!, other.variant.measures[metric]!] as const
  return changeOfDifference([before, after], variants, confidence)
}

function figureFound({ summary, variant }: Sides, metric: MeasureId): Figure {
  const { mean, half_width, low, high } = summary.measures[metric]!
  if (variant === undefined) return { mean, half_width, ...(low === undefined ? {} : { low, high: high! }) }
  return figureOf(differenceOf(summary.measures[metric]!, variant.measures[metric]!, summary.confidence))
}

function conclusionOf({ summary, variant }: Sides, metric: MeasureId): Verdict | null {
  if (variant === undefined) return null
  const { better } = summary.measures[metric]!
  const { mean, pValue } = differenceOf(summary.measures[metric]!, variant.measures[metric]!, summary.confidence)
  return pValue <= 1 - summary.confidence ? directionOf(mean, better) : 'unproven'
}

/** Between two designs it is the difference that is concluded from. */
function flipsOf({ summary, variant }: Sides, other: Sides): readonly string[] {
  if (variant !== undefined) return []
  return summary.expectations.flatMap(({ path, threshold, verdict }, index) =>
    other.summary.expectations[index]?.verdict === verdict ? [] : [`${path} ${threshold}`],
  )
}
