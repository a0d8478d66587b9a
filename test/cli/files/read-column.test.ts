import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readColumn } from '../../../src/cli/read-column.js'
import { Failure } from '../../../src/kernel/failure.js'
import { emptyFolder } from '../../support/runaround.js'

const ASKED_AT = { file: 'shop.yaml', line: 7 }

function columnOf(csv: string, column: string): string[] {
  const path = join(emptyFolder(), 'calls.csv')
  writeFileSync(path, csv)
  return readColumn(path, column, ASKED_AT)
}

function problemOf(csv: string, column: string) {
  try {
    columnOf(csv, column)
  } catch (error) {
    if (error instanceof Failure) return error.problems[0]
    throw error
  }
  return expect.unreachable()
}

test.each([
  ['commas', 'team,minutes\nfront,4.5\nback,1e1\n'],
  ['Windows line ends and no last one', 'team,minutes\r\nfront,4.5\r\nback,10'],
  ['quotes with commas, quotes and line ends inside', '"team","minutes"\n"front, ""A""\n","4.5"\nback,10\n'],
  ['blanks around, empty lines, a byte order mark', '\u{FEFF}team, minutes\n\nfront, 4.5 \nback,10\n\n'],
  ['an empty last cell', 'minutes,team\n4.5,front\n10,'],
])('a column is read from a file with %s', (_, csv) => {
  expect(columnOf(csv, 'minutes')).toSatisfy((cells: string[]) => cells.map(Number).join() === '4.5,10')
})

test('a missing column names those there are, where it was asked for', () => {
  expect(problemOf('a,b\n1,2\n', 'c')).toMatchObject({
    code: 'no-such-column',
    hint: 'its columns are a, b',
    ...ASKED_AT,
  })
})

test('a cell that is no number is pointed at in the CSV file', () => {
  const problem = problemOf('a,b\n1,"x\ny"\n\nlong,2\n', 'a')
  expect(problem).toMatchObject({ code: 'not-a-number', line: 5 })
  expect(problem.file).toMatch(/calls\.csv$/)
  expect(problemOf('a\n\n,\n', 'a').code).toBe('not-a-number')
  for (const cell of ['Infinity', '0x3c', '0b11', '"4,5"', '1_000', '4.5.6', '5 min 3', '--1']) {
    expect(() => columnOf(`a\n${cell}\n`, 'a'), cell).toThrow('is no number')
  }
  expect(columnOf('a\n4.5 min\n2 business days\n1e-2\n', 'a')).toEqual(['4.5 min', '2 business days', '1e-2'])
})

test('a column that is there twice is refused where it was asked for', () => {
  expect(problemOf('talk, talk\n1,2\n', 'talk')).toMatchObject({ code: 'doubled-column', ...ASKED_AT })
  expect(columnOf('talk,wrap,wrap\n1,2,3\n', 'talk')).toEqual(['1'])
})

test('a misplaced quote and a file without rows are refused', () => {
  expect(problemOf('a,b\n1,x"y\n', 'a')).toMatchObject({ code: 'malformed-csv', line: 2 })
  expect(problemOf('a,b\n', 'a').code).toBe('no-rows')
})
