import { invariant } from '../kernel/invariant.js'
import type { Assignment, Source, Surroundings } from './parse.js'
import { rescaleShares } from './rescale-shares.js'
import { assign } from './tree/assign.js'
import { extend } from './tree/extend.js'
import { type Plain, plain } from './tree/plain.js'
import { ProblemList } from './tree/problem-list.js'

/**
 * A scenario in its author's own words, with all it extends and the assignments laid over it: for showing. What it
 * means is `parseScenario`'s to say, which must have accepted it before.
 */
export function writtenTree(
  source: Source,
  { read }: Surroundings,
  assignments: readonly Assignment[] = [],
): { readonly [key: string]: Plain } {
  const problems = new ProblemList()
  const written = extend(source, read, problems)
  invariant(written !== undefined, 'a scenario that was parsed has a tree')
  const assigned = assignments.reduce((below, assignment) => assign(below, assignment, problems), written.tree)
  const { tree } = rescaleShares(assigned, assignments)
  problems.raise()
  return plain(tree) as { readonly [key: string]: Plain }
}
