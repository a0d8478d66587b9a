import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readColumn } from '../../../src/cli/files/read-column.js'
import { Failure } from '../../../src/kernel/failure.js'
import { emptyFolder } from '../../support/runaround.js'

const ASKED_AT = { file: 'shop.yaml', line: 7 }

function columnOf(csv: string, column: string): number[] {
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
  expect(columnOf(csv, 'minutes')).toEqual([4.5, 10])
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
  expect(problemOf('a\nInfinity\n', 'a').code).toBe('not-a-number')
})

test('a misplaced quote and a file without rows are refused', () => {
  expect(problemOf('a,b\n1,x"y\n', 'a')).toMatchObject({ code: 'malformed-csv', line: 2 })
  expect(problemOf('a,b\n', 'a').code).toBe('no-rows')
})
