import type { Summary } from '../experiment/summary.js'
import type { Baseline } from './baseline.js'
import type { CheckedMeasure, Finding } from './check.js'
import { isWorse } from './is-worse.js'
import { type Pair, pairsOf } from './pairs.js'

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
        finding: findingOf(pair),
      },
    ]
  })
  return Object.fromEntries(checked)
}

function findingOf({ accepted, found, gated, tolerance }: Pair): Finding {
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
