import { type Assignment, parseScenario, type Source } from '../../scenario/parse.js'
import type { Scenario } from '../../scenario/scenario.js'
import type { Plain } from '../../scenario/tree/plain.js'
import { writtenTree } from '../../scenario/written-tree.js'
import { readText } from '../files/read-text.js'
import { STANDARD_INPUT, SURROUNDINGS } from '../files/surroundings.js'

/** One side of a comparison, as read. */
export interface ReadDesign {
  /** Its name in the report. */
  readonly label: string
  /** As given. */
  readonly file: string
  readonly scenario: Scenario
  readonly notes: readonly string[]
  /** In its author's words. */
  readonly written: { readonly [key: string]: Plain }
}

/** The text of a file, read once however many designs are made from it; `-` reads standard input. */
export function readSource(file: string): Source {
  return { name: file === '-' ? STANDARD_INPUT : file, text: readText(file) }
}

/**
 * Reads a design from a source with assignments laid over it.
 * @throws {Failure} with every problem found
 */
export function readDesign(
  label: string,
  file: string,
  source: Source,
  assignments: readonly Assignment[] = [],
): ReadDesign {
  const { scenario, notes } = parseScenario(source, SURROUNDINGS, assignments)
  return { label, file, scenario, notes, written: writtenTree(source, SURROUNDINGS, assignments) }
}
