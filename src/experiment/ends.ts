import { Failure } from '../kernel/failure.js'
import { invariant } from '../kernel/invariant.js'
import { WEEK } from '../kernel/units.js'
import type { MeasureId } from '../measures/catalogue.js'
import { scenarioHash } from '../model/canonical.js'
import { compile } from '../model/compile.js'
import { readingOf } from '../model/reading.js'
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
 * Finds which parameters move a measure, or its difference, most: what nothing reads is not tried, one replication of a short
 * span at every other end sorts out those that do next to nothing, and the others are simulated again in earnest.
 */
export async function simulateEnds(
  asked: Asked,
  all: readonly ScenarioEnds[],
  metric: MeasureId,
  replications: number,
  simulate: Simulate,
): Promise<Sensitivity> {
  const brief = briefly(asked)
  const briefAt = designsAt(brief)
  const asItIs = designsOf(brief).map(({ model }) => readingOf(model))
  const tried = all.filter((ends) => isRead(asItIs, briefAt, ends))
  const unread = all.filter((ends) => !tried.includes(ends)).map(({ varied }) => varied.path)
  const look = { label: `${tried.length} parameters, first look`, decides: true }
  const sorting = await simulated(brief, briefAt, tried, 1, simulate, look)
  const moving = sorting.ends
    .map((ends, index) => ({ index, swing: swingOf(sorting.base, ends, metric) }))
    .filter(({ swing }) => swing > 0)
    .sort((a, b) => b.swing - a.swing)
  const kept = moving.slice(0, MOST_RANKED).map(({ index }) => tried[index]!)
  const label = `the ${kept.length} that matter most`
  const found = await simulated(asked, designsAt(asked), kept, replications, simulate, { label })
  const counts = { tried: tried.length, moving: moving.length, unread }
  return sensitivityOf(found.base, metric, found.ends, counts, asked.between)
}

/** The design that is asked about at an end, or both. */
type DesignsAt = (end: ScenarioEnd) => readonly Design[]

function designsAt({ base, variant }: Asked): DesignsAt {
  const known = new Map<ScenarioEnd, readonly Design[]>()
  return (end) => {
    const designs = known.get(end) ?? [
      designAt(base, end.scenario),
      ...(variant === undefined ? [] : [designAt(variant, end.variant ?? variant.scenario)]),
    ]
    known.set(end, designs)
    return designs
  }
}

/** As they are. */
const designsOf = ({ base, variant }: Asked): readonly Design[] => (variant === undefined ? [base] : [base, variant])

/** Whether a run of any design that is asked about reads what is varied. @param asItIs what these read as they are */
function isRead(asItIs: readonly string[], at: DesignsAt, { low, high }: ScenarioEnds): boolean {
  return [low, high].some(
    (end) => end !== null && at(end).some(({ model }, index) => readingOf(model) !== asItIs[index]),
  )
}

/** What is asked about, for as long as it takes to see what matters at all. */
function briefly({ base, variant, ...asked }: Asked): Asked {
  const brief = (design: Design): Design => {
    const longest = design.model.parameters['run.first_look_weeks'] * WEEK
    const { model, scenario } = design
    if (model.span <= longest) return design
    return { ...design, model: compile(scenario, { horizon: longest, warmUp: model.warmUp }) }
  }
  return { ...asked, base: brief(base), variant: variant === undefined ? undefined : brief(variant) }
}

async function simulated(
  asked: Asked,
  at: DesignsAt,
  all: readonly ScenarioEnds[],
  replications: number,
  simulate: Simulate,
  together: Together,
): Promise<{ readonly base: Sides; readonly ends: readonly VariedEnds[] }> {
  const plan = { ...asked.base.plan, replications }
  const ends = all.flatMap(({ low, high }) => [low, high].filter((end) => end !== null))
  const asItIs = designsOf(asked)
  const designs = [...asItIs, ...ends.flatMap(at)]
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
  const foundAt = (end: ScenarioEnd | null) =>
    end === null ? null : { value: end.value, ...sidesAt(placeOf.get(end)!) }
  return {
    base: sidesAt(0),
    ends: all.map(({ varied, low, high }) => ({ varied, low: foundAt(low), high: foundAt(high) })),
  }
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
