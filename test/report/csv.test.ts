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

test.each(['=1+1', '+1', '-2', '@SUM(A1)', '\t=1', '\r=1', '\uFF1D1'])(
  'the text %j stays text in a spreadsheet, and a number a number',
  (text) => {
    const [, row] = csv(['name', 'value'], [[text, -1.5]]).split(/\n(?=[^=])/)
    expect(row!.replace(/^"/, '').startsWith(`'${text}`)).toBe(true)
    expect(row).toMatch(/,-1\.5\n$/)
  },
)
