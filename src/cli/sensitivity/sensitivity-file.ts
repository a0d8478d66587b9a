import { plausibleEnds } from '../../experiment/plausible-ends.js'
import type { Sensitivity } from '../../experiment/sensitivity.js'
import { failure } from '../../kernel/failure.js'
import { findMeasure } from '../../measures/catalogue.js'
import { composeSensitivity } from '../../report/compose-sensitivity.js'
import { csv } from '../../report/formats/csv.js'
import { markdown } from '../../report/formats/markdown.js'
import { terminal } from '../../report/formats/terminal.js'
import { readDesign, readSource } from '../compare/read-design.js'
import { commandWords } from '../options/command-words.js'
import { checkDelivery, deliver } from '../output/deliver.js'
import { checkMetrics } from '../run/check-metrics.js'
import { prepareDesigns } from '../run/prepare-designs.js'
import type { SensitivityCall } from './sensitivity-call.js'
import { simulateEnds } from './simulate-ends.js'
import { statedEnds } from './stated-ends.js'

/** Few: paired differences are narrow, and there are many of them. */
const USUAL_REPLICATIONS = 6

/**
 * Moves every parameter of a scenario over its range, one at a time, and prints which of them matter to a measure.
 * @throws {Failure} before anything is simulated
 */
export async function sensitivityFile(file: string, call: SensitivityCall): Promise<void> {
  const { seed, confidence, replications = USUAL_REPLICATIONS, set = [], workers } = call
  checkMetrics(call.metric)
  const [metric, ...others] = call.metric.map((id) => findMeasure(id)!.id)
  if (metric === undefined || others.length > 0) {
    throw failure('one-measure', 'a sensitivity is about one measure', { hint: 'call it once for each' })
  }
  const source = readSource(file)
  const read = readDesign(file, file, source, set)
  checkDelivery(call)
  const [base] = prepareDesigns([{ file, scenario: read.scenario }], { seed, confidence, replications }, () => {})
  const all = [...plausibleEnds(read.scenario, base!.model.beliefs), ...statedEnds(read, source, set)]
  const found = await simulateEnds(base!, all, metric, replications, { quiet: call.quiet === true, workers })
  const report = () => composeSensitivity(found, commandOf(found, file, call))
  deliver(call, {
    terminal: (look) => terminal(report(), look),
    markdown: () => markdown(report()),
    json: () => `${JSON.stringify(found, null, 2)}\n`,
    csv: () => sensitivityCsv(found),
  })
}

/** One row per parameter and end of its range. */
function sensitivityCsv({ influences }: Sensitivity): string {
  const rows = influences.flatMap(({ path, known, value: base, low, high }, rank) =>
    [['low', low] as const, ['high', high] as const].flatMap(([name, end]) => {
      if (end === null) return []
      const { mean, half_width } = end.difference
      return [[rank + 1, path, known, base, name, end.value, mean, half_width, String(end.proven)]]
    }),
  )
  return csv(['rank', 'path', 'known', 'base', 'end', 'value', 'difference', 'half_width', 'proven'], rows)
}

function commandOf(settled: Sensitivity, file: string, { set }: SensitivityCall): readonly string[] {
  return commandWords({ command: 'sensitivity', files: [file], own: ['--metric', settled.metric], set, settled })
}
