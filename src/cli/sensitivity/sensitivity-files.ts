import { commonEnds } from '../../experiment/common-ends.js'
import type { Design } from '../../experiment/design.js'
import { plausibleEnds } from '../../experiment/plausible-ends.js'
import type { Sensitivity } from '../../experiment/sensitivity.js'
import { simulateEnds } from '../../experiment/simulate-ends.js'
import { statedEnds } from '../../experiment/stated-ends.js'
import { failure } from '../../kernel/failure.js'
import { invariant } from '../../kernel/invariant.js'
import { findMeasure } from '../../measures/catalogue.js'
import { csv } from '../../report/formats/csv.js'
import { markdown } from '../../report/formats/markdown.js'
import { terminal } from '../../report/formats/terminal.js'
import { composeSensitivity } from '../../report/sensitivity/sensitivity-page.js'
import { ProblemList } from '../../scenario/tree/problem-list.js'
import { labelFiles } from '../compare/label-files.js'
import { readDesign, readSource } from '../compare/read-design.js'
import { SURROUNDINGS } from '../files/surroundings.js'
import { commandWords } from '../options/command-words.js'
import { checkDelivery, deliver } from '../output/deliver.js'
import { checkMetrics } from '../run/check-metrics.js'
import { prepareDesigns } from '../run/prepare-designs.js'
import { simulating } from '../simulate.js'
import { note } from '../terminal/tell.js'
import type { SensitivityCall } from './sensitivity-call.js'

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
    ...plausibleEnds(design.scenario, model.beliefs),
    ...statedEnds(design, design.source, set, SURROUNDINGS),
  ]
  const own = endsOf(first, base!)
  const all =
    second === undefined
      ? own
      : commonEnds(own, endsOf(second, variant!), { base: first.scenario, variant: second.scenario })
  const between = second === undefined ? null : { base: first.label, variant: second.label }
  const found = await simulateEnds({ base: base!, variant, between }, all, metric, replications, simulating(call))
  const report = () => composeSensitivity(found, commandOf(found, files, call))
  deliver(call, {
    terminal: (look) => terminal(report(), look),
    markdown: () => markdown(report()),
    json: () => `${JSON.stringify(found, null, 2)}\n`,
    csv: () => sensitivityCsv(found),
  })
}

/** One row per parameter and end of its range. */
function sensitivityCsv({ influences, between }: Sensitivity): string {
  const isDifference = between !== null
  const rows = influences.flatMap(({ path, known, value: base, low, high }, rank) =>
    [['low', low] as const, ['high', high] as const].flatMap(([name, end]) => {
      if (end === null) return []
      const { mean, half_width } = end.difference
      const row = [rank + 1, path, known, base, name, end.value, mean, half_width, String(end.proven)]
      return [isDifference ? [...row, end.conclusion] : row]
    }),
  )
  const columns = ['rank', 'path', 'known', 'base', 'end', 'value', 'difference', 'half_width', 'proven']
  return csv(isDifference ? [...columns, 'conclusion'] : columns, rows)
}

function commandOf(settled: Sensitivity, files: readonly string[], { set }: SensitivityCall): readonly string[] {
  return commandWords({ command: 'sensitivity', files, own: ['--metric', settled.metric], set, settled })
}
