import { onOneLine } from '../../../kernel/printable.js'
import type { Plane, PlanePoint } from '../../report.js'
import type { Look } from './look.js'

const INDENT = 2
const HEIGHT = 13
const WIDEST = 60
const LEAST_WIDTH = 16
const WHISKERS = { across: '─', up: '│' } as const

/** Points in a plane as lines, their intervals behind them; of points at one place the first is seen. */
export function plane({ points, text, ...axes }: Plane, look: Look): readonly string[] {
  const texts = Array.from({ length: HEIGHT }, (_, row) => {
    return row === 0 || row === HEIGHT - 1 ? text(row === 0 ? ends(points, 'y').high : ends(points, 'y').low) : ''
  })
  const margin = Math.max(...texts.map(({ length }) => length))
  const width = Math.max(LEAST_WIDTH, Math.min(WIDEST, look.width - INDENT - margin - 3))
  const cells = Array.from({ length: HEIGHT }, () => Array.from({ length: width }, () => ' '))
  const columnOf = placing(ends(points, 'x'), width)
  const rowFromBelow = placing(ends(points, 'y'), HEIGHT)
  const rowOf = (value: number) => HEIGHT - 1 - rowFromBelow(value)
  for (const { x, y, isBest } of points) {
    if (!isBest) continue
    for (let column = columnOf(x.low); column <= columnOf(x.high); column++)
      cells[rowOf(y.value)]![column] = WHISKERS.across
    for (let row = rowOf(y.high); row <= rowOf(y.low); row++) cells[row]![columnOf(x.value)] = WHISKERS.up
  }
  for (const { mark, x, y } of points.toReversed()) cells[rowOf(y.value)]![columnOf(x.value)] = mark
  const left = ' '.repeat(INDENT)
  const body = cells.map((row, index) => {
    const tick = texts[index] === '' ? '│' : '┤'
    return `${left}${look.tint.dim(`${texts[index]!.padStart(margin)} ${tick}`)}${row.join('')}`.trimEnd()
  })
  const under = ' '.repeat(INDENT + margin + 1)
  const [low, high] = [text(ends(points, 'x').low), text(ends(points, 'x').high)]
  const named = onOneLine(`${axes.x} →`).slice(0, Math.max(0, width - low.length - high.length - 4))
  const gap = Math.max(1, width - low.length - high.length - named.length)
  const foot = `${low}${' '.repeat(Math.floor(gap / 2))}${named}${' '.repeat(Math.ceil(gap / 2))}${high}`
  return [
    look.tint.dim(`${left}↑ ${onOneLine(axes.y)}`.slice(0, look.width)),
    ...body,
    look.tint.dim(`${under}└${'─'.repeat(width)}`),
    look.tint.dim(`${under} ${foot}`.trimEnd()),
  ]
}

/** What the points and their intervals lie between; only those of the best count. */
function ends(points: readonly PlanePoint[], axis: 'x' | 'y'): { readonly low: number; readonly high: number } {
  const known = points.flatMap(({ isBest, [axis]: place }) =>
    isBest ? [place.low, place.value, place.high] : [place.value],
  )
  return { low: Math.min(...known), high: Math.max(...known) }
}

function placing(
  { low, high }: { readonly low: number; readonly high: number },
  cells: number,
): (value: number) => number {
  return (value) => (high > low ? Math.round(((value - low) / (high - low)) * (cells - 1)) : Math.floor(cells / 2))
}
