import { scaleLinear } from 'd3-scale'
import type { Distribution } from '../report.js'
import { type Drawing, drawing, label, line, rect, SMALL } from './svg.js'
import { textWidth } from './text-width.js'

const [TOP, HEIGHT, BOTTOM] = [62, 190, 42]
const LEFT = 40
const LEGEND = 14
const MARK = 15

/** How many customers have which figure, those with a good end below the others. @param width in pixels */
export function drawDistribution(title: string, spread: Distribution, width: number): Drawing {
  const { axis, bins, width: step, labels, marks } = spread
  const [first, last] = [bins[0]?.from ?? 0, (bins.at(-1)?.from ?? 0) + step]
  const most = Math.max(1, ...bins.map(({ good, bad }) => good + bad))
  const x = scaleLinear([first, last], [LEFT, width - 1])
  const bottom = TOP + HEIGHT
  const y = scaleLinear([0, most], [bottom, TOP])
  const ticks = x.ticks(width / 90)
  const all = bins.reduce((sum, { good, bad }) => sum + good + bad, 0)
  const bars = bins.flatMap(({ from, good, bad }) => {
    const [left, wide] = [x(from) + 0.5, x(from + step) - x(from) - 1]
    return [
      ...(good === 0 ? [] : [rect(left, y(good), wide, bottom - y(good), { fill: 'accent' })]),
      ...(bad === 0 ? [] : [rect(left, y(good + bad), wide, y(good) - y(good + bad), { fill: 'bad' })]),
    ]
  })
  const described = marks.map(({ text }) => text).join('; ')
  return drawing({ title, description: `${all} customers by ${axis}: ${described}.` }, width, bottom + BOTTOM, [
    ...legendOf(labels),
    ...scaleLinear([0, most / all], [0, most])
      .ticks(3)
      .flatMap((share) => [
        line(LEFT, y(share * all), width, y(share * all), 'rule'),
        label(`${Math.round(100 * share)} %`, LEFT - 6, y(share * all) + 4, { at: 'end', fill: 'quiet', size: SMALL }),
      ]),
    ...bars,
    ...marks.flatMap(({ at, text }, index) => {
      const end = x(at) + 6 + textWidth(text, SMALL) > width
      const top = TOP - 12 + index * MARK
      return [
        line(x(at), top - 9, x(at), bottom, 'ink', { 'stroke-dasharray': '3 3' }),
        label(text, x(at) + (end ? -6 : 6), top, { size: SMALL, at: end ? 'end' : 'start', isLifted: true }),
      ]
    }),
    line(LEFT, bottom, width, bottom, 'quiet'),
    ...ticks.flatMap((tick) => [
      line(x(tick), bottom, x(tick), bottom + 5, 'quiet'),
      ...(x(tick) > width - 10
        ? []
        : [label(String(tick), x(tick), bottom + 18, { at: 'middle', fill: 'quiet', size: SMALL })]),
    ]),
    label(axis, (LEFT + width) / 2, bottom + BOTTOM - 6, { at: 'middle', fill: 'quiet', size: SMALL }),
  ])
}

function legendOf({ good, bad }: Distribution['labels']): readonly string[] {
  const second = LEGEND + 6 + textWidth(good, SMALL) + 2 * LEGEND
  return [
    rect(0, 2, 10, 10, { fill: 'accent' }),
    label(good, LEGEND + 2, 11, { size: SMALL, fill: 'quiet' }),
    rect(second, 2, 10, 10, { fill: 'bad' }),
    label(bad, second + LEGEND + 2, 11, { size: SMALL, fill: 'quiet' }),
  ]
}
