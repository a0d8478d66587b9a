import CliTable from 'cli-table3'
import { onOneLine } from '../../../kernel/printable.js'
import type { Cell, Column, Curve, CurvePoint, Plot, Table } from '../../report.js'
import { BARE, isPlain, type Look, longestPiece, wrapped } from './look.js'

const INDENT = 2
const GUTTER = 2
/** Prose keeps at least so many columns while anything else can give way. */
const LEAST_PROSE = 18

/** A table as lines: columns as wide as they need, prose taking what is left, nothing wider than the page. */
export function grid(table: Table, look: Look): readonly string[] {
  const { columns } = table
  const hasHeadings = columns.some(({ heading }) => heading !== '')
  const rows = [
    ...(hasHeadings ? [columns.map(({ heading }): Cell => ({ text: heading, tone: 'dim' }))] : []),
    ...table.rows,
  ]
  const texts = rows.map((row) => row.map((cell) => onOneLine(typeof cell === 'string' ? cell : cell.text)))
  const room = look.width - INDENT
  const widths = widthsWithin(columns, texts, room)
  const bare = new CliTable({
    ...BARE,
    colWidths: widths.map((width, index) => width + (index < widths.length - 1 ? GUTTER : 0)),
    colAligns: columns.map(({ align }) => align),
    style: { ...BARE.style, 'padding-right': 0 },
  })
  for (const [index, row] of rows.entries()) {
    const cells = row.map((cell, column) =>
      wrapped(texts[index]![column]!, widths[column]!).map(look.tint[typeof cell === 'string' ? 'plain' : cell.tone]),
    )
    // A row of the table for each line: over cells of several lines cli-table3 takes many times as long.
    for (let line = 0; line < Math.max(1, ...cells.map(({ length }) => length)); line++) {
      bare.push(
        cells.map((lines, column) => ({
          content: lines[line] ?? '',
          style: { 'padding-left': 0, 'padding-right': column < columns.length - 1 ? GUTTER : 0 },
        })),
      )
    }
  }
  return bare
    .toString()
    .split('\n')
    .map((line) => (' '.repeat(INDENT) + line).trimEnd())
}

/** Widths of columns that fit into the room: prose gives way first, then what can be broken between words, then whatever is widest. */
function widthsWithin(
  columns: readonly Column[],
  texts: readonly (readonly string[])[],
  room: number,
): readonly number[] {
  const widths = columns.map((_, column) => Math.max(1, ...texts.map((row) => widthOf(row[column]!))))
  const taken = () => widths.reduce((sum, width) => sum + width, 0) + GUTTER * (widths.length - 1)
  const widest = (candidates: readonly number[]) =>
    candidates.reduce((best, column) => (widths[column]! > widths[best]! ? column : best), candidates[0]!)
  const all = columns.map((_, column) => column)
  const unbroken = all.map((column) =>
    leastWidth(
      columns[column]!,
      texts.map((row) => row[column]!),
    ),
  )
  const yielding = [
    (column: number) => columns[column]!.wraps === true && widths[column]! > Math.max(LEAST_PROSE, unbroken[column]!),
    (column: number) => widths[column]! > unbroken[column]!,
    () => true,
  ]
  while (taken() > room) {
    const column = widest(yielding.map((gives) => all.filter(gives)).find((some) => some.length > 0)!)
    if (widths[column] === 1) break
    widths[column]!--
  }
  return widths
}

/** Below that words break; the cells of a column that is no prose do not wrap, its heading may. */
function leastWidth({ heading, wraps }: Column, texts: readonly string[]): number {
  return Math.max(1, ...texts.map((text) => (wraps || text === heading ? longestPiece(text) : widthOf(text))))
}

/** Columns that a text takes: cli-table3's own measure, so that both agree. */
function widthOf(text: string): number {
  if (isPlain(text)) return text.length
  const probe = new CliTable({ ...BARE })
  probe.push([text])
  return probe.width
}

const HEIGHT = 13
const WIDEST = 72
const LEAST_WIDTH = 8
/** Marks of the points, one a curve; told apart without colour. */
const MARKS = ['●', '○', '▲', '△', '■', '□', '◆', '◇']
const BAND = '░'
const LINE = '·'

