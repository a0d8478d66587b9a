import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure, failure, type Problem } from '../../../src/kernel/failure.js'
import {
  type Assignment,
  type Parsed,
  parseScenario,
  type Source,
  type Surroundings,
} from '../../../src/scenario/parse.js'

/** The columns of times.csv. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  seconds: ['30', '60', '90'],
  'talk (min)': ['1', '2.5', '6e-1'],
  mixed: ['1 min', '90 s', '2'],
  fees: ['5', '12.50 EUR'],
}

/** Files that exist only in a test, by name. */
export function surroundings(files: Readonly<Record<string, string>> = {}): Surroundings {
  const read: Surroundings['read'] = (path, _from, askedAt) => {
    const text = files[path]
    if (text === undefined) throw failure('no-such-file', `${path} does not exist`, askedAt)
    return { name: path, text }
  }
  return {
    read,
    readTable: read,
    readColumn: (path, column, _from, askedAt) => {
      const cells = COLUMNS[column]
      if (path !== 'times.csv') throw failure('no-such-file', `${path} does not exist`, askedAt)
      if (cells === undefined) throw failure('no-such-column', `${path} has no column "${column}"`, askedAt)
      return cells
    },
  }
}

export function parse(
  text: string,
  sets: readonly string[] = [],
  files: Readonly<Record<string, string>> = {},
): Parsed {
  return parseScenario({ name: 'test.yaml', text }, surroundings(files), sets.map(assignment))
}

/** The problems of a text that must have some. */
export function problems(
  text: string,
  sets: readonly string[] = [],
  files: Readonly<Record<string, string>> = {},
): readonly Problem[] {
  try {
    parse(text, sets, files)
  } catch (error) {
    if (error instanceof Failure) return error.problems
    throw error
  }
  throw new Error('the text has no problem')
}

/** Codes with lines: `unknown-key:7`. */
export function summary(found: readonly Problem[]): string[] {
  return found.map(({ code, line }) => `${code}:${line}`)
}

export function assignment(text: string): Assignment {
  const equals = text.indexOf('=')
  return { path: text.slice(0, equals), value: text.slice(equals + 1) }
}

/** Reads a scenario that comes with the program. */
export function parseFile(path: string, sets: readonly string[] = []): Parsed {
  const read = (file: string): Source => ({ name: file, text: readFileSync(file, 'utf8') })
  const fromDisk: Surroundings = {
    ...surroundings(),
    read: (relative, from, askedAt) => {
      const file = join(dirname(from.name), relative)
      if (!existsSync(file)) throw failure('no-such-file', `${relative} does not exist`, askedAt)
      return read(file)
    },
  }
  return parseScenario(read(path), fromDisk, sets.map(assignment))
}

/** The least scenario: an M/M/1 queue. */
export const LEAST = `demand: {arrivals: 38 per hour}
issues:
  question: {talk: exponential(1 min), chain: [desk]}
teams:
  desk: {agents: 1}
`
