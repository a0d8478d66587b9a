import type { Waterfall } from '../report.js'
import { captionOf, drawBars, paintOf } from './bars.js'
import type { Drawing } from './svg.js'
import { waterfallBars } from './waterfall-places.js'

/** From one level to another, each step from where the one before ended. @param width in pixels */
export function drawWaterfall(section: Waterfall, width: number): Drawing {
  const { title, from, steps, to, tones } = section
  const bars = waterfallBars(section).map((bar) => ({
    ...bar,
    paint: bar.kind === 'level' ? ('level' as const) : paintOf(tones[bar.kind]),
    isStrong: bar.kind === 'level',
  }))
  return drawBars(captionOf(title, [from, ...steps, to]), bars, width)
}
