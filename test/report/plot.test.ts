import { Chalk } from 'chalk'
import { describe, expect, test } from 'vitest'
import { terminal } from '../../src/report/formats/terminal.js'
import type { Curve, Plot } from '../../src/report/report.js'

const curve = (label: string, values: readonly (number | null)[], half = 1): Curve => ({
  label,
  points: values.map((value) => (value === null ? null : { value, low: value - half, high: value + half })),
})

function plotted(curves: readonly Curve[], width = 80, at: readonly number[] = [0, 100, 200]): string[] {
  const section: Plot = {
    kind: 'plot',
    title: 'cost, USD',
    axis: 'teams.desk.agents',
    ticks: at.map((place) => ({ at: place, text: String(place) })),
    curves,
    text: (value) => value.toFixed(1),
  }
  return terminal({ title: 'Title', sections: [section] }, { chalk: new Chalk({ level: 0 }), width }).split('\n')
}

describe('a plot', () => {
  test.each([20, 40, 80, 200])('of %i columns has no wider line', (width) => {
    const lines = plotted([curve('', [9, 4, 6])], width)
    expect(Math.max(...lines.slice(2).map((line) => line.length))).toBeLessThanOrEqual(Math.max(width, 20))
  })

  test('marks each point at its height, the highest above', () => {
    const lines = plotted([curve('', [9, 4, 6])])
    const rows = lines.flatMap((line, row) => [...line.matchAll(/●/g)].map((match) => ({ row, column: match.index })))
    const [highest, middle, lowest] = rows
    expect(rows).toHaveLength(3)
    expect(highest!.column).toBeLessThan(lowest!.column)
    expect(lowest!.column).toBeLessThan(middle!.column)
  })

  test('spaces points as their numbers are', () => {
    const lines = plotted([curve('', [5, 5, 5])], 80, [0, 10, 200])
    const line = lines.find((text) => text.includes('●'))!
    const [first, second, third] = [...line.matchAll(/●/g)].map(({ index }) => index)
    expect((second! - first!) / (third! - first!)).toBeCloseTo(10 / 200, 1)
  })

  test('tells several curves apart without colour, and names them', () => {
    const text = plotted([curve('few=1', [9, 4, 6]), curve('few=2', [3, 2, 1])]).join('\n')
    expect(text).toContain('● few=1')
    expect(text).toContain('○ few=2')
    expect(text.match(/○/g)).toHaveLength(4)
  })

  test('leaves a gap where nothing is known', () => {
    const text = plotted([curve('', [9, null, 6])]).join('\n')
    expect(text.match(/●/g)).toHaveLength(2)
    expect(text).not.toContain('·')
  })

  test('shows what is flat in the middle, without a band', () => {
    const lines = plotted([curve('', [5, 5, 5], 0)])
    expect(lines.join('')).not.toContain('░')
    expect(lines.findIndex((line) => line.includes('●'))).toBe(9)
  })
})
