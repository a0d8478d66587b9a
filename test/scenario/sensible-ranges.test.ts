import { describe, expect, test } from 'vitest'
import { EVERYTHING } from './support/everything.js'
import { parse, problems } from './support/reading.js'

const DIGITS = '9'.repeat(309)

/** What nobody can mean, and what is said of it. */
const REFUSED: readonly (readonly [string, string])[] = [
  ['demand.open=[]', 'no hours at all: list at least one weekly interval'],
  ['managers.supervisor.shifts=[]', 'no hours at all: list at least one weekly interval'],
  ['managers.supervisor.spell=0.000000001 s', '"0.000000001 s" is less than 1 min'],
  ['demand.profile={steps: {every: 0.0000001 s, weights: [1, 2]}}', '"0.0000001 s" is less than 1 min'],
  ['demand.profile={hours: {9: 0.00000001}}', '1e-8 is less than 0.0001'],
  [`issues.washer.talk=${DIGITS} s`, `"${'9'.repeat(60)}…" is more than 100 years`],
  ['issues.washer.talk=exponential(101 weeks)', ''],
  ['issues.washer.talk=exponential(9999 weeks)', '"9999 weeks" is more than 100 years'],
  ['issues.washer.reopens_after=99999 business days', '"99999 business days" is more than 100 years'],
  ['issues.washer.explain="gamma(60 s, 0.000001)"', '"0.000001" is less than 0.001'],
  ['issues.washer.explain="gamma(60 s, 0)"', ''],
  [`issues.washer.remedy.amount=${DIGITS}`, 'is more than 1000000000000'],
  ['issues.washer.remedy.amount="lognormal(2000000000000 USD, 1)"', '"2000000000000 USD" is more than 1000000000000'],
  ['teams.front_line.wage=9999999999999 USD per hour', 'is more than 1000000000000'],
  ['teams.front_line.shrinkage=99.99999%', 'someone must be at the desk: write 99% or less'],
  ['managers.supervisor.available=0.000000001%', '"0.000000001%" is less than 0.0001'],
  ['demand.arrivals=1000 per s', '"1000 per s" is more than 100 per s'],
  [`demand.arrivals=0.${'0'.repeat(300)}1 per hour`, 'is less than one in 100 years'],
  ['demand.at={every: 0.000001 s}', '"0.000001 s" is less than 0.01 s'],
  ['horizon=11 days', ''],
  ['horizon=600 weeks', '"600 weeks" is more than 10 years'],
  ['horizon=0.001 s', '"0.001 s" is less than 1 s'],
  [`expect.cost=< ${DIGITS}`, 'is more than 1000000000000000'],
  [`events=[{at: week ${DIGITS}, do: training}]`, 'is more than 100 years'],
]

describe('every quantity has a range in which somebody can mean it', () => {
  test.each(REFUSED.map(([it, why]) => [it.slice(0, 60), it, why] as const))('%s', (_, assignment, message) => {
    if (message === '') {
      expect(() => parse(EVERYTHING, [assignment])).not.toThrow()
      return
    }
    const found = problems(EVERYTHING, [assignment]).filter(({ file }) => file === '--set')
    const meant = found.find((problem) => problem.message.includes(message))
    expect(meant, JSON.stringify(found)).toBeDefined()
    expect(meant!.column).toBeGreaterThan(assignment.indexOf('='))
  })
})
