import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/experiment/plan.js'
import { conclude, isPrecise, nextRound } from '../../src/experiment/plan.js'
import { summarise } from '../../src/experiment/summarise.js'
import type { Summary } from '../../src/experiment/summary.js'
import { context, observed } from './fabricated.js'

const precision = { target: 0.02, measures: ['handle_time'], batch: 10, cap: 25 }
const plan: Plan = { seed: 's', confidence: 0.95, replications: precision }

/** What so many replications found, half of them `spread` minutes above 10 minutes of handle time, half below. */
function found(replications: number, spread: number): Summary {
  const rows = Array.from({ length: replications }, (_, i) => {
    const minutes = 10 + (i % 2 === 0 ? spread : -spread)
    return observed({ journeys: [{ customers: 1, journeys: 1, handle_seconds: 60 * minutes, decisions: 1 }] })
  })
  return summarise(rows, context)
}

describe('a precision', () => {
  it('is reached where the half-width is within that share of the mean', () => {
    const half = found(10, 1).measures.handle_time!.half_width!
    expect(half).toBeGreaterThan(0.2)
    expect(isPrecise(found(10, 1), precision)).toBe(false)
    expect(isPrecise(found(10, 1), { ...precision, target: half / 10 + 1e-9 })).toBe(true)
    expect(isPrecise(found(10, 1), { ...precision, target: half / 10 - 1e-9 })).toBe(false)
  })

  it('asks for no more than one unit of what is shown', () => {
    const summary = found(10, 0.005)
    const { half_width } = summary.measures.handle_time!
    expect(half_width).toBeLessThan(0.01)
    expect(isPrecise(summary, { ...precision, target: 1e-9 })).toBe(true)
    expect(isPrecise(found(10, 0.05), { ...precision, target: 1e-9 })).toBe(false)
  })

  it('is not known from one replication, and not held up by a measure without a figure', () => {
    expect(isPrecise(found(1, 0), precision)).toBe(false)
    expect(isPrecise(found(10, 0), { ...precision, measures: ['approval_wait'] })).toBe(true)
  })
})

describe('rounds', () => {
  it('are one for a fixed number', () => {
    const fixed = { ...plan, replications: 7 }
    expect(nextRound(fixed, [])).toEqual({ from: 0, until: 7 })
    expect(nextRound(fixed, [found(7, 1)])).toBeNull()
  })

  it('are fixed batches up to the cap, for all designs while one of them is not precise', () => {
    expect(nextRound(plan, [])).toEqual({ from: 0, until: 10 })
    expect(nextRound(plan, [found(10, 0), found(10, 1)])).toEqual({ from: 10, until: 20 })
    expect(nextRound(plan, [found(20, 1), found(20, 0)])).toEqual({ from: 20, until: 25 })
    expect(nextRound(plan, [found(25, 1), found(25, 1)])).toBeNull()
    expect(nextRound(plan, [found(10, 0), found(10, 0)])).toBeNull()
  })
})

describe('the end', () => {
  it('says where the cap came before the precision, and which measures it is about', () => {
    const plenty = { ...plan, replications: { ...precision, measures: ['handle_time', 'trust_loss'] } }
    const { warnings } = conclude(found(25, 2), plenty)
    expect(warnings.at(-1)).toEqual({
      code: 'precision-not-reached',
      message: 'Stopped at 25 replications, the most there may be, with handle time not yet within 2 % of the mean.',
      advice: expect.stringContaining('half-widths shown are what was reached'),
    })
  })

  it('adds nothing where it was reached, or none was sought', () => {
    expect(conclude(found(10, 0), plan)).toEqual(found(10, 0))
    expect(conclude(found(10, 2), { ...plan, replications: 10 })).toEqual(found(10, 2))
  })
})
