import type { Story } from '../../story/story.js'
import type { Trace } from '../../story/trace.js'
import { fixedText } from '../figure-text.js'
import type { CurvePoint, Plot } from '../report.js'
import { onTheLine } from './timeline.js'
import { pointsText } from './words.js'

/** Trust after so many minutes on the line, before and after each move of it. */
interface Step {
  readonly at: number
  readonly trust: number
}

/** How trust went, over the minutes that the customer spent on the line: days between do not stretch it. */
export function trustCurve({ designs }: Trace): Plot | null {
  const paths = designs.map(({ label, story }) => ({ label, steps: stepsOf(story) }))
  const longest = paths.reduce((a, b) => (b.steps.at(-1)!.at > a.steps.at(-1)!.at ? b : a))
  if (paths.every(({ steps }) => steps.length <= 2)) return null
  const times = [...new Set(paths.flatMap(({ steps }) => steps.map(({ at }) => at)))].sort((a, b) => a - b)
  // As often as anybody's trust stands at several levels there, so that moves are upright.
  const places = times.flatMap((at) => {
    const most = Math.max(...paths.map(({ steps }) => steps.filter((step) => step.at === at).length))
    return Array.from({ length: most }, (_, nth) => ({ at, nth }))
  })
  return {
    kind: 'plot',
    title: 'Trust, points',
    axis: 'minutes on the line',
    ticks: places.map(({ at, nth }) => ({
      at,
      text: nth > 0 ? '' : tickText(at, times, longest.steps.at(-1)!.at),
    })),
    curves: paths.map(({ label, steps }) => ({
      label: paths.length === 1 ? '' : label,
      points: places.map(({ at, nth }) => pointAt(steps, at, nth)),
    })),
    text: pointsText,
  }
}

function stepsOf(story: Story): readonly Step[] {
  const [first] = story.moments
  let elsewhere = 0
  const steps: Step[] = [{ at: 0, trust: story.trust.start }]
  for (const { minute, moves, spent, trust } of story.moments) {
    for (const { cause, minutes } of spent) {
      if (cause === 'waiting_call_back' || cause === 'between_contacts') elsewhere += minutes
    }
    const at = minute - first!.minute - elsewhere
    if (moves.length > 0) steps.push({ at, trust: moves[0]!.before }, { at, trust })
  }
  return [...steps, { at: onTheLine(story), trust: story.trust.final }]
}

/** The n-th level at a time, or the only one; null once the customer is off the line. */
function pointAt(steps: readonly Step[], at: number, nth: number): CurvePoint | null {
  if (at > steps.at(-1)!.at) return null
  const there = steps.filter((step) => step.at === at)
  const { trust } = there[nth] ?? there.at(-1) ?? steps.findLast((step) => step.at < at)!
  return { value: trust, low: trust, high: trust }
}

function tickText(at: number, times: readonly number[], last: number): string {
  const text = fixedText(at, 0)
  const isFirst = times.find((other) => fixedText(other, 0) === text) === at
  return isFirst || at === last ? text : ''
}
