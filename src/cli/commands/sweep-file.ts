import type { Design } from '../../experiment/design.js'
import { sweepOf } from '../../experiment/sweep.js'
import { Failure, failure, type Problem } from '../../kernel/failure.js'
import { invariant } from '../../kernel/invariant.js'
import { findMeasure, type MeasureId } from '../../measures/catalogue.js'
import { composeSweep } from '../../report/sweep/sweep-page.js'
import { sweepCsv, sweepData } from '../../report/sweep/sweep-rows.js'
import { checkMakesADesign } from '../../scenario/beside-the-design.js'
import { type Assignment, type Source, variantsOf } from '../../scenario/parse.js'
import type { Scenario } from '../../scenario/scenario.js'
import { ProblemList } from '../../scenario/tree/problem-list.js'
import { type Axis, gridOf, gridSize, readAxis } from '../../scenario/vary.js'
import { checkMemory } from '../../tasks/check-memory.js'
import { checkDelivery, deliver } from '../output.js'
import { checkMetrics, prepareDesigns } from '../prepare-designs.js'
import { readSource, SURROUNDINGS } from '../scenarios.js'
import { progressOf, simulating } from '../simulate.js'
import type { SweepCall } from './sweep.js'

/** Of the time before anything is simulated, the share in which points are read; in the rest they are compiled. */
const READING = 0.6
const USUAL_METRICS: readonly MeasureId[] = ['trust_loss', 'cost']

/**
 * Simulates a scenario at every point of a grid on the same customers, and prints where it is best.
 * @throws {Failure} before anything is simulated
 */
export async function sweepFile(file: string, call: SweepCall): Promise<void> {
  checkMetrics(call.metric ?? [])
  const metrics = [...new Set(call.metric ?? USUAL_METRICS)].map((id) => findMeasure(id)!.id)
  const { points, designs } = prepareSweep(file, call)
  const label = `${file}: ${points.length === 1 ? 'one point' : `${points.length} points`}`
  const summaries = await simulating(call)(designs, { label })
  const [lead, ...rest] = summaries
  invariant(lead !== undefined, 'every point has a summary')
  const parameters = call.vary.map(({ path }) => path)
  const sets = points.map(({ set }) => set)
  const sweep = sweepOf(parameters, sets, [lead, ...rest], metrics)
  const command = call.again({ settled: sweep, instead: { metric: sweep.metrics } })
  deliver(call, {
    reports: () => [composeSweep(sweep, command)],
    data: () => sweepData(sweep),
    csv: () => sweepCsv(sweep),
  })
}

/** Reads and compiles every point, saying how far it is: of a large grid that takes seconds. */
function prepareSweep(file: string, call: SweepCall): { points: readonly GridPoint[]; designs: Design[] } {
  const progress = progressOf(`${file}: reading`, call.quiet === true)
  const isReading = (share: number) => progress.reach(share * READING)
  const isCompiling = (share: number) => progress.reach(READING + (1 - READING) * share)
  try {
    const points = readGrid(readSource(file), call.vary, call.set ?? [], call.yes === true, isReading)
    checkDelivery(call)
    const [first, ...others] = points.map(({ scenario }) => ({ file, scenario }))
    invariant(first !== undefined, 'a grid has a point')
    const { seed, replications, confidence } = call
    const options = { seed, replications, confidence }
    return { points, designs: prepareDesigns([first, ...others], options, () => {}, isCompiling) }
  } finally {
    progress.finish()
  }
}

/** More points than anyone means without saying so. */
const MOST_UNASKED = 10_000
/** More than fit into memory, whatever anyone means. */
const MOST = 1_000_000

/** One point of a grid, read and sound. */
interface GridPoint {
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
function readGrid(
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
