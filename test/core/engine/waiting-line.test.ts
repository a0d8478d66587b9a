import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Waiter, WaitingLine } from '../../../src/core/engine/waiting-line.js'

class Customer extends Waiter {
  constructor(readonly name: number) {
    super(0)
  }
}

function names(line: WaitingLine): number[] {
  const found: number[] = []
  for (let next = line.first(); next !== null; next = line.after(next)) found.push((next as Customer).name)
  return found
}

describe('WaitingLine', () => {
  test('is empty at first', () => {
    const line = new WaitingLine(2)
    expect([line.length, line.first(), names(line)]).toEqual([0, null, []])
  })

  test('serves lower classes first, and in the order of joining within', () => {
    const line = new WaitingLine(3)
    ;[2, 0, 1, 0, 2].forEach((lineClass, name) => {
      line.join(new Customer(name), lineClass)
    })
    expect(names(line)).toEqual([1, 3, 2, 0, 4])
    expect((line.first() as Customer).name).toBe(1)
  })

  test('whoever has left stands nowhere and can join again at the end', () => {
    const line = new WaitingLine(1)
    const [a, b, c] = [0, 1, 2].map((name) => new Customer(name)) as [Customer, Customer, Customer]
    for (const customer of [a, b, c]) line.join(customer, 0)
    line.leave(b)
    expect([b.ahead, b.behind, b.lineClass, line.length]).toEqual([null, null, -1, 2])
    line.leave(a)
    line.join(a, 0)
    expect(names(line)).toEqual([2, 0])
  })

  test('agrees with plain lists, whoever leaves from anywhere', () => {
    const step = fc.record({ joins: fc.boolean(), lineClass: fc.nat(2), who: fc.nat(100) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const line = new WaitingLine(3)
        const plain: Customer[][] = [[], [], []]
        steps.forEach(({ joins, lineClass, who }, name) => {
          const all = plain.flat()
          if (joins || all.length === 0) {
            const customer = new Customer(name)
            line.join(customer, lineClass)
            plain[lineClass]!.push(customer)
          } else {
            const leaver = all[who % all.length]!
            line.leave(leaver)
            for (const list of plain) if (list.includes(leaver)) list.splice(list.indexOf(leaver), 1)
          }
          expect(names(line)).toEqual(plain.flat().map((customer) => customer.name))
          expect(line.length).toBe(plain.flat().length)
          expect(line.first()).toBe(plain.flat()[0] ?? null)
        })
      }),
      { seed: 1, numRuns: 200 },
    )
  })
})
