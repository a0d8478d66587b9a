import { describe, expect, test } from 'vitest'
import { type Coalition, has, NOBODY } from '../../../src/experiment/gap/attribution.js'
import { halfWay } from '../../../src/experiment/programme/half-way.js'
import { MeasureSets } from '../../../src/experiment/programme/measure-sets.js'
import { searchSets } from '../../../src/experiment/programme/search.js'
import { startOrder } from '../../../src/experiment/programme/start-order.js'
import { variantsOf } from '../../../src/scenario/parse.js'
import { surroundings } from '../../scenario/support/reading.js'

const HOUSE = `currency: USD
demand: {arrivals: 38 per hour}
issues: {question: {talk: exponential(1 min), chain: [desk]}}
teams: {desk: {agents: 3, authority: {granted: 50 USD}, empowerment: {training: 60%, tools: {claimed: 100%, actual: 60%}}}}
culture: {review: 30%, leadership: 50%}
`

function setsOf(programme: string): MeasureSets {
  const variant = variantsOf({ name: 'a.yaml', text: `${HOUSE}programme:\n${programme}` }, surroundings())
  return new MeasureSets(variant([]).scenario.programme!, (assignments) => variant(assignments, true))
}

const FIVE = `  tools: {set: {teams.desk.empowerment.tools.actual: 90%}, needs: [training]}
  training: {set: {teams.desk.empowerment.training: 80%}}
  lead: {set: {culture.leadership: 80%}}
  little: {set: {teams.desk.authority.granted: 100 USD}}
  much: {set: {teams.desk.authority.granted: 500 USD}}
`

describe('sets of measures', () => {
  const sets = setsOf(FIVE)

  test('hold what their measures need, and none that state other values for the same', () => {
    expect(sets.excluded.map((pair) => pair.map((index) => sets.names[index]))).toEqual([['little', 'much']])
    const all = [...sets.all()]
    // Without either limit, with one or the other: three; training, tools with it, or neither: three; lead or not: two.
    expect(all.length + 1).toBe(3 * 3 * 2)
    expect(all.every((set) => !has(set, 0) || has(set, 1))).toBe(true)
  })

  test('set what others need first', () => {
    expect(sets.inOrder(0b00011).map((index) => sets.names[index])).toEqual(['training', 'tools'])
    expect(sets.namesOf(sets.without(0b00111, 1))).toEqual(['lead'])
    expect(sets.scenario(0b00011)?.teams.desk?.empowerment).toEqual({
      training: { actual: 0.8 },
      tools: { claimed: 1, actual: 0.9 },
    })
  })
})

test('a house half way has every number in the middle; of what comes whole there is no half', () => {
  const sets = setsOf(`${FIVE}  people: {set: {teams.desk.agents: 5}}
  unlimited: {set: {teams.desk.authority.granted: unlimited}}
`)
  const today = sets.scenario(NOBODY)!
  const half = (name: string) => halfWay(today, sets.scenario(sets.needs[sets.names.indexOf(name)]!)!)
  expect(half('lead')?.culture?.leadership).toEqual({ actual: 0.65 })
  expect(half('little')?.teams.desk?.authority?.granted).toEqual({ actual: 75 })
  expect(half('tools')?.teams.desk?.empowerment).toEqual({
    training: { actual: 0.7 },
    tools: { claimed: 1, actual: 0.75 },
  })
  expect([half('people'), half('unlimited')]).toEqual([null, null])
})

describe('ten measures', () => {
  const levels = ['agents', 'authority.granted', 'empowerment.training', 'empowerment.tools', 'empowerment.orientation']
  const more = [
    'empowerment.safety',
    'empowerment.recognition',
    'empowerment.guidelines',
    'empowerment.history',
    'wage',
  ]
  const sets = setsOf(
    [...levels, ...more]
      .map((key, index) => {
        const value =
          key === 'agents' ? 4 : key === 'wage' ? '20 USD per hour' : key.startsWith('auth') ? '90 USD' : '95%'
        return `  m${index}: {set: {teams.desk.${key}: ${value}}}\n`
      })
      .join(''),
  )
  // m0 is the best by itself and in the way of m1, which is better once m2 is there: only a change finds it.
  const worth = (set: Coalition) => {
    const each = sets.indices.reduce((sum, index) => sum + (has(set, index) ? (index > 2 && index < 7 ? 1 : -1) : 0), 0)
    const together = has(set, 1) && has(set, 2) && !has(set, 0) ? 9 : 0
    return each + (has(set, 0) ? 6 : 0) + (has(set, 2) ? 3 : 0) + together
  }
  const choose = async (among: readonly Coalition[]) => {
    const set = among.reduce((top, each) => (worth(each) > worth(top) ? each : top))
    return { set, selection: { best: among.indexOf(set), chance: 1, unit: 1, sampled: among.length } }
  }

  test('are searched by adding, leaving out and changing, until nothing is better', async () => {
    const { kind, best, met } = await searchSets(sets, (set) => sets.isSensible(set), choose)
    expect(kind).toBe('search')
    expect(sets.namesOf(best)).toEqual(['m1', 'm2', 'm3', 'm4', 'm5', 'm6'])
    expect(met.length).toBeLessThan(300)
  })

  test('are begun with whatever adds most', async () => {
    const weight = (set: Coalition) => (has(set, 3) ? 1 : 0) + (has(set, 4) ? 5 : 0) + (has(set, 5) ? 3 : 0)
    const steps = await startOrder(sets, 0b111000, weight, async () => {})
    expect(steps.map((set) => sets.namesOf(set))).toEqual([['m4'], ['m4', 'm5'], ['m3', 'm4', 'm5']])
  })
})
