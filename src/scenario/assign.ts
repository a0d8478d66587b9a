import type { KnownKeys } from './language.js'
import { BY_MEASURE, byMeasureId, pathById } from './measure-names.js'
import { didYouMean, nearest } from './nearest.js'
import { inNewNames, pathInNewNames } from './old-names.js'
import { NO_KEY } from './tree/grow-tree.js'
import type { Hint, ProblemList } from './tree/problem-list.js'
import { readValue } from './tree/read-yaml.js'
import { type MapTree, merge, type Source, type Tree, treeAt } from './tree/tree.js'

/** One `--set path=value`; the value is YAML flow. */
export interface Assignment {
  readonly path: string
  readonly value: string
}

/** An assignment as a text that problems can point into. */
export function assignmentSource({ path, value }: Assignment): Source {
  return { name: '--set', text: `${path}=${value}` }
}

/** The steps of a dotted path, in the names of today. Ids of beliefs, and paths to measures, are one step, dots and all. */
export function stepsOf(path: string): readonly string[] {
  return pathInNewNames(stepsAsWritten(path))
}

/** The same in the names that its author knows. */
export function stepsAsWritten(path: string): readonly string[] {
  const [first = '', ...rest] = path.split('.')
  if (rest.length === 0) return [first]
  if (BY_MEASURE.includes(first)) return [first, pathById(rest.join('.'))]
  return first === 'beliefs' || first === 'unknown' ? [first, rest.join('.')] : [first, ...rest]
}

/**
 * Lays an assignment over a tree, as if a file that extends it said so.
 * @param tell hears of each key that is called otherwise now, as a sentence without a full stop
 */
export function assign(
  tree: MapTree,
  assignment: Assignment,
  problems: ProblemList,
  tell?: (note: string) => void,
): MapTree {
  const source = assignmentSource(assignment)
  const start = assignment.path.length + 1
  const key = { source, start: 0, end: assignment.path.length }
  if (assignment.value.trim() === '') {
    problems.add(key, 'missing-value', `"${source.text}" sets nothing`, 'write null to delete what is there')
    return tree
  }
  const value = readValue(source, ' '.repeat(start) + assignment.value, problems)
  if (value === undefined) return tree
  const around = (inner: Tree, step: string): Tree => ({
    kind: 'map',
    entries: new Map([[step, { key, value: inner }]]),
    origin: key,
  })
  const overlay = stepsAsWritten(assignment.path).reduceRight(around, value)
  return merge(tree, inNewNames(byMeasureId(overlay as MapTree, problems), tell))
}

const NAMED = ['customers', 'issues', 'teams', 'managers', 'channels']

/**
 * Checks that an assignment's path exists: as a key of the language, or as a name in the scenario. Only the last step
 * may be a new name.
 * @returns whether it does
 */
export function checkPath(assignment: Assignment, tree: MapTree, known: KnownKeys, problems: ProblemList): boolean {
  const steps = stepsOf(assignment.path)
  const at = { source: assignmentSource(assignment), start: 0, end: assignment.path.length }
  const mistake = pathMistake(steps, tree, known)
  if (steps[0] === 'extends') {
    problems.add(at, 'not-here', 'what a file builds on stands in the file', 'write a file that extends the other')
    return false
  }
  if (mistake === undefined) return true
  problems.add(at, 'unknown-path', `there is no "${assignment.path}"`, mistake.hint)
  return false
}

/** Why there is no such path, in a hint where one is known; undefined where there is. Only the last step may be a new name. */
export function pathMistake(
  steps: readonly string[],
  tree: MapTree,
  known: KnownKeys,
): { readonly hint: Hint } | undefined {
  const bad = steps.findIndex(
    (step, index) => !exists(steps.slice(0, index), step, index === steps.length - 1, tree, known),
  )
  return bad < 0 ? undefined : { hint: () => suggestion(steps, bad, tree, known) }
}

function exists(above: readonly string[], step: string, last: boolean, tree: MapTree, known: KnownKeys): boolean {
  if (step === '' || step === NO_KEY) return false
  if (above.length === 1 && NAMED.includes(above[0]!)) return last || treeAt(tree, [...above, step]) !== undefined
  const { names, others } = known(above)
  return others || names.length === 0 || names.includes(step)
}

function suggestion(steps: readonly string[], bad: number, tree: MapTree, known: KnownKeys): string | undefined {
  const path = steps.join('.')
  const all = [...pathsOf(tree)]
  // Whoever left out the beginning meant just that key, not one that is spelt alike.
  const longer = all.find((candidate) => candidate.endsWith(`.${path}`))
  if (longer !== undefined) return `did you mean "${longer}"?`
  const above = steps.slice(0, bad)
  const siblings = treeAt(tree, above)
  const written = siblings?.kind === 'map' ? [...siblings.entries.keys()] : []
  const near = nearest(steps[bad]!, [...known(above).names, ...written])
  if (near !== undefined) return `did you mean "${[...above, near, ...steps.slice(bad + 1)].join('.')}"?`
  return didYouMean(path, all)
}

function* pathsOf(tree: Tree, above: readonly string[] = []): Generator<string> {
  if (tree.kind !== 'map') return
  for (const [key, { value }] of tree.entries) {
    yield [...above, key].join('.')
    yield* pathsOf(value, [...above, key])
  }
}
