import { Failure, type Problem } from '../kernel/failure.js'
import { findMeasure, HEADLINE, type MeasureId, measureNamed } from '../measures/catalogue.js'
import { unknownMeasure } from '../scenario/measure-names.js'

/** Looking at more costs the power to find anything: each test takes its part of the error that is allowed. */
const MOST_GATED = 8

/**
 * With ten replications a change as large as two standard deviations of the paired difference between replications fails
 * nine times in ten, for eight measures of seven designs together (noncentral t); with four it would have to be eight, and
 * with one nothing fails at all.
 */
export const LEAST_REPLICATIONS = 10

const GATED: readonly MeasureId[] = [...HEADLINE, 'first_contact_resolution', 'cost', 'churn', 'distrust']

/** A tolerance relative to the baseline's figure. */
export const RELATIVE = /^(\d+(?:\.\d+)?)\s*%$/
const ABSOLUTE = /^\d+(?:\.\d+)?$/

/** What is watched where nothing else is declared: nothing may get worse at all. */
export function defaultGate(): Gate {
  return Object.fromEntries(GATED.map((id) => [id, gated(id)]))
}

/**
 * Reads a gate as one declares it, an item a measure: `trust_loss`, `cost:2%`, `handle_time:lower:0.5`.
 * @throws {Failure} `unknown-measure`, `no-gate`, `too-many-measures`
 */
export function gateOf(items: readonly string[]): Gate {
  const problems: Problem[] = []
  const entries = items.flatMap((item): [string, Gated][] => {
    const [name = '', ...rest] = item.split(':').map((part) => part.trim())
    const id = measureNamed(name)?.id
    if (id === undefined) {
      problems.push(unknownMeasure(name))
      return []
    }
    const declared = withDetails(gated(id), rest)
    if (declared !== null) return [[id, declared]]
    const hint = 'write MEASURE, MEASURE:TOLERANCE or MEASURE:lower:TOLERANCE, such as cost:2%'
    problems.push({ code: 'no-gate', message: `"${item}" does not say how to watch a measure`, hint })
    return []
  })
  const gate = Object.fromEntries(entries)
  if (Object.keys(gate).length > MOST_GATED) {
    const hint = 'the more a gate looks at, the less it can tell from noise'
    problems.push({ code: 'too-many-measures', message: `a gate looks at no more than ${MOST_GATED} measures`, hint })
  }
  const [first, ...others] = problems
  if (first !== undefined) throw new Failure([first, ...others])
  return gate
}

/** How much worse is let pass, in the measure's own unit. */
export function toleranceOf({ tolerance }: Gated, mean: number): number {
  if (typeof tolerance === 'number') return tolerance
  return (Number(RELATIVE.exec(tolerance)![1]) / 100) * Math.abs(mean)
}

function gated(id: string): Gated {
  return { better: findMeasure(id)!.better, tolerance: 0 }
}

function withDetails(before: Gated, details: readonly string[]): Gated | null {
  const [detail, ...rest] = details
  if (detail === undefined) return before
  if (detail === 'lower' || detail === 'higher') return withDetails({ ...before, better: detail }, rest)
  if (rest.length > 0) return null
  if (RELATIVE.test(detail)) return { ...before, tolerance: detail.replace(/\s/g, '') }
  return ABSOLUTE.test(detail) ? { ...before, tolerance: Number(detail) } : null
}

/** How a measure is watched. */
export interface Gated {
  /** Which way is better; null is reported, never failed. */
  readonly better: 'higher' | 'lower' | null
  /** How much worse is let pass: in the measure's own unit, or `2%` of the baseline's figure. */
  readonly tolerance: number | string
}

/** By id of the measure. */
export type Gate = Readonly<Record<string, Gated>>
