import { Chalk } from 'chalk'
import { expect, test } from 'vitest'
import type { End, Influence, Sensitivity } from '../../src/experiment/sensitivity.js'
import { terminal } from '../../src/report/formats/terminal.js'
import { composeSensitivity } from '../../src/report/sensitivity/sensitivity-page.js'

function end(value: string, mean: number, proven = true, flips: readonly string[] = []): End {
  const difference = { mean, half_width: 0.4 }
  return { value, figure: { mean: 100 + mean, half_width: 2 }, conclusion: null, difference, proven, flips }
}

function influence(label: string, known: Influence['known'], low: End | null, high: End | null): Influence {
  const means = [0, low?.difference.mean ?? 0, high?.difference.mean ?? 0]
  const swing = Math.max(...means) - Math.min(...means)
  return { path: label, label, known, unit: '', value: '2', low, high, swing }
}

function sensitivity(influences: readonly Influence[], mean: number | null = 100): Sensitivity {
  return {
    schema: 'runaround/sensitivity@1',
    runaround: '0.1.0',
    scenario: { name: 'Test house', file: 'test.yaml', hash: '' },
    seed: 'x',
    replications: 6,
    confidence: 0.95,
    metric: 'cost',
    unit: 'USD',
    between: null,
    conclusion: null,
    base: { mean, half_width: mean === null ? null : 2 },
    tried: 200,
    moving: 120,
    unread: [],
    influences,
  }
}

const printed = (of: Sensitivity, width = 80) =>
  terminal(composeSensitivity(of, ['runaround']), { chalk: new Chalk({ level: 0 }), width })
const flat = (of: Sensitivity) => printed(of).replace(/\s+/g, ' ')

const MUCH = influence('Churn by trust', 'assumed', end('0.2', -20), end('1.2', 30))
const LITTLE = influence('Lost by a transfer', 'assumed', end('0.5', -2), end('2', 3))
const OWN = influence('customers.regular.lifetime_value', 'stated', end('480 USD', -11), end('720 USD', 11))
const NOISE = influence('Load of a hold', 'assumed', end('1', 0.1, false), end('2', 0.2, false))

test('it begins with what moves the measure most, then the assumptions that carry a conclusion', () => {
  const text = flat(sensitivity([MUCH, OWN, LITTLE, NOISE]))
  expect(text).toMatch(
    /^Cost is 100\.0 ± 2\.0 USD; what moves it most is “Churn by trust”: down by 20\.00 at 0\.2, up by 30\.00 at 1\.2\./,
  )
  expect(text).toContain('turns on one assumption that nobody has measured')
  expect(text).toContain('a tenth or more: “Churn by trust”.')
  expect(text).toContain('80 of 200 do not move it at all')
})

test('what the scenario states is no assumption, and what is within noise carries nothing', () => {
  const loud = { ...NOISE, swing: 50 }
  expect(flat(sensitivity([OWN, loud]))).toContain('No assumption alone moves cost by a tenth of itself')
})

test('a little that turns the sign of a figure carries a conclusion', () => {
  const text = flat(sensitivity([LITTLE], 1))
  expect(text).toContain('turns on one assumption')
})

test('expectations that another plausible value breaks are named', () => {
  const turning = influence('Scale', 'assumed', end('0.5', -2), end('2', 3, true, ['trust_loss < 9']))
  expect(flat(sensitivity([turning]))).toContain('Expectations that turn trust_loss < 9: “Scale” at 2.')
})

test('bars tell low ends from high ones without colour, and point to where the figure goes', () => {
  const line = printed(sensitivity([MUCH]))
    .split('\n')
    .find((text) => text.includes('│'))!
  expect(line).toMatch(/░+│█{5}/)
  expect(line.indexOf('−20')).toBeLessThan(line.indexOf('+30'))
})

test('what was not observed cannot be moved', () => {
  expect(flat(sensitivity([], null))).toMatch(/^Cost was not observed/)
})

test('of a difference it says what it is, which common assumption turns it round, and which opens it', () => {
  const at = (value: string, mean: number, conclusion: End['conclusion']): End => ({
    ...end(value, mean),
    figure: { mean: mean - 20, half_width: 2 },
    conclusion,
  })
  const between = { base: 'ersatz', variant: 'empowered' }
  const found = (influences: readonly Influence[], conclusion: End['conclusion'] = 'better') =>
    flat({ ...sensitivity(influences, -20), between, conclusion })
  const worth = influence('Worth', 'assumed', at('0.25', 24, 'worse'), at('2', -20, 'better'))
  const leaving = influence('Leaving', 'reported', at('0.03', 19, 'unproven'), null)
  const text = found([worth, leaving])
  expect(text).toMatch(/^Cost, empowered less ersatz: −20\.0 ± 2\.0 USD, better\./)
  expect(text).toContain('The conclusion turns round where “Worth” is 0.25 instead of 2 (4.0 ± 2.0 USD, assumed).')
  expect(text).toContain(
    'no longer beyond simulation noise where “Leaving” is 0.03 instead of 2 (−1.0 ± 2.0 USD, reported)',
  )
  expect(text).toContain('What moves the difference in cost')
  expect(found([])).toContain('Nothing that both have in common turns the conclusion round')
  expect(found([worth], 'unproven')).toContain('It would be settled where “Worth” is 0.25')
})

test.each([60, 80, 140])('no line is wider than %i columns', (width) => {
  const lines = printed(sensitivity([MUCH, OWN, LITTLE, NOISE]), width).split('\n')
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width)
})

test('what nothing reads is named, and was not tried', () => {
  const text = flat({
    ...sensitivity([MUCH]),
    unread: ['beliefs.claims.tools', 'beliefs.delight.talk', 'teams.desk.wage'],
  })
  expect(text).toContain(
    'Not tried 2 assumptions and 1 number of its own are not read by this file, and could move nothing: claims.tools, delight.talk, teams.desk.wage.',
  )
  expect(printed(sensitivity([MUCH]))).not.toContain('Not tried')
})
