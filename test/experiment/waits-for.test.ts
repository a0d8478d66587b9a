import { expect, test } from 'vitest'
import { THE_CHANGE } from '../../src/experiment/comparison.js'
import { asWritten, type DialKind, type Settings } from '../../src/experiment/dials/dial.js'
import { dialsOf } from '../../src/experiment/dials/dials-of.js'
import { Trials } from '../../src/experiment/trial/trials.js'
import { waitsFor } from '../../src/experiment/trial/waits-for.js'
import { answerOf, doesNothing, waitsForText } from '../../src/report/living/answer.js'
import { livingOf } from '../../src/report/living/living.js'
import { type Assignment, variantsOf } from '../../src/scenario/parse.js'

/** Every case is an exception beyond the limit: neither the limit nor exceptions help alone. */
const DESK = `
horizon: 3 days
demand: {arrivals: 20 per hour}
customers: {anyone: {lifetime_value: 500 USD}}
issues: {broken: {severity: 3, talk: exponential(3 min), chain: [desk], remedy: {amount: "lognormal(100 USD, 0.3)"}, exception: 100%}}
teams:
  desk:
    agents: 4
    reports_to: chief
    authority: {claimed: 400 USD, granted: 20 USD, exceptions: {claimed: true, granted: false}}
    empowerment: {tools: {claimed: 100%, actual: 90%}, history: 80%}
managers: {chief: {people: 1, decides_in: exponential(4 min), approves: 40%}}

`

function living(text: string, replications = 4) {
  const source = { name: 'desk.yaml', text }
  const variant = variantsOf(source, { read: () => source, readColumn: () => [], readTable: () => source })
  const read = variant([])
  const assigned = (assignments: readonly Assignment[]) => variant(assignments).scenario
  const dials = dialsOf({ ...read, with: assigned })
  const tried = {
    scenario: read.scenario,
    file: 'desk.yaml',
    version: '0',
    seed: 'a',
    replications,
    confidence: 0.95,
    dials,
  }
  return livingOf(tried, 'desk', ['runaround', 'whatif', 'desk.yaml'])
}

type Living = ReturnType<typeof living>

/** The dials where they are meant to be, the others as written. */
function meant({ tried: { dials } }: Living, ...kinds: readonly DialKind[]): Settings {
  return dials.map(({ kind, meant, written }) => (kinds.includes(kind) ? meant! : written))
}

function waits(of: Living, settings: Settings): string {
  const trials = new Trials(of.tried)
  const [last] = [...trials.compare(settings, { base: 'desk', variant: THE_CHANGE })].slice(-1)
  expect(doesNothing(last!)).toBe(true)
  expect(answerOf(of, last!).isSettled).toBe(true)
  const search = waitsFor(trials, settings)
  for (let step = search.next(); ; step = search.next()) {
    if (step.done === true) return waitsForText(of, settings, step.value)
  }
}

test('a lever that does nothing alone waits for the one beside which it does', () => {
  const of = living(DESK)
  expect(waits(of, meant(of, 'authority'))).toMatch(
    /^Alone this lever moves neither trust nor cost beyond simulation noise\. It waits for exceptions of desk \(yes\): there the same change keeps \d[\d.]* ± [\d.]+ points of trust\.$/,
  )
  expect(waits(of, meant(of, 'exceptions'))).toContain('It waits for limit of desk (400 USD): ')
})

test('where it takes more than one, they are named: as few as it takes', () => {
  const of = living(DESK.replace('actual: 90%', 'actual: 0%'))
  expect(waits(of, meant(of, 'authority'))).toMatch(
    /It waits for exceptions of desk \(yes\) and tools of desk \(100 %\): there the same /,
  )
  expect(waits(of, meant(of, 'authority', 'exceptions'))).toMatch(
    /^These levers move neither trust nor cost .* They wait for tools of desk \(100 %\): there /,
  )
})

test('where nothing helps, that is said, and nothing is sought', () => {
  const of = living(
    DESK.replace('amount: "lognormal(100 USD, 0.3)"', 'amount: constant(5 USD)')
      .replace('exception: 100%', 'novel: 10%')
      .replace(', exceptions: {claimed: true, granted: false}', ''),
  )
  expect(waits(of, meant(of, 'authority'))).toBe(
    'Alone this lever moves neither trust nor cost beyond simulation noise, and no other lever is found that would change that.',
  )
})

test('the answer of a replication is that of whatif for as many, and is settled after as many as the design asks for', () => {
  const of = living(DESK, 3)
  const settings = meant(of, 'authority', 'exceptions')
  const found = [...new Trials(of.tried).compare(settings, { base: 'desk', variant: THE_CHANGE })]
  expect(found.map((each) => answerOf(of, each).progress)).toEqual([
    '1 of 3 replications.',
    '2 of 3 replications.',
    'Settled: 3 replications.',
  ])
  // What was kept from another trial changes nothing.
  const trials = new Trials(of.tried)
  trials.simulate(asWritten(of.tried.dials), 3)
  trials.simulate(settings, 1)
  expect([...trials.compare(settings, { base: 'desk', variant: THE_CHANGE })]).toEqual(found)
})
