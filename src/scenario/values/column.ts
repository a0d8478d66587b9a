import type { DistributionSpec } from '../../engine/distribution.js'
import type { Column } from '../tree/tree.js'
import { Mistake } from './mistake.js'

const BARE = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(e[-+]?\d+)?$/i
/** Enough for a thousandth of a second, whatever its unit. */
const DECIMALS = 12

/** Units as headers name them, and as the language does. */
const HEADERS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:s|secs?|seconds?)\b/i, 's'],
  [/\b(?:h|hrs?|hours?)\b/i, 'h'],
  [/\bdays?\b/i, 'days'],
]

/** The values of a column of cells, each a number with a unit of its own or in the column's. @throws {Mistake} */
export function readColumnValues(column: Column, quantity: (text: string) => number): DistributionSpec {
  return { law: 'empirical', values: column.cells.map((cell) => readCell(cell, column, quantity)) }
}

function readCell(cell: string, { path, name, unit }: Column, quantity: (text: string) => number): number {
  const [bare, exponent] = BARE.exec(cell) ?? []
  const number = exponent === undefined ? cell : Number(cell).toFixed(DECIMALS)
  try {
    return quantity(bare === undefined || unit === undefined ? number : `${number} ${unit}`)
  } catch (error) {
    if (!(error instanceof Mistake)) throw error
    if (error.code !== 'missing-unit') {
      throw new Mistake(error.code, `${error.message}, in column "${name}" of ${path}`, error.hint)
    }
    const meant = HEADERS.find(([header]) => header.test(name))?.[1] ?? 'min'
    throw new Mistake(
      'missing-unit',
      `column "${name}" of ${path} has no unit`,
      `write empirical(${path}, ${name}, ${meant}), or a unit in each cell`,
    )
  }
}
