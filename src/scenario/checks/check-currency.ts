import type { ProblemList } from '../tree/problem-list.js'
import type { MapTree, ScalarTree, Tree } from '../tree/tree.js'

const NO_MONEY = ['name', 'description', 'seed', 'currency', 'extends']
const AMOUNT = /(?<=\d\s*)[A-Z]{3}\b/g

/**
 * All amounts are in one currency: the file's, or else the first that is written.
 * @returns that currency, or undefined where none is written
 */
export function checkCurrency(tree: MapTree, stated: string | undefined, problems: ProblemList): string | undefined {
  let currency = stated
  for (const scalar of scalarsOf(tree)) {
    if (typeof scalar.value !== 'string') continue
    for (const { 0: written, index } of scalar.value.matchAll(AMOUNT)) {
      currency ??= written
      if (written === currency) continue
      const { source, start, end } = scalar.origin
      const shift = source.text.slice(start, end).indexOf(scalar.value) + index
      const origin =
        shift < index ? scalar.origin : { source, start: start + shift, end: start + shift + written.length }
      problems.add(
        origin,
        'other-currency',
        `${written} is another currency than the scenario's ${currency}`,
        'convert it: one scenario, one currency',
      )
    }
  }
  return currency
}

function* scalarsOf(tree: MapTree): Generator<ScalarTree> {
  for (const [key, { value }] of tree.entries) if (!NO_MONEY.includes(key)) yield* below(value)
}

function* below(tree: Tree): Generator<ScalarTree> {
  if (tree.kind === 'scalar') yield tree
  else if (tree.kind === 'list') for (const item of tree.items) yield* below(item)
  else for (const { value } of tree.entries.values()) yield* below(value)
}
