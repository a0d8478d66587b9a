import type { Design } from '../../experiment/design.js'
import { type Sweep, sweepOf } from '../../experiment/sweep.js'
import { invariant } from '../../kernel/invariant.js'
import { findMeasure, type MeasureId } from '../../measures/catalogue.js'
import { markdown } from '../../report/formats/markdown.js'
import { terminal } from '../../report/formats/terminal.js'
import { composeSweep } from '../../report/sweep/sweep-page.js'
import { readSource } from '../compare/read-design.js'
import { commandWords } from '../options/command-words.js'
import { checkDelivery, deliver } from '../output/deliver.js'
import { checkMetrics } from '../run/check-metrics.js'
import { prepareDesigns } from '../run/prepare-designs.js'
import { progressOf, simulating } from '../simulate.js'
import { type GridPoint, readGrid } from './read-grid.js'
import type { SweepCall } from './sweep-call.js'
import { sweepCsv } from './sweep-csv.js'
import { sweepJson } from './sweep-json.js'

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
  const report = () => composeSweep(sweep, commandOf(sweep, file, call))
  deliver(call, {
    terminal: (look) => terminal(report(), look),
    markdown: () => markdown(report()),
    json: () => sweepJson(sweep),
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

function commandOf(settled: Sweep, file: string, { vary, set, yes }: SweepCall): readonly string[] {
  const varied = vary.flatMap(({ path, value }) => ['--vary', `${path}=${value}`])
  const own = [...varied, '--metric', settled.metrics.join(','), ...(yes === true ? ['--yes'] : [])]
  return commandWords({ command: 'sweep', files: [file], own, set, settled })
}
