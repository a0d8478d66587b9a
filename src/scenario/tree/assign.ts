import { expectById, pathById } from './expect-by-id.js'
import { merge } from './merge.js'
import type { ProblemList } from './problem-list.js'
import { readValue } from './read-yaml.js'
import type { Source } from './source.js'
import type { MapTree, Tree } from './tree.js'

/** One `--set path=value`; the value is YAML flow. */
export interface Assignment {
  readonly path: string
  readonly value: string
}

/** An assignment as a text that problems can point into. */
export function assignmentSource({ path, value }: Assignment): Source {
  return { name: '--set', text: `${path}=${value}` }
}

/** The steps of a dotted path. Ids of beliefs, and paths to measures, are one step, dots and all. */
export function stepsOf(path: string): readonly string[] {
  const [first = '', ...rest] = path.split('.')
  if (rest.length === 0) return [first]
  if (first === 'expect') return [first, pathById(rest.join('.'))]
  return first === 'beliefs' ? [first, rest.join('.')] : [first, ...rest]
}

/** Lays an assignment over a tree, as if a file that extends it said so. */
export function assign(tree: MapTree, assignment: Assignment, problems: ProblemList): MapTree {
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
  const overlay = stepsOf(assignment.path).reduceRight(around, value)
  return merge(tree, expectById(overlay as MapTree, problems))
}
