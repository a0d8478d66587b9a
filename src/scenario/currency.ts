import type { Draft } from './sections/draft.js'
import type { ProblemList } from './tree/problem-list.js'
import { Column, type MapTree, type Origin, type ScalarTree, type Tree, treeAt } from './tree/tree.js'

const NO_MONEY = ['name', 'description', 'seed', 'currency', 'extends']
const AMOUNT = /\d\s*(?:[kM]\s*)?([A-Z]{3})\b/g

/**
 * All amounts are in one currency: the file's, or else the first that is written.
 * @returns that currency, or undefined where none is written
 */
export function checkCurrency(
  { scenario, tree }: Draft<{ readonly currency: string }>,
  problems: ProblemList,
): string | undefined {
  let currency = scenario.currency
  if (currency === undefined && treeAt(tree, ['currency']) !== undefined) return undefined
  for (const scalar of scalarsOf(tree)) {
    if (scalar.value instanceof Column) {
      for (const written of currenciesOf(scalar.value)) {
        currency ??= written
        if (written !== currency) refuse(problems, scalar.origin, written, currency)
      }
    }
    if (typeof scalar.value !== 'string') continue
    for (const { 0: amount, 1: written = '', index } of scalar.value.matchAll(AMOUNT)) {
      currency ??= written
      if (written === currency) continue
      refuse(problems, part(scalar.origin, index + amount.length - written.length, written), written, currency)
    }
  }
  return currency
}

function refuse(problems: ProblemList, origin: Origin, written: string, currency: string): void {
  const message = `${written} is another currency than the scenario's ${currency}`
  problems.add(origin, 'other-currency', message, 'convert it: one scenario, one currency')
}

/** The currencies in which a column of cells is, whether it says so once or cell by cell. */
function currenciesOf({ cells, unit = '' }: Column): readonly string[] {
  const written = [unit, ...cells].flatMap((text) => /[A-Z]{3}$/.exec(text) ?? [])
  return [...new Set(written)]
}

/** The currency that the file states, or else that of its first amount: for examples of what to write. */
export function currencyIn(tree: MapTree): string | undefined {
  const stated = treeAt(tree, ['currency'])
  if (stated?.kind === 'scalar' && /^[A-Z]{3}$/.test(String(stated.value))) return String(stated.value)
  for (const { value } of scalarsOf(tree)) {
    const [first] = typeof value === 'string' ? value.matchAll(AMOUNT) : []
    if (first !== undefined) return first[1]
  }
  return undefined
}

/** A stretch of a scalar; the whole of it where quotes or escapes move it. */
function part(origin: Origin, index: number, text: string): Origin {
  const written = origin.source.text.slice(origin.start, origin.end)
  const shift = /^["']/.test(written) ? 1 : 0
  const start = origin.start + index + shift
  const found = origin.source.text.slice(start, start + text.length) === text
  return found ? { source: origin.source, start, end: start + text.length } : origin
}

function* scalarsOf(tree: MapTree): Generator<ScalarTree> {
  for (const [key, { value }] of tree.entries) if (!NO_MONEY.includes(key)) yield* below(value)
}

function* below(tree: Tree): Generator<ScalarTree> {
  if (tree.kind === 'scalar') yield tree
  else if (tree.kind === 'list') for (const item of tree.items) yield* below(item)
  else for (const { value } of tree.entries.values()) yield* below(value)
}
