import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { distribution } from '../../src/distributions/distribution.js'
import { HOUSE } from '../../src/ledger/counters.js'
import type { LedgerEvent } from '../../src/ledger/event.js'
import type { Observations } from '../../src/ledger/observations.js'
import { compile } from '../../src/model/compile.js'
import type { Model } from '../../src/model/model.js'
import { limitMemory, withCore } from '../../src/simulation/core.js'
import { keyOf, type StreamKey } from '../../src/simulation/key.js'
import { simulate } from '../../src/simulation/simulate.js'
import { EVERYTHING } from '../scenario/support/everything.js'
import { parseFile } from '../scenario/support/reading.js'
import { bytesOf } from '../support/bytes-of.js'
import { DESIGNS } from '../support/designs.js'
import { organisation } from '../support/organisations.js'
import { runAsJavaScript } from '../support/run-as-javascript.js'
import { QUEUE } from '../support/scenarios.js'
import { scenarioOf } from '../support/tracing.js'

const key = keyOf('simulate', 0)
const queue = compile(scenarioOf(QUEUE))

type Runner = typeof simulate

/** All that a run says and leaves. */
function left(run: Runner, model: Model, of: StreamKey): { readonly heard: LedgerEvent[]; readonly bytes: string } {
  const heard: LedgerEvent[] = []
  const observations = run(model, of, { hear: (what) => heard.push(what) })
  return { heard, bytes: bytesOf(observations) }
}

function expectTheSame(model: Model, of: StreamKey): Observations {
  const compiled = simulate(model, of)
  const [one, other] = [left(simulate, model, of), left(runAsJavaScript, model, of)]
  expect(one.bytes).toBe(other.bytes)
  expect(one.bytes).toBe(bytesOf(compiled))
  // Where thousands of events differ, a runner that shows them all says nothing.
  const differs = one.heard.findIndex((what, place) => !sameEvent(what, other.heard[place]))
  expect([one.heard[differs], one.heard.length]).toEqual([other.heard[differs], other.heard.length])
  return compiled
}

function sameEvent(one: LedgerEvent, other: LedgerEvent | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

describe('the core leaves and tells the same, to the bit, compiled and as JavaScript', () => {
  test.each(DESIGNS)('in the design %s', (name) => {
    const { scenario } = parseFile(`scenarios/${name}.yaml`, ['horizon=6 h', 'warm_up=0 s'])
    expectTheSame(compile(scenario), key)
  })

  test('where everything is stated that can be', () => {
    const text = EVERYTHING.replace(/^expect:[\s\S]*/m, '')
    expectTheSame(compile(scenarioOf(text, ['horizon=1 day', 'warm_up=null'])), key)
  })

  test('in any small organisation', () => {
    fc.assert(
      fc.property(organisation, fc.nat(1000), (scenario, pick) => {
        expectTheSame(compile(scenario), keyOf('simulate', pick))
      }),
      { seed: 21, numRuns: 40 },
    )
  })

  test('where there is more to tell than is kept at once', () => {
    const model = compile(scenarioOf(QUEUE.replace('4 h', '2 weeks')))
    let events = 0
    simulate(model, key, { hear: () => events++ })
    expect(events).toBeGreaterThan(50_000)
    expectTheSame(model, key)
  })
})

describe('what must not be', () => {
  const [question] = queue.issues
  const broken: Model = {
    ...queue,
    issues: [
      {
        ...question!,
        talk: [Object.assign(distribution({ law: 'constant', value: 180 }), { a: Number.NaN })],
      },
    ],
  }

  test('is called our bug by its sentence and its place in the core', () => {
    expect(() => simulate(broken, key)).toThrow(
      expect.objectContaining({
        name: 'BrokenInvariant',
        message: expect.stringMatching(/an event has a finite time \(src\/core\/engine\/invariant\.ts:\d+:\d+\)$/),
      }),
    )
  })

  test('leaves nothing behind for the next run', () => {
    const before = bytesOf(simulate(queue, key))
    expect(() => simulate(broken, key)).toThrow()
    expect(bytesOf(simulate(queue, key))).toBe(before)
  })
})

describe('the memory of the core', () => {
  const PAGE = 65_536
  const bytes = () => withCore(({ run }) => run.memory.buffer.byteLength)
  const ofLength = (horizon: string) => compile(scenarioOf(QUEUE.replace('4 h', horizon)))

  test('grows neither with runs one after the other nor with customers', () => {
    onTestFinished(() => limitMemory(Number.POSITIVE_INFINITY))
    // Another limit begins with memory of its own.
    limitMemory(1024 * PAGE)
    const short = ofLength('20 days')
    simulate(short, key)
    const before = bytes()
    for (let replication = 0; replication < 10; replication++) simulate(short, keyOf('memory', replication))
    expect(bytes()).toBe(before)
    const { house } = simulate(ofLength('200 days'), key)
    expect(house[HOUSE.customers_simulated]).toBeGreaterThan(100_000)
    expect(bytes() - before).toBeLessThanOrEqual(PAGE)
  })
})
