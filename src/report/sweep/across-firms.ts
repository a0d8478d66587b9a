import { pointOrder, type Sweep } from '../../experiment/sweep.js'
import type { BestInWorlds } from '../../experiment/sweep-worlds.js'
import { findMeasure } from '../../measures/catalogue.js'
import { namingOf } from '../../measures/naming.js'
import { figureLine, unitText } from '../figure-text.js'
import type { Cell, Column, Table } from '../report.js'
import { spreadText, worldWords } from '../world-words.js'
import { valuesOf } from './point-name.js'

/** Of the worlds, so many at either end are left out of where a point is best. */
const TAIL = 0.05
const MOST_NAMED = 3

/** `In 38 of 40 firms that fit your figures, cost is lowest between 40 and 80`; null where no firms were drawn. */
export function bestInFirms(sweep: Sweep, id: string): string | null {
  const { worlds, parameters } = sweep
  const found = worlds?.measures[id]
  if (worlds === undefined || found === undefined || found === null || found.worlds === 0) return null
  const measure = findMeasure(id)!
  const { noun, is } = namingOf(measure)
  const what = `${noun} ${is} ${measure.better === 'lower' ? 'lowest' : 'highest'}`
  const firms = worldWords(worlds).many
  const order = pointOrder(sweep)
  if (order === null) return `In ${found.worlds} ${firms}, ${what} ${countedText(sweep, found)}.`
  const { from, to, count } = middleOf(order, found)
  const [low, high] = [from, to].map((index) => valuesOf(sweep.points[index]!))
  const where = from === to ? `at ${parameters[0]}=${low}` : `between ${parameters[0]}=${low} and ${high}`
  return `In ${count} of ${found.worlds} ${firms}, ${what} ${where}.`
}

/** The stretch that is left without the outermost firms at either end. */
function middleOf(order: readonly number[], { worlds, best }: BestInWorlds) {
  const winners = order.flatMap((index) => Array.from({ length: best[index]! }, () => index))
  const cut = Math.floor(TAIL * worlds)
  const [from, to] = [winners[cut]!, winners[worlds - 1 - cut]!]
  const within = order.slice(order.indexOf(from), order.indexOf(to) + 1)
  return { from, to, count: within.reduce((sum, index) => sum + best[index]!, 0) }
}

/** `at (40, direct) in 21, at (60, direct) in 12 and elsewhere in 7`. */
function countedText({ points }: Sweep, { best, worlds }: BestInWorlds): string {
  const won = best.flatMap((count, index) => (count === 0 ? [] : [{ count, index }]))
  const named = won.sort((a, b) => b.count - a.count || a.index - b.index).slice(0, MOST_NAMED)
  const rest = worlds - named.reduce((sum, { count }) => sum + count, 0)
  const texts = [
    ...named.map(({ count, index }) => `at ${valuesOf(points[index]!)} in ${count}`),
    ...(rest === 0 ? [] : [`elsewhere in ${rest}`]),
  ]
  return texts.length === 1 ? texts[0]! : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`
}

/** Every point across the firms, held against the one that is best as fitted; null where no firms were drawn. */
export function firmsTable(sweep: Sweep, id: string): Table | null {
  const { worlds, points, parameters, best, metrics } = sweep
  const found = worlds?.measures[id]
  const top = best[id] ?? null
  if (worlds === undefined || found === undefined || found === null || top === null) return null
  const { label, unit } = findMeasure(id)!
  const words = worldWords(worlds)
  const shown = unitText(points[0]!.measures[id]!.unit)
  const name = valuesOf(points[top.point]!)
  return {
    kind: 'table',
    title: `Across ${worlds.worlds} ${words.many}${metrics.length === 1 ? '' : `: ${label}`}`,
    columns: [
      ...parameters.map((path): Column => ({ heading: path, align: 'right', wraps: true })),
      { heading: `less ${name} ${words.asItIs}, ${shown}`, align: 'right', wraps: true },
      { heading: `middle 90 % of ${words.some}`, align: 'right', wraps: true },
      { heading: `better than ${name} in`, align: 'right', wraps: true },
      { heading: 'best in', align: 'right' },
    ],
    rows: points.map(({ set }, index): readonly Cell[] => [
      ...parameters.map((path) => set[path]!),
      ...(index === top.point
        ? ['', '', '']
        : [
            figureLine(top.differences[index], unit),
            spreadText(found.differences[index]!, id),
            `${found.differences[index]!.better ?? ''}`,
          ]),
      `${found.best[index]}`,
    ]),
    note: `${words.each(worlds.drawn, 'every point')}; ${worlds.replications} replications each, corrected for what chance did to them.`,
  }
}
