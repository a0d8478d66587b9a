import { Failure } from '../../kernel/failure.js'
import { findMeasure } from '../../measures/catalogue.js'
import { unknownMeasure } from '../../scenario/measure-names.js'

/** @throws {Failure} `unknown-measure` for every id that is none */
export function checkMetrics(ids: readonly string[]): void {
  const [first, ...others] = ids.filter((id) => findMeasure(id) === undefined).map(unknownMeasure)
  if (first !== undefined) throw new Failure([first, ...others])
}
