import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Servers } from '../../../src/core/engine/servers.js'

function servers(capacity: number, now = 0): Servers {
  const pool = new Servers()
  pool.setCapacity(capacity, now)
  return pool
}

describe('Servers', () => {
  test('those idle since the same moment are taken by number', () => {
    const pool = servers(3)
    expect([pool.take(1), pool.take(1), pool.take(1), pool.take(1)]).toEqual([0, 1, 2, -1])
  })

  test('the longest idle is taken first', () => {
    const pool = servers(3)
    for (let i = 0; i < 3; i++) pool.take(0)
    pool.release(1, 5)
    pool.release(0, 6)
    pool.release(2, 4)
    expect([pool.take(7), pool.take(7), pool.take(7)]).toEqual([1, 0, 2])
  })

  test('those released at one moment stand by number, whatever the order of release', () => {
    const pool = servers(3)
    for (let i = 0; i < 3; i++) pool.take(0)
    for (const server of [2, 0, 1]) pool.release(server, 5)
    expect([pool.take(5), pool.take(5), pool.take(5)]).toEqual([0, 1, 2])
  })

  test('a wanted server is taken out of turn when idle, and passed over when busy', () => {
    const pool = servers(3)
    expect(pool.take(0, 2)).toBe(2)
    expect(pool.take(0, 2)).toBe(0)
  })

  test('at a drop the idle leave at once, the busy when they finish', () => {
    const pool = servers(3)
    pool.take(0)
    pool.take(0)
    pool.setCapacity(1, 10)
    expect([pool.onDuty, pool.busy, pool.hasIdle, pool.overstaffed]).toEqual([2, 2, false, true])
    pool.release(0, 12)
    expect([pool.onDuty, pool.busy, pool.hasIdle, pool.overstaffed]).toEqual([1, 1, false, false])
    pool.release(1, 13)
    expect([pool.onDuty, pool.busy, pool.isIdle(1)]).toEqual([1, 0, true])
  })

  test('a rise before the busy have left keeps them and brings only who is missing', () => {
    const pool = servers(3)
    for (let i = 0; i < 3; i++) pool.take(0)
    pool.setCapacity(0, 10)
    pool.setCapacity(4, 11)
    expect([pool.onDuty, pool.busy, pool.isIdle(3)]).toEqual([4, 3, true])
  })

  test('whoever comes is the lowest number that is off', () => {
    const pool = servers(3)
    pool.take(0)
    pool.take(0)
    pool.setCapacity(1, 5)
    pool.release(0, 6)
    pool.setCapacity(2, 7)
    expect(pool.isIdle(0)).toBe(true)
    expect(pool.isIdle(2)).toBe(false)
  })

  test('a dismissed server leaves when done, is not replaced by itself, and comes again when employed', () => {
    const pool = servers(2)
    pool.take(0)
    pool.dismiss(0)
    pool.setCapacity(1, 1)
    expect([pool.onDuty, pool.isIdle(1), pool.overstaffed]).toEqual([2, true, false])
    pool.release(0, 2)
    expect([pool.onDuty, pool.isIdle(0), pool.isIdle(1)]).toEqual([1, false, true])
    pool.employ(0)
    pool.setCapacity(2, 3)
    expect([pool.onDuty, pool.isIdle(0)]).toEqual([2, true])
  })

  test('an idle server who is dismissed is gone at once, and the next one comes in place of it', () => {
    const pool = servers(2)
    pool.dismiss(1)
    pool.setCapacity(2, 1)
    expect([pool.isIdle(0), pool.isIdle(1), pool.isIdle(2)]).toEqual([true, false, true])
  })

  test('without a limit there is always someone', () => {
    const pool = servers(Number.POSITIVE_INFINITY)
    expect([pool.hasIdle, pool.take(0), pool.take(0), pool.hasIdle]).toEqual([true, 0, 1, true])
    pool.release(1, 3)
    expect(pool.take(4)).toBe(1)
  })

  test('agrees with a plain list of servers, whatever happens', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('capacity' as const), value: fc.nat(5) }),
      fc.record({ kind: fc.constant('take' as const), value: fc.nat(6) }),
      fc.record({ kind: fc.constant('release' as const), value: fc.nat(6) }),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.nat(1)), { maxLength: 60 }), (steps) => {
        const pool = new Servers()
        let idle: { server: number; since: number }[] = []
        const busy: number[] = []
        let capacity = 0
        let now = 0
        for (const [{ kind, value }, passed] of steps) {
          now += passed
          if (kind === 'capacity') {
            capacity = value
            while (idle.length + busy.length > capacity && idle.length > 0) idle.shift()
            for (let server = 0; idle.length + busy.length < capacity; server++) {
              if (!busy.includes(server) && !idle.some((one) => one.server === server))
                idle.push({ server, since: now })
            }
            pool.setCapacity(value, now)
          } else if (kind === 'take') {
            const wanted = value - 1
            const chosen = idle.find(({ server }) => server === wanted) ?? idle[0]
            expect(pool.take(now, wanted)).toBe(chosen?.server ?? -1)
            if (chosen !== undefined) {
              idle = idle.filter((one) => one !== chosen)
              busy.push(chosen.server)
            }
          } else if (busy.length > 0) {
            const [server] = busy.splice(value % busy.length, 1)
            if (idle.length + busy.length + 1 <= capacity) idle.push({ server: server!, since: now })
            pool.release(server!, now)
          }
          idle.sort((a, b) => a.since - b.since || a.server - b.server)
          expect([pool.busy, pool.onDuty, pool.hasIdle]).toEqual([
            busy.length,
            busy.length + idle.length,
            idle.length > 0,
          ])
        }
      }),
      { seed: 1, numRuns: 300 },
    )
  })
})
