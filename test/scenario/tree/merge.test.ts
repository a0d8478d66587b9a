import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MapTree, merge, type Plain, plain, type Tree } from '../../../src/scenario/tree/tree.js'

fc.configureGlobal({ seed: 20_260 })

const origin = { source: { name: 'test.yaml', text: '' }, start: 0, end: 0 }
const keys = fc.constantFrom('a', 'b', 'c', 'd')

function mapOf(entries: Readonly<Record<string, Tree>>): MapTree {
  return {
    kind: 'map',
    entries: new Map(Object.entries(entries).map(([key, value]) => [key, { key: origin, value }])),
    origin,
  }
}

const scalar: fc.Arbitrary<Tree> = fc
  .oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom('x', 'y'))
  .map((value) => ({ kind: 'scalar', value, origin }))
const list: fc.Arbitrary<Tree> = fc.array(scalar, { maxLength: 3 }).map((items) => ({ kind: 'list', items, origin }))
const deletion: Tree = { kind: 'scalar', value: null, origin }

/** Maps of maps of leaves: everything at one depth is of one kind, so that nothing is replaced by another kind. */
const even = (leaf: fc.Arbitrary<Tree>) => fc.dictionary(keys, fc.dictionary(keys, leaf).map(mapOf)).map(mapOf)
const leaves = fc.oneof(scalar, list)
const uneven: fc.Arbitrary<MapTree> = fc.dictionary(keys, fc.oneof(leaves, even(leaves))).map(mapOf)

describe('merging', () => {
  test('with nothing changes nothing', () => {
    fc.assert(
      fc.property(uneven, (tree) => {
        expect(plain(merge(tree, mapOf({})))).toEqual(plain(tree))
        expect(plain(merge(mapOf({}), tree))).toEqual(plain(tree))
      }),
    )
  })

  test('with itself changes nothing', () => {
    fc.assert(
      fc.property(uneven, (tree) => {
        expect(plain(merge(tree, tree))).toEqual(plain(tree))
      }),
    )
  })

  test('lets the upper tree win wherever it says something', () => {
    fc.assert(
      fc.property(uneven, uneven, (base, over) => {
        const merged = plain(merge(base, over)) as Record<string, Plain>
        for (const [key, { value }] of over.entries) {
          if (value.kind === 'map') expect(merged[key]).toMatchObject(plain(value) as object)
          else expect(merged[key]).toEqual(plain(value))
        }
        for (const [key, { value }] of base.entries)
          if (!over.entries.has(key)) expect(merged[key]).toEqual(plain(value))
      }),
    )
  })

  test('deletes what the upper tree says is null', () => {
    fc.assert(
      fc.property(uneven, keys, (tree, key) => {
        const { [key]: _, ...others } = plain(tree) as Record<string, Plain>
        expect(plain(merge(tree, mapOf({ [key]: deletion })))).toEqual(others)
      }),
    )
  })

  test('is associative where no tree replaces a map by something else', () => {
    fc.assert(
      fc.property(even(leaves), even(leaves), even(fc.oneof(leaves, fc.constant(deletion))), (a, b, c) => {
        expect(plain(merge(merge(a, b), c))).toEqual(plain(merge(a, merge(b, c))))
      }),
    )
  })

  test('keeps where each value comes from', () => {
    const elsewhere = { source: { name: 'base.yaml', text: '' }, start: 4, end: 5 }
    const base = mapOf({ a: mapOf({ b: { kind: 'scalar', value: 1, origin: elsewhere } }) })
    const merged = merge(base, mapOf({ a: mapOf({ c: { kind: 'scalar', value: 2, origin } }) }))
    const a = merged.entries.get('a')?.value as MapTree
    expect(a.entries.get('b')?.value.origin).toBe(elsewhere)
    expect(a.entries.get('c')?.value.origin).toBe(origin)
  })
})
