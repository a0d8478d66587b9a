import { expect, test } from 'vitest'
import { accept } from '../../src/baseline/accept.js'
import type { Baseline } from '../../src/baseline/baseline.js'
import type { CheckedDesign } from '../../src/baseline/check-designs.js'
import { checkDesigns } from '../../src/baseline/check-designs.js'
import { defaultGate } from '../../src/baseline/gate.js'
import { type Experiment, prepare } from '../../src/experiment/prepare.js'
import type { Summary } from '../../src/experiment/summary.js'
import { shop } from '../baseline/baselines.js'
import { experiment } from '../support/experiments.js'
import { scenarioOf } from '../support/tracing.js'

const TRIES = 200
/** 5 %, and three standard errors of a share of 5 % in 200 tries. */
const MOST_ALARMS = 19
const LEAST_FOUND = 0.85 * TRIES

/** A small house, of which 8,000 replications take half a minute. */
const scenario = scenarioOf(shop().replace('people: 1', 'people: 6'))
const short = { replications: 20, horizon: 43_200 }

interface Try {
  readonly baseline: Baseline
  readonly prepared: Experiment
  readonly summary: Summary
}

/** Each try has a baseline of its own: one baseline's luck would be in all that is held against it. */
const tries = Array.from({ length: TRIES }, (_, i): Try => {
  const accepted = { ...short, seed: `accepted ${i}` }
  const fresh = { ...short, seed: `fresh ${i}` }
  const before = prepare(scenario, 'shop.yaml', '0.0.0', accepted)
  const baseline = accept(before, experiment(scenario, accepted), { file: 'shop.yaml', gate: defaultGate() })
  return {
    baseline,
    prepared: prepare(scenario, 'shop.yaml', '0.0.0', fresh),
    summary: experiment(scenario, fresh),
  }
})

function checked({ baseline, prepared }: Try, summary: Summary): CheckedDesign {
  return checkDesigns([{ label: 'shop', file: 'shop.yaml', baseline, experiment: prepared, summary }], true)[0]!
}

/** The same customers, had each journey added so much to a measure. */
function shifted(summary: Summary, id: string, by: number): Summary {
  const measure = summary.measures[id]!
  const numerators = measure.numerators!.map((numerator, i) => numerator + by * measure.denominators![i]!)
  return { ...summary, measures: { ...summary.measures, [id]: { ...measure, mean: measure.mean! + by, numerators } } }
}

const found = tries.map((one) => checked(one, one.summary))

test('checks of an unchanged design under fresh seeds raise an alarm as rarely as promised', () => {
  const alarms = found.filter(({ verdict }) => verdict === 'regressed').length
  console.log(`${alarms} alarms in ${TRIES} checks`)
  expect(alarms).toBeLessThanOrEqual(MOST_ALARMS)
  // Else the test could not fail: without Holm, which multiplies the smallest of n by n, there are more.
  const uncorrected = found.filter(({ measures }) => {
    const adjusted = Object.values(measures).flatMap(({ p_adjusted }) => p_adjusted ?? [])
    return Math.min(...adjusted) / adjusted.length < 0.05
  }).length
  expect(uncorrected).toBeGreaterThan(MOST_ALARMS)
})

const WORSE = { trust_loss: 1, word_of_mouth: -1, first_contact_resolution: -1, cost: 1 } as const

test.each(Object.entries(WORSE))(
  'a real change of two half-widths in %s alone is found as often as promised',
  (id, sign) => {
    const halfWidth = found.reduce((sum, { measures }) => sum + measures[id]!.half_width!, 0) / TRIES
    const caught = tries.filter((one) => {
      const { measures } = checked(one, shifted(one.summary, id, sign * 2 * halfWidth))
      return measures[id]!.finding === 'worse'
    }).length
    console.log(`${caught} of ${TRIES} changes of ${id} found`)
    expect(caught).toBeGreaterThanOrEqual(LEAST_FOUND)
  },
)
