import { Failure, failure } from '../kernel/failure.js'
import { invariant } from '../kernel/invariant.js'
import type { MeasureId } from '../measures/catalogue.js'
import { differingGroups, groupOf, mixed, structuralDiff } from '../scenario/differences.js'
import { parseScenario, type Surroundings } from '../scenario/parse.js'
import type { Scenario } from '../scenario/scenario.js'
import { affordableReplications, type Design, designAs, type ReadDesign } from './design.js'
import type { Attribution } from './gap/attribution.js'
import { type Coalition, everybody, exactAttribution, has, NOBODY, sampledAttribution } from './gap/attribution.js'
import { Game } from './gap/game.js'
import type { Simulate } from './simulate.js'
import { type ChangeGroup, type Split, splitOf } from './split.js'
import type { Summary } from './summary.js'

/** Up to so many groups every combination is simulated. */
const MOST_EXACT = 7

/** Two designs with every design in between that a split asks for, read and sound. */
export interface SplitQuestion {
  readonly groups: readonly ChangeGroup[]
  readonly attribution: Attribution
  readonly scenarios: ReadonlyMap<Coalition, Scenario>
}

/**
 * Reads the designs between two: those in which some groups of changes are made. Groups that make no sense without each
 * other, such as a new team and the issues that it deals with, are one.
 * @throws {Failure} `nothing-to-split`
 */
export function splitQuestion(base: ReadDesign, variant: ReadDesign, surroundings: Surroundings): SplitQuestion {
  const possible: Possible = (groups, coalition) => between(base, variant, surroundings, groups, coalition)
  const changes = structuralDiff(base.written, variant.written)
  let groups: Groups = differingGroups(base.written, variant.written).map((name) => [name])
  if (groups.length === 0) {
    throw failure('nothing-to-split', `${base.label} and ${variant.label} do not differ in their design`)
  }
  for (;;) {
    const attribution = groups.length > MOST_EXACT ? sampledAttribution(groups.length) : exactAttribution(groups.length)
    const scenarios = new Map<Coalition, Scenario>()
    let broken: Coalition | null = null
    for (const coalition of attribution.coalitions) {
      const scenario = possible(groups, coalition)
      if (scenario === null) {
        broken = coalition
        break
      }
      scenarios.set(coalition, scenario)
    }
    if (broken === null) return { groups: groups.map(named), attribution, scenarios }
    groups = joined(possible, groups, broken)
  }

  function named(names: readonly string[]): ChangeGroup {
    return {
      name: names.join(' and '),
      changes: changes.filter(({ path }) => names.includes(groupOf(path.split('.')))),
    }
  }
}

type Groups = readonly (readonly string[])[]

/** The design in which some groups are changed; null where such a design is impossible. */
type Possible = (groups: Groups, coalition: Coalition) => Scenario | null

function between(
  base: ReadDesign,
  variant: ReadDesign,
  surroundings: Surroundings,
  groups: Groups,
  coalition: Coalition,
): Scenario | null {
  if (coalition === NOBODY) return base.scenario
  if (coalition === everybody(groups.length)) return variant.scenario
  const chosen = new Set(groups.flatMap((names, player) => (has(coalition, player) ? names : [])))
  const text = JSON.stringify(mixed(base.written, variant.written, chosen))
  try {
    return parseScenario({ name: base.file, text }, surroundings, [], true).scenario
  } catch (error) {
    if (error instanceof Failure) return null
    throw error
  }
}

/** Joins a group of an impossible design with one that makes it possible, or with the next where none alone does. */
function joined(possible: Possible, groups: Groups, broken: Coalition): Groups {
  const players = groups.map((_, player) => player)
  const inside = players.filter((player) => has(broken, player))
  const outside = players.filter((player) => !has(broken, player))
  const one = inside.at(-1)!
  const healing = outside.find((player) => possible(groups, broken | (1 << player)) !== null)
  const other = healing ?? outside[0]
  invariant(other !== undefined, 'the variant itself is possible')
  const [first, second] = [Math.min(one, other), Math.max(one, other)]
  return groups.flatMap((names, player) => {
    if (player === second) return []
    return [player === first ? [...names, ...groups[second]!] : names]
  })
}

/** Designs to simulate with as many replications as there is time for. */
export function withTimeFor({ attribution }: SplitQuestion, designs: readonly Design[]): readonly Design[] {
  const replications = affordableReplications(designs[0]!, attribution.coalitions.length)
  return designs.map((design) => ({ ...design, plan: { ...design.plan, replications } }))
}

/**
 * Simulates every design in between, each different one once, and shares the difference.
 * @param ends base and variant, ready to run, and what came of them
 */
export async function simulateSplit(
  { groups, attribution, scenarios }: SplitQuestion,
  ends: { readonly base: Design; readonly summaries: readonly [Summary, Summary] },
  measures: readonly MeasureId[],
  simulate: Simulate,
): Promise<Split> {
  const { base, summaries } = ends
  const game = new Game(summaries[0].replications, base.plan.confidence, measures)
  const inner = attribution.coalitions.filter(
    (coalition) => coalition !== NOBODY && coalition !== everybody(attribution.players),
  )
  const designs = new Map(inner.map((coalition) => [coalition, designAs(base, scenarios.get(coalition)!)]))
  const different = new Map([...designs.values()].map((design) => [design.context.hash, design]))
  const hashes = [...different.keys()]
  const found = new Map<string, Summary>()
  if (hashes.length > 0) {
    const label = `${hashes.length} designs in between`
    const simulated = await simulate([...different.values()], { label })
    for (const [index, hash] of hashes.entries()) found.set(hash, simulated[index]!)
  }
  game.add(NOBODY, summaries[0])
  game.add(everybody(attribution.players), summaries[1])
  for (const [coalition, { context }] of designs) game.add(coalition, found.get(context.hash)!)
  return splitOf(game, attribution, groups, measures, summaries[0], hashes.length + 2)
}
