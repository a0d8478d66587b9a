import { expect, test } from 'vitest'
import { parseFile } from '../scenario/support/reading.js'
import { experiment } from '../support/experiments.js'

/** Means by week of the span, from 1. */
function weeks(sets: readonly string[] = []) {
  const { scenario } = parseFile('scenarios/events/reprimand.yaml', sets)
  const { course } = experiment(scenario, { replications: 2 })
  const means = (series: readonly { readonly mean: number | null }[]) => [
    Number.NaN,
    ...series.map(({ mean }) => mean!),
  ]
  return {
    confidence: means(course!.team.front_line!.agent_confidence!),
    used: means(course!.house.authority_used!),
    trustLoss: means(course!.house.trust_loss!),
  }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** How many weeks confidence stays below two thirds of what it was. */
function weeksAfraid({ confidence }: ReturnType<typeof weeks>): number {
  const before = mean(confidence.slice(1, 10))
  return confidence.filter((value) => value < (2 / 3) * before).length
}

test('one public reprimand: less dared, less used and more trust lost from week 10, and half a year does not heal it', () => {
  const ordinary = weeks()
  const { confidence, used, trustLoss } = ordinary
  expect(confidence[10]).toBeLessThan(0.65 * confidence[9]!)
  expect(confidence[26]).toBeGreaterThan(2 * confidence[10]!)
  expect(confidence[26]).toBeLessThan(0.8 * confidence[9]!)
  expect(mean(used.slice(10, 13))).toBeLessThan(mean(used.slice(1, 10)) - 0.1)
  expect(mean(used.slice(23))).toBeGreaterThan(mean(used.slice(10, 13)) + 0.05)
  expect(mean(trustLoss.slice(10, 13))).toBeGreaterThan(mean(trustLoss.slice(1, 10)) + 0.1)
  const safe = weeks(['teams.front_line.empowerment.safety=90%'])
  const unsafe = weeks(['teams.front_line.empowerment.safety=45%'])
  expect(weeksAfraid(safe)).toBeLessThan(weeksAfraid(ordinary))
  expect(weeksAfraid(ordinary)).toBeLessThan(weeksAfraid(unsafe))
}, 60_000)
