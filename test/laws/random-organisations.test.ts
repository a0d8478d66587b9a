import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { JOURNEY, TEAM } from '../../src/ledger/counters.js'
import { keyOf } from '../../src/simulation/key.js'
import { bytesOf } from '../support/bytes-of.js'
import { areasAreSums, journeysKeepTheirLimits, keepsTheLaws, sharesAreShares } from '../support/laws.js'
import { organisation } from '../support/organisations.js'
import { organisationWithBots } from '../support/organisations-with-bots.js'
import { namesOf, runScenario, runSilently } from '../support/tracing.js'

/** Whether it is a number that nothing can be. */
const isNoAmount = (value: unknown) => typeof value === 'number' && !(value >= 0)

describe('any small organisation', { timeout: 180_000 }, () => {
  const seen = new Set<string>()

  test.each([
    ['of people', organisation, 350],
    ['with bots', organisationWithBots, 150],
  ])('%s ends, keeps the laws, and gives the same bytes again, heard or not', (_, organisations, runs) => {
    let ended = 0
    let within = 0
    fc.assert(
      fc.property(organisations, fc.nat(1000), (scenario, replication) => {
        const key = keyOf('laws', replication)
        const heard = runScenario(scenario, key)
        expect(bytesOf(runSilently(scenario, key).observations)).toBe(bytesOf(heard.observations))
        expect(heard.heard.filter((what, at) => what.time < (heard.heard[at - 1]?.time ?? 0))).toEqual([])
        expect(heard.heard.filter((what) => Object.values(what).some(isNoAmount))).toEqual([])
        const last = heard.heard.at(-1)?.time ?? 0
        sharesAreShares(heard)
        if (heard.house('stopped_early') === 1) return
        ended++
        journeysKeepTheirLimits(heard)
        for (const counter of namesOf(JOURNEY)) if (heard.sum(counter) !== 0) seen.add(counter)
        for (const counter of namesOf(TEAM)) {
          if (heard.model.teams.some(({ name }) => heard.team(name, counter) !== 0)) seen.add(`team ${counter}`)
        }
        keepsTheLaws(heard)
        if (last >= scenario.horizon! || scenario.warm_up !== undefined) return
        within++
        areasAreSums(heard)
      }),
      { seed: 20, numRuns: runs },
    )
    // The laws above have been put to the test.
    expect(ended / runs).toBeGreaterThan(0.8)
    expect(within / runs).toBeGreaterThan(0.5)
  })

  test('has shown everything that is counted', () => {
    const ofStopped = (counter: string) => counter.startsWith('open_')
    // Few requests are alike in houses so small: test/core/ledger/answers.test.ts sees each obstacle make a difference.
    const ofMany = (counter: string) => counter.startsWith('differing_')
    const unseen = namesOf(JOURNEY).filter((counter) => !seen.has(counter))
    expect(unseen.filter((counter) => !ofStopped(counter) && !ofMany(counter))).toEqual([])
    expect(namesOf(TEAM).filter((counter) => !ofStopped(counter) && !seen.has(`team ${counter}`))).toEqual([])
  })
})
