import { Failure, failure, type Problem } from '../../kernel/failure.js'
import { checkMakesADesign } from '../../scenario/beside-the-design.js'
import { type Assignment, type Source, variantsOf } from '../../scenario/parse.js'
import type { Scenario } from '../../scenario/scenario.js'
import { ProblemList } from '../../scenario/tree/problem-list.js'
import { type Axis, gridOf, gridSize, readAxis } from '../../scenario/vary.js'
import { checkMemory } from '../../tasks/check-memory.js'
import { SURROUNDINGS } from '../files/surroundings.js'

/** More points than anyone means without saying so. */
const MOST_UNASKED = 10_000
/** More than fit into memory, whatever anyone means. */
const MOST = 1_000_000

/** One point of a grid, read and sound. */
export interface GridPoint {
  /** By path. */
  readonly set: Readonly<Record<string, string>>
  readonly scenario: Scenario
}

/**
 * Reads every point of a grid before any is simulated.
 * @param vary paths with values still unread
 * @param set laid over the file at every point, below what varies
 * @param reach takes the share of the points that are read
 * @throws {Failure} where the grid is too large, or any point is impossible
 */
export function readGrid(
  source: Source,
  vary: readonly Assignment[],
  set: readonly Assignment[],
  yes: boolean,
  reach: (share: number) => void,
): readonly GridPoint[] {
  const axes = axesOf(vary)
  const size = gridSize(axes)
  if (size > MOST || (size > MOST_UNASKED && !yes)) {
    const parts = axes.map(({ count }) => count.toLocaleString('en')).join(' x ')
    const hint = size > MOST ? `at most ${MOST.toLocaleString('en')} are possible` : 'add --yes to simulate them all'
    const product = axes.length > 1 ? ` (${parts})` : ''
    throw failure('large-grid', `the grid has ${size.toLocaleString('en')} points${product}`, { hint })
  }
  const variant = variantsOf(source, SURROUNDINGS)
  const read = (assignments: readonly Assignment[]) => variant([...set, ...assignments]).scenario
  read([])
  const problems = new ProblemList()
  let isChecked = false
  const points = gridOf(axes).flatMap((assignments, index): readonly GridPoint[] => {
    checkMemory()
    const scenario = problems.attempt(() => read(assignments))
    reach((index + 1) / size)
    const point = Object.fromEntries(assignments.map(({ path, value }) => [path, value]))
    if (scenario !== undefined) return [{ set: point, scenario }]
    if (!isChecked) checkValues(axes, read)
    isChecked = true
    return []
  })
  problems.raise()
  return points
}

function axesOf(vary: readonly Assignment[]): readonly Axis[] {
  const twice = vary.find(({ path }, index) => vary.findIndex((other) => other.path === path) < index)
  if (twice !== undefined) {
    throw failure('same-path', `"${twice.path}" varies twice`, { hint: 'give it all its values at once' })
  }
  const problems = new ProblemList()
  for (const axis of vary) checkMakesADesign([axis], problems)
  problems.raise()
  const axes = vary.flatMap((assignment) => problems.attempt(() => readAxis(assignment)) ?? [])
  problems.raise()
  return axes
}

/**
 * Each value by itself, once a point is impossible, so that what is wrong with an axis is said once and not at every
 * point.
 */
function checkValues(axes: readonly Axis[], read: (assignments: readonly Assignment[]) => unknown): void {
  const problems = axes.flatMap(({ path, values }) => {
    const known = new Set<string>()
    return values().flatMap((value) =>
      problemsOf(() => read([{ path, value }]))
        .filter(({ code, message }) => {
          const what = `${code}: ${message}`
          return !known.has(what) && known.add(what)
        })
        // To the scenario it is an assignment like any other; the reader wrote it elsewhere.
        .map((problem) => (problem.source === `${path}=${value}` ? { ...problem, file: '--vary' } : problem)),
    )
  })
  const [first, ...others] = problems
  if (first !== undefined) throw new Failure([first, ...others])
}

function problemsOf(act: () => unknown): readonly Problem[] {
  try {
    act()
    return []
  } catch (error) {
    if (error instanceof Failure) return error.problems
    throw error
  }
}
