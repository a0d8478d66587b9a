import { Failure } from '../kernel/failure.js'
import { invariant } from '../kernel/invariant.js'
import type { MeasureId } from '../measures/catalogue.js'
import { scenarioHash } from '../model/canonical.js'
import { compile } from '../model/compile.js'
import { type Assignment, type Parsed, type Source, type Surroundings, variantsOf } from '../scenario/parse.js'
import type { Scenario } from '../scenario/scenario.js'
import { statedNumbers } from '../scenario/stated-numbers.js'
import type { Design, ReadDesign } from './design.js'
import type { ScenarioEnd, ScenarioEnds } from './plausible-values.js'
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
  const sorting = await simulated(asked, all, 1, simulate, {
    label: `${all.length} parameters, first look`,
    decides: true,
  })
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
    context: { ...base.context, hash: scenarioHash(scenario), beliefs: model.parameters },
  }
}

/** How far a scenario's own numbers are moved down and up. */
const SHARE = 0.2

/** A scenario with each number that it states a fifth lower and higher, one at a time, as far as that is possible. */
export function statedEnds(
  { written }: ReadDesign,
  source: Source,
  set: readonly Assignment[],
  surroundings: Surroundings,
): readonly ScenarioEnds[] {
  const variant = variantsOf(source, surroundings)
  const read = (path: string, value: string) => variant([...set, { path, value }])
  return statedNumbers(written).flatMap(({ path, text, scaled }): readonly ScenarioEnds[] => {
    const at = (factor: number) => firstPossible(scaled(factor), (value) => read(path, value))
    const [low, high] = [at(1 - SHARE), at(1 + SHARE)]
    const varied = { path, label: path, known: 'stated', unit: '', value: text } as const
    return low === null && high === null ? [] : [{ varied, low, high }]
  })
}

/** The first value that the language and the rest of the scenario accept. */
function firstPossible(values: readonly string[], read: (value: string) => Parsed): ScenarioEnd | null {
  for (const value of values) {
    try {
      return { value, scenario: read(value).scenario }
    } catch (error) {
      if (!(error instanceof Failure)) throw error
    }
  }
  return null
}

/**
 * What two designs have in common, moved in both at once: parameters, and numbers that both state alike. Where they differ
 * is what they are compared for.
 * @param variant the other design as it is
 */
export function commonEnds(
  base: readonly ScenarioEnds[],
  others: readonly ScenarioEnds[],
  { base: baseAsItIs, variant }: { readonly base: Scenario; readonly variant: Scenario },
): readonly ScenarioEnds[] {
  const byPath = new Map(others.map((ends) => [ends.varied.path, ends]))
  return base.flatMap(({ varied, low, high }): readonly ScenarioEnds[] => {
    const other = byPath.get(varied.path)
    if (other === undefined || (varied.known === 'stated' && other.varied.value !== varied.value)) return []
    const both = (one: ScenarioEnd | null, another: ScenarioEnd | null): ScenarioEnd | null => {
      if (one === null && another === null) return null
      const value = (one ?? another)!.value
      return { value, scenario: one?.scenario ?? baseAsItIs, variant: another?.scenario ?? variant }
    }
    return [{ varied, low: both(low, other.low), high: both(high, other.high) }]
  })
}
