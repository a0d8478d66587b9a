import { differenceOf } from '../experiment/difference.js'
import { figureOf, numberOrNull } from '../experiment/figures.js'
import type { MeasureSummary, Summary } from '../experiment/summary.js'
import type { PairedDifference } from '../statistics/paired-difference.js'
import { holm } from '../statistics/paired-difference.js'
import type { AcceptedMeasure, Baseline } from './baseline.js'
import { type Gated, toleranceOf } from './gate.js'

/** Whether a measure that moved by `difference` has got worse. */
function isWorse(difference: number, better: 'higher' | 'lower'): boolean {
  return better === 'lower' ? difference > 0 : difference < 0
}

/** Relative to the figures: what a sum in another order may differ by. It is reported, and fails nothing. */
const ROUNDING = 1e-9

/** The same design on the same customers: every figure should be the same, to the last digit. */
export function exactMeasures(baseline: Baseline, summary: Summary): Readonly<Record<string, CheckedMeasure>> {
  const checked = pairsOf(baseline, summary).map((pair): [string, CheckedMeasure] => {
    const { id, accepted, found, gated, tolerance } = pair
    const [before, after] = [accepted.mean, found.mean]
    return [
      id,
      {
        unit: found.unit,
        gated: gated !== undefined,
        baseline: before,
        now: after,
        difference: before === null || after === null ? null : after - before,
        half_width: null,
        p_adjusted: null,
        tolerance,
        finding: exactFinding(pair),
      },
    ]
  })
  return Object.fromEntries(checked)
}

function exactFinding({ accepted, found, gated, tolerance }: Pair): Finding {
  const [before, after] = [accepted.mean, found.mean]
  if (isSame({ accepted, found })) return 'same'
  if (gated === undefined || gated.better === null || before === null) return 'differs'
  if (after === null) return 'lost'
  const difference = after - before
  if (Math.abs(difference) <= ROUNDING * Math.max(Math.abs(before), Math.abs(after))) return 'differs'
  if (!isWorse(difference, gated.better)) return 'better'
  return Math.abs(difference) > tolerance ? 'worse' : 'tolerated'
}

/** In every replication, not only in the mean of all. */
function isSame({ accepted, found }: Pick<Pair, 'accepted' | 'found'>): boolean {
  const figures = (from: Pick<Pair, 'accepted'>['accepted']) =>
    JSON.stringify(from.numerators && from.denominators ? [from.numerators, from.denominators] : from.replications)
  return accepted.mean === found.mean && figures(accepted) === figures(found)
}

/** A design to hold against its baseline. */
interface Candidate {
  readonly baseline: Baseline
  readonly summary: Summary
}

interface Tested extends Pair {
  readonly design: number
  readonly paired: PairedDifference
  readonly confidence: number
  /** One-sided; absent where there is nothing to test. */
  readonly worse?: number
  readonly better?: number
}

/**
 * Designs whose figures may differ by chance. A gated measure is `worse` where that is so with the confidence asked for
 * over all gated measures and designs together (one-sided, Holm), and by more than is let pass; likewise `better`.
 * Measures that are not watched, or have no direction, are notes, tested by themselves, two-sided. Replications are
 * paired as far as both sides have them.
 * @returns a record per candidate, in order
 */
export function statisticalMeasures(
  candidates: readonly Candidate[],
): readonly Readonly<Record<string, CheckedMeasure>>[] {
  const all = candidates.flatMap((candidate, design) => testsOf(candidate, design))
  const [worse, better] = [adjusted(all, 'worse'), adjusted(all, 'better')]
  return candidates.map((_, design) => {
    const notes = adjustedNotes(all.filter((test) => test.design === design && !test.gated?.better))
    const own = all.filter((test) => test.design === design)
    return Object.fromEntries(
      own.map((test) => {
        const p = { worse: worse.get(test), better: better.get(test), differs: notes.get(test) }
        return [test.id, checked(test, p)]
      }),
    )
  })
}

function testsOf({ baseline, summary }: Candidate, design: number): readonly Tested[] {
  const count = Math.min(baseline.replications, summary.replications)
  return pairsOf(baseline, summary).map((pair): Tested => {
    const before = firstOf(summaryOf(pair), count)
    const paired = differenceOf(before, firstOf(pair.found, count), summary.confidence)
    const test = { ...pair, design, paired, confidence: summary.confidence }
    const direction = pair.gated?.better
    if (direction === undefined || direction === null || Number.isNaN(paired.pValue)) return test
    const [inThisDirection, inTheOther] = [paired.pValue / 2, 1 - paired.pValue / 2]
    return isWorse(paired.mean, direction)
      ? { ...test, worse: inThisDirection, better: inTheOther }
      : { ...test, worse: inTheOther, better: inThisDirection }
  })
}

