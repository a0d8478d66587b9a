import { describe, expect, test } from 'vitest'
import { counted } from '../../src/experiment/observed-figures.js'
import { summarise } from '../../src/experiment/summarise.js'
import type { AgainstObserved } from '../../src/experiment/summary.js'
import { WEEK } from '../../src/kernel/units.js'
import type { Observed } from '../../src/scenario/scenario.js'
import { context, observed } from './fabricated.js'

const FIGURE: Observed = {
  path: 'first_contact_resolution',
  measure: 'first_contact_resolution',
  scope: 'overall',
  value: 0.7,
}

/** Four replications of a hundred journeys each, of which so many were solved at the first contact. */
function solved(...counts: readonly number[]) {
  return counts.map((first_contact_resolved) =>
    observed({
      journeys: [
        { customers: 60, journeys: 60, contacts: 90 },
        { customers: 40, journeys: 40, first_contact_resolved, contacts: 60 },
      ],
      teams: [{ on_duty_seconds: 1000, occupied_seconds: 800 + first_contact_resolved }],
    }),
  )
}

function against(figure: Partial<Observed>, runs = solved(70, 72, 68, 70)): AgainstObserved {
  const [found] = summarise(runs, { ...context, observed: [{ ...FIGURE, ...figure }] }).observed!
  return found!
}

describe('a run held against a figure of the firm', () => {
  test('counts the difference in standard errors of both together', () => {
    // Four figures around .70 with a standard deviation of .01633: a standard error of .008165.
    const { standard_error, standard_errors, verdict } = against({ value: 0.68, error: 0.0196 })
    expect(standard_error).toBeCloseTo(Math.sqrt(0.008165 ** 2 + 0.01 ** 2), 5)
    expect(standard_errors).toBeCloseTo(0.02 / standard_error!, 9)
    expect(verdict).toBe('agrees')
  })

  test('agrees within two of them, is near within a twentieth of the figure, else off', () => {
    const exact = solved(70, 70, 70, 70)
    expect(against({ value: 0.7 }, exact).verdict).toBe('agrees')
    expect(against({ value: 0.7 / 1.019 }, exact).verdict).toBe('agrees')
    expect(against({ value: 0.7 / 1.021 }, exact).verdict).toBe('near')
    expect(against({ value: 0.7 / 1.051 }, exact).verdict).toBe('off')
    expect(against({ value: 0.7 / 1.2, error: 0.14 }, exact).verdict).toBe('agrees')
  })

  test('never takes either for better than a hundredth of the figure', () => {
    expect(against({ value: 0.7 }, solved(70, 70, 70, 70)).standard_error).toBeCloseTo(0.007, 12)
    expect(against({ value: 0.7 }, solved(70)).standard_error).toBeCloseTo(0.007, 12)
  })

  test('takes the luck of a short record from how replications differ', () => {
    // A replication lasts two weeks and scatters by .01633; eight weeks scatter by half of that.
    const { your_error } = against({ period: 8 * WEEK })
    expect(your_error).toBeCloseTo(1.959964 * (0.01633 / 2), 4)
    expect(against({ period: 8 * WEEK, error: 0.05 }).your_error).toBe(0.05)
    expect(against({ period: 8 * WEEK }, solved(70)).your_error).toBeNull()
  })

  test('is counted as the firm counts it', () => {
    const own = against({ definition: 'no_repeat', value: 0.6667 })
    expect([own.as, own.verdict]).toEqual(['no_repeat', 'agrees'])
    expect(own.model.mean).toBeCloseTo(100 / 150, 12)
  })

  test('of a part of the house', () => {
    const team = against({
      path: 'teams.front.occupancy',
      measure: 'occupancy',
      scope: 'teams',
      name: 'front',
      value: 0.87,
    })
    expect([team.model.mean, team.verdict]).toEqual([0.87, 'agrees'])
    const part = { path: 'issues.late.FCR', scope: 'issues', name: 'late' } as const
    expect(against({ ...part, path: 'issues.late.first_contact_resolution' }).model.mean).toBeCloseTo(0.7, 12)
  })

  test('says why where nothing can be said', () => {
    expect(against({ path: 'just_refused', measure: 'just_refused' })).toMatchObject({
      ...{ verdict: 'unknown', unknown: 'nothing_observed', standard_errors: null },
    })
    const runs = [
      ...solved(70, 71),
      observed({ journeys: [{ customers: 9, journeys: 9, open_journeys: 9 }], house: { stopped_early: 1 } }),
    ]
    expect(against({}, runs)).toMatchObject({ verdict: 'unknown', unknown: 'stopped' })
    expect(against({ definition: 'no_repeat' }, runs)).toMatchObject({ verdict: 'unknown', unknown: 'stopped' })
    // Of 209 at least 141 were solved at once, and nine may yet be.
    expect(against({ value: 0.9 }, runs)).toMatchObject({ verdict: 'off', standard_errors: null })
  })

  test('is told of each replication by itself, for whoever compares them', () => {
    const { each, estimate } = counted(FIGURE, solved(70, 72, 68), context)
    expect(each).toEqual([0.7, 0.72, 0.68])
    expect(estimate.mean).toBeCloseTo(0.7, 12)
  })
})

test('a summary without observed figures has no such part', () => {
  expect('observed' in summarise(solved(70), context)).toBe(false)
})
