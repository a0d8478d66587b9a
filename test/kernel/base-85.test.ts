import seedrandom from 'seedrandom'
import { expect, test } from 'vitest'
import { fromBase85, toBase85 } from '../../src/kernel/base-85.js'
import { embeddedJson } from '../../src/report/formats/html/living.js'

const random = seedrandom('base 85')
const LENGTHS = Array.from({ length: 100 }, (_, index) => (index < 20 ? index : Math.floor(random() * 200)))
const BYTES = [
  ...LENGTHS.map((length) => Uint8Array.from({ length }, () => Math.floor(random() * 256))),
  ...LENGTHS.slice(0, 20).flatMap((length) => [new Uint8Array(length), new Uint8Array(length).fill(255)]),
]

test('bytes are what they were after a way through text, whatever their number', () => {
  for (const bytes of BYTES) expect([...fromBase85(toBase85(bytes))].join()).toBe(bytes.join())
})

test('the text has five characters for four bytes, and one more than is left over at the end', () => {
  for (const { length } of BYTES) {
    const left = length % 4
    expect(toBase85(new Uint8Array(length))).toHaveLength(Math.floor(length / 4) * 5 + (left === 0 ? 0 : left + 1))
  }
})

test('the text stands for itself as JSON in a script element', () => {
  for (const bytes of BYTES) expect(embeddedJson(toBase85(bytes))).toBe(`"${toBase85(bytes)}"`)
  expect(new Set(BYTES.flatMap((bytes) => [...toBase85(bytes)])).size).toBe(85)
})
