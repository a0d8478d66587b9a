import { expect, test } from 'vitest'
import { grid } from '../../../src/report/formats/terminal/chart.js'
import type { Look } from '../../../src/report/formats/terminal/look.js'
import type { Table } from '../../../src/report/report.js'

const plain = (text: string) => text
const look = (width: number): Look => ({
  width,
  tint: { plain, strong: plain, dim: plain, good: plain, bad: plain },
})

const wide: Table = {
  kind: 'table',
  columns: [
    { heading: 'teams.first_line.authority.granted', align: 'right', wraps: true },
    ...['first-contact resolution', 'repeat explanations', 'satisfaction'].map((heading) => ({
      heading,
      align: 'right' as const,
      wraps: true as const,
    })),
  ],
  rows: [['1.50 USD', '71.23 ± 0.41', '0.412 ± 0.013', '83.1 ± 1.2']],
}

test('a table that is too wide breaks between words and after the dots of a path, never inside a word or a figure', () => {
  const lines = grid(wide, look(56))
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(56)
  const words = lines
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '')
  const whole = ['teams.', 'first_', 'line.', 'authority.', 'granted', 'first-', 'contact', 'resolution', 'repeat']
  const expected = [
    ...whole,
    'explanations',
    'satisfaction',
    '1.50',
    'USD',
    '71.23',
    '±',
    '0.41',
    '0.412',
    '0.013',
    '83.1',
    '1.2',
  ]
  const broken = words.filter((word) => !expected.some((part) => word === part || word.endsWith(part)))
  expect(broken).toEqual([])
  expect(words.join('').replace(/[^a-z]/g, '')).toContain('explanations')
})
