import type { Design } from '../../experiment/design.js'
import { commonEnds, simulateEnds, statedEnds } from '../../experiment/ends.js'
import { plausibleEnds } from '../../experiment/plausible-values.js'
import { failure } from '../../kernel/failure.js'
import { invariant } from '../../kernel/invariant.js'
import { findMeasure } from '../../measures/catalogue.js'
import { composeSensitivity, sensitivityCsv } from '../../report/sensitivity/sensitivity-page.js'
import { ProblemList } from '../../scenario/tree/problem-list.js'
import { checkDelivery, deliver } from '../output.js'
import { checkMetrics, prepareDesigns } from '../prepare-designs.js'
import { labelFiles, readDesign, readSource, SURROUNDINGS } from '../scenarios.js'
import { simulating } from '../simulate.js'
import { note } from '../terminal.js'
import type { SensitivityCall } from './sensitivity.js'

/** Few: paired differences are narrow, and there are many of them. */
const USUAL_REPLICATIONS = 6

/**
 * Moves every parameter of a scenario over its range, one at a time, and prints which of them matter to a measure; of two
 * scenarios, which matter to the difference between them.
 * @param files one or two, the base first
 * @throws {Failure} before anything is simulated
 */
export async function sensitivityFiles(files: readonly string[], call: SensitivityCall): Promise<void> {
  const { seed, confidence, replications = USUAL_REPLICATIONS, set = [] } = call
  checkMetrics(call.metric)
  const [metric, ...others] = call.metric.map((id) => findMeasure(id)!.id)
  if (metric === undefined || others.length > 0) {
    throw failure('one-measure', 'a sensitivity is about one measure', { hint: 'call it once for each' })
  }
  const labels = labelFiles(files)
  const problems = new ProblemList()
  const read = files.flatMap((file, index) => {
    const source = readSource(file)
    const design = problems.attempt(() => readDesign(labels[index]!, file, source, set))
    return design === undefined ? [] : [{ ...design, source }]
  })
  problems.raise()
  checkDelivery(call)
  const [first, second] = read
  invariant(first !== undefined, 'a file is read or has a problem')
  const loaded = [first, ...read.slice(1)] as const
  const [base, variant] = prepareDesigns(loaded, { seed, confidence, replications }, note(call))
  const endsOf = (design: typeof first, { model }: Design) => [
    ...plausibleEnds(design.scenario, model.parameters),
    ...statedEnds(design, design.source, set, SURROUNDINGS),
  ]
  const own = endsOf(first, base!)
  const all =
    second === undefined
      ? own
      : commonEnds(own, endsOf(second, variant!), { base: first.scenario, variant: second.scenario })
  const between = second === undefined ? null : { base: first.label, variant: second.label }
  const found = await simulateEnds({ base: base!, variant, between }, all, metric, replications, simulating(call))
  const command = call.again({ settled: found })
  deliver(call, {
    reports: () => [composeSensitivity(found, command)],
    data: () => found,
    csv: () => sensitivityCsv(found),
  })
}
