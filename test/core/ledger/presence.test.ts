import { describe, expect, it } from 'vitest'
import { DayTotals } from '../../../src/core/ledger/presence.js'
import { DAY } from '../../../src/kernel/units.js'
import { HOUSE } from '../../../src/ledger/counters.js'
import { compile } from '../../../src/model/compile.js'
import { keyOf } from '../../../src/simulation/key.js'
import { simulate } from '../../../src/simulation/simulate.js'
import { QUEUE } from '../../support/scenarios.js'
import { scenarioOf } from '../../support/tracing.js'

describe('day totals', () => {
  it('split an area at midnight, over several days at once', () => {
    const days = new DayTotals(3.5 * DAY)
    days.pass(0.5 * DAY, 0, 0, 0)
    days.pass(2.5 * DAY, 0, 4, 0.5 * DAY)
    expect([...days.totals]).toEqual([2 * DAY, 4 * DAY, 0])
    days.pass(9 * DAY, 8 * DAY, 1, 2.5 * DAY)
    expect([...days.totals]).toEqual([2 * DAY, 4 * DAY, 2.5 * DAY])
  })

  it('go on where the sum begins anew', () => {
    const days = new DayTotals(DAY)
    days.restart(10)
    days.pass(DAY, 5, 0, DAY)
    expect([...days.totals]).toEqual([15])
  })

  it('hold nothing of a run of less than a day', () => {
    expect(new DayTotals(DAY - 1).totals).toHaveLength(0)
  })

  it('add up to what a run had in the system', () => {
    const model = compile(scenarioOf(`${QUEUE.replace('4 h', '5 days')}warm_up: 2 days\n`))
    const { inSystemByDay, house } = simulate(model, keyOf('days', 0))
    expect(inSystemByDay).toHaveLength(7)
    const counted = inSystemByDay.subarray(2).reduce((sum, total) => sum + total, 0)
    expect(counted).toBeCloseTo(house[HOUSE.in_system_seconds]!, 3)
    expect(Math.min(...inSystemByDay)).toBeGreaterThan(0)
  })
})
