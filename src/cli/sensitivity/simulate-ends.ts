import type { ScenarioEnd, ScenarioEnds } from '../../experiment/plausible-ends.js'
import { type Sensitivity, sensitivityOf, swingOf, type VariedEnds } from '../../experiment/sensitivity.js'
import type { Summary } from '../../experiment/summary.js'
import { invariant } from '../../kernel/invariant.js'
import type { MeasureId } from '../../measures/catalogue.js'
import { scenarioHash } from '../../model/canonical/scenario-hash.js'
import { compile } from '../../model/compile.js'
import type { Design } from '../run/design.js'
import { type SimulateOptions, simulateDesigns } from '../run/simulate-designs.js'

/** As many bars as a page holds. */
const MOST_RANKED = 24

/**
 * Finds which parameters move a measure most: one replication of every end sorts out those that do next to nothing, and
 * the others are simulated again in earnest.
 */
export async function simulateEnds(
  base: Design,
  all: readonly ScenarioEnds[],
  metric: MeasureId,
  replications: number,
  options: SimulateOptions,
): Promise<Sensitivity> {
  const sorting = await simulated(base, all, 1, { ...options, label: `${all.length} parameters, first look` })
  const moving = sorting.ends
    .map((ends, index) => ({ index, swing: swingOf(sorting.base, ends, metric) }))
    .filter(({ swing }) => swing > 0)
    .sort((a, b) => b.swing - a.swing)
  const kept = moving.slice(0, MOST_RANKED).map(({ index }) => all[index]!)
  const label = `the ${kept.length} that matter most`
  const found = await simulated(base, kept, replications, { ...options, label })
  return sensitivityOf(found.base, metric, found.ends, { tried: all.length, moving: moving.length })
}

async function simulated(
  base: Design,
  all: readonly ScenarioEnds[],
  replications: number,
  options: SimulateOptions,
): Promise<{ readonly base: Summary; readonly ends: readonly VariedEnds[] }> {
  const plan = { ...base.plan, replications }
  const ends = all.flatMap(({ low, high }) => [low, high].filter((end) => end !== null))
  const designs = [{ ...base, plan }, ...ends.map((end) => ({ ...designAt(base, end), plan }))]
  const [first, ...others] = await simulateDesigns(designs, options)
  invariant(first !== undefined, 'every design has a summary')
  const summaryOf = new Map(ends.map((end, index) => [end, others[index]!]))
  const at = (end: ScenarioEnd | null) => (end === null ? null : { value: end.value, summary: summaryOf.get(end)! })
  return { base: first, ends: all.map(({ varied, low, high }) => ({ varied, low: at(low), high: at(high) })) }
}

function designAt(base: Design, { scenario }: ScenarioEnd): Design {
  const model = compile(scenario, { horizon: base.model.span, warmUp: base.model.warmUp })
  return {
    ...base,
    scenario,
    model,
    context: { ...base.context, hash: scenarioHash(scenario), beliefs: model.beliefs },
  }
}
