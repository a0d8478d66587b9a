import { describe, expect, test } from 'vitest'
import { printBaseline, readBaseline } from '../../src/baseline/baseline.js'
import { baselineOf, ran, shop } from './baselines.js'

const baseline = baselineOf(ran(shop()))
const text = printBaseline(baseline)

/** What comes of the text with one thing changed. */
function changed(from: string | RegExp, to: string): string {
  expect(text).toMatch(from)
  const found = readBaseline(text.replace(from, to))
  return 'code' in found ? `${found.code}: ${found.message}` : 'read'
}

describe('a baseline as text', () => {
  test('is read as it was written, and written as it was read', () => {
    const read = readBaseline(text)
    expect(read).toEqual(JSON.parse(JSON.stringify(baseline)))
    expect(printBaseline(read as typeof baseline)).toBe(text)
  })

  test('has the replications of a figure in one line, and ends with a line feed', () => {
    expect(text).toMatch(/^ {6}"numerators": \[[\d., ]+\],$/m)
    expect(text.endsWith('}\n')).toBe(true)
  })

  test('says nothing of times and places', () => {
    expect(text).not.toMatch(/\d{4}-\d\d-\d\d|\/tmp|\/home/)
  })
})

describe('a baseline that cannot be used says why', () => {
  test('cut off in the middle, wherever that is', () => {
    for (let cut = 1; cut < text.length - 2; cut += 97) {
      const found = readBaseline(text.slice(0, cut))
      expect('code' in found && found.code).toBe('baseline-unreadable')
    }
  })

  test('written by a newer program, or none', () => {
    expect(changed('runaround/baseline@2', 'runaround/baseline@3')).toBe(
      'baseline-newer: a newer runaround wrote this: format 3',
    )
    expect(changed('runaround/baseline@2', 'runaround/baseline@1')).toBe(
      'baseline-older: an older runaround wrote this: format 1',
    )
    expect(changed('runaround/baseline@2', 'something/else@2')).toMatch('baseline-unreadable: this is no baseline')
    expect(readBaseline('[]')).toMatchObject({ code: 'baseline-unreadable' })
  })

  test('damaged, naming the place', () => {
    expect(changed('"replications": 10', '"replications": -10')).toMatch(
      'baseline-unreadable: the baseline is damaged at replications',
    )
    expect(changed('"tolerance": 0', '"tolerance": "much"')).toMatch('damaged at gate.handle_time.tolerance')
    expect(changed('"replications": 10', '"replications": 11')).toMatch('does not have 11 replications')
    expect(changed('"seed"', '"sead"')).toMatch('damaged')
  })

  test('of another design than its hash is of', () => {
    const found = /^baseline-unreadable: its design is not the one that its hash is of/
    expect(changed('"actual": 40', '"actual": 400')).toMatch(found)
    expect(changed(/"hash": ".{8}/, '"hash": "00000000')).toMatch(found)
    expect(changed('"actual": 40', '"actual": 40.0')).toBe('read')
  })

  test('of fewer replications than can tell a change from noise', () => {
    const few = printBaseline(baselineOf(ran(shop(), { replications: 9 })))
    expect(readBaseline(few)).toMatchObject({ code: 'baseline-too-small', file: 'scenarios/shop.yaml' })
  })

  test('watching a measure that this program does not know', () => {
    expect(changed('"distrust": {\n      "better"', '"mistrust": {\n      "better"')).toBe(
      'baseline-incompatible: the gate looks at "mistrust", which this program does not measure',
    )
  })
})
