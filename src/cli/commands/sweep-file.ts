import type { Design, ReadDesign } from '../../experiment/design.js'
import { drawnFirms } from '../../experiment/fit/drawn-firms.js'
import { sweepOf } from '../../experiment/sweep.js'
import { simulateSweepWorlds } from '../../experiment/sweep-worlds.js'
import type { Possible } from '../../experiment/worlds.js'
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
import { livingPage } from '../living-page.js'
import { checkDelivery, deliver } from '../output.js'
import { checkMetrics, prepareDesigns } from '../prepare-designs.js'
import { readDesign, readSource, SURROUNDINGS } from '../scenarios.js'
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
  const { points, designs, today, firms } = prepareSweep(file, call)
  const label = `${file}: ${points.length === 1 ? 'one point' : `${points.length} points`}`
  const simulate = simulating(call)
  const found = await simulate([...designs, ...(today === null ? [] : [today])], { label, decides: firms !== null })
  const [lead, ...rest] = found.slice(0, designs.length)
  invariant(lead !== undefined, 'every point has a summary')
  const parameters = call.vary.map(({ path }) => path)
  const sets = points.map(({ set }) => set)
  const swept = sweepOf(parameters, sets, [lead, ...rest], metrics, found[designs.length])
  const worlds =
    firms === null ? {} : { worlds: await simulateSweepWorlds(firms, designs, [lead, ...rest], swept.best, simulate) }
  const sweep = { ...swept, ...worlds }
  const command = call.again({ settled: sweep, instead: { metric: sweep.metrics } })
  deliver(call, {
    reports: () => [composeSweep(sweep, command)],
    data: () => sweepData(sweep),
    csv: () => sweepCsv(sweep),
    living: () => livingPage(file, sweep, call.set),
  })
}

interface Prepared {
  readonly points: readonly GridPoint[]
  readonly designs: readonly Design[]
  /** The file as it stands, where points are held against that. */
  readonly today: Design | null
  /** Firms that fit, in which all points are simulated again. */
  readonly firms: Possible | null
}

/** Reads and compiles every point, saying how far it is: of a large grid that takes seconds. */
function prepareSweep(file: string, call: SweepCall): Prepared {
  const progress = progressOf(`${file}: reading`, call.quiet === true)
  const isReading = (share: number) => progress.reach(share * READING)
  const isCompiling = (share: number) => progress.reach(READING + (1 - READING) * share)
  try {
    const source = readSource(file)
    const points = readGrid(source, call, isReading)
    checkDelivery(call)
    const asIs = readDesign(file, file, source, call.set)
    const { seed, replications, confidence, from, draws } = call
    const firms = draws === undefined ? null : firmsOf(draws, asIs, points)
    const [first, ...others] = [...points, ...(from === 'today' ? [asIs] : [])].map(({ scenario }) => ({
      file,
      scenario,
    }))
    invariant(first !== undefined, 'a grid has a point')
    const designs = prepareDesigns([first, ...others], { seed, replications, confidence }, () => {}, isCompiling)
    return { points, designs: designs.slice(0, points.length), today: designs[points.length] ?? null, firms }
  } finally {
    progress.finish()
  }
}

/** What varies stays as it is varied in every firm. */
function firmsOf(count: number, asIs: ReadDesign, points: readonly GridPoint[]): Possible {
  return drawnFirms(
    count,
    points.map(({ under }) => ({ ...asIs, under })),
  )
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
  /** The same with values laid beneath what is set. */
  readonly under: ReadDesign['under']
}

/**
 * Reads every point of a grid before any is simulated.
 * @param reach takes the share of the points that are read
 * @throws {Failure} where the grid is too large, or any point is impossible
 */
function readGrid(source: Source, call: SweepCall, reach: (share: number) => void): readonly GridPoint[] {
  const { vary, set = [], yes = false, draws = 1 } = call
  const axes = axesOf(vary)
  const size = gridSize(axes)
  const all = size * draws
  if (all > MOST || (all > MOST_UNASKED && !yes)) {
    const parts = axes.map(({ count }) => count.toLocaleString('en')).join(' x ')
    const hint = all > MOST ? `at most ${MOST.toLocaleString('en')} are possible` : 'add --yes to simulate them all'
    const product = axes.length > 1 ? ` (${parts})` : ''
    const firms = draws > 1 ? `, in ${draws} firms each` : ''
    throw failure('large-grid', `the grid has ${size.toLocaleString('en')} points${product}${firms}`, { hint })
  }
  const variant = variantsOf(source, SURROUNDINGS)
  const read = (own: readonly Assignment[], values: readonly Assignment[] = []) =>
    variant([...values, ...set, ...own]).scenario
  read([])
  const problems = new ProblemList()
  let isChecked = false
  const points = gridOf(axes).flatMap((assignments, index): readonly GridPoint[] => {
    checkMemory()
    const scenario = problems.attempt(() => read(assignments))
    reach((index + 1) / size)
    const point = Object.fromEntries(assignments.map(({ path, value }) => [path, value]))
    const under = (values: readonly Assignment[]) => read(assignments, values)
    if (scenario !== undefined) return [{ set: point, scenario, under }]
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
