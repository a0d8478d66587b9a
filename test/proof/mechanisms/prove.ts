import { holm } from '../../../src/statistics/paired-difference.js'
import { type Contrast, type Linearised, linearContrast, linearised } from '../../../src/statistics/ratio-of-means.js'
import type { Estimator } from '../verify/estimators.js'
import type { Replication } from '../verify/replication.js'
import type { House } from './house.js'
import type { Demonstration, Mechanism, State } from './mechanism.js'
import type { Output } from './outputs.js'

/** Half-widths are of this interval, and all verdicts together hold with this confidence. */
export const CONFIDENCE = 0.95

/** What a demonstration showed of one output. */
export interface Finding {
  readonly output: Output
  readonly direction: 'rises' | 'falls'
  readonly off: number
  /** On less off, on the same customers. */
  readonly on: Contrast
  /** More less on. */
  readonly further: Contrast
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

type Term = readonly [weight: number, of: Linearised]

/**
 * Switches a mechanism in the house, on the same customers every time.
 * @param plan assignments to the house, such as how often it is run
 */
export function prove(mechanism: Mechanism, house: House, plan: readonly string[] = []): Proof {
  return { mechanism, shown: mechanism.demonstrations.map((demonstration) => show(demonstration, house, plan)) }
}

function show(demonstration: Demonstration, house: House, plan: readonly string[]): Shown {
  const always = [...plan, ...(demonstration.always ?? [])]
  const lived = (state: State, more: readonly string[] = []) =>
    house.replications([...always, ...demonstration[state], ...more])
  const find = (output: Output, direction: Finding['direction']): Finding => {
    const figure = (state: State): readonly Term[] => {
      const plain = termOf(lived(state), output.estimator)
      const { interplay } = demonstration
      return interplay === undefined
        ? [[1, plain]]
        : [
            [1, termOf(lived(state, interplay), output.estimator)],
            [-1, plain],
          ]
    }
    const [off, on, more] = [figure('off'), figure('on'), figure('more')]
    return {
      output,
      direction,
      off: off.reduce((sum, [weight, { ratio }]) => sum + weight * ratio, 0),
      on: linearContrast([...less(off), ...on], CONFIDENCE),
      further: linearContrast([...less(on), ...more], CONFIDENCE),
    }
  }
  const { absent } = demonstration
  return {
    demonstration,
    findings: [
      ...(demonstration.rises ?? []).map((output) => find(output, 'rises')),
      ...(demonstration.falls ?? []).map((output) => find(output, 'falls')),
    ],
    absentIsSame: absent === null ? null : house.bytes(always) === house.bytes([...always, ...demonstration[absent]]),
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
    findings.filter((finding, index) => {
      const beyond = Math.max(adjusted[2 * index]!, adjusted[2 * index + 1]!) <= 1 - CONFIDENCE
      return beyond && goesTheNamedWay(finding)
    }),
  )
}

/** Whether both steps of a finding do, beyond noise or not. */
export function goesTheNamedWay({ direction, on, further }: Finding): boolean {
  const sign = direction === 'rises' ? 1 : -1
  return sign * on.mean > 0 && sign * further.mean > 0
}

/** A difference of which nothing is known proves nothing. */
function known(pValue: number): number {
  return Number.isNaN(pValue) ? 1 : pValue
}

function termOf(replications: readonly Replication[], { numerator, denominator }: Estimator): Linearised {
  return linearised({ numerators: replications.map(numerator), denominators: replications.map(denominator) })
}

function less(terms: readonly Term[]): readonly Term[] {
  return terms.map(([weight, of]) => [-weight, of])
}