/** The accepted figures as a summary holds them. */
function summaryOf({ accepted, found }: Pair): MeasureSummary {
  const { mean, numerators, denominators } = accepted
  const head = { unit: found.unit, better: found.better, mean, half_width: null }
  if (!numerators || !denominators) return { ...head, replications: accepted.replications ?? [] }
  const ratios = numerators.map((numerator, i) => numberOrNull(numerator / denominators[i]!))
  return { ...head, numerators, denominators, replications: ratios }
}

function firstOf(measure: MeasureSummary, count: number): MeasureSummary {
  const { numerators, denominators, replications } = measure
  const sums = numerators &&
    denominators && { numerators: numerators.slice(0, count), denominators: denominators.slice(0, count) }
  return { ...measure, ...sums, replications: replications.slice(0, count) }
}

function adjusted(tests: readonly Tested[], side: 'worse' | 'better'): ReadonlyMap<Tested, number> {
  const tested = tests.filter((test) => test[side] !== undefined)
  const values = holm(tested.map((test) => test[side]!))
  return new Map(tested.map((test, index) => [test, values[index]!]))
}

function adjustedNotes(tests: readonly Tested[]): ReadonlyMap<Tested, number> {
  const tested = tests.filter(({ paired }) => !Number.isNaN(paired.pValue))
  const values = holm(tested.map(({ paired }) => paired.pValue))
  return new Map(tested.map((test, index) => [test, values[index]!]))
}

interface PValues {
  readonly worse: number | undefined
  readonly better: number | undefined
  readonly differs: number | undefined
}

function checked(test: Tested, p: PValues): CheckedMeasure {
  const { mean, half_width } = figureOf(test.paired)
  return {
    unit: test.found.unit,
    gated: test.gated !== undefined,
    baseline: test.accepted.mean,
    now: test.found.mean,
    difference: mean,
    half_width,
    p_adjusted: p.worse ?? p.differs ?? null,
    tolerance: test.tolerance,
    finding: testedFinding(test, p),
  }
}

function testedFinding({ accepted, found, gated, paired, tolerance, confidence }: Tested, p: PValues): Finding {
  const alpha = 1 - confidence
  if (accepted.mean === null && found.mean === null) return 'same'
  if (found.mean === null) return gated?.better ? 'lost' : 'differs'
  if (accepted.mean === null) return 'differs'
  if (gated?.better && Number.isNaN(paired.pValue)) return 'unjudged'
  if (p.worse !== undefined && p.worse <= alpha) return Math.abs(paired.mean) > tolerance ? 'worse' : 'tolerated'
  if (p.better !== undefined && p.better <= alpha) return 'better'
  if (p.differs !== undefined && p.differs <= alpha) return 'differs'
  return paired.mean === 0 ? 'same' : 'unproven'
}

/**
 * What became of a measure: `worse` fails the gate, `better` is welcome, `tolerated` is worse by no more than is let
 * pass, `unproven` is within simulation noise. `lost` fails too: it was known and is not any more; so does `unjudged`: it
 * was seen in too few replications to tell it from noise. `differs` is a note on a measure that is not gated or has no
 * direction.
 */
export type Finding = 'same' | 'worse' | 'better' | 'tolerated' | 'unproven' | 'lost' | 'unjudged' | 'differs'

/** One measure against its baseline. */
export interface CheckedMeasure {
  readonly unit: string
  readonly gated: boolean
  readonly baseline: number | null
  readonly now: number | null
  /** Now less baseline. */
  readonly difference: number | null
  /** Of the difference; null where figures are compared exactly. */
  readonly half_width: number | null
  /** By Holm over the gated measures and designs of the call; null where figures are compared exactly. */
  readonly p_adjusted: number | null
  /** How much worse is let pass, in the measure's unit. */
  readonly tolerance: number
  readonly finding: Finding
}

/** A measure as accepted and as found. */
export interface Pair {
  readonly id: string
  readonly accepted: AcceptedMeasure
  readonly found: MeasureSummary
  /** Absent where the measure is not watched. */
  readonly gated: Gated | undefined
  /** In the measure's unit. */
  readonly tolerance: number
}

/** Every measure that both sides know, the gated ones first, in the gate's order. */
function pairsOf({ gate, measures }: Baseline, summary: Summary): readonly Pair[] {
  const others = Object.keys(summary.measures).filter((id) => !Object.hasOwn(gate, id) && Object.hasOwn(measures, id))
  return [...Object.keys(gate), ...others].map((id) => {
    const gated = Object.hasOwn(gate, id) ? gate[id] : undefined
    const accepted = measures[id]!
    const tolerance = gated === undefined ? 0 : toleranceOf(gated, accepted.mean ?? 0)
    return { id, accepted, found: summary.measures[id]!, gated, tolerance }
  })
}
