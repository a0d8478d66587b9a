import { Failure } from '../kernel/failure.js'
import { type Assignment, type Parsed, type Source, type Surroundings, variantsOf } from '../scenario/parse.js'
import { statedNumbers } from '../scenario/stated-numbers.js'
import type { ReadDesign } from './design.js'
import type { ScenarioEnd, ScenarioEnds } from './plausible-ends.js'

/** How far a scenario's own numbers are moved down and up. */
const SHARE = 0.2

/** A scenario with each number that it states a fifth lower and higher, one at a time, as far as that is possible. */
export function statedEnds(
  { written }: ReadDesign,
  source: Source,
  set: readonly Assignment[],
  surroundings: Surroundings,
): readonly ScenarioEnds[] {
  const variant = variantsOf(source, surroundings)
  const read = (path: string, value: string) => variant([...set, { path, value }])
  return statedNumbers(written).flatMap(({ path, text, scaled }): readonly ScenarioEnds[] => {
    const at = (factor: number) => firstPossible(scaled(factor), (value) => read(path, value))
    const [low, high] = [at(1 - SHARE), at(1 + SHARE)]
    const varied = { path, label: path, known: 'stated', unit: '', value: text } as const
    return low === null && high === null ? [] : [{ varied, low, high }]
  })
}

/** The first value that the language and the rest of the scenario accept. */
function firstPossible(values: readonly string[], read: (value: string) => Parsed): ScenarioEnd | null {
  for (const value of values) {
    try {
      return { value, scenario: read(value).scenario }
    } catch (error) {
      if (!(error instanceof Failure)) throw error
    }
  }
  return null
}
