import { expect, test } from 'vitest'
import type { Course, Figure } from '../../src/experiment/summary.js'
import { course } from '../../src/report/run/course.js'
import { summary } from './fabricated-summary.js'

const series = (...means: readonly number[]): Figure[] => means.map((mean) => ({ mean, half_width: 0.01 }))
const flat = series(0.5, 0.5, 0.5, 0.5)

function plots(front: readonly Figure[], back: readonly Figure[]) {
  const people = { agent_skill: flat, agent_morale: flat, staffed: flat }
  const found: Course = {
    weeks: 4,
    house: {
      trust_loss: series(2, 2.5, 2.2, 2),
      authority_used: flat,
      agent_confidence: series(0.6, 0.5, 0.55, 0.6),
      ...people,
    },
    team: { front: { agent_confidence: front, ...people }, back: { agent_confidence: back, ...people } },
  }
  return course({ ...summary, course: found })
}

test('a short run has no weeks to show', () => {
  expect(course({ ...summary, course: null })).toEqual([])
})

test('what stays the same is not drawn', () => {
  expect(plots(flat, flat).map(({ title }) => title)).toEqual([
    'Confidence, % of small decisions that agents dare',
    'Trust lost, points, by week of the first contact',
  ])
})

test('the one team whose confidence moves beyond noise is drawn by its name', () => {
  const [confidence] = plots(series(0.6, 0.3, 0.4, 0.5), series(0.6, 0.61, 0.6, 0.6))
  expect(confidence!.title).toBe('Confidence of front, % of small decisions that agents dare')
  expect(confidence!.curves.map(({ points }) => points.map((point) => point?.value))).toEqual([[60, 30, 40, 50]])
  expect(confidence!.ticks.map(({ text }) => text)).toEqual(['1', '2', '3', '4'])
})

test('several that move are told apart', () => {
  const [confidence] = plots(series(0.6, 0.3, 0.4, 0.5), series(0.6, 0.2, 0.4, 0.5))
  expect(confidence!.curves.map(({ label }) => label)).toEqual(['front', 'back'])
})