/** A plot as lines: points with what lies between them, the bands behind. */
export function plot(section: Plot, look: Look): readonly string[] {
  const height = section.height ?? HEIGHT
  const { low, high } = bounds(section.curves)
  const rows = Array.from({ length: height }, (_, row) => high - ((high - low) * row) / (height - 1))
  const labelled = new Set([0, (height - 1) / 2, height - 1])
  const texts = rows.map((value, row) => (labelled.has(row) ? section.text(value) : ''))
  const margin = Math.max(...texts.map(({ length }) => length))
  const width = Math.max(LEAST_WIDTH, Math.min(WIDEST, look.width - INDENT - margin - 3))
  const cells = rows.map(() => Array.from({ length: width }, () => ' '))
  const columns = columnsOf(section, width)
  const rowOf = (value: number) => Math.round(((high - value) / (high - low)) * (height - 1))
  for (const curve of section.curves) drawBand(cells, curve, columns, rowOf)
  for (const curve of section.curves) drawLine(cells, curve, columns, rowOf)
  for (const [index, { points }] of section.curves.entries()) {
    for (const [at, point] of points.entries()) {
      if (point !== null) cells[rowOf(point.value)]![columns[at]!] = MARKS[index % MARKS.length]!
    }
  }
  const left = ' '.repeat(INDENT)
  const body = cells.map((row, index) => {
    const tick = texts[index] === '' ? '│' : '┤'
    return `${left}${look.tint.dim(`${texts[index]!.padStart(margin)} ${tick}`)}${row.join('')}`.trimEnd()
  })
  const foot = [...`└${'─'.repeat(width)}`]
  for (const column of columns) foot[column + 1] = '┴'
  const names = tickTexts(section, columns, width)
  const under = ' '.repeat(INDENT + margin + 1)
  return [
    ...legend(section, look),
    ...body,
    look.tint.dim(`${under}${foot.join('')}`),
    look.tint.dim(`${under} ${names}`.trimEnd()),
    look.tint.dim(`${under} ${centred(onOneLine(section.axis), width)}`.trimEnd()),
  ].map((line) => line.trimEnd())
}

/** What the values and their bands lie between; never nothing, so that what is flat stands in the middle. */
function bounds(curves: readonly Curve[]): { readonly low: number; readonly high: number } {
  const known = curves.flatMap(({ points }) => points.filter((point) => point !== null))
  const low = known.reduce((least, point) => Math.min(least, point.low), Number.POSITIVE_INFINITY)
  const high = known.reduce((most, point) => Math.max(most, point.high), Number.NEGATIVE_INFINITY)
  if (low < high) return { low, high }
  const around = known.length === 0 ? 0 : low
  const half = Math.max(Math.abs(around) / 10, 0.5)
  return { low: around - half, high: around + half }
}

function columnsOf({ ticks }: Plot, width: number): readonly number[] {
  const [first, last] = [ticks[0]!.at, ticks.at(-1)!.at]
  if (first === last) return ticks.map(() => Math.floor(width / 2))
  return ticks.map(({ at }) => Math.round(((at - first) / (last - first)) * (width - 1)))
}

type Cells = readonly string[][]
type RowOf = (value: number) => number

function drawBand(cells: Cells, curve: Curve, columns: readonly number[], rowOf: RowOf): void {
  along(curve, columns, (column, { low, high }) => {
    if (low === high) return
    for (let row = rowOf(high); row <= rowOf(low); row++) cells[row]![column] = BAND
  })
}

/** Without gaps where it is steep. */
function drawLine(cells: Cells, curve: Curve, columns: readonly number[], rowOf: RowOf): void {
  let before: { readonly column: number; readonly row: number } | null = null
  along(curve, columns, (column, { value }) => {
    const row = rowOf(value)
    const from = before?.column === column - 1 ? before.row : row
    for (let step = Math.min(from, row); step <= Math.max(from, row); step++) {
      if (step !== from || step === row) cells[step]![column] = LINE
    }
    before = { column, row }
  })
}

/** Every column from point to point, straight between them; where a point is unknown, a gap. */
function along({ points }: Curve, columns: readonly number[], draw: (column: number, point: CurvePoint) => void): void {
  for (const [index, point] of points.entries()) {
    if (point === null) continue
    const next = points[index + 1] ?? null
    const [from, to] = [columns[index]!, next === null ? columns[index]! : columns[index + 1]!]
    for (let column = from; column <= to; column++) {
      const share = to === from ? 0 : (column - from) / (to - from)
      const mixed = (key: keyof CurvePoint) => point[key] + share * ((next ?? point)[key] - point[key])
      draw(column, { value: mixed('value'), low: mixed('low'), high: mixed('high') })
    }
  }
}

/** Names under the ticks, as many as have room: the ends first. */
function tickTexts({ ticks }: Plot, columns: readonly number[], width: number): string {
  const line = Array.from({ length: width }, () => ' ')
  const order = [0, ticks.length - 1, ...ticks.keys()].filter((tick, i, all) => all.indexOf(tick) === i)
  for (const tick of order) {
    const text = onOneLine(ticks[tick]!.text)
    const start = Math.max(0, Math.min(width - text.length, columns[tick]! - Math.floor(text.length / 2)))
    const around = line.slice(Math.max(0, start - 1), start + text.length + 1)
    if (text.length > width || around.some((cell) => cell !== ' ')) continue
    for (const [i, character] of [...text].entries()) line[start + i] = character
  }
  return line.join('')
}

function legend({ curves }: Plot, look: Look): readonly string[] {
  if (curves.length < 2) return []
  return curves.map(({ label }, index) => {
    const room = Math.max(1, look.width - INDENT - 2)
    return `${' '.repeat(INDENT)}${MARKS[index % MARKS.length]} ${onOneLine(label).slice(0, room)}`
  })
}

function centred(text: string, width: number): string {
  const cut = text.slice(0, width)
  return ' '.repeat(Math.floor((width - cut.length) / 2)) + cut
}
