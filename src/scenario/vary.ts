import { failure } from '../kernel/failure.js'
import type { Assignment } from './assign.js'
import { isBesideTheDesign } from './beside-the-design.js'

/** One `--vary PATH=VALUES`: a path and the values that it takes in turn, counted before any is written out. */
export interface Axis {
  readonly path: string
  readonly count: number
  /** As `--set` takes them. */
  readonly values: () => readonly string[]
}

const NUMBER = '-?(?:\\d+(?:\\.\\d+)?|\\.\\d+)'
const UNIT = '%|[A-Za-z]+(?: [A-Za-z]+)*|'
const QUANTITY = new RegExp(`^(?:${NUMBER}) ?(?:${UNIT})$`)
/** What people write for `..` */
const DASH = /-|–|\bto\b/
const ROUND = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000]
const RANGE = new RegExp(`^(${NUMBER}) ?(${UNIT}) ?\\.\\. ?(${NUMBER}) ?(${UNIT})(?: ?: ?(${NUMBER}) ?(${UNIT}))?$`)

/**
 * Reads `0..500:50`, `10%..50%:5%`, `50,100,unlimited`, or ranges and values mixed. Whether a value is possible at the
 * path is for the scenario to say.
 * @throws {Failure} `wrong-range`, `missing-value`, `same-value`, `not-the-design`
 */
export function readAxis({ path, value }: Assignment): Axis {
  if (isBesideTheDesign(path.split('.')[0]!)) {
    throw failure('not-the-design', `"${path}" is about the run, and the same for all points`, {
      hint: 'vary a value of the organisation, its customers or its issues',
    })
  }
  const stretches = splitAtCommas(value).map((item) => stretchOf(path, item))
  return {
    path,
    count: stretches.reduce((sum, { count }) => sum + count, 0),
    values: () =>
      different(
        path,
        stretches.flatMap(({ values }) => values()),
      ),
  }
}

/** How many points the axes span together. */
export function gridSize(axes: readonly Axis[]): number {
  return axes.reduce((product, { count }) => product * count, 1)
}

/** Every point of the grid, the last axis running fastest. */
export function gridOf(axes: readonly Axis[]): readonly (readonly Assignment[])[] {
  return axes.reduce(
    (points: readonly (readonly Assignment[])[], axis) => {
      const values = axis.values()
      return points.flatMap((point) => values.map((value) => [...point, { path: axis.path, value }]))
    },
    [[]],
  )
}

type Stretch = Pick<Axis, 'count' | 'values'>

function stretchOf(path: string, item: string): Stretch {
  if (item === '') throw failure('missing-value', `"${path}" lacks a value between its commas`)
  const text = item.replace(/\s+/g, ' ')
  const dashed = text.split(DASH)
  if (dashed.length === 2 && dashed.every((end) => QUANTITY.test(end.trim()))) {
    throw failure('wrong-range', `"${item}" is no range`, { hint: `write ${withStep(dashed)}` })
  }
  if (!item.includes('..')) return { count: 1, values: () => [item] }
  const [, low, ofLow, high, ofHigh, step, ofStep] = RANGE.exec(text) ?? []
  if (low === undefined || high === undefined) {
    throw failure('wrong-range', `"${item}" is no range`, { hint: 'write from..to:step, such as 0..500:50' })
  }
  if (step === undefined) {
    throw failure('wrong-range', `"${item}" has no step`, { hint: `write ${withStep(item.split('..'))}` })
  }
  const units = [...new Set([ofLow, ofHigh, ofStep].map((unit) => unit!.trim()).filter((unit) => unit !== ''))]
  if (units.length > 1) throw failure('wrong-range', `"${item}" has several units: ${units.join(', ')}`)
  return range(item, [low, high, step], units[0] ?? '')
}

/** A range from one end to the other, in three to ten steps of a round number. */
function withStep(ends: readonly string[]): string {
  const [low = '', high = ''] = ends.map((end) => end.trim())
  const span = Math.abs(Number.parseFloat(high) - Number.parseFloat(low))
  const fits = (steps: number) => steps > 2.5 && steps < 10.5 && Math.abs(steps - Math.round(steps)) < 1e-9
  const step = ROUND.findLast((round) => fits(span / round)) ?? ROUND.find((round) => round >= span / 4) ?? 1
  return `${low}..${high}:${step}${high.endsWith('%') ? '%' : ''}`
}

/** Counts in the smallest decimal that is written, so that 0.1 three times is 0.3. */
function range(item: string, written: readonly [string, string, string], unit: string): Stretch {
  const decimals = Math.max(...written.map((number) => (number.split('.')[1] ?? '').length))
  const scale = Number(`1e${decimals}`)
  const [low, high, step] = written.map((number) => Math.round(Number(number) * scale)) as [number, number, number]
  if (step <= 0) throw failure('wrong-range', `"${item}" goes nowhere: its step must be more than 0`)
  if (high < low) throw failure('wrong-range', `"${item}" runs backwards`, { hint: 'write the smaller number first' })
  const count = Math.floor((high - low) / step) + 1
  const suffix = unit === '' || unit === '%' ? unit : ` ${unit}`
  return {
    count,
    values: () => Array.from({ length: count }, (_, i) => `${((low + i * step) / scale).toFixed(decimals)}${suffix}`),
  }
}

function different(path: string, values: readonly string[]): readonly string[] {
  const known = new Set<string>()
  for (const value of values) {
    if (known.has(value)) throw failure('same-value', `"${path}" takes ${value} twice`)
    known.add(value)
  }
  return values
}

const OPENING = '([{'
const CLOSING = ')]}'

/** The items of a list on the command line. Commas inside brackets and quotes are the items' own. */
export function splitAtCommas(text: string): readonly string[] {
  const items: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!
    if ((character === '"' || character === "'") && opensQuote(text.slice(start, at))) at = closingQuote(text, at)
    else if (OPENING.includes(character)) depth++
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1)
    else if (character === ',' && depth === 0) {
      items.push(text.slice(start, at))
      start = at + 1
    }
  }
  return [...items, text.slice(start)].map((item) => item.trim())
}

/** In YAML a quote counts only where a value or a key begins; the one in `Bob's desk` does not. */
function opensQuote(before: string): boolean {
  const last = before.trimEnd().at(-1)
  return last === undefined || '=:,([{'.includes(last)
}

/** Where a quoted stretch ends: `''` and `\"` stand for themselves inside. */
function closingQuote(text: string, from: number): number {
  const quote = text[from]!
  for (let at = from + 1; at < text.length; at++) {
    if (quote === '"' && text[at] === '\\') at++
    else if (quote === "'" && text.startsWith("''", at)) at++
    else if (text[at] === quote) return at
  }
  return text.length
}
