import { expect, test } from 'vitest'
import { HEADLINE, type MeasureId } from '../../src/measures/catalogue.js'
import { parseFile } from '../scenario/support/reading.js'
import { comparison, experiment } from '../support/experiments.js'

const MEASURES: readonly MeasureId[] = [...HEADLINE, 'cost', 'churn']

/**
 * A factor of ten is told from noise by sixty replications (test/long). Of ten, the ratio of two independent variances is
 * within a factor of four 95 times in a hundred (F with 9 and 9 degrees of freedom), so these have to save three times.
 */
test('the same customers make the variance of what one agent more changes many times smaller', () => {
  const { scenario } = parseFile('scenarios/ersatz.yaml')
  const { scenario: oneMore } = parseFile('scenarios/ersatz.yaml', ['teams.manufacturer_desk.agents=3'])
  const options = { replications: 10, horizon: 86_400, warmUp: 0 }
  const base = experiment(scenario, { ...options, seed: 'paired' })
  const paired = comparison(base, experiment(oneMore, { ...options, seed: 'paired' }), MEASURES)
  const unpaired = comparison(base, experiment(oneMore, { ...options, seed: 'another' }), MEASURES)
  const width = (of: typeof paired, id: string) => of.differences.variant![id]!.half_width!
  for (const id of MEASURES) {
    expect((width(unpaired, id) / width(paired, id)) ** 2, id).toBeGreaterThanOrEqual(3)
  }
}, 120_000)
