import { expect, test } from 'vitest'
import { csv } from '../../src/report/formats/csv.js'

test('a row is a line, with quotes only around what needs them', () => {
  const rows = [
    ['plain', 1],
    ['a, "b"\nc', 0.1 + 0.2],
  ]
  expect(csv(['name', 'value'], rows)).toBe('name,value\nplain,1\n"a, ""b""\nc",0.30000000000000004\n')
})

test('what is not known stays empty', () => {
  expect(csv(['a', 'b', 'c'], [[null, Number.NaN, Number.POSITIVE_INFINITY]])).toBe('a,b,c\n,,\n')
})
