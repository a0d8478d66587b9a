import { basename } from 'node:path'
import { type BreakEven, breakEvenOf } from '../../experiment/break-even.js'
import { type Comparison, comparedIn, compareSummaries, THE_CHANGE } from '../../experiment/comparison.js'
import type { Design, ReadDesign } from '../../experiment/design.js'
import { drawnFirms } from '../../experiment/fit/drawn-firms.js'
import { rankingOf } from '../../experiment/ranking.js'
import { type SplitQuestion, simulateSplit, splitQuestion, withTimeFor } from '../../experiment/simulate-split.js'
import type { Summary } from '../../experiment/summary.js'
import { plausibleWorlds, simulateWorlds } from '../../experiment/worlds.js'
import { failure } from '../../kernel/failure.js'
import { invariant } from '../../kernel/invariant.js'
import { findMeasure, GAP_MEASURES, type MeasureId } from '../../measures/catalogue.js'
import { comparisonCsv, splitCsv } from '../../report/comparison/comparison-csv.js'
import { composeComparison } from '../../report/comparison/comparison-page.js'
import { checkMakesADesign } from '../../scenario/beside-the-design.js'
import { structuralDiff } from '../../scenario/differences.js'
import type { Assignment } from '../../scenario/parse.js'
import { ProblemList } from '../../scenario/tree/problem-list.js'
import { EXIT } from '../failures.js'
import { livingPage } from '../living-page.js'
import { checkDelivery, deliver } from '../output.js'
import { checkMetrics, prepareDesigns } from '../prepare-designs.js'
import { readWhere } from '../read-target.js'
import { labelFiles, readDesign, readSource, SURROUNDINGS } from '../scenarios.js'
import { simulating } from '../simulate.js'
import { note } from '../terminal.js'
import type { CompareCall } from './comparing-options.js'
import type { Variant, WhatifCall } from './whatif.js'

/**
 * Simulates designs on the same customers, and prints or writes how each variant differs from the base. Sets the exit
 * code where an expectation of any fails.
 * @param set what the base is its file with
 * @throws {Failure} before anything is simulated
 */
async function compareDesigns(
  base: ReadDesign,
  variants: readonly ReadDesign[],
  call: CompareCall,
  set: readonly Assignment[] = [],
): Promise<void> {
  checkMetrics(call.metric ?? [])
  checkDelivery(call)
  const simulate = simulating(call)
  const question = call.split === true ? questionOf(base, variants) : undefined
  const prepared = designsOf(base, variants, call)
  const drawn = call.draws === undefined ? null : drawnFirms(call.draws, [base, ...variants])
  const designs = question === undefined || call.replications !== undefined ? prepared : withTimeFor(question, prepared)
  const measures = (call.metric ?? comparedIn(designs.map(({ model }) => model))).map((id) => findMeasure(id)!.id)
  const where = call.where === undefined ? undefined : readWhere(call.where, designs[0]!.model.currency)
  const possible = drawn ?? (call.worlds === undefined ? null : plausibleWorlds(call.worlds, designs))
  const isFirst = possible !== null || question !== undefined
  const summaries = await simulate(designs, { decides: isFirst })
  const labels = variants.map(({ label }) => label)
  const worlds =
    possible === null ? null : await simulateWorlds(possible, designs, summaries, labels, measures, simulate)
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
  const command = call.again({ settled: summary! })
  deliver(call, {
    reports: () => [composeComparison(comparison, command, { pairs: call.pairs === true })],
    data: () => comparison,
    csv: () => (split === undefined ? comparisonCsv(comparison) : splitCsv(split)),
    living: () => livingPage(base.file, summary!, set),
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
  const assumed = model.parameters['loyalty.value_factor']
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

/**
 * Simulates the base and each variant on the same customers, and prints what differs.
 * @param files the base first
 * @throws {Failure} before anything is simulated
 */
export async function compareFiles(files: readonly string[], call: CompareCall): Promise<void> {
  const problems = new ProblemList()
  const labels = labelFiles(files)
  const designs = files.flatMap((file, index): readonly ReadDesign[] => {
    const read = problems.attempt(() => readDesign(labels[index]!, file, readSource(file), call.set))
    return read === undefined ? [] : [read]
  })
  problems.raise()
  const [base, ...variants] = designs
  invariant(base !== undefined, 'a file is loaded or has a problem')
  await compareDesigns(base, variants, call, call.set)
}

/**
 * Simulates a file, and the same file with changes, on the same customers, and prints what differs. All `--set` make
 * one variant, every `--variant` one of its own.
 * @throws {Failure} before anything is simulated
 */
export async function whatIf(file: string, call: WhatifCall): Promise<void> {
  const label = labelFiles([file])[0]!
  const variants = variantsOf(call, label)
  const problems = new ProblemList()
  const source = readSource(file)
  const read = (name: string, assignments: readonly Assignment[]): readonly ReadDesign[] => {
    const design = problems.attempt(() => readDesign(name, file, source, assignments))
    return design === undefined ? [] : [design]
  }
  const [base] = read(label, [])
  problems.raise()
  const designs = variants.flatMap((variant) => read(variant.label, variant.assignments))
  for (const { assignments } of variants) checkMakesADesign(assignments, problems)
  problems.raise()
  invariant(base !== undefined, 'a file is loaded or has a problem')
  await compareDesigns(base, designs, call)
}

function variantsOf({ set, variant = [] }: WhatifCall, base: string): readonly Variant[] {
  const variants = [...(set === undefined ? [] : [{ label: THE_CHANGE, assignments: set }]), ...variant]
  if (variants.length === 0) {
    throw failure('no-change', 'nothing is changed', {
      hint: 'add --set path=value, or --variant "name: path=value, ..."',
    })
  }
  const labels = [base, ...variants.map(({ label }) => label)]
  const twice = labels.find((label, index) => labels.indexOf(label) < index)
  if (twice !== undefined) {
    throw failure('same-name', `two designs are called "${twice}"`, { hint: 'give the variant another name' })
  }
  return variants
}
