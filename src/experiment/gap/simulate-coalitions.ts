import { invariant } from '../../kernel/invariant.js'
import { claiming, madeTrue, type Reference } from '../../scenario/claims/claims.js'
import type { LeverId } from '../../vocabulary/levers.js'
import type { Design } from '../design.js'
import { designAs } from '../design.js'
import type { Simulate } from '../simulate.js'
import type { Summary } from '../summary.js'
import type { Attribution } from './attribution.js'
import { type Coalition, everybody, has, NOBODY } from './attribution.js'
import { claimsKept } from './claims-kept.js'
import { Game } from './game.js'
import type { Gap } from './gap.js'
import { bestNext, nextChoices } from './roadmap.js'

/** What is to be simulated of a gap. */
export interface GapQuestion {
  /** The organisation as it is, with the replications that each design gets. */
  readonly base: Design
  readonly reference: Reference
  readonly players: readonly LeverId[]
  readonly attribution: Attribution
  /** Whether every choice on a roadmap is needed as well. */
  readonly path: boolean
  /** Whether there is more to simulate than what follows of it. */
  readonly decides: boolean
}

/** What came of it. */
export interface SimulatedGap {
  readonly game: Game
  readonly actual: Summary
  readonly target: Summary
  /** Different ones. */
  readonly designs: number
  readonly claimsKept: Gap['claims_kept']
}

/** Simulates every coalition of levers that a split asks for, each different design once. */
export async function simulateCoalitions(question: GapQuestion, simulate: Simulate): Promise<SimulatedGap> {
  const { base, reference, players, attribution } = question
  const { replications } = base.plan
  invariant(typeof replications === 'number', 'a gap has a fixed number of replications')
  const game = new Game(replications, base.plan.confidence)
  const found = new Map<string, Summary>()
  const designOf = (coalition: Coalition) => {
    const levers = players.filter((_, player) => has(coalition, player))
    return designAs(base, madeTrue(base.scenario, levers, reference))
  }
  // Of the ideal nobody has made a claim: what it covers is counted where it is claimed.
  const counted = reference === 'claimed' ? designOf(NOBODY) : designAs(base, claiming(base.scenario, reference))
  let kept: Gap['claims_kept'] | undefined
  const add = async (coalitions: readonly Coalition[]) => {
    const wanted = coalitions
      .filter((coalition) => !game.knows(coalition))
      .map((coalition) => ({ coalition, design: designOf(coalition) }))
    const all = [...wanted.map(({ design }) => design), ...(kept === undefined ? [counted] : [])]
    const fresh = new Map(
      all.filter(({ context }) => !found.has(context.hash)).map((design) => [design.context.hash, design]),
    )
    const hashes = [...fresh.keys()]
    const summaries = await simulate([...fresh.values()], {
      label: `${fresh.size} designs`,
      decides: question.decides,
      completed: (design, observations) => {
        if (hashes[design] !== counted.context.hash) return
        kept = claimsKept(observations, base.context.teams, base.plan.confidence)
      },
    })
    for (const [index, hash] of hashes.entries()) found.set(hash, summaries[index]!)
    for (const { coalition, design } of wanted) game.add(coalition, found.get(design.context.hash)!)
  }
  await add(attribution.coalitions)
  if (question.path) await simulatePath(game, players.length, add)
  invariant(kept !== undefined, 'what the claims cover is counted')
  const summaryOf = (coalition: Coalition) => found.get(designOf(coalition).context.hash)!
  return {
    game,
    actual: summaryOf(NOBODY),
    target: summaryOf(everybody(players.length)),
    designs: found.size,
    claimsKept: kept,
  }
}

/** Which choices there are at a step shows only once the step before is settled. */
async function simulatePath(
  game: Game,
  players: number,
  add: (coalitions: readonly Coalition[]) => Promise<void>,
): Promise<void> {
  for (let reached: Coalition | null = NOBODY; reached !== null; reached = bestNext(game, reached, players)) {
    const choices = nextChoices(reached, players)
    if (choices.some((choice) => !game.knows(choice))) await add(choices)
  }
}
