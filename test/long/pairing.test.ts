import { expect, test } from 'vitest'
import { HEADLINE, type MeasureId } from '../../src/measures/catalogue.js'
import { parseFile } from '../scenario/support/reading.js'
import { comparison, experiment } from '../support/experiments.js'

const MEASURES: readonly MeasureId[] = [...HEADLINE, 'cost', 'churn']

test('the same customers make the variance of what one agent more changes at least ten times smaller', () => {
  const { scenario } = parseFile('scenarios/ersatz.yaml')
  const { scenario: oneMore } = parseFile('scenarios/ersatz.yaml', ['teams.manufacturer_desk.agents=3'])
  const options = { replications: 60, horizon: 86_400, warmUp: 0 }
  const base = experiment(scenario, { ...options, seed: 'paired' })
  const paired = comparison(base, experiment(oneMore, { ...options, seed: 'paired' }), MEASURES)
  const unpaired = comparison(base, experiment(oneMore, { ...options, seed: 'another' }), MEASURES)
  const width = (of: typeof paired, id: string) => of.differences.variant![id]!.half_width!
  for (const id of MEASURES) {
    expect((width(unpaired, id) / width(paired, id)) ** 2, id).toBeGreaterThanOrEqual(10)
  }
})
