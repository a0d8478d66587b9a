import { type Assignment, type Parsed, parseScenario } from '../../scenario/parse.js'
import { readText } from './read-text.js'
import { STANDARD_INPUT, SURROUNDINGS } from './surroundings.js'

/**
 * Reads a scenario and what it extends; `-` reads standard input.
 * @throws {Failure} with every problem found
 */
export function loadScenario(file: string, assignments: readonly Assignment[] = []): Parsed {
  const source = { name: file === '-' ? STANDARD_INPUT : file, text: readText(file) }
  return parseScenario(source, SURROUNDINGS, assignments)
}
