import { InvalidArgumentError } from 'commander'
import { expect, test } from 'vitest'
import { readCount, readList, readShare } from '../../../src/cli/options.js'

test('a share is a percentage or a fraction', () => {
  expect(['2%', '2 %', '0.02', '.02', '95%'].map(readShare)).toEqual([0.02, 0.02, 0.02, 0.02, 0.95])
})

test.each(['0', '0%', '1', '100%', '2', '-2%', '1e-2', 'NaN', '', '%', '2%%', '0x1'])('"%s" is no share', (text) => {
  expect(() => readShare(text)).toThrow(InvalidArgumentError)
})

test('a count is a whole number within its limits', () => {
  expect(['1', '20', ' 100 '].map(readCount(100))).toEqual([1, 20, 100])
  for (const text of ['0', '101', '1.5', '1e1', '-1', 'ten', '']) {
    expect(() => readCount(100)(text)).toThrow(InvalidArgumentError)
  }
})

test('a list grows with every option, and has no empty names', () => {
  expect(readList('c', readList('a, b'))).toEqual(['a', 'b', 'c'])
  expect(() => readList('a,,b')).toThrow(InvalidArgumentError)
  expect(() => readList('')).toThrow(InvalidArgumentError)
})
