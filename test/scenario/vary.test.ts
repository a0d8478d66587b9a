import { describe, expect, test } from 'vitest'
import { Failure, type Problem } from '../../src/kernel/failure.js'
import { gridOf, gridSize, readAxis } from '../../src/scenario/vary.js'

const valuesOf = (value: string) => readAxis({ path: 'teams.desk.agents', value }).values()

function problemOf(act: () => unknown): Problem | undefined {
  try {
    act()
  } catch (error) {
    if (error instanceof Failure) return error.problems[0]
    throw error
  }
  return undefined
}

const codeOf = (act: () => unknown) => problemOf(act)?.code
const hintOf = (act: () => unknown) => problemOf(act)?.hint

describe('the values of --vary', () => {
  test.each([
    ['0..200:50', ['0', '50', '100', '150', '200']],
    ['0..120:50', ['0', '50', '100']],
    ['0..0.3:0.1', ['0.0', '0.1', '0.2', '0.3']],
    ['10%..30%:10%', ['10%', '20%', '30%']],
    ['1..3:1 min', ['1 min', '2 min', '3 min']],
    ['38 per hour..42 per hour:2 per hour', ['38 per hour', '40 per hour', '42 per hour']],
    ['-1..1:1', ['-1', '0', '1']],
    ['50, 100 ,unlimited', ['50', '100', 'unlimited']],
    ['0..100:50,500', ['0', '50', '100', '500']],
    ['lognormal(6 min, 1.1),exponential(6 min)', ['lognormal(6 min, 1.1)', 'exponential(6 min)']],
    ['{share: 25%, unlawful: 3%},"a,b"', ['{share: 25%, unlawful: 3%}', '"a,b"']],
  ])('%s are %j', (text, values) => {
    expect(valuesOf(text)).toEqual(values)
  })

  test.each([
    ['0..100', 'wrong-range'],
    ['a..b:c', 'wrong-range'],
    ['0..100:0', 'wrong-range'],
    ['100..0:10', 'wrong-range'],
    ['1 min..5 h:1 min', 'wrong-range'],
    ['1,,2', 'missing-value'],
    ['', 'missing-value'],
    ['5,1..9:1', 'same-value'],
  ])('%s is refused: %s', (text, code) => {
    expect(codeOf(() => valuesOf(text))).toBe(code)
  })

  test.each([
    ['20-100', '20..100:20'],
    ['5 to 20', '5..20:5'],
    ['5 min – 20 min', '5 min..20 min:5'],
    ['0..500', '0..500:100'],
    ['10%-50%', '10%..50%:10%'],
    ['0.1..0.3', '0.1..0.3:0.05'],
  ])('%s is refused with a range that can be pasted: %s', (text, range) => {
    expect(hintOf(() => valuesOf(text))).toBe(`write ${range}`)
    expect(valuesOf(range).length).toBeGreaterThan(2)
  })

  test('what is about the run does not vary', () => {
    expect(codeOf(() => readAxis({ path: 'seed', value: 'a,b' }))).toBe('not-the-design')
    expect(codeOf(() => readAxis({ path: 'expect.cost', value: '1,2' }))).toBe('not-the-design')
  })

  test('a range is counted without being written out', () => {
    expect(readAxis({ path: 'x', value: '0..1000000000000:1' }).count).toBe(1_000_000_000_001)
  })
})

test('a grid holds every combination, the last axis running fastest', () => {
  const axes = [readAxis({ path: 'a', value: '1..2:1' }), readAxis({ path: 'b', value: 'x,y,z' })]
  expect(gridSize(axes)).toBe(6)
  expect(gridOf(axes).map((point) => point.map(({ value }) => value).join(''))).toEqual([
    '1x',
    '1y',
    '1z',
    '2x',
    '2y',
    '2z',
  ])
})
