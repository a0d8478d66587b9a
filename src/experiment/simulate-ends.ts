import { invariant } from '../kernel/invariant.js'
import type { MeasureId } from '../measures/catalogue.js'
import { scenarioHash } from '../model/canonical.js'
import { compile } from '../model/compile.js'
import type { Scenario } from '../scenario/scenario.js'
import type { Design } from './design.js'
import type { ScenarioEnd, ScenarioEnds } from './plausible-ends.js'
import { type Sensitivity, type Sides, sensitivityOf, swingOf, type VariedEnds } from './sensitivity.js'
import type { Simulate, Together } from './simulate.js'

/** As many bars as a page holds. */
const MOST_RANKED = 24

/** The design that is asked about, or the two whose difference is. */
export interface Asked {
  readonly base: Design
  readonly variant?: Design | undefined
  /** What they are called, where there are two. */
  readonly between: Sensitivity['between']
}

/**
 * Finds which parameters move a measure, or its difference, most: one replication of every end sorts out those that do next to nothing, and
 * the others are simulated again in earnest.
 */
export async function simulateEnds(
  asked: Asked,
  all: readonly ScenarioEnds[],
  metric: MeasureId,
  replications: number,
  simulate: Simulate,
): Promise<Sensitivity> {
  const sorting = await simulated(asked, all, 1, simulate, { label: `${all.length} parameters, first look` })
  const moving = sorting.ends
    .map((ends, index) => ({ index, swing: swingOf(sorting.base, ends, metric) }))
    .filter(({ swing }) => swing > 0)
    .sort((a, b) => b.swing - a.swing)
  const kept = moving.slice(0, MOST_RANKED).map(({ index }) => all[index]!)
  const label = `the ${kept.length} that matter most`
  const found = await simulated(asked, kept, replications, simulate, { label })
  return sensitivityOf(found.base, metric, found.ends, { tried: all.length, moving: moving.length }, asked.between)
}

async function simulated(
  { base, variant }: Asked,
  all: readonly ScenarioEnds[],
  replications: number,
  simulate: Simulate,
  together: Together,
): Promise<{ readonly base: Sides; readonly ends: readonly VariedEnds[] }> {
  const plan = { ...base.plan, replications }
  const ends = all.flatMap(({ low, high }) => [low, high].filter((end) => end !== null))
  const asItIs: readonly Design[] = variant === undefined ? [base] : [base, variant]
  const designs = [
    ...asItIs,
    ...ends.flatMap((end) => [
      designAt(base, end.scenario),
      ...(variant === undefined ? [] : [designAt(variant, end.variant ?? variant.scenario)]),
    ]),
  ]
  const found = await simulate(
    designs.map((design) => ({ ...design, plan })),
    together,
  )
  const sidesAt = (place: number): Sides => {
    const [summary, other] = found.slice(place * asItIs.length, (place + 1) * asItIs.length)
    invariant(summary !== undefined, 'every design has a summary')
    return { summary, variant: other }
  }
  const placeOf = new Map(ends.map((end, index) => [end, index + 1]))
  const at = (end: ScenarioEnd | null) => (end === null ? null : { value: end.value, ...sidesAt(placeOf.get(end)!) })
  return { base: sidesAt(0), ends: all.map(({ varied, low, high }) => ({ varied, low: at(low), high: at(high) })) }
}

function designAt(base: Design, scenario: Scenario): Design {
  const model = compile(scenario, { horizon: base.model.span, warmUp: base.model.warmUp })
  return {
    ...base,
    scenario,
    model,
    context: { ...base.context, hash: scenarioHash(scenario), beliefs: model.beliefs },
  }
}
