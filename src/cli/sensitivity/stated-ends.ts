import type { ScenarioEnd, ScenarioEnds } from '../../experiment/plausible-ends.js'
import { Failure } from '../../kernel/failure.js'
import { type Assignment, parseScenario, type Source } from '../../scenario/parse.js'
import { statedNumbers } from '../../scenario/stated-numbers.js'
import type { ReadDesign } from '../compare/read-design.js'
import { SURROUNDINGS } from '../files/surroundings.js'

/** How far a scenario's own numbers are moved down and up. */
const SHARE = 0.2

/** A scenario with each number that it states a fifth lower and higher, one at a time, as far as that is possible. */
export function statedEnds(
  { written }: ReadDesign,
  source: Source,
  set: readonly Assignment[],
): readonly ScenarioEnds[] {
  return statedNumbers(written).flatMap(({ path, text, scaled }): readonly ScenarioEnds[] => {
    const at = (factor: number) => firstPossible(path, scaled(factor), source, set)
    const [low, high] = [at(1 - SHARE), at(1 + SHARE)]
    const varied = { path, label: path, known: 'stated', unit: '', value: text } as const
    return low === null && high === null ? [] : [{ varied, low, high }]
  })
}

/** The first value that the language and the rest of the scenario accept. */
function firstPossible(
  path: string,
  values: readonly string[],
  source: Source,
  set: readonly Assignment[],
): ScenarioEnd | null {
  for (const value of values) {
    try {
      return { value, scenario: parseScenario(source, SURROUNDINGS, [...set, { path, value }]).scenario }
    } catch (error) {
      if (!(error instanceof Failure)) throw error
    }
  }
  return null
}
