import { basename } from 'node:path'
import { type BreakEven, breakEvenOf } from '../../experiment/break-even.js'
import { compareSummaries } from '../../experiment/compare-summaries.js'
import { COMPARED } from '../../experiment/compared.js'
import type { Comparison } from '../../experiment/comparison.js'
import type { Design, ReadDesign } from '../../experiment/design.js'
import { rankingOf } from '../../experiment/ranking.js'
import { type SplitQuestion, simulateSplit, splitQuestion, withTimeFor } from '../../experiment/simulate-split.js'
import { simulateWorlds } from '../../experiment/simulate-worlds.js'
import type { Summary } from '../../experiment/summary.js'
import { failure } from '../../kernel/failure.js'
import { findMeasure, GAP_MEASURES, type MeasureId } from '../../measures/catalogue.js'
import { comparisonCsv, splitCsv } from '../../report/comparison/comparison-csv.js'
import { composeComparison } from '../../report/comparison/comparison-page.js'
import { markdown } from '../../report/formats/markdown.js'
import { terminal } from '../../report/formats/terminal.js'
import { structuralDiff } from '../../scenario/differences.js'
import { EXIT } from '../exit-codes.js'
import { SURROUNDINGS } from '../files/surroundings.js'
import { commandWords, type Reproducible } from '../options/command-words.js'
import { checkDelivery, deliver } from '../output/deliver.js'
import { checkMetrics } from '../run/check-metrics.js'
import { prepareDesigns } from '../run/prepare-designs.js'
import { simulating } from '../simulate.js'
import { note } from '../terminal/tell.js'
import type { CompareCall } from './compare-call.js'
import { readWhere } from './read-where.js'

/**
 * Simulates designs on the same customers, and prints or writes how each variant differs from the base. Sets the exit
 * code where an expectation of any fails.
 * @param made what makes the same designs again
 * @throws {Failure} before anything is simulated
 */
export async function compareDesigns(
  base: ReadDesign,
  variants: readonly ReadDesign[],
  made: Pick<Reproducible, 'command' | 'files' | 'own' | 'set'>,
  call: CompareCall,
): Promise<void> {
  checkMetrics(call.metric ?? [])
  checkDelivery(call)
  const measures = (call.metric ?? COMPARED).map((id) => findMeasure(id)!.id)
  const simulate = simulating(call)
  const question = call.split === true ? questionOf(base, variants) : undefined
  const prepared = designsOf(base, variants, call)
  const designs = question === undefined || call.replications !== undefined ? prepared : withTimeFor(question, prepared)
  const where = call.where === undefined ? undefined : readWhere(call.where, designs[0]!.model.currency)
  const summaries = await simulate(designs)
  const labels = variants.map(({ label }) => label)
  const worlds =
    call.worlds === undefined ? null : await simulateWorlds(call.worlds, designs, summaries, labels, measures, simulate)
  const [summary, ...others] = summaries
  const compared = compareSummaries(
    { label: base.label, summary: summary! },
    variants.map(({ label, written }, index) => ({
      label,
      summary: others[index]!,
      changes: structuralDiff(base.written, written),
    })),
    measures,
  )
  const split =
    question === undefined
      ? undefined
      : await simulateSplit(
          question,
          { base: designs[0]!, summaries: [summary!, others[0]!] },
          splitMeasures(call),
          simulate,
        )
  const break_even = Object.fromEntries(
    labels.map((label, index) => [label, breakEvenBetween(designs[0]!, summary!, others[index]!)]),
  )
  const named = [base, ...variants].map(({ label }, index) => ({ label, summary: summaries[index]! }))
  const isRanked = variants.length > 1 || where !== undefined
  const comparison: Comparison = {
    ...compared,
    break_even,
    ...(isRanked ? { ranking: rankingOf(named, rankedBy(measures, call), where, call.strict === true) } : {}),
    ...(split === undefined ? {} : { split }),
    ...(worlds === null ? {} : { worlds }),
  }
  const report = () => composeComparison(comparison, commandOf(made, summary!, call), { pairs: call.pairs === true })
  deliver(call, {
    terminal: (look) => terminal(report(), look),
    markdown: () => markdown(report()),
    json: () => `${JSON.stringify(comparison, null, 2)}\n`,
    csv: () => (split === undefined ? comparisonCsv(comparison) : splitCsv(split)),
  })
  const failed = [summary!, ...others].some(({ expectations }) =>
    expectations.some(({ verdict }) => verdict === 'failed'),
  )
  if (failed) process.exitCode = EXIT.expectationFailed
}

function questionOf(base: ReadDesign, [variant, ...more]: readonly ReadDesign[]): SplitQuestion {
  if (variant !== undefined && more.length === 0) return splitQuestion(base, variant, SURROUNDINGS)
  throw failure('wrong-split', `--split is of two designs, and there are ${more.length + 2}`, {
    hint: 'name the base and one variant',
  })
}

function splitMeasures({ metric = GAP_MEASURES }: CompareCall): readonly MeasureId[] {
  return metric.map((id) => findMeasure(id)!.id)
}

/** What several designs are ranked by: the first measure that is asked for, else trust. */
function rankedBy([first]: readonly MeasureId[], { metric }: CompareCall): MeasureId {
  return metric === undefined || first === undefined ? 'trust_loss' : first
}

function breakEvenBetween({ model }: Design, base: Summary, variant: Summary): BreakEven | null {
  const assumed = model.beliefs['loyalty.value_factor']
  const stated = model.segments.map(({ name, lifetimeValue }) => [name, lifetimeValue / (assumed || 1)])
  return breakEvenOf(base, variant, Object.fromEntries(stated), assumed)
}

/** Notes and progress name a variant of a file by its label; its summary names the file. */
function designsOf(base: ReadDesign, variants: readonly ReadDesign[], call: CompareCall): readonly Design[] {
  const say = note(call)
  const all = [base, ...variants]
  for (const sentence of new Set(all.flatMap(({ notes }) => notes))) say(sentence)
  const loaded = (design: ReadDesign) => ({
    file: design !== base && design.file === base.file ? design.label : design.file,
    scenario: design.scenario,
  })
  const options = { ...call, ...(call.precision === undefined ? {} : { metrics: call.metric }) }
  const designs = prepareDesigns([loaded(base), ...variants.map(loaded)], options, say)
  return designs.map((design, index) => ({
    ...design,
    context: { ...design.context, file: basename(all[index]!.file) },
  }))
}

function commandOf(
  made: Pick<Reproducible, 'command' | 'files' | 'own' | 'set'>,
  settled: Summary,
  { metric, worlds, strict, where, pairs, split }: CompareCall,
): readonly string[] {
  const own = [
    ...(made.own ?? []),
    ...(metric === undefined ? [] : ['--metric', metric.join(',')]),
    ...(where === undefined ? [] : ['--where', where]),
    ...(split === true ? ['--split'] : []),
    ...(pairs === true ? ['--pairs'] : []),
    ...(worlds === undefined ? [] : ['--worlds', String(worlds)]),
  ]
  return commandWords({ ...made, own, settled, strict })
}
