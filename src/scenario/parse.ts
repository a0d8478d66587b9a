import { invariant } from '../kernel/invariant.js'
import { type Assignment, assign, checkPath, stepsAsWritten } from './assign.js'
import { refuseContradictions } from './contradictions/contradictions.js'
import { checkCurrency } from './currency.js'
import { type Extended, extend, type ReadSource } from './extend.js'
import { inlineArrivals } from './inline-arrivals.js'
import { languageKeys } from './language.js'
import { checkMeasures } from './programme/check-measures.js'
import { complete, type Scenario, type WrittenScenario } from './scenario.js'
import { checkDeletions, checkSchema } from './schema-problems.js'
import { checkBeliefs } from './sections/beliefs.js'
import { Draft } from './sections/draft.js'
import { checkExpectations } from './sections/expect.js'
import { checkObserved } from './sections/observed.js'
import { checkCounts, checkSense } from './sense.js'
import { rescaleShares } from './shares.js'
import { inlineColumns, type ReadColumn } from './tree/inline-columns.js'
import { type Position, ProblemList, position } from './tree/problem-list.js'
import { type MapTree, type Plain, type PlainMap, place, plain, type Source, type Tree } from './tree/tree.js'
import { checkDraws } from './unknowns/check-draws.js'
import { checkUnknown } from './unknowns/check-unknown.js'
import { placesOf } from './wildcards.js'

export type { Assignment } from './assign.js'
export type { ReadSource } from './extend.js'
export type { ReadColumn } from './tree/inline-columns.js'
export type { Source } from './tree/tree.js'

/** How a scenario's text reaches beyond itself. */
export interface Surroundings {
  readonly read: ReadSource
  readonly readColumn: ReadColumn
  /** Reads the text of a table that a scenario names, as what it extends is read. */
  readonly readTable: ReadSource
}

export interface Parsed {
  readonly scenario: Scenario
  /** The same in its author's own words, with what it extends and the assignments laid over it: for showing. */
  readonly written: { readonly [key: string]: Plain }
  /** What the reader should know, as sentences without a full stop: keys that are called otherwise now, shares that were rescaled. */
  readonly notes: readonly string[]
  /** Where the key at a path is written, in the file, what it extends or an assignment, or the nearest key above it. */
  readonly placeOf: (path: readonly string[]) => Position
}

/**
 * Reads a scenario's text, with all it extends and the assignments laid over it.
 * @param mayIdle accepts keys that have no effect, in a text that a program has put together
 * @throws {Failure} with every problem found, by position
 */
export function parseScenario(
  source: Source,
  surroundings: Surroundings,
  assignments: readonly Assignment[] = [],
  mayIdle = false,
): Parsed {
  return variantsOf(source, surroundings)(assignments, mayIdle)
}

/**
 * The scenarios that assignments make of one text. It is read once for all of them, with all it extends, and they share
 * what no assignment touches.
 * @returns reads one of them, as {@link parseScenario} does
 */
export function variantsOf(
  source: Source,
  surroundings: Surroundings,
): (assignments: readonly Assignment[], mayIdle?: boolean) => Parsed {
  const inlined = new WeakMap<Tree, Tree>()
  const replayed = new WeakMap<Tree, MapTree>()
  let sound: Extended | undefined
  const variant = (assignments: readonly Assignment[], mayIdle = false): Parsed => {
    const problems = new ProblemList()
    const extended = sound ?? extend(source, surroundings.read, problems)
    if (extended === undefined) problems.raise()
    invariant(extended !== undefined, 'a text without a tree has a problem')
    if (problems.count === 0) sound = extended
    const { tree: merged, notes } = withAssignments(extended.tree, assignments, problems)
    const columns = inlineColumns(merged, surroundings.readColumn, problems, inlined) as MapTree
    const tree = inlineArrivals(columns, surroundings.readTable, problems, replayed)
    const isAsWritten = assignments.length === 0
    const scenario = check(source, { ...extended, tree }, problems, mayIdle, isAsWritten)
    if (isAsWritten && scenario.programme !== undefined) {
      const written = (settings: readonly Assignment[]) =>
        settings.length === 0 ? (plain(merged) as PlainMap) : variant(settings).written
      checkMeasures(scenario.programme, tree, written, problems)
      problems.raise()
    }
    return {
      scenario,
      written: plain(merged) as Parsed['written'],
      notes: [...extended.notes, ...notes],
      placeOf: (path) => position(place(tree, path, 'key')),
    }
  }
  return variant
}

/** @throws {Failure} with every problem found, those found before included */
function check(
  source: Source,
  { tree, layers }: Extended,
  problems: ProblemList,
  mayIdle: boolean,
  isAsWritten: boolean,
): Scenario {
  if (!checkCounts(tree, problems)) problems.raise()
  checkDeletions(tree, problems)
  const sound = checkSchema(tree, problems)
  const draft = new Draft<WrittenScenario>(sound, tree, layers, problems, mayIdle)
  const currency = checkCurrency(draft, problems)
  checkSense(draft)
  checkExpectations(draft, currency)
  const beliefs = checkBeliefs(tree, problems)
  const observed = checkObserved(draft, currency)
  const unknown = checkUnknown(draft)
  const draws = checkDraws(draft, unknown)
  problems.raise()
  // Without problems the schema took the whole tree: nothing is partial.
  const scenario = complete(sound as WrittenScenario, {
    name: source.name,
    currency,
    beliefs,
    observed,
    unknown,
    draws,
  })
  refuseContradictions(draft, scenario, isAsWritten)
  problems.raise()
  return scenario
}

/** An assignment to `*` is one to each name; where there is none, it stays as it is, to be refused. */
function written(assignment: Assignment, tree: MapTree): readonly Assignment[] {
  const steps = stepsAsWritten(assignment.path)
  const places = placesOf(steps, tree)
  if (places.length === 0 || !steps.includes('*')) return [assignment]
  return places.map((place) => ({ ...assignment, path: place.join('.') }))
}

function withAssignments(
  tree: MapTree,
  assignments: readonly Assignment[],
  problems: ProblemList,
): { tree: MapTree; notes: readonly string[] } {
  if (assignments.length === 0) return { tree, notes: [] }
  const known = languageKeys()
  const each = assignments.flatMap((assignment) => written(assignment, tree))
  const possible = each.filter((assignment) => checkPath(assignment, tree, known, problems))
  const renamed = new Set<string>()
  const rescaled = rescaleShares(
    possible.reduce((below, assignment) => assign(below, assignment, problems, (note) => renamed.add(note)), tree),
    possible,
  )
  return { tree: rescaled.tree, notes: [...renamed, ...rescaled.notes] }
}
