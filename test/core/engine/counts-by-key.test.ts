import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CountsByKey } from '../../../src/core/engine/counts-by-key.js'

test('counts by key are those of a map, however many keys there are, near to each other or far', () => {
  const added = fc.record({
    key: fc.oneof(fc.nat(40), fc.nat(2 ** 30)),
    column: fc.nat(2),
  })
  fc.assert(
    fc.property(fc.array(added, { maxLength: 400 }), (all) => {
      const counts = new CountsByKey(3)
      const map = new Map<number, number[]>()
      for (const { key, column } of all) {
        counts.add(key, column)
        map.set(key, map.get(key) ?? [0, 0, 0])
        map.get(key)![column]! += 1
      }
      const found = new Map<number, number[]>()
      for (let place = 0; place < counts.places; place++) {
        const key = counts.keyAt(place)
        if (key < 0) continue
        expect(counts.placeOf(key)).toBe(place)
        found.set(
          key,
          [0, 1, 2].map((column) => counts.at(place, column)),
        )
      }
      expect([...found].toSorted()).toEqual([...map].toSorted())
      expect(counts.placeOf(2 ** 30 + 1)).toBe(-1)
    }),
    { seed: 15, numRuns: 100 },
  )
})
