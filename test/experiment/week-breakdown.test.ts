import { describe, expect, test } from 'vitest'
import { weekPartOf } from '../../src/experiment/figures.js'
import { intervalsFor, partsOfWeek, WEEK_PARTS, type WeekPart } from '../../src/experiment/parts-of-week.js'
import { DAY, HOUR } from '../../src/kernel/units.js'
import { compile } from '../../src/model/compile.js'
import { keyOf } from '../../src/simulation/key.js'
import { simulate } from '../../src/simulation/simulate.js'
import { experiment } from '../support/experiments.js'
import { Recorder, Run, scenarioOf } from '../support/tracing.js'

const told = (yaml: string, ...by: WeekPart[]) => experiment(scenarioOf(yaml), { replications: 1, by }).breakdown

describe('an hour of the day and a weekday', () => {
  const desk = (at: string) => `
horizon: 2 weeks
demand:
  at: [${at}]
  open: mon-fri 09:00-17:00, sat 10:00-12:00
service_level: {within: 1 min}
issues: {call: {talk: 1 h, chain: [desk]}}
teams: {desk: {agents: 1}}
`
  // Two come on the first Monday at half past nine, one on the second Saturday.
  const shop = desk(`${9.5 * 60} min, ${9.5 * 60} min, ${(12 * 24 + 10) * 60} min`)

  test('have the contacts that began there, their waits, and people as busy as they were', () => {
    const { hour = {} } = told(shop, 'hour')
    // Eleven days are not closed all day, twelve with both Saturdays.
    expect(Object.keys(hour)).toEqual(Array.from({ length: 8 }, (_, at) => `${String(9 + at).padStart(2, '0')}:00`))
    expect(hour['09:00']).toMatchObject({
      contacts_a_day: { mean: 2 / 12 },
      queue_time: { mean: 30 },
      service_level: { mean: 0.5 },
      // Half an hour of the ten weekdays on which the desk is there at nine.
      occupancy: { mean: 0.5 / 10 },
    })
    expect(hour['10:00']).toMatchObject({
      contacts_a_day: { mean: 1 / 12 },
      queue_time: { mean: 0 },
      occupancy: { mean: 2 / 12 },
    })
    expect(hour['11:00']).toMatchObject({
      contacts_a_day: { mean: 0 },
      queue_time: { mean: null },
      occupancy: { mean: 0.5 / 12 },
    })
  })

  test('are told by weekday, each by its own number in the span', () => {
    const { weekday = {} } = told(shop, 'weekday')
    expect(Object.keys(weekday)).toEqual(['mon', 'tue', 'wed', 'thu', 'fri', 'sat'])
    expect(weekday.mon).toMatchObject({ contacts_a_day: { mean: 1 }, occupancy: { mean: 2 / 16 } })
    expect(weekday.sat).toMatchObject({ contacts_a_day: { mean: 0.5 }, occupancy: { mean: 1 / 4 } })
    expect(weekday.sun).toBeUndefined()
  })

  test('say the same whether one is asked for or both', () => {
    const both = told(shop, 'hour', 'weekday')
    expect(both.hour).toEqual(told(shop, 'hour').hour)
    expect(both.weekday).toEqual(told(shop, 'weekday').weekday)
  })
})

describe('a house told by part of the week', () => {
  const scenario = scenarioOf(`
horizon: 3 weeks
warm_up: 3 days
demand: {arrivals: 400 per day, open: mon-sat 08:00-18:00}
customers:
  all: {patience: 3 min, calls_again: {share: 60%, after: 1 day, at_most: 3}, redial: {share: 50%, after: 20 min}}
issues:
  call: {share: 70%, talk: 8 min, chain: [front, back], solvable: {front: 60%, back: 70%}}
  mail: {share: 30%, talk: 5 min, chain: [back]}
teams:
  front: {agents: {mon-fri 08:00-18:00: 6, sat 08:00-18:00: 4}}
  back: {agents: 4}
`)
  const replication = (intervals: ReturnType<typeof intervalsFor> | null) => {
    const model = compile(scenario, { intervals })
    const recorder = new Recorder()
    return new Run(model, simulate(model, keyOf('week', 0), recorder), recorder.heard)
  }
  const plain = replication(null)

  test.each([[['hour']], [['weekday']], [['hour', 'weekday']]] as const)(
    'by %j is the same house: nothing else happens, and the parts add up',
    (by) => {
      const found = replication(intervalsFor(by))
      expect(found.heard).toEqual(plain.heard)
      expect(found.house('events')).toBe(plain.house('events'))
      const counted = new Set(
        found.heard.flatMap((what) => (what.event === 'arrived' && what.counts ? [what.customer] : [])),
      )
      const contacts = found.heard.filter(({ event, customer }) => event === 'contact' && counted.has(customer))
      for (const part of WEEK_PARTS.filter((each) => by.some((asked) => asked === each))) {
        const rows = partsOfWeek(part, by, found.model).map((each) => weekPartOf(found.observations, each))
        const inPart = (time: number) => (part === 'hour' ? Math.floor(time / HOUR) % 24 : Math.floor(time / DAY) % 7)
        for (const [index, { journey }] of rows.entries()) {
          expect(journey('contacts')).toBe(contacts.filter(({ time }) => inPart(time) === index).length)
        }
        const total = (counter: 'occupied_seconds' | 'on_duty_seconds') =>
          rows.reduce((sum, { team }) => sum + team(counter), 0)
        const whole = (counter: 'occupied_seconds' | 'on_duty_seconds') =>
          plain.team('front', counter) + plain.team('back', counter)
        expect(total('occupied_seconds')).toBeCloseTo(whole('occupied_seconds'), 4)
        expect(total('on_duty_seconds')).toBeCloseTo(whole('on_duty_seconds'), 4)
      }
    },
  )
})
