import { describe, expect, test } from 'vitest'
import { prepare } from '../../src/experiment/prepare.js'
import { runExperiment } from '../../src/experiment/run-experiment.js'
import type { Summary } from '../../src/experiment/summary.js'
import { MEASURES } from '../../src/measures/catalogue.js'
import { parseFile } from '../scenario/support/reading.js'

/** Half the span of the bundled designs, and twice the part of its customers that is left alone: as many customers. */
const HALF = ['horizon=4 weeks']
const TWICE = 2

/** @param times how many times the part of the cohort that is left alone in the end; none for 0 */
function run(name: string, times: number): Summary {
  const { model, plan, context } = prepare(parseFile(`scenarios/${name}.yaml`, HALF).scenario, 'test.yaml', '0.0.0', {
    replications: 4,
  })
  const { beliefs } = model
  const left = { ...model, beliefs: { ...beliefs, run_last_share: times * beliefs.run_last_share } }
  const going = runExperiment(left, plan, context)
  for (;;) {
    const step = going.next()
    if (step.done) return step.value
  }
}

describe.each(['ersatz', 'offshored'])('the last customers of %s meet nobody new', { timeout: 120_000 }, (name) => {
  const [among, alone] = [run(name, 0), run(name, TWICE)]

  test('which ends the run a good deal earlier', () => {
    expect(alone.events).toBeLessThan(0.9 * among.events)
  })

  test('and everybody still comes to an end, by the same luck', () => {
    expect(alone.customers).toBe(among.customers)
    const endings = MEASURES.filter(({ id }) => id === 'resolution' || id.startsWith('ended_'))
    expect(endings.reduce((sum, { id }) => sum + alone.measures[id]!.mean!, 0)).toBeCloseTo(1, 12)
  })

  // Of three times as many replications, half-widths would be a good half of these.
  test('and no figure moves by a tenth of its half-width', () => {
    const moved = MEASURES.filter(({ id }) => {
      const [before, after] = [among.measures[id]!, alone.measures[id]!]
      return !(before.mean === after.mean || Math.abs(after.mean! - before.mean!) < 0.1 * before.half_width!)
    })
    expect(moved.map(({ id }) => id)).toEqual([])
  })
})
