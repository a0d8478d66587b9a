import { basename, dirname, isAbsolute, join } from 'node:path'
import type { ReadDesign } from '../experiment/design.js'
import {
  type Assignment,
  type Parsed,
  parseScenario,
  type Source,
  type Surroundings,
  variantsOf,
} from '../scenario/parse.js'
import { ProblemList } from '../scenario/tree/problem-list.js'
import { readColumn } from './read-column.js'
import { type AskedAt, readText, rememberedSource, rememberSource } from './read-files.js'

/** Every file's scenario, and every problem of every file. */
export function loadScenarios(
  files: readonly string[],
  assignments: readonly Assignment[] = [],
): { readonly loaded: readonly ReadDesign[]; readonly problems: ProblemList } {
  const problems = new ProblemList()
  const loaded = files.flatMap((file) => {
    const read = problems.attempt(() => readDesign(file, file, readSource(file), assignments))
    return read === undefined ? [] : [read]
  })
  return { loaded, problems }
}

/**
 * Reads a scenario and what it extends; `-` reads standard input.
 * @throws {Failure} with every problem found
 */
export function loadScenario(file: string, assignments: readonly Assignment[] = []): Parsed {
  const source = { name: file === '-' ? STANDARD_INPUT : file, text: scenarioText(file) }
  return parseScenario(source, SURROUNDINGS, assignments)
}

/** A file is read once: standard input cannot be read again, and a file may have changed meanwhile. */
function scenarioText(file: string, askedAt?: AskedAt): string {
  const text = rememberedSource(file) ?? readText(file, askedAt)
  rememberSource(file, text)
  return text
}

/** What `-` is called in messages. */
const STANDARD_INPUT = 'standard input'

/** The files around a scenario, their paths relative to the file that names them. */
export const SURROUNDINGS: Surroundings = {
  read: (path, from, askedAt) => {
    const found = beside(path, from)
    return { name: found, text: scenarioText(found, askedAt) }
  },
  readColumn: (path, column, from, askedAt) => readColumn(beside(path, from), column, askedAt),
  readTable: (path, from, askedAt) => {
    const found = beside(path, from)
    return { name: found, text: readText(found, askedAt) }
  },
}

function beside(path: string, from: Source): string {
  return isAbsolute(path) || from.name === STANDARD_INPUT ? path : join(dirname(from.name), path)
}

/** The text of a file, read once however many designs are made from it; `-` reads standard input. */
export function readSource(file: string): Source {
  return { name: file === '-' ? STANDARD_INPUT : file, text: scenarioText(file) }
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
  const variant = variantsOf(source, SURROUNDINGS)
  const under = (values: readonly Assignment[]) => variant([...values, ...assignments]).scenario
  return { label, file, under, ...variant(assignments) }
}

/** A short name for each file: its own without ending, numbered where several have the same. */
export function labelFiles(files: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return files.map((file) => {
    const stem = file === '-' ? STANDARD_INPUT : basename(file).replace(/\.ya?ml$/i, '')
    let label = stem
    for (let count = 2; taken.has(label); count++) label = `${stem} (${count})`
    taken.add(label)
    return label
  })
}
