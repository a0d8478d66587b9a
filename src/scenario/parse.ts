import { checkSchema } from './check-schema.js'
import { complete } from './complete.js'
import type { Scenario } from './scenario.js'
import type { Assignment } from './tree/assign.js'
import { extend, type ReadSource } from './tree/extend.js'
import type { ReadColumn } from './tree/inline-columns.js'
import { ProblemList } from './tree/problem-list.js'
import type { Source } from './tree/source.js'
import type { Vocabulary } from './vocabulary.js'

export type { Assignment } from './tree/assign.js'
export type { ReadSource } from './tree/extend.js'
export type { ReadColumn } from './tree/inline-columns.js'
export type { Source } from './tree/source.js'
export type { Vocabulary } from './vocabulary.js'

/** What a scenario's text refers to beyond itself. */
export interface Surroundings {
  readonly read: ReadSource
  readonly readColumn: ReadColumn
  readonly vocabulary: Vocabulary
}

export interface Parsed {
  readonly scenario: Scenario
  /** What the reader should know, as sentences: shares that were rescaled. */
  readonly notes: readonly string[]
}

/**
 * Reads a scenario's text, with all it extends.
 * @throws {Failure} with every problem found, by position
 */
export function parseScenario(
  source: Source,
  surroundings: Surroundings,
  _assignments: readonly Assignment[] = [],
): Parsed {
  const problems = new ProblemList()
  const tree = extend(source, surroundings.read, problems)
  problems.raise()
  const scenario = checkSchema(tree!, problems)
  problems.raise()
  return { scenario: complete(scenario as never, source), notes: [] }
}
