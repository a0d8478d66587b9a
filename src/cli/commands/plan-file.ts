import { basename } from 'node:path'
import { affordableReplications, type Design } from '../../experiment/design.js'
import { drawnFirms } from '../../experiment/fit/drawn-firms.js'
import { askProgramme, type ProgrammeAsked } from '../../experiment/programme/ask-programme.js'
import { weighInWorlds } from '../../experiment/programme/in-worlds.js'
import type { ProgrammePlan } from '../../experiment/programme/programme-plan.js'
import { simulateProgramme } from '../../experiment/programme/simulate-programme.js'
import { plausibleWorlds } from '../../experiment/worlds.js'
import { failure } from '../../kernel/failure.js'
import { composePlan, planCsv } from '../../report/plan/plan-page.js'
import { variantsOf } from '../../scenario/parse.js'
import { Mistake } from '../../scenario/values/form.js'
import { readMoney } from '../../scenario/values/money.js'
import { livingPage } from '../living-page.js'
import { checkDelivery, deliver } from '../output.js'
import { prepareDesigns } from '../prepare-designs.js'
import { readDesign, readSource, SURROUNDINGS } from '../scenarios.js'
import { simulating, simulatingInParts } from '../simulate.js'
import { note } from '../terminal.js'
import type { PlanCall } from './plan.js'

const YEARS = 3
const DISCOUNT = 0.08
/** A verb of improvement is for what holds in 80 of them. */
const WORLDS = 100

/**
 * Weighs the programme of a file, and prints which of its measures to do.
 * @throws {Failure} before anything is simulated
 */
export async function planFile(file: string, call: PlanCall): Promise<void> {
  const source = readSource(file)
  const asWritten = readDesign(file, file, source)
  const { set = [] } = call
  const read = set.length === 0 ? asWritten : readDesign(file, file, source, set)
  checkDelivery(call)
  for (const sentence of read.notes) note(call)(sentence)
  const { programme } = read.scenario
  if (programme === undefined) {
    throw failure('no-programme', `${file} has no programme: it names nothing that could be changed`, {
      hint: 'write what could be changed, and what it costs, such as programme: {NAME: {set: {PATH: VALUE}, cost: {once: 5000}}}',
    })
  }
  const [prepared] = prepareDesigns([{ file, scenario: read.scenario }], call, () => {}) as [Design]
  const budget = call.budget === undefined ? null : readBudget(call.budget, prepared.model.currency)
  const variant = variantsOf(source, SURROUNDINGS)
  const asked = askProgramme({
    programme,
    base: baseOf(prepared, file, Object.keys(programme).length, call),
    read,
    // Measures together may leave a key of one of them without effect.
    readWith: (assignments) => variant([...set, ...assignments], true),
    terms: { years: call.years ?? YEARS, discount: call.discount ?? DISCOUNT, confidence: prepared.plan.confidence },
    budget,
  })
  // Before the long run: whether there are as many firms as are asked for.
  if (call.draws !== undefined) drawnFirms(call.draws, [read])
  const parts = simulatingInParts(call, `${file}: programme`, likelyReplications(asked))
  const simulated = await simulateProgramme(asked, parts.simulate)
  parts.finish()
  const count = call.worlds ?? WORLDS
  const settings = asked.sets.assignments(simulated.best)
  const possible =
    call.draws === undefined
      ? plausibleWorlds(count, [asked.base])
      : drawnFirms(call.draws, [read, readDesign(file, file, source, [...set, ...settings])])
  const worlds = await weighInWorlds(possible, asked.base, simulated, simulating(call))
  const plan: ProgrammePlan = { ...simulated.plan, worlds }
  const { years, discount } = plan
  const settled = { years, discount, ...(call.draws === undefined ? { worlds: count } : {}) }
  const command = call.again({ settled: plan, instead: settled })
  deliver(call, {
    reports: () => [composePlan(plan, command)],
    data: () => plan,
    csv: () => planCsv(plan),
    living: () => livingPage(file, plan, set),
  })
}

/** @throws {Failure} `no-money`, `other-currency` */
function readBudget(text: string, currency: string): number {
  const [, digits = text, written] = /^\s*(.*?)\s*([A-Z]{3})?\s*$/.exec(text) ?? []
  if (written !== undefined && written !== currency) {
    throw failure('other-currency', `the budget is in ${written}, the scenario in ${currency}`, {
      hint: `write it in ${currency}`,
    })
  }
  try {
    return readMoney(digits)
  } catch (mistake) {
    if (!(mistake instanceof Mistake)) throw mistake
    const hint = `write an amount, such as --budget 250000 or --budget "250000 ${currency}"`
    throw failure(mistake.code, `--budget: ${mistake.message}`, { hint })
  }
}

/** Replications as asked for, else as many as there is time for. */
function baseOf(base: Design, file: string, measures: number, { replications }: PlanCall): Design {
  const fixed = replications ?? affordableReplications(base, toldSets(measures))
  return {
    ...base,
    plan: { ...base.plan, replications: fixed },
    context: { ...base.context, file: basename(file) },
  }
}

/** About as many sets are told with all replications: each measure alone and last, the steps of the order, today. */
function toldSets(measures: number): number {
  return 3 * measures + 1
}

function likelyReplications({ sets, base }: ProgrammeAsked): number {
  const { replications } = base.plan
  return toldSets(sets.count) * (replications as number) * 2
}
