import { describe, expect, test } from 'vitest'
import { statedNumbers } from '../../src/scenario/stated-numbers.js'
import type { Plain } from '../../src/scenario/tree/tree.js'

const scaled = (value: Plain, factor: number) => statedNumbers({ key: value }).map((number) => number.scaled(factor))

describe('a stated number, scaled', () => {
  test.each([
    ['50 USD', ['60 USD'], ['40 USD']],
    ['22.5 USD per hour', ['27 USD per hour'], ['18 USD per hour']],
    ['6 min', ['7.2 min'], ['4.8 min']],
    ['40%', ['48%'], ['32%']],
    ['90%', ['100%'], ['72%']],
    [0.5, ['0.6'], ['0.4']],
    [0.9, ['1'], ['0.72']],
    [11, ['13.2', '13'], ['8.8', '9']],
    [2, ['2.4', '3'], ['1.6', '1']],
    ['lognormal(6 min, 1.1)', ['lognormal(7.2 min, 1.1)'], ['lognormal(4.8 min, 1.1)']],
    [
      'triangular(1 min, 2 min, 5 min)',
      ['triangular(1.2 min, 2.4 min, 6 min)'],
      ['triangular(0.8 min, 1.6 min, 4 min)'],
    ],
    ['empirical([10 s, 20 s])', ['empirical([12 s, 24 s])'], ['empirical([8 s, 16 s])']],
  ] as const)('%s becomes %j or %j', (value, up, down) => {
    expect(scaled(value, 1.2)).toEqual([up])
    expect(scaled(value, 0.8)).toEqual([down])
  })

  test('people by interval move together, by at least one', () => {
    const agents = { 'mon-fri 07:00-09:00': 2, 'sat 07:00-19:00': 10 }
    expect(scaled(agents, 1.2)).toEqual([['{"mon-fri 07:00-09:00": 3, "sat 07:00-19:00": 12}']])
    expect(scaled(agents, 0.8)).toEqual([['{"mon-fri 07:00-09:00": 1, "sat 07:00-19:00": 8}']])
  })

  test.each([['cold'], [true], [['a', 'b']], ['mon-sat 07:00-19:00'], [0], ['unlimited'], ['100%x']])(
    'nothing is made of %j',
    (value) => {
      expect(scaled(value as Plain, 1.2).flat()).toEqual([])
    },
  )

  test('what is whole already has no higher end', () => {
    expect(scaled('100%', 1.2)).toEqual([[]])
    expect(scaled('100%', 0.8)).toEqual([['80%']])
  })
})

test('what is about the run, and what people believe, is no number of the design', () => {
  const written = {
    horizon: '2 weeks',
    replications: 20,
    expect: { trust_loss: '< 9' },
    beliefs: { 'churn.trust': 0.5 },
    demand: { arrivals: '38 per hour', profile: { hours: { 7: 0.4 } } },
    teams: { desk: { wage: '20 USD per hour', authority: { granted: '50 USD' } } },
  }
  expect(statedNumbers(written).map(({ path }) => path)).toEqual([
    'demand.arrivals',
    'teams.desk.wage',
    'teams.desk.authority.granted',
  ])
})
