import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY, HOUR, WEEK } from '../../src/kernel/units.js'
import type { Scenario, WeeklyInterval } from '../../src/scenario/scenario.js'
import { keyOf } from '../../src/simulation/key.js'
import { bytesOf } from '../support/bytes-of.js'
import { keepsTheLaws } from '../support/laws.js'
import { organisation } from '../support/organisations.js'
import { type Run, runScenario, runSilently } from '../support/tracing.js'
import { weekHouse } from '../support/week-houses.js'

/** The same with other opening hours, or none. */
function opened({ demand: { open: _, ...demand }, ...rest }: Scenario, open?: readonly WeeklyInterval[]): Scenario {
  return { ...rest, demand: open === undefined ? demand : { ...demand, open } }
}

/** What happened, in seconds, so many days earlier. */
const story = (run: Run, days = 0) =>
  run.heard.map((what) => {
    const moved = { ...what, time: what.time - days * DAY }
    // Which of several idle people takes a case, and the last bits of an outcome, are no promise.
    return JSON.stringify(moved, (key, value) => (['agent', 'person', 'outcome'].includes(key) ? undefined : value))
  })

const weekly = (open: readonly boolean[]) => 1800 * open.filter((isOpen) => isOpen).length

/** Seconds of closed hours in which a customer is on the line; whoever comes calls once. */
function closedWithCustomers(run: Run, open: readonly boolean[]): number {
  const half = 1800
  const changes = run.heard
    .filter(({ event }) => event === 'contact' || event === 'ended')
    .map(({ event, time }) => ({ time, change: event === 'contact' ? 1 : -1 }))
  let [live, sum] = [0, 0]
  changes.forEach(({ time, change }, i) => {
    live += change
    const until = changes[i + 1]?.time ?? time
    if (live === 0) return
    for (let at = time; at < until; at = (Math.floor(at / half) + 1) * half) {
      if (!open[Math.floor((at % WEEK) / half)]) sum += Math.min(until, (Math.floor(at / half) + 1) * half) - at
    }
  })
  return sum
}

describe('hours of the week', () => {
  test('that fill it are none: the same bytes, in one piece or in several', () => {
    fc.assert(
      fc.property(organisation, (scenario) => {
        const bytes = (open?: readonly WeeklyInterval[]) =>
          bytesOf(runSilently(opened(scenario, open), keyOf('hours', 0)).observations)
        const without = bytes()
        expect(bytes([{ start: 0, end: WEEK }])).toBe(without)
        expect(
          bytes([
            { start: 0, end: 8 * HOUR },
            { start: 8 * HOUR, end: WEEK },
          ]),
        ).toBe(without)
      }),
      { seed: 40, numRuns: 30 },
    )
  })

  test('have no seam: a day later, everything happens a day later', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(weekHouse(false), fc.integer({ min: 1, max: 6 }), ({ on, open }, days) => {
        fc.pre(open.includes(true))
        const run = runScenario(on(0))
        for (const { event } of run.heard) seen.add(event)
        expect(story(runScenario(on(days)), days)).toEqual(story(run))
        if (run.house('stopped_early') === 0) keepsTheLaws(run)
      }),
      { seed: 41, numRuns: 120 },
    )
    for (const event of ['sent_away', 'turned_away', 'abandoned', 'overflowed', 'released', 'decided'])
      expect(seen).toContain(event)
  })

  test('do nothing to customers of open hours where everybody serves on, and nobody is paid to stay without one', () => {
    let late = 0
    fc.assert(
      fc.property(weekHouse(true), ({ on, open }) => {
        const scenario = on(0)
        fc.pre(scenario.demand.at!.length > 0)
        const run = runScenario(scenario)
        const always = runScenario(opened(scenario))
        expect(story(run)).toEqual(story(always))
        for (const [name, { agents }] of Object.entries(scenario.teams)) {
          const most = (agents as number) * (3 * weekly(open) + closedWithCustomers(run, open))
          expect(run.team(name, 'on_duty_seconds')).toBeLessThanOrEqual(most + run.sum('wrap_up_seconds'))
        }
        late += run.heard.filter(
          ({ event, time }) => event === 'answered' && !open[Math.floor((time % WEEK) / 1800)],
        ).length
      }),
      { seed: 42, numRuns: 150 },
    )
    expect(late).toBeGreaterThan(80)
  })
})
