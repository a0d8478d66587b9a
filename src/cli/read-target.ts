import type { Failure } from '../kernel/failure.js'
import { type MeasureId, measureNamed } from '../measures/catalogue.js'
import type { Measure } from '../measures/measure.js'
import type { Model } from '../model/model.js'
import { unknownMeasure } from '../scenario/measure-names.js'
import type { Expectation } from '../scenario/scenario.js'
import { threshold, unitsOf } from '../scenario/sections/expect.js'
import { Mistake } from '../scenario/values/form.js'
import { type OptionText, optionProblem, unknownName } from './option-problem.js'

/**
 * Reads what `--target` asks for: `service_level >= 80%`, or of one team `teams.claims.queue_time <= 5 min`.
 * @throws {Failure} `no-threshold`, `unknown-measure`, `unknown-name`, `wrong-scope`, `wrong-unit`, `out-of-range`, each with
 * a caret under what is wrong
 */
export function readTarget(text: string, { teams, currency }: Model): Expectation {
  const where: OptionText = { option: '--target', text }
  const { path, rest } = partsOf(where, 'service_level >= 80%')
  const steps = path.split('.')
  if (steps.length !== 3 || steps[0] !== 'teams') return ofHouse(where, path, rest, currency)
  const [, team, id] = steps as [string, string, string]
  const measure = known(where, id)
  const names = teams.map(({ name }) => name)
  if (!names.includes(team)) throw unknownName(where, team, 'team', names)
  if (measure.team === undefined) throw wrongScope(where, path, measure.id, 'by team', measure.id)
  return { path: `teams.${team}.${measure.id}`, ...thresholdOn(where, measure, rest, currency) }
}

/**
 * Reads what `--where` asks for, `trust_loss < 3`: a measure of the whole house and what it is to hold.
 * @throws {Failure} as {@link readTarget}
 */
export function readWhere(text: string, currency: string): Expectation {
  const where: OptionText = { option: '--where', text }
  const { path, rest } = partsOf(where, 'trust_loss < 3')
  return ofHouse(where, path, rest, currency)
}

function partsOf(where: OptionText, example: string): { readonly path: string; readonly rest: string } {
  const { text } = where
  const [, path = '', rest = ''] = /^\s*([^\s<>=]+)\s*([<>].*?)\s*$/.exec(text) ?? []
  if (path !== '') return { path, rest }
  const message = `"${text}" is no threshold on a measure`
  throw optionProblem(where, text, { code: 'no-threshold', message, hint: `write it as "${example}"` })
}

function ofHouse(where: OptionText, path: string, rest: string, currency: string): Expectation {
  const measure = known(where, path)
  if (measure.journey === undefined && measure.whole === undefined) {
    throw wrongScope(where, path, measure.id, 'for the whole', `teams.NAME.${measure.id}`)
  }
  return { path: measure.id, ...thresholdOn(where, measure, rest, currency) }
}

function known(where: OptionText, id: string): Measure<MeasureId> {
  const measure = measureNamed(id)
  if (measure === undefined) throw optionProblem(where, id, unknownMeasure(id))
  return measure
}

function wrongScope(where: OptionText, path: string, id: string, how: string, instead: string): Failure {
  const message = `"${id}" is not measured ${how}`
  return optionProblem(where, path, { code: 'wrong-scope', message, hint: `write ${instead}` })
}

function thresholdOn(
  where: OptionText,
  measure: Measure<MeasureId>,
  rest: string,
  currency: string,
): Omit<Expectation, 'path'> {
  const found = thresholdIn(where, rest)
  const possible = unitsOf(measure.unit, currency)
  if (found.unit !== '' && !possible.includes(found.unit)) {
    const hint = possible.length === 0 ? 'leave the unit out' : `write a bare number or ${possible.join(', ')}`
    throw optionProblem(where, rest, { code: 'wrong-unit', message: `${measure.id} is not in ${found.unit}`, hint })
  }
  checkPossible(where, rest, measure, found)
  return { ...found, otherwise: 'fail' }
}

function thresholdIn(where: OptionText, rest: string): ReturnType<typeof threshold.read> {
  try {
    return threshold.read(rest)
  } catch (error) {
    if (!(error instanceof Mistake)) throw error
    throw optionProblem(where, rest, error)
  }
}

/** No share is less than nothing or more than all. */
function checkPossible(
  where: OptionText,
  rest: string,
  { id, unit: own, unbounded }: Measure<MeasureId>,
  { comparison, value, unit }: ReturnType<typeof threshold.read>,
): void {
  if (own !== 'share' || unbounded === true) return
  const share = unit === '%' ? value / 100 : value
  const never = { '>=': share > 1, '>': share >= 1, '<=': share < 0, '<': share <= 0 }[comparison]
  if (!never) return
  const hint = unit === '' && value > 1 ? `write ${comparison} ${value}%` : 'a share lies between 0 % and 100 %'
  throw optionProblem(where, rest, { code: 'out-of-range', message: `no ${id} is ${comparison} ${value}${unit}`, hint })
}
