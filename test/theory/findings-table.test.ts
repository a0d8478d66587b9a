import { describe, expect, test } from 'vitest'
import { conclusion } from '../proof/verify/conclusion.js'
import { FindingsTable } from '../proof/verify/findings-table.js'
import { KNOWN_CASES } from '../proof/verify/known-cases.js'
import type { Finding } from '../proof/verify/verify-case.js'

const good: Finding = {
  kind: 'random',
  name: 'have to wait',
  expected: 0.174132,
  simulated: 0.1733,
  standardError: 0.00082,
  z: -1.01,
  holds: true,
}
const bad: Finding = { ...good, simulated: 0.2, z: 31.5, holds: false }
const exact: Finding = { kind: 'trace', name: 'ends (min)', expected: [2, 3, 3], simulated: [2, 3, 3], holds: true }

describe('the table of known figures', () => {
  test('aligns its columns, and names a case once', () => {
    const table = new FindingsTable(KNOWN_CASES)
    const [first, second] = table.rows(KNOWN_CASES[0]!, [good, bad])
    const end = (line: string, text: string) => line.indexOf(text) + text.length
    expect(end(first!, '0.173300')).toBe(end(table.head(), 'simulated'))
    expect(end(second!, '31.50')).toBe(end(first!, '-1.01'))
    expect(second).not.toContain('D01')
    expect(second).toContain('DOES NOT HOLD')
  })

  test('shows the times of a trace', () => {
    expect(new FindingsTable(KNOWN_CASES).rows(KNOWN_CASES[0]!, [exact])[0]).toMatch(/2 3 3 +2 3 3 +exact$/)
  })
})

describe('the conclusion', () => {
  test('holds where every figure holds', () => {
    expect(conclusion([good, exact])).toEqual({ holds: true, text: '2 figures, max |z| = 1.01; D19-D22 exact' })
  })

  test('does not hold where one does not, and says how many', () => {
    expect(conclusion([good, bad, exact])).toEqual({
      holds: false,
      text: '3 figures, max |z| = 31.50; D19-D22 exact; 1 of them wrong',
    })
    expect(conclusion([{ ...exact, holds: false }, good]).text).toContain('NOT EXACT')
  })

  test('does not hold where a figure is not a number', () => {
    expect(conclusion([{ ...good, simulated: Number.NaN, z: Number.NaN, holds: false }]).holds).toBe(false)
  })
})
