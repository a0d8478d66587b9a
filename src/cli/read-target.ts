import { findMeasure, measureNamed } from '../measures/catalogue.js'
import type { Model } from '../model/model.js'
import { unknownMeasure } from '../scenario/measure-names.js'
import type { Expectation } from '../scenario/scenario.js'
import { threshold, unitsOf } from '../scenario/sections/expect.js'
import { Mistake } from '../scenario/values/form.js'
import { type OptionText, optionProblem, unknownName } from './option-problem.js'

/**
 * Reads `service_level >= 80%`, or of one team `teams.claims.queue_time <= 5 min`: a measure and what it is to hold.
 * @throws {Failure} `no-threshold`, `unknown-measure`, `unknown-name`, `wrong-scope`, `wrong-unit`, `out-of-range`, each with
 * a caret under what is wrong
 */
export function readTarget(text: string, { teams, currency }: Model): Expectation {
  const where: OptionText = { option: '--target', text }
  const [, path = '', rest = ''] = /^\s*([^\s<>=]+)\s*([<>].*?)\s*$/.exec(text) ?? []
  if (path === '') {
    const message = `"${text}" is no threshold on a measure`
    throw optionProblem(where, text, { code: 'no-threshold', message, hint: 'write it as "service_level >= 80%"' })
  }
  const steps = path.split('.')
  const ofTeam = steps.length === 3 && steps[0] === 'teams'
  const [id, team] = [ofTeam ? steps[2]! : path, ofTeam ? steps[1]! : null]
  const measure = measureNamed(id)
  if (measure === undefined) throw optionProblem(where, id, unknownMeasure(id))
  const names = teams.map(({ name }) => name)
  if (team !== null && !names.includes(team)) throw unknownName(where, team, 'team', names)
  if (team === null ? measure.journey === undefined && measure.whole === undefined : measure.team === undefined) {
    const message = `"${measure.id}" is not measured ${team === null ? 'for the whole' : 'by team'}`
    const hint = team === null ? `write teams.NAME.${measure.id}` : `write ${measure.id}`
    throw optionProblem(where, path, { code: 'wrong-scope', message, hint })
  }
  const { comparison, value, unit } = thresholdIn(where, rest)
  const possible = unitsOf(measure.unit, currency)
  if (unit !== '' && !possible.includes(unit)) {
    const hint = possible.length === 0 ? 'leave the unit out' : `write a bare number or ${possible.join(', ')}`
    throw optionProblem(where, rest, { code: 'wrong-unit', message: `${measure.id} is not in ${unit}`, hint })
  }
  checkPossible(where, rest, measure.id, { comparison, value, unit })
  return {
    path: team === null ? measure.id : `teams.${team}.${measure.id}`,
    comparison,
    value,
    unit,
    otherwise: 'fail',
  }
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
  id: string,
  { comparison, value, unit }: ReturnType<typeof threshold.read>,
): void {
  const { unit: own, unbounded } = findMeasure(id)!
  if (own !== 'share' || unbounded === true) return
  const share = unit === '%' ? value / 100 : value
  const never = { '>=': share > 1, '>': share >= 1, '<=': share < 0, '<': share <= 0 }[comparison]
  if (!never) return
  const hint = unit === '' && value > 1 ? `write ${comparison} ${value}%` : 'a share lies between 0 % and 100 %'
  throw optionProblem(where, rest, { code: 'out-of-range', message: `no ${id} is ${comparison} ${value}${unit}`, hint })
}
