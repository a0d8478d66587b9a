import type { ReadDesign } from '../../experiment/design.js'
import { type Assignment, parseScenario, type Source } from '../../scenario/parse.js'
import { readText } from '../files/read-text.js'
import { STANDARD_INPUT, SURROUNDINGS } from '../files/surroundings.js'

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
  return { label, file, ...parseScenario(source, SURROUNDINGS, assignments) }
}
