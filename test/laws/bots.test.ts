import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { JOURNEY } from '../../src/ledger/counters.js'
import { keyOf } from '../../src/simulation/key.js'
import { bytesOf } from '../support/bytes-of.js'
import { areasAreSums, journeysKeepTheirLimits, keepsTheLaws, sharesAreShares } from '../support/laws.js'
import { organisationWithBots } from '../support/organisations-with-bots.js'
import { namesOf, runScenario, runSilently } from '../support/tracing.js'

describe('any small organisation with bots', () => {
  test('ends, keeps the laws, and gives the same bytes again, heard or not', { timeout: 180_000 }, () => {
    let within = 0
    const seen = new Set<string>()
    fc.assert(
      fc.property(organisationWithBots, fc.nat(1000), (scenario, replication) => {
        const key = keyOf('laws', replication)
        const heard = runScenario(scenario, key)
        expect(bytesOf(runSilently(scenario, key).observations)).toBe(bytesOf(heard.observations))
        const times = heard.heard.map(({ time }) => time)
        expect(times.every((time, index) => index === 0 || time >= times[index - 1]!)).toBe(true)
        sharesAreShares(heard)
        if (heard.house('stopped_early') === 1) return
        journeysKeepTheirLimits(heard)
        for (const counter of namesOf(JOURNEY)) if (heard.sum(counter) !== 0) seen.add(counter)
        keepsTheLaws(heard)
        if ((times.at(-1) ?? 0) >= scenario.horizon! || scenario.warm_up !== undefined) return
        within++
        areasAreSums(heard)
      }),
      { seed: 20, numRuns: 200, endOnFailure: true },
    )
    expect(within).toBeGreaterThan(100)
    const own = namesOf(JOURNEY).filter((counter) => /bot|person|contained|wrong/.test(counter))
    expect(own.length).toBeGreaterThan(10)
    expect(own.filter((counter) => !seen.has(counter))).toEqual([])
  })
})
