import { failure } from '../../kernel/failure.js'
import { measureNamed } from '../../measures/catalogue.js'
import { unknownMeasure } from '../../scenario/measure-names.js'
import type { Expectation } from '../../scenario/scenario.js'
import { threshold, unitsOf } from '../../scenario/sections/expect.js'
import { Mistake } from '../../scenario/values/form.js'

/**
 * Reads `trust_loss < 3`: a measure of the whole house and what it is to hold.
 * @param currency of the designs
 * @throws {Failure} `no-threshold`, `unknown-measure`, `wrong-unit`
 */
export function readWhere(text: string, currency: string): Expectation {
  const [, id = '', rest = ''] = /^\s*([^\s<>=]+)\s*([<>].*)$/.exec(text) ?? []
  if (id === '') {
    throw failure('no-threshold', `"${text}" is no threshold on a measure`, { hint: 'write it as "trust_loss < 3"' })
  }
  const measure = measureNamed(id)
  if (measure === undefined) {
    const { code, message, hint } = unknownMeasure(id)
    throw failure(code, message, { hint })
  }
  const { comparison, value, unit } = thresholdOf(rest)
  const possible = unitsOf(measure.unit, currency)
  if (unit !== '' && !possible.includes(unit)) {
    const hint = possible.length === 0 ? 'leave the unit out' : `write a bare number or ${possible.join(', ')}`
    throw failure('wrong-unit', `${measure.id} is not in ${unit}`, { hint })
  }
  return { path: measure.id, comparison, value, unit, otherwise: 'fail' }
}

function thresholdOf(text: string): ReturnType<typeof threshold.read> {
  try {
    return threshold.read(text.trim())
  } catch (error) {
    if (!(error instanceof Mistake)) throw error
    throw failure(error.code, error.message, error.hint === undefined ? {} : { hint: error.hint })
  }
}
