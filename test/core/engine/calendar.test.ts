import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Calendar } from '../../../src/core/engine/calendar.js'
import { cheapExpect } from '../../support/cheap-expect.js'

interface Pending {
  readonly slot: number
  readonly time: number
  readonly order: number
}

/** The same promises kept in the plainest way: a list, sorted before each take. */
class PlainCalendar {
  private events: Pending[] = []

  schedule(slot: number, time: number, order: number): void {
    this.cancel(slot)
    this.events.push({ slot, time, order })
    this.events.sort((a, b) => a.time - b.time || a.order - b.order || a.slot - b.slot)
  }

  cancel(slot: number): void {
    this.events = this.events.filter((event) => event.slot !== slot)
  }

  next(): Pending | undefined {
    return this.events[0]
  }

  timeOf(slot: number): number {
    return this.events.find((event) => event.slot === slot)?.time ?? Number.NaN
  }

  get size(): number {
    return this.events.length
  }
}

/** Few distinct times and orders, so that ties are common; more slots than the first capacity. */
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('schedule' as const),
      slot: fc.nat(200),
      time: fc.oneof(fc.nat(12), fc.double({ min: 0, max: 12, noNaN: true })),
      order: fc.nat(3),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cancel' as const), slot: fc.nat(300) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('take' as const) }) },
)

describe('Calendar', () => {
  test('does as a sorted list does, whatever the history', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 400, size: 'max' }), (steps) => {
        const calendar = new Calendar()
        const plain = new PlainCalendar()
        const takeBoth = () => {
          const expected = plain.next()!
          cheapExpect(calendar.nextTime()).toBe(expected.time)
          cheapExpect(calendar.take()).toBe(expected.slot)
          plain.cancel(expected.slot)
        }
        for (const it of steps) {
          if (it.do === 'schedule') {
            calendar.schedule(it.slot, it.time, it.order)
            plain.schedule(it.slot, it.time, it.order)
          } else if (it.do === 'cancel') {
            cheapExpect(calendar.timeOf(it.slot)).toBe(plain.timeOf(it.slot))
            cheapExpect(calendar.has(it.slot)).toBe(!Number.isNaN(plain.timeOf(it.slot)))
            calendar.cancel(it.slot)
            plain.cancel(it.slot)
          } else if (plain.size > 0) takeBoth()
          cheapExpect(calendar.size).toBe(plain.size)
        }
        while (plain.size > 0) takeBoth()
        cheapExpect(calendar.nextTime()).toBe(Number.POSITIVE_INFINITY)
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  test('settles ties by order first, then by slot', () => {
    const calendar = new Calendar()
    calendar.schedule(2, 1, 5)
    calendar.schedule(9, 1, 4)
    calendar.schedule(1, 1, 5)
    expect([calendar.take(), calendar.take(), calendar.take()]).toEqual([9, 1, 2])
  })

  test('moves an event that is pending instead of adding one', () => {
    const calendar = new Calendar()
    calendar.schedule(3, 10, 0)
    calendar.schedule(4, 5, 0)
    calendar.schedule(3, 1, 0)
    expect(calendar.size).toBe(2)
    expect(calendar.timeOf(3)).toBe(1)
    expect(calendar.take()).toBe(3)
  })

  test('says NaN and Infinity where there is nothing', () => {
    const calendar = new Calendar()
    expect(calendar.timeOf(5)).toBeNaN()
    expect(calendar.timeOf(5000)).toBeNaN()
    expect(calendar.nextTime()).toBe(Number.POSITIVE_INFINITY)
    calendar.cancel(5000)
    expect(calendar.size).toBe(0)
  })

  test('refuses a time that is not finite, and to take from nothing', () => {
    const calendar = new Calendar()
    expect(() => calendar.schedule(0, Number.NaN, 0)).toThrow('finite')
    expect(() => calendar.schedule(0, Number.POSITIVE_INFINITY, 0)).toThrow('finite')
    expect(() => calendar.take()).toThrow('pending')
  })
})
