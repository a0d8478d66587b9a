import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Baseline } from '../../baseline/baseline.js'
import { readBaseline, type Unusable } from '../../baseline/baseline.js'
import { Failure, failure } from '../../kernel/failure.js'
import { readText } from '../files/read-text.js'
import { BaselineFailure } from './baseline-failure.js'

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
  const hint = `name the scenarios to accept: runaround baseline save FILE... --baseline ${folder}`
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
