import { expect, test } from 'vitest'
import { BIBLIOGRAPHY } from '../../src/evidence/bibliography.js'
import { PRIORS, priorOf } from '../../src/evidence/priors.js'
import { kindAt } from '../../src/scenario/unknowns/places.js'

test.each(PRIORS.map((prior) => [prior.path, prior] as const))(
  '%s is a number of the language, and so is what is believed of it',
  (path, prior) => {
    const kind = kindAt(path.split('.'))
    expect(kind).toBeDefined()
    const [low, high] = prior.range
    expect(low).toBeGreaterThanOrEqual(kind!.low)
    expect(high).toBeLessThanOrEqual(kind!.high ?? Number.POSITIVE_INFINITY)
    expect(low < prior.value && prior.value < high).toBe(true)
    expect(prior.changes).not.toBe('')
  },
)

test('each is stated once, and what is not assumed has a source', () => {
  const paths = PRIORS.map(({ path }) => path)
  expect(new Set(paths).size).toBe(paths.length)
  for (const { size, source } of PRIORS) {
    expect(source.length > 0).toBe(size !== 'assumed')
    for (const key of source) expect(BIBLIOGRAPHY).toHaveProperty(key)
  }
})

test('is found by a path with names', () => {
  expect(priorOf(['teams', 'desk', 'empowerment', 'tools'])?.path).toBe('teams.*.empowerment.tools')
  expect(priorOf(['teams', 'desk', 'agents'])).toBeUndefined()
})
