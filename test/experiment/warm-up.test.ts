import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../src/core/engine/normal-quantile.js'
import { summarise } from '../../src/experiment/summarise.js'
import { warmUpWarnings } from '../../src/experiment/warnings.js'
import { DAY } from '../../src/kernel/units.js'
import { keyOf, streamsOf } from '../../src/simulation/key.js'
import { context, observed } from './fabricated.js'

const DAYS = 70

/** Replications of day totals around 100, half on Sundays, with noise of 10, and whatever else happens. */
function replications(seed: string, extra: (day: number) => number, count = 20, days = DAYS) {
  return Array.from({ length: count }, (_, replication) => {
    const streams = streamsOf(keyOf(seed, replication))
    const total = (_: unknown, day: number) =>
      100 - (day % 7 === 6 ? 50 : 0) + 10 * normalQuantile(streams.uniform(0, 0, day)) + extra(day)
    return observed({ days: Array.from({ length: days }, total) })
  })
}

const filling = (day: number) => (day < 10 ? -40 : 0)

describe('the check on the warm-up', () => {
  it('warns where the first counted days are unlike the rest, and proposes whole weeks', () => {
    expect(warmUpWarnings(replications('a', filling), context)).toEqual([
      {
        code: 'warm-up-too-short',
        message: expect.stringMatching(/^The first 10 counted days .* 4\d % fewer customers on the line than later\.$/),
        advice: 'Let the house settle before counting: warm_up: 2 weeks.',
      },
    ])
    const emptying = warmUpWarnings(
      replications('a', (day) => -filling(day)),
      context,
    )
    expect(emptying[0]!.message).toContain('% more customers')
  })

  it('is content where the warm-up covers them', () => {
    expect(warmUpWarnings(replications('a', filling), { ...context, warmUp: 10 * DAY })).toEqual([])
  })

  it('warns where the house never settles', () => {
    const found = warmUpWarnings(
      replications('a', (day) => 2 * day),
      context,
    )
    expect(found.map(({ code }) => code)).toEqual(['never-settled'])
  })

  it('raises hardly any false alarm: noise alone, quiet Sundays or not', () => {
    const alarms = Array.from({ length: 300 }, (_, seed) =>
      warmUpWarnings(
        replications(`steady ${seed}`, () => 0, 10),
        context,
      ),
    ).flat()
    expect(alarms.length).toBeLessThanOrEqual(2)
  })

  it('does not speak of a difference that is lost in the half-width', () => {
    expect(
      warmUpWarnings(
        replications('a', (day) => (day < 5 ? -3 : 0)),
        context,
      ),
    ).toEqual([])
  })

  it('cannot tell from less than fifty days', () => {
    expect(warmUpWarnings(replications('a', filling, 20, 49), context)).toEqual([])
  })

  it('is left out where a stop already says why', () => {
    const stopped = replications('a', filling)
    expect(summarise(stopped, context).warnings.map(({ code }) => code)).toContain('warm-up-too-short')
    stopped[0]!.house.set(observed({ house: { stopped_early: 1 } }).house)
    expect(summarise(stopped, context).warnings.map(({ code }) => code)).not.toContain('warm-up-too-short')
  })
})
