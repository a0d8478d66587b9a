import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  everybody,
  exactAttribution,
  has,
  sampledAttribution,
  sizeOf,
} from '../../../src/experiment/gap/attribution.js'
import { effectsOf } from '../../../src/experiment/gap/effects.js'
import { gainGame, gameOf } from './games.js'

const SEED = 20_260
/** What coalitions of levers 0, 1 and 2 gain: {}, {0}, {1}, {0 1}, {2}, {0 2}, {1 2}, {0 1 2}. */
const THREE = [0, 6, 0, 12, 0, 6, 12, 30]

/** Random games of 1 to 6 levers: what each coalition gains. */
const gains = fc
  .integer({ min: 1, max: 6 })
  .chain((players) =>
    fc
      .array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1 << players, maxLength: 1 << players })
      .map((list) => ({ players, list })),
  )

function shapley(players: number, gain: (coalition: number) => number): readonly number[] {
  const game = gainGame(players, gain)
  return effectsOf(game, 'trust_loss', exactAttribution(players)).players.map((player) => player.shapley.mean)
}

describe('an exact split', () => {
  test('is that of a game of three levers worked out by hand', () => {
    // Lever 0, over the six orders: 6, 6, 12 (after 1), 6 (after 2), 18, 18: 11. Lever 1: 11. Lever 2: 8.
    const game = gainGame(3, (coalition) => THREE[coalition]!)
    const { gap, interaction, players } = effectsOf(game, 'trust_loss', exactAttribution(3))
    const rounded = players.map(({ shapley, alone, last }) => [shapley.mean, alone.mean, last.mean])
    const byHand = [
      [11, 6, 18],
      [11, 0, 24],
      [8, 0, 18],
    ]
    for (const [player, figures] of rounded.entries()) {
      for (const [index, figure] of figures.entries()) expect(figure).toBeCloseTo(byHand[player]![index]!, 10)
    }
    expect([gap.mean, interaction.mean]).toEqual([30, 24])
  })

  test('adds up to the whole gap, to 1e-9 of it', () => {
    fc.assert(
      fc.property(gains, ({ players, list }) => {
        const parts = shapley(players, (coalition) => list[coalition]!)
        const whole = list.at(-1)! - list[0]!
        const sum = parts.reduce((total, part) => total + part, 0)
        expect(Math.abs(sum - whole)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(whole)) + 1e-12)
      }),
      { seed: SEED, numRuns: 100 },
    )
  })

  test('gives exactly nothing to a lever that changes nothing', () => {
    fc.assert(
      fc.property(gains, ({ players, list }) => {
        // The last lever is of no use: a coalition gains what it gains without it.
        const useless = players
        const parts = shapley(players + 1, (coalition) => list[coalition & everybody(players)]!)
        expect(parts[useless]).toBe(0)
      }),
      { seed: SEED, numRuns: 50 },
    )
  })

  test('follows levers that swap places', () => {
    fc.assert(
      fc.property(gains, fc.nat(5), fc.nat(5), ({ players, list }, a, b) => {
        const [one, other] = [a % players, b % players]
        const swapped = (coalition: number) => {
          const rest = coalition & ~((1 << one) | (1 << other))
          return rest | (has(coalition, one) ? 1 << other : 0) | (has(coalition, other) ? 1 << one : 0)
        }
        const parts = shapley(players, (coalition) => list[coalition]!)
        const others = shapley(players, (coalition) => list[swapped(coalition)]!)
        expect(others[one]).toBeCloseTo(parts[other]!, 9)
        expect(others[other]).toBeCloseTo(parts[one]!, 9)
      }),
      { seed: SEED, numRuns: 50 },
    )
  })

  test('of one lever is the whole gap, alone and last alike', () => {
    const [only] = effectsOf(
      gainGame(1, (coalition) => 4 * coalition),
      'cost',
      exactAttribution(1),
    ).players
    expect([only!.shapley.mean, only!.alone.mean, only!.last.mean]).toEqual([4, 4, 4])
  })

  test('of no lever has no gap', () => {
    const { gap, interaction, players } = effectsOf(
      gainGame(0, () => 0),
      'cost',
      exactAttribution(0),
    )
    expect([gap.mean, gap.pValue, interaction.mean, players]).toEqual([0, 1, 0, []])
  })
})

describe('half-widths', () => {
  test('are those of the paired differences: what all coalitions share does not widen them', () => {
    const luck = [0, 7, -3, 12]
    const left = [9, 6, 5, 2].map((level) => luck.map((chance) => level + chance))
    const { players, gap } = effectsOf(gameOf(new Map(left.entries())), 'trust_loss', exactAttribution(2))
    expect(gap.halfWidth).toBeCloseTo(0, 12)
    for (const { shapley } of players) expect(shapley.halfWidth).toBeCloseTo(0, 12)
  })

  test('of a fair part are those of each replication’s own fair part', () => {
    // Both replications have a game of their own; denominators are equal, so parts are means of theirs.
    const left = [
      [10, 12],
      [8, 9],
      [7, 10],
      [1, 4],
    ]
    const { players } = effectsOf(gameOf(new Map(left.entries())), 'trust_loss', exactAttribution(2))
    // Lever 0 in replication 0: (2 + 6) / 2 = 4, in replication 1: (3 + 6) / 2 = 4.5; t = 12.706 with one degree.
    expect(players[0]!.shapley.mean).toBeCloseTo(4.25, 12)
    expect(players[0]!.shapley.halfWidth).toBeCloseTo(12.706 * 0.25, 3)
  })
})

describe('a sampled split', () => {
  test('adds up to the whole gap as well', () => {
    const gain = (coalition: number) => coalition * 1.7 + sizeOf(coalition) * sizeOf(coalition)
    const { gap, players } = effectsOf(gainGame(9, gain), 'trust_loss', sampledAttribution(9))
    expect(players.reduce((sum, { shapley }) => sum + shapley.mean, 0)).toBeCloseTo(gap.mean, 9)
  })

  test('states an error that covers the exact split, and none where orders do not matter', () => {
    const gain = (coalition: number) => 3 * (coalition & 7) + (has(coalition, 3) && has(coalition, 7) ? 40 : 0)
    const game = gainGame(8, gain)
    const exact = effectsOf(game, 'trust_loss', exactAttribution(8)).players
    const sampled = effectsOf(game, 'trust_loss', sampledAttribution(8)).players
    for (const [player, { shapley, sampling }] of sampled.entries()) {
      // An order and its reverse average exactly what pairs of levers do together.
      expect(shapley.mean).toBeCloseTo(exact[player]!.shapley.mean, 9)
      expect(sampling).toBeCloseTo(0, 9)
    }
    const threesome = gainGame(8, (coalition) => ((coalition & 7) === 7 ? 60 : 0))
    const parts = effectsOf(threesome, 'trust_loss', sampledAttribution(8)).players
    // Each of the three deserves 20; t with the few orders drawn is wide, so that 5 % false alarms in 3 parts are few.
    for (const { shapley, sampling } of parts.slice(0, 3)) {
      expect(sampling).toBeGreaterThan(0)
      expect(Math.abs(shapley.mean - 20)).toBeLessThan(2 * sampling)
      expect(shapley.halfWidth).toBeCloseTo(sampling, 9)
    }
  })

  test('simulates fewer combinations than there are, and the same ones every time', () => {
    const { coalitions, orders } = sampledAttribution(8)
    expect(coalitions.length).toBeLessThan(256)
    expect(new Set(coalitions).size).toBe(coalitions.length)
    expect(sampledAttribution(8)).toEqual(sampledAttribution(8))
    for (const order of orders) expect([...order].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })
})
