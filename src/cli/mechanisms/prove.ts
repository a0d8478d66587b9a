import { holm } from '../../statistics/holm.js'
import type { RatioSums } from '../../statistics/linear-contrast.js'
import { type PairedDifference, pairedRatios } from '../../statistics/paired-difference.js'
import type { Estimator } from '../verify/estimators.js'
import type { House, Lived } from './house.js'
import type { Demonstration, Mechanism } from './mechanism.js'
import type { Output } from './outputs.js'

/** Half-widths are of this interval, and all verdicts together hold with this confidence. */
export const CONFIDENCE = 0.95

/** What a demonstration showed of one output. */
export interface Finding {
  readonly output: Output
  readonly direction: 'rises' | 'falls'
  readonly off: number
  /** On less off, on the same customers. */
  readonly on: PairedDifference
  /** More less on. */
  readonly further: PairedDifference
}

export interface Shown {
  readonly demonstration: Demonstration
  readonly findings: readonly Finding[]
  /** Whether the state that stands for absence gives the bytes of a file that does not mention the switch. */
  readonly absentIsSame: boolean | null
}

/** A mechanism and what each of its demonstrations showed. */
export interface Proof {
  readonly mechanism: Mechanism
  readonly shown: readonly Shown[]
}

/** Switches a mechanism in the house, on the same customers every time. */
export function prove(mechanism: Mechanism, house: House): Proof {
  return { mechanism, shown: mechanism.demonstrations.map((demonstration) => show(demonstration, house)) }
}

function show(demonstration: Demonstration, house: House): Shown {
  const always = demonstration.always ?? []
  const lived = {
    off: house.live([...always, ...demonstration.off]),
    on: house.live([...always, ...demonstration.on]),
    more: house.live([...always, ...demonstration.more]),
  }
  const find = (output: Output, direction: Finding['direction']): Finding => {
    const [off, on, more] = [lived.off, lived.on, lived.more].map((state) => sumsOf(state, output.estimator)) as [
      RatioSums,
      RatioSums,
      RatioSums,
    ]
    return {
      output,
      direction,
      off: total(off.numerators) / total(off.denominators),
      on: pairedRatios(off, on, CONFIDENCE),
      further: pairedRatios(on, more, CONFIDENCE),
    }
  }
  const { absent } = demonstration
  return {
    demonstration,
    findings: [
      ...(demonstration.rises ?? []).map((output) => find(output, 'rises')),
      ...(demonstration.falls ?? []).map((output) => find(output, 'falls')),
    ],
    absentIsSame: absent === null ? null : house.live(always).bytes === lived[absent].bytes,
  }
}

/**
 * Which findings hold: both steps go the named way, beyond noise. Right together: in 95 of 100 such pages none is false
 * (Holm over both steps of all findings).
 */
export function holding(proofs: readonly Proof[]): ReadonlySet<Finding> {
  const findings = proofs.flatMap(({ shown }) => shown.flatMap((one) => one.findings))
  const adjusted = holm(findings.flatMap(({ on, further }) => [on.pValue, further.pValue].map(known)))
  return new Set(
    findings.filter(({ direction, on, further }, index) => {
      const sign = direction === 'rises' ? 1 : -1
      const beyond = Math.max(adjusted[2 * index]!, adjusted[2 * index + 1]!) <= 1 - CONFIDENCE
      return beyond && sign * on.mean > 0 && sign * further.mean > 0
    }),
  )
}

/** A difference of which nothing is known proves nothing. */
function known(pValue: number): number {
  return Number.isNaN(pValue) ? 1 : pValue
}

function sumsOf({ replications }: Lived, { numerator, denominator }: Estimator): RatioSums {
  return { numerators: replications.map(numerator), denominators: replications.map(denominator) }
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
