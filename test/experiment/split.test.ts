import { expect, test } from 'vitest'
import { type Coalition, exactAttribution, has } from '../../src/experiment/gap/attribution.js'
import { Game } from '../../src/experiment/gap/game.js'
import { splitOf } from '../../src/experiment/split.js'
import type { MeasureSummary, Summary } from '../../src/experiment/summary.js'

const BUSY = [10, 14, 9, 17, 12]
const GROUPS = ['teams', 'culture', 'paint'].map((name) => ({ name, changes: [] }))

/** What each coalition makes of trust lost: teams take 3, culture 2, both together 1 more; paint does nothing. */
function lost(coalition: Coalition): number {
  const [teams, culture] = [has(coalition, 0) ? 1 : 0, has(coalition, 1) ? 1 : 0]
  return 8 - 3 * teams - 2 * culture - teams * culture
}

function found(coalition: Coalition): Pick<Summary, 'measures'> {
  const numerators = BUSY.map((value, i) => value * (lost(coalition) + (has(coalition, 0) ? 0.01 * i : 0)))
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const measure: MeasureSummary = {
    unit: 'points',
    better: 'lower',
    mean: sum(numerators) / sum(BUSY),
    half_width: 1,
    numerators,
    denominators: BUSY,
    replications: numerators.map((value, i) => value / BUSY[i]!),
  }
  return { measures: { trust_loss: measure } }
}

function split() {
  const attribution = exactAttribution(3)
  const game = new Game(BUSY.length, 0.95, ['trust_loss'])
  for (const coalition of attribution.coalitions) game.add(coalition, found(coalition))
  return splitOf(game, attribution, GROUPS, ['trust_loss'], found(0), 8).measures.trust_loss!
}

test('the parts add up to the difference, with its sign', () => {
  const { difference, parts, base, variant } = split()
  const sum = Object.values(parts).reduce((total, { part }) => total + part.mean!, 0)
  expect(difference.mean).toBeCloseTo(variant.mean! - base.mean!, 12)
  expect(difference.mean).toBeLessThan(-5.9)
  expect(sum).toBeCloseTo(difference.mean!, 12)
  expect(Object.values(parts).reduce((total, { share }) => total + share!, 0)).toBeCloseTo(1, 12)
})

test('what groups do only together is shared evenly, and a group that does nothing gets nothing', () => {
  const { parts, together } = split()
  expect(parts.culture!.part.mean).toBeCloseTo(-2.5, 9)
  expect([parts.culture!.alone.mean, parts.culture!.last.mean]).toEqual(
    [-2, -3].map((value) => expect.closeTo(value, 9)),
  )
  expect(together.mean).toBeCloseTo(-1, 9)
  expect(parts.paint).toMatchObject({ part: { mean: 0, proven: false }, alone: { mean: 0 }, last: { mean: 0 } })
  expect(Object.is(parts.paint!.part.mean, -0)).toBe(false)
})

test('verdicts hold together: the interval beside each holds 0 exactly where it is unproven', () => {
  const { parts, difference } = split()
  for (const { mean, half_width_adjusted, proven } of [difference, ...Object.values(parts).map(({ part }) => part)]) {
    expect(Math.abs(mean!) > half_width_adjusted!).toBe(proven)
  }
})
