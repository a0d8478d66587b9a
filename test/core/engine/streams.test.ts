import { describe, expect, test } from 'vitest'
import { Streams } from '../../../src/core/engine/streams.js'
import { keyOf, streamsOf } from '../../../src/simulation/key.js'

describe('Streams', () => {
  // threefry2x32 with 13 rounds in Random123's kat_vectors: counter, key, expected.
  test.each([
    [0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x9d1c5ec6, 0x8bd50731],
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xfd36d048, 0x2d17272c],
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xba3e4725, 0xf27d669e],
  ])('gives the published answer for counter %i %i', (c0, c1, k0, k1, w0, w1) => {
    const bits = w0 * 2 ** 20 + (w1 >>> 12)
    expect(new Streams(k0 | 0, k1 | 0).uniform(c0, c1 >>> 24, c1 & 0xffffff)).toBe((bits + 0.5) * 2 ** -52)
  })

  test('fills the unit interval evenly along subjects, occurrences and purposes', () => {
    const streams = streamsOf(keyOf('even', 0))
    const draws: ((i: number) => number)[] = [
      (i) => streams.uniform(i, 3, 1),
      (i) => streams.uniform(7, 3, i),
      (i) => streams.uniform(i >>> 8, i & 255, 0),
    ]
    for (const draw of draws) {
      const cells = new Float64Array(64)
      for (let i = 0; i < 65_536; i++) cells[Math.floor(draw(i) * 64)]! += 1
      const chiSquare = cells.reduce((sum, count) => sum + (count - 1024) ** 2 / 1024, 0)
      // 63 degrees of freedom: mean 63, standard deviation 11.2; four of them either way.
      expect(chiSquare).toBeGreaterThan(18)
      expect(chiSquare).toBeLessThan(108)
    }
  })

  test('gives neighbouring addresses unrelated numbers', () => {
    const streams = streamsOf(keyOf('apart', 0))
    const n = 65_536
    const correlation = (other: (i: number) => number) => {
      let sum = 0
      for (let i = 0; i < n; i++) sum += 12 * (streams.uniform(i, 1, 0) - 0.5) * (other(i) - 0.5)
      return sum / n
    }
    for (const other of [
      (i: number) => streams.uniform(i + 1, 1, 0),
      (i: number) => streams.uniform(i, 2, 0),
      (i: number) => streams.uniform(i, 1, 1),
      (i: number) => streamsOf(keyOf('apart', 1)).uniform(i, 1, 0),
    ]) {
      expect(Math.abs(correlation(other))).toBeLessThan(4 / Math.sqrt(n))
    }
  })

  test('draws do not depend on what was drawn before', () => {
    const one = streamsOf(keyOf('again', 2))
    const other = streamsOf(keyOf('again', 2))
    for (let i = 0; i < 100; i++) other.uniform(i, 0, i)
    expect(one.uniform(5, 9, 1)).toBe(other.uniform(5, 9, 1))
  })
})

describe('keyOf', () => {
  test('is pinned: baselines hang on it', () => {
    expect(keyOf('a', 0)).toEqual({ k0: 1427536248, k1: 975060315 })
  })

  test('differs between seeds and replications', () => {
    const keys = new Set<string>()
    for (let replication = 0; replication < 1000; replication++) {
      for (const seed of ['', '1', 'runaround']) {
        const { k0, k1 } = keyOf(seed, replication)
        keys.add(`${k0}/${k1}`)
      }
    }
    expect(keys.size).toBe(3000)
  })
})
