import { describe, expect, test } from 'vitest'
import { ClockLoop, EventKind, Subject } from '../../../src/core/engine/clock-loop.js'

class Thing extends Subject {
  constructor(readonly name: string) {
    super(0)
  }
}

function loopWith(...names: string[]): { loop: ClockLoop; things: Record<string, Thing> } {
  const loop = new ClockLoop()
  const things = Object.fromEntries(names.map((name) => [name, new Thing(name)]))
  for (const thing of Object.values(things)) loop.enter(thing)
  return { loop, things }
}

function heard(loop: ClockLoop): string[] {
  const log: string[] = []
  for (let thing = loop.next(); thing !== null; thing = loop.next()) log.push(`${loop.now} ${(thing as Thing).name}`)
  return log
}

describe('ClockLoop', () => {
  test('hands events over in the order of time, and stops when none is left', () => {
    const { loop, things } = loopWith('a', 'b', 'c')
    loop.schedule(things.a!, 3, EventKind.arrival, 0)
    loop.schedule(things.b!, 1, EventKind.arrival, 1)
    loop.schedule(things.c!, 2, EventKind.arrival, 2)
    expect(heard(loop)).toEqual(['1 b', '2 c', '3 a'])
    expect(loop.events).toBe(3)
  })

  test('at one moment capacity goes before completions, arrivals and limits, then the lower number', () => {
    const { loop, things } = loopWith('limit', 'arrival', 'completion 7', 'completion 2', 'capacity')
    loop.schedule(things.limit!, 1, EventKind.limit, 0)
    loop.schedule(things.arrival!, 1, EventKind.arrival, 0)
    loop.schedule(things['completion 7']!, 1, EventKind.completion, 7)
    loop.schedule(things['completion 2']!, 1, EventKind.completion, 2)
    loop.schedule(things.capacity!, 1, EventKind.capacity, 9)
    expect(heard(loop)).toEqual(['1 capacity', '1 completion 2', '1 completion 7', '1 arrival', '1 limit'])
  })

  test('a kind outranks any number of customers', () => {
    const { loop, things } = loopWith('late kind', 'large number')
    loop.schedule(things['late kind']!, 1, EventKind.arrival, 0)
    loop.schedule(things['large number']!, 1, EventKind.completion, 4_294_967_295)
    expect(heard(loop)).toEqual(['1 large number', '1 late kind'])
  })

  test('a subject has one pending event: the last one set', () => {
    const { loop, things } = loopWith('a')
    loop.schedule(things.a!, 3, EventKind.limit, 0)
    loop.schedule(things.a!, 5, EventKind.completion, 0)
    expect(loop.due(things.a!)).toBe(5)
    expect(heard(loop)).toEqual(['5 a'])
  })

  test('a cancelled event does not happen, nor does that of a subject who has left', () => {
    const { loop, things } = loopWith('a', 'b', 'c')
    for (const thing of Object.values(things)) loop.schedule(thing, 1, EventKind.arrival, 0)
    loop.cancel(things.a!)
    loop.leave(things.b!)
    expect([loop.due(things.a!), things.b!.slot]).toEqual([Number.NaN, -1])
    expect(heard(loop)).toEqual(['1 c'])
  })

  test('a place that was given back is given to the next without its old event', () => {
    const { loop, things } = loopWith('a')
    loop.schedule(things.a!, 1, EventKind.arrival, 0)
    const { slot } = things.a!
    loop.leave(things.a!)
    const b = new Thing('b')
    loop.enter(b)
    expect([b.slot, loop.due(b)]).toEqual([slot, Number.NaN])
  })

  test('goes on no further than it is asked to, and what is pending stays', () => {
    const { loop, things } = loopWith('a', 'b')
    loop.schedule(things.a!, 1, EventKind.arrival, 0)
    loop.schedule(things.b!, 2, EventKind.arrival, 0)
    expect(loop.next()).toBe(things.a)
    expect([loop.now, loop.due(things.b!)]).toEqual([1, 2])
  })

  test('an event in the past is our bug', () => {
    const { loop, things } = loopWith('a')
    loop.schedule(things.a!, 5, EventKind.arrival, 0)
    loop.schedule(loop.next()!, 4, EventKind.arrival, 0)
    expect(() => loop.next()).toThrow('time does not run backwards')
  })
})
