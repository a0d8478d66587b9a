import { expect, test } from 'vitest'
import { trustCurve } from '../../../src/report/story/in-the-end.js'
import type { Moment, Story, Trace } from '../../../src/story/story.js'

const moment = (minute: number, levels: readonly number[], spent: Moment['spent'] = []): Moment => ({
  minute,
  trust: levels.at(-1)!,
  events: [],
  moves: levels.slice(1).map((after, index) => ({ cause: 'transfer', before: levels[index]!, after })),
  spent,
})

function storyOf(moments: readonly Moment[], talking: number): Story {
  const trust = { start: 70, final: moments.at(-1)!.trust }
  return { moments, trust, minutes_by_cause: { talking } } as Story
}

const traceOf = (...stories: readonly Story[]) =>
  ({ designs: stories.map((story, index) => ({ label: `design ${index + 1}`, story })) }) as unknown as Trace
const valuesOf = (trace: Trace, curve: number) =>
  trustCurve(trace)!.curves[curve]!.points.map((point) => point?.value ?? null)

/** Ten minutes of talk, a day’s pause, ten minutes more; trust moves at the beginning of the second call and at its end. */
const RETURNING = storyOf(
  [
    moment(100, [70]),
    moment(110, [70, 74]),
    moment(1550, [74, 66], [{ cause: 'between_contacts', minutes: 1440 }]),
    moment(1560, [66, 60]),
  ],
  20,
)

test('the curve runs over minutes on the line: days between two calls do not stretch it', () => {
  const plot = trustCurve(traceOf(RETURNING))!
  expect(plot.ticks.map(({ at }) => at)).toEqual([0, 10, 10, 10, 10, 20, 20, 20])
  expect(plot.curves.map(({ label }) => label)).toEqual([''])
})

test('every level shows, of moves at one minute on the line too', () => {
  expect(valuesOf(traceOf(RETURNING), 0)).toEqual([70, 70, 74, 74, 66, 66, 60, 60])
})

test('another design’s curve goes on level where nothing moves it, and stops where its customer hangs up', () => {
  const short = storyOf([moment(100, [70]), moment(105, [70, 71])], 5)
  const trace = traceOf(RETURNING, short)
  expect(trustCurve(trace)!.ticks.map(({ at }) => at)).toEqual([0, 5, 5, 5, 10, 10, 10, 10, 20, 20, 20])
  expect(valuesOf(trace, 0)).toEqual([70, 70, 70, 70, 70, 74, 74, 66, 66, 60, 60])
  expect(valuesOf(trace, 1)).toEqual([70, 70, 71, 71, null, null, null, null, null, null, null])
})

test('without a move there is no curve', () => {
  expect(trustCurve(traceOf(storyOf([moment(100, [70])], 0)))).toBeNull()
})
