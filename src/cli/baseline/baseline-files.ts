import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Baseline } from '../../baseline/baseline.js'
import { readBaseline, type Unusable } from '../../baseline/read-baseline.js'
import { Failure, type Problem } from '../../kernel/failure.js'
import { labelFiles } from '../compare/label-files.js'
import { readText } from '../files/read-text.js'
import { BaselineFailure } from './baseline-failure.js'

/** A scenario's file, its short name, and where its baseline is or will be. */
export interface BaselinePlace {
  readonly label: string
  readonly file: string
  readonly path: string
}

/**
 * One baseline a scenario, named after its file.
 * @throws {Failure} `same-baseline` where two files have the same name, `no-file-name` for standard input
 */
export function baselinePlaces(files: readonly string[], folder: string): readonly BaselinePlace[] {
  const places = files.map((file) => {
    const [label = ''] = labelFiles([file])
    return { label, file, path: join(folder, `${label}.json`) }
  })
  const problems = places.flatMap(({ file, path }, index): readonly Problem[] => {
    if (file === '-')
      return [{ code: 'no-file-name', message: 'a baseline is named after its file, and standard input has no name' }]
    const first = places.findIndex((other) => other.path === path)
    if (first === index) return []
    return [{ code: 'same-baseline', message: `${files[first]} and ${file} would have the same baseline, ${path}` }]
  })
  const [first, ...others] = problems
  if (first !== undefined) throw new Failure([first, ...others])
  return places
}

/** What was accepted, or why it cannot be read. */
export function loadBaseline(path: string): Baseline | Unusable {
  try {
    return readBaseline(readText(path))
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const [{ code, message }] = error.problems
    if (code === 'no-such-file') return { code: 'baseline-missing', message: `there is no baseline ${path}` }
    return { code: 'baseline-unreadable', message: `${path}: ${message}` }
  }
}

/** Tells the two apart. */
export function isUnusable(found: Baseline | Unusable): found is Unusable {
  return 'code' in found
}

/**
 * File names of the baselines in a folder, sorted.
 * @throws {BaselineFailure} where there is none
 */
export function baselineNames(folder: string): readonly string[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []
  if (names.length > 0) return names.sort()
  const hint = `name the scenarios to accept: runaround baseline save FILE... --dir ${folder}`
  throw new BaselineFailure([{ code: 'baseline-missing', message: `there are no baselines in ${folder}`, hint }])
}
