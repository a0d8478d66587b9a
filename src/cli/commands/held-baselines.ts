import { existsSync, mkdirSync, readdirSync, rmdirSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { type Baseline, readBaseline, type Unusable } from '../../baseline/baseline.js'
import { Failure, failure, type Problem } from '../../kernel/failure.js'
import { shellWords } from '../../report/reproduce.js'
import { BaselineFailure } from '../failures.js'
import { readText } from '../read-files.js'
import { openDraft } from '../write-files.js'
import { saveWords } from './baseline-options.js'

/** A file in a folder of baselines, and what was accepted there, or why it cannot be read. */
export interface Held {
  readonly path: string
  readonly found: Baseline | Unusable
}

/**
 * Everything in a folder of baselines, sorted by name; nothing where there is no folder.
 * @throws {Failure} `not-readable`
 */
export function heldBaselines(folder: string): readonly Held[] {
  const names = namesIn(folder).filter((name) => name.endsWith('.json'))
  return names.toSorted().map((name) => ({ path: join(folder, name), found: loadBaseline(join(folder, name)) }))
}

/**
 * The same, of a folder that has some.
 * @throws {BaselineFailure} where there is none
 */
export function someBaselines(folder: string): readonly Held[] {
  const held = heldBaselines(folder)
  if (held.length > 0) return held
  const hint = `name the scenarios to accept: ${shellWords(saveWords(['FILE...'], folder))}`
  throw new BaselineFailure([{ code: 'baseline-missing', message: `there are no baselines in ${folder}`, hint }])
}

/** Tells the two apart. */
export function isUnusable(found: Baseline | Unusable): found is Unusable {
  return 'code' in found
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    const cause = (error as NodeJS.ErrnoException).code
    if (cause === 'ENOENT' || cause === 'ENOTDIR') return []
    throw failure('not-readable', `this folder cannot be read (${cause})`, { file: folder })
  }
}

function loadBaseline(path: string): Baseline | Unusable {
  try {
    const found = readBaseline(readText(path, { file: path }, 'baseline'))
    return isUnusable(found) ? { ...found, message: `${path}: ${found.message}` } : found
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { code: 'baseline-unreadable', message: `${path}: ${error.problems[0].message}` }
  }
}

/** A scenario's file, what it is called, and where its baseline is or will be. */
export interface BaselinePlace {
  /** Short, and of no other scenario of the call. */
  readonly label: string
  readonly file: string
  readonly key: string
  readonly path: string
  /** What was accepted, or why there is nothing. */
  readonly found: Baseline | Unusable
}

/**
 * One baseline a scenario. It is known by the scenario's key, which stands in it; its own name is free.
 * @param held what lies in the folder
 * @throws {Failure} `same-baseline` where a scenario is named twice, `no-file-name` for standard input
 */
export function baselinePlaces(
  files: readonly string[],
  folder: string,
  held: readonly Held[],
): readonly BaselinePlace[] {
  const keys = files.map((file) => scenarioKey(file, folder))
  refuse(files, keys)
  const taken = new Set(held.filter(({ found }) => found.file !== undefined).map(({ path }) => path))
  return files.map((file, index) => {
    const key = keys[index]!
    const own = held.filter(({ found }) => found.file === key)
    const stem = stemOf(key)
    const isAlone = keys.every((other) => other === key || stemOf(other) !== stem)
    const place = { label: isAlone ? stem : key, file, key }
    const [first, second] = own
    if (first === undefined) {
      const path = freePath(key, folder, taken)
      taken.add(path)
      const message = `there is no baseline of ${file} in ${folder}`
      const there = held.find((other) => other.path === path)
      return { ...place, path, found: there?.found ?? { code: 'baseline-missing', message } }
    }
    if (second === undefined) return { ...place, ...first }
    const message = `${first.path} and ${second.path} are both of ${file}`
    return { ...place, path: first.path, found: { code: 'baseline-doubled', message } }
  })
}

function refuse(files: readonly string[], keys: readonly string[]): void {
  const problems = files.flatMap((file, index): readonly Problem[] => {
    if (file === '-')
      return [{ code: 'no-file-name', message: 'a baseline is known by its file, and standard input has no name' }]
    const first = keys.indexOf(keys[index]!)
    return first === index
      ? []
      : [{ code: 'same-baseline', message: `${files[first]} and ${file} are the same scenario, and have one baseline` }]
  })
  const [first, ...others] = problems
  if (first !== undefined) throw new Failure([first, ...others])
}

function stemOf(key: string): string {
  return basename(key).replace(/\.ya?ml$/i, '')
}

/** Named after the scenario's file; after its path too, then numbered, where another scenario has that name. */
function freePath(key: string, folder: string, taken: ReadonlySet<string>): string {
  const whole = key
    .replace(/\.ya?ml$/i, '')
    .replace(/^(\.\.\/)+/, '')
    .replaceAll('/', '-')
  for (let count = 0; ; count++) {
    const name = count === 0 ? stemOf(key) : count === 1 ? whole : `${whole}-${count}`
    const path = join(folder, `${name}.json`)
    if (!taken.has(path)) return path
  }
}

/**
 * What a scenario is called in its baseline: the path from the folder that the baselines' folder lies in, with slashes.
 * The same on every machine that has the repository, from wherever it is called.
 */
function scenarioKey(file: string, folder: string): string {
  return relative(dirname(resolve(folder)), resolve(file))
    .split(sep)
    .join('/')
}

/** Where the scenario of that key is, from where the program is called. */
export function scenarioFile(key: string, folder: string): string {
  return relative('', join(dirname(resolve(folder)), key))
}

/**
 * Makes sure that files can be written into a folder, making the folder where there is none.
 * @throws {Failure} `not-writable`, with nothing left behind
 */
export function openFolder(folder: string): void {
  const existed = existsSync(folder)
  try {
    mkdirSync(folder, { recursive: true })
    openDraft({ path: join(folder, 'any.json'), existing: null })?.discard()
  } catch (error) {
    if (!existed && existsSync(folder)) rmdirSync(folder)
    const cause = (error as NodeJS.ErrnoException).code
    if (cause === undefined) throw error
    throw failure('not-writable', `baselines cannot be written there (${cause})`, { file: folder })
  }
}
