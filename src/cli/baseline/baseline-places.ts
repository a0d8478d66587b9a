import { basename, join } from 'node:path'
import type { Baseline, Unusable } from '../../baseline/baseline.js'
import { Failure, type Problem } from '../../kernel/failure.js'
import type { Held } from './held-baselines.js'
import { scenarioKey } from './scenario-key.js'

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
