import { expect, test } from 'vitest'
import { bestPoint } from '../../src/experiment/best-point.js'
import type { MeasureSummary } from '../../src/experiment/summary.js'
import type { Sweep } from '../../src/experiment/sweep.js'
import { pointTables } from '../../src/report/sweep/points.js'

const BUSY = [10, 14, 9, 17]

function sweepOver(offsets: readonly number[]): Sweep {
  const measures = offsets.map((more, point): MeasureSummary => {
    const replications = BUSY.map((value, i) => value + more + (i % 2 === 0 ? 0.0001 : -0.0001) * point)
    const mean = replications.reduce((sum, value) => sum + value, 0) / replications.length
    return { unit: 'min', better: 'lower', mean, half_width: 5.6, replications }
  })
  return {
    schema: 'runaround/sweep@1',
    runaround: '0',
    scenario: { name: 'Queue', file: 'a.yaml' },
    seed: 's',
    replications: BUSY.length,
    confidence: 0.95,
    currency: 'USD',
    parameters: ['teams.desk.agents'],
    metrics: ['speed_of_answer'],
    points: measures.map((measure, index) => ({
      set: { 'teams.desk.agents': String(index) },
      hash: String(index),
      measures: { speed_of_answer: measure },
      warnings: [],
    })),
    best: { speed_of_answer: bestPoint(measures, 0.95) },
  }
}

test('points that the paired test separates differ in print, however wide each one’s own interval', () => {
  const [table] = pointTables(sweepOver([0, 0.004, 0.00001]))
  const levels = table!.rows.map((row) => String(row[1]))
  expect(levels).toEqual(['12.500 ± 5.600', '12.504 ± 5.600', '12.500 ± 5.600'])
  expect(table!.rows.map((row) => (typeof row[3] === 'string' ? row[3] : row[3]!.text))).toEqual(['*', '', '~'])
})
