import { own } from '../kernel/own.js'
import { DISTRIBUTION } from '../vocabulary/distributions.js'
import { isBesideTheDesign } from './beside-the-design.js'
import { isPlainMap, type Plain } from './tree/tree.js'

/** A number that a scenario states, at a path that `--set` takes. */
interface StatedNumber {
  readonly path: string
  /** As written. */
  readonly text: string
  /** The value times a factor, as `--set` takes it: the first of these that the language accepts there. */
  readonly scaled: (factor: number) => readonly string[]
}

/** What of a design measures by definition, or is scaled with no effect at all. */
const LEFT_OUT = ['currency', 'events', 'beliefs', 'service_level', 'demand.profile', 'demand.at']

const NAME = /^\w+$/
const NUMBER = '(?:\\d+(?:\\.\\d+)?|\\.\\d+)'
const QUANTITY = new RegExp(`^(${NUMBER})(\\s*(?:%|[A-Za-z][A-Za-z ]*))?$`)
const LAW = /^(\w+)\s*\((.*)\)$/s

/** Every share, amount, duration, rate and count that a design states, in its order; distributions by their mean. */
export function statedNumbers(written: { readonly [key: string]: Plain }, above = ''): readonly StatedNumber[] {
  return Object.entries(written).flatMap(([key, value]): readonly StatedNumber[] => {
    const path = `${above}${key}`
    if (LEFT_OUT.includes(path) || isBesideTheDesign(path) || !NAME.test(key)) return []
    if (isPlainMap(value)) {
      const keys = Object.keys(value)
      return keys.every((name) => NAME.test(name)) ? statedNumbers(value, `${path}.`) : byInterval(path, value)
    }
    const text = textOf(value)
    return text === null || scaledText(text, 0.5).length === 0
      ? []
      : [{ path, text, scaled: (factor) => scaledText(text, factor) }]
  })
}

/** People by weekly interval are replaced together. */
function byInterval(path: string, value: { readonly [key: string]: Plain }): readonly StatedNumber[] {
  const entries = Object.entries(value).map(([key, count]) => [key, Number(count)] as const)
  if (entries.some(([, count]) => !Number.isInteger(count))) return []
  const flow = (of: (count: number) => number) =>
    `{${entries.map(([key, count]) => `${JSON.stringify(key)}: ${of(count)}`).join(', ')}}`
  return [{ path, text: flow((count) => count), scaled: (factor) => [flow((count) => whole(count, factor))] }]
}

function textOf(value: Plain): string | null {
  return typeof value === 'number' || typeof value === 'string' ? String(value).trim() : null
}

/** A quantity or a law times a factor, as the language takes it: the first that it accepts. */
export function scaledText(text: string, factor: number): readonly string[] {
  const [, law, inside] = LAW.exec(text) ?? []
  if (law !== undefined) return scaledLaw(law, inside!, factor)
  const [, digits, unit = ''] = QUANTITY.exec(text) ?? []
  if (digits === undefined || Number(digits) === 0) return []
  const value = Number(digits)
  const exact = rounded(value * factor)
  const all = unit.trim() === '%' ? 100 : unit === '' && value <= 1 ? 1 : Number.POSITIVE_INFINITY
  if (value === all && factor > 1) return []
  if (exact > all) return [`${all}${unit}`]
  return unit === '' && Number.isInteger(value) ? [`${exact}`, `${whole(value, factor)}`] : [`${exact}${unit}`]
}

function scaledLaw(law: string, inside: string, factor: number): readonly string[] {
  const args = inside
    .trim()
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((argument) => argument.trim())
  const takes = own(DISTRIBUTION, law)?.takes
  // What is no quantity is a shape, and has no unit.
  const isShape = (index: number) => Array.isArray(takes) && !['quantity', 'mean'].includes(takes[index]?.is)
  const moved = args.map((argument, index) => (isShape(index) ? [argument] : scaledText(argument, factor)))
  if (moved.some((candidates, index) => candidates.length === 0 && Number.parseFloat(args[index]!) !== 0)) return []
  const list = moved.map((candidates, index) => candidates[0] ?? args[index]!).join(', ')
  return [takes === 'list' ? `${law}([${list}])` : `${law}(${list})`]
}

/** At least one more or less, where there is any. */
function whole(count: number, factor: number): number {
  if (count === 0) return 0
  const near = Math.round(count * factor)
  return factor > 1 ? Math.max(count + 1, near) : Math.max(0, Math.min(count - 1, near))
}

/** Without the last bits that a product may leave. */
function rounded(value: number): number {
  return Number(value.toPrecision(6))
}
