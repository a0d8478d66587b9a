import { expect, test } from 'vitest'
import { DAY } from '../../src/kernel/units.js'
import { keyOf } from '../../src/simulation/key.js'
import { simulate } from '../../src/simulation/simulate.js'
import { FACTS } from '../proof/calibrate/facts.js'
import { NoteTaker } from '../proof/calibrate/note-taker.js'
import { observed } from '../proof/calibrate/observed.js'
import { settingsOf } from '../proof/calibrate/settings-of.js'

/** Ersatz empowerment: transfers, refusals, abandonment, reopening, all at once. */
const { model } = settingsOf(FACTS.find(({ id }) => id === 'F9')!).run!
const short = { ...model, warmUp: 0, span: 2 * DAY }
const notes = new NoteTaker()
const house = observed(short, simulate(short, keyOf('notes', 0), notes), notes)
const customers = [...house.customers.values()]
const sum = (figure: (customer: (typeof customers)[number]) => number) =>
  customers.reduce((total, customer) => total + figure(customer), 0)

test('what is noted of each customer adds up to what the run counts', () => {
  const { journey } = house.whole
  expect(customers.length).toBe(journey('journeys'))
  expect(sum(({ contacts }) => contacts)).toBe(journey('contacts'))
  expect(sum(({ transfers }) => transfers)).toBe(journey('transfers'))
  expect(sum(({ events }) => events.repeat_explanation ?? 0)).toBe(journey('repeat_explanations'))
  expect(sum(({ ending }) => (ending === 'resolved' ? 1 : 0))).toBe(journey('ended_resolved'))
  expect(sum(({ outcome }) => outcome.satisfaction)).toBeCloseTo(journey('satisfaction'), 6)
  expect(sum(({ trustLost }) => trustLost)).toBeCloseTo(journey('trust_start') - journey('trust_final'), 6)
  expect(sum(({ handled }) => handled)).toBeCloseTo(journey('handle_seconds'), 4)
  expect(sum(({ lasted }) => lasted)).toBeCloseTo(journey('journey_seconds'), 4)
})

test('each contact has one wait, ended by an answer or by hanging up, and a time to the next', () => {
  const { journey } = house.whole
  // Customers after the counted span are heard of too.
  expect(house.waits.length).toBeGreaterThanOrEqual(journey('contacts'))
  expect(house.waits.every(({ waited, nextAfter }) => waited >= 0 && nextAfter >= 0)).toBe(true)
  expect(house.waits.filter(({ answered }) => !answered).length).toBeGreaterThanOrEqual(journey('abandoned_waits'))
})

test('listening changes nothing', () => {
  expect(simulate(short, keyOf('notes', 0), null).journeys).toEqual(
    simulate(short, keyOf('notes', 0), new NoteTaker()).journeys,
  )
})
