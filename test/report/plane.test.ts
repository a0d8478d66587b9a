import { Chalk } from 'chalk'
import { expect, test } from 'vitest'
import { markdown } from '../../src/report/formats/markdown.js'
import { terminal } from '../../src/report/formats/terminal.js'
import type { Plane } from '../../src/report/report.js'

const at = (value: number, half = 0) => ({ value, low: value - half, high: value + half })
const PLANE: Plane = {
  kind: 'plane',
  title: 'Cash against trust',
  x: 'cash',
  y: 'trust won',
  text: String,
  points: [
    { mark: '1', label: 'both', isBest: true, x: at(-100, 20), y: at(2, 0.5) },
    { mark: '2', label: 'today', isBest: true, x: at(0), y: at(0) },
    { mark: '·', label: 'other', isBest: false, x: at(-50), y: at(0) },
  ],
}
const shown = (width: number) =>
  terminal({ title: 'A plan', sections: [PLANE] }, { chalk: new Chalk({ level: 0 }), width })

test('points stand where they belong, the best with their intervals, and the ends of both axes are named', () => {
  const lines = shown(60).split('\n').slice(3)
  expect(lines[0]).toBe('  ↑ trust won')
  expect(lines[1]!.startsWith('  2.5 ┤')).toBe(true)
  expect(lines.find((line) => line.includes('1'))).toMatch(/│─+1─+$/)
  const last = lines.find((line) => line.includes('2') && !line.includes('2.5'))!
  expect(last).toMatch(/^ {4}0 ┤ +· +2$/)
  expect(lines.at(-2)).toMatch(/^ +-120 +cash → +0$/)
})

test('no line is wider than the page', () => {
  for (const width of [40, 60, 100]) {
    expect(
      Math.max(
        ...shown(width)
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(width)
  }
})

test('in Markdown they are a table', () => {
  expect(markdown({ title: 'A plan', sections: [PLANE] })).toContain('| 1 | both | -100 | 2 |')
})
