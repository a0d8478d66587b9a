import { DAY } from '../kernel/units.js'
import { GATES } from '../vocabulary/gates.js'
import type { Booked } from './booked.js'
import type { Books } from './books.js'
import { FIRST, JOURNEY, TEAM, WEEKLY } from './counters.js'

/** What came of a decision that an agent faced. */
export interface Decision {
  /** Novel, exceptional or beyond routine amounts. */
  discretionary: boolean
  /** Gates that block, as a set of bits in their order, as it is and as leaders claim. */
  blocked: number
  claimed: number
  /** The agent believes that the policy forbids what it allows, or allows what it forbids. */
  misreadRefusal: boolean
  misreadGrant: boolean
  /** What the agent may grant, Infinity without a limit, and whether exceptions are among it. */
  granted: number
  exceptions: boolean
}

/** Sets of gates, as a decision is taken apart by them. */
const ALLOWED = bit('ownership') | bit('authority')
const USED = bit('judgement') | bit('courage')

/** The books of decisions: what stood in their way, what was given and what was refused. */
export class Decisions {
  constructor(private readonly books: Books) {}

  /** A request that looks undue: decided, and no gate was asked. */
  turnedDown(journey: Booked): void {
    const { sums, teamSums } = this.books
    sums[journey.row + JOURNEY.decisions]! += 1
    sums[journey.row + JOURNEY.turned_down]! += 1
    teamSums[this.books.teamRow(journey, journey.team) + TEAM.decisions]! += 1
  }

  /** Proof was asked for a request that was just. */
  suspected(journey: Booked): void {
    this.books.sums[journey.row + JOURNEY.just_suspected]! += 1
  }

  /** An agent decides: what stood in the way, and whether the agent saw it. */
  faced(journey: Booked, decision: Decision): void {
    const { books } = this
    const { sums, teamSums } = books
    const { blocked, claimed, discretionary, misreadRefusal } = decision
    const row = journey.row
    const teamRow = books.teamRow(journey, journey.team)
    sums[row + JOURNEY.decisions]! += 1
    teamSums[teamRow + TEAM.decisions]! += 1
    if (misreadRefusal) sums[row + JOURNEY.misread_refusals]! += 1
    if (decision.misreadGrant) sums[row + JOURNEY.misread_grants]! += 1
    if (discretionary) this.discretion(journey, blocked, misreadRefusal)
    if (claimed === 0) {
      sums[row + JOURNEY.claimed_possible]! += 1
      teamSums[teamRow + TEAM.claimed_possible]! += 1
      if (blocked !== 0) this.overClaim(row, teamRow, blocked)
    }
    if (blocked !== 0) this.block(journey, decision)
  }

  /** The agent takes the decision. */
  tookOn(journey: Booked): void {
    const { sums, teamSums } = this.books
    sums[journey.row + JOURNEY.on_the_spot]! += 1
    teamSums[this.books.teamRow(journey, journey.team) + TEAM.on_the_spot]! += 1
  }

  /** The policy is named. */
  heardPolicy(journey: Booked): void {
    const { sums, teamSums } = this.books
    sums[journey.row + JOURNEY.refused_on_policy]! += 1
    teamSums[this.books.teamRow(journey, journey.team) + TEAM.refused_on_policy]! += 1
  }

  /**
   * The customer leaves with a no.
   * @param substitute what is given instead, as a share of what is due
   * @param fromAbove managers said it
   */
  refused(journey: Booked, substitute: number, fromAbove: boolean): void {
    const { books } = this
    if (fromAbove) books.sums[journey.row + JOURNEY.refused_after_escalation]! += 1
    books.listener?.hear({
      event: 'refused',
      time: books.now,
      customer: journey.number,
      team: journey.team,
      substitute,
    })
  }

  /**
   * The customer gets money that was asked for.
   * @param beyond of it, more than was asked for
   * @param undue of it, more than was due because of how it was asked for
   */
  granted(journey: Booked, money: number, beyond: number, undue: number): void {
    const { sums } = this.books
    this.pay(journey, money)
    sums[journey.row + JOURNEY.over_granted]! += beyond
    sums[journey.row + JOURNEY.undue_paid]! += undue
  }

  /** The customer gets money that nobody needed. */
  grantedUnneeded(journey: Booked, money: number): void {
    const { sums } = this.books
    sums[journey.row + JOURNEY.unneeded_grants]! += 1
    sums[journey.row + JOURNEY.over_granted]! += money
    this.pay(journey, money)
  }

  /** Something is given instead of what was asked for, worth so much. */
  substituted(journey: Booked, money: number): void {
    const { sums } = this.books
    sums[journey.row + JOURNEY.substitutes]! += 1
    if (journey.undue) sums[journey.row + JOURNEY.undue_paid]! += money
    this.pay(journey, money)
  }

  /** A request has come to its end, and this became of it. */
  settled(journey: Booked): void {
    const { sums } = this.books
    if (journey.undue) {
      sums[journey.row + JOURNEY.undue_requests]! += 1
      if (journey.granted) sums[journey.row + JOURNEY.undue_granted]! += 1
      return
    }
    sums[journey.row + JOURNEY.just_requests]! += 1
    if (journey.refused && !journey.granted) sums[journey.row + JOURNEY.just_refused]! += 1
  }

  private pay(journey: Booked, money: number): void {
    const { books } = this
    const { team } = journey
    journey.paid += money
    books.sums[journey.row + JOURNEY.concession]! += money
    books.teamSums[books.teamRow(journey, team) + TEAM.concession]! += money
    if (journey.counted) books.paidByDay[Math.floor((journey.started - books.windowStart) / DAY)]! += money
    books.listener?.hear({ event: 'granted', time: books.now, customer: journey.number, team, money })
  }

  private discretion(journey: Booked, blocked: number, misread: boolean): void {
    const { sums, course } = this.books
    sums[journey.row + JOURNEY.discretionary]! += 1
    if ((blocked & ALLOWED) !== 0) return
    const used = !misread && (blocked & USED) === 0
    sums[journey.row + JOURNEY.discretionary_allowed]! += 1
    if (used) sums[journey.row + JOURNEY.authority_used]! += 1
    if (!journey.counted) return
    course.add(journey.started, WEEKLY.discretionary_allowed, 1)
    if (used) course.add(journey.started, WEEKLY.authority_used, 1)
  }

  private block(journey: Booked, { blocked, granted, exceptions }: Decision): void {
    const { books } = this
    const { sums, teamSums } = books
    const { row, team } = journey
    const teamRow = books.teamRow(journey, team)
    const first = firstOf(blocked)
    sums[row + FIRST.blockedFirst + first]! += 1
    teamSums[teamRow + FIRST.teamBlockedFirst + first]! += 1
    for (let gate = 0; gate < GATES.length; gate++) {
      if ((blocked & (1 << gate)) === 0) continue
      sums[row + FIRST.blockedAny + gate]! += 1
      teamSums[teamRow + FIRST.teamBlockedAny + gate]! += 1
    }
    if (blocked === 1 << first) {
      sums[row + FIRST.blockedOnly + first]! += 1
      teamSums[teamRow + FIRST.teamBlockedOnly + first]! += 1
    }
    if (books.listener === null) return
    const gates = GATES.filter((_, gate) => (blocked & (1 << gate)) !== 0)
    const { number, exceptional } = journey
    const at = { event: 'blocked', time: books.now, customer: number } as const
    books.listener.hear({ ...at, team, gates, granted, exceptions, exceptional })
  }

  /** The claims say that nothing stands in the way, and something does. */
  private overClaim(row: number, teamRow: number, blocked: number): void {
    const { sums, teamSums } = this.books
    sums[row + JOURNEY.over_claims]! += 1
    teamSums[teamRow + TEAM.over_claims]! += 1
    for (let gate = 0; gate < GATES.length; gate++) {
      if ((blocked & (1 << gate)) === 0) continue
      teamSums[teamRow + FIRST.overClaimsAny + gate]! += 1
      if (blocked === 1 << gate) teamSums[teamRow + FIRST.overClaimsOnly + gate]! += 1
    }
  }
}

/** The lowest bit: the gate that a block is booked to. */
export function firstOf(blocked: number): number {
  return 31 - Math.clz32(blocked & -blocked)
}

function bit(gate: (typeof GATES)[number]): number {
  return 1 << GATES.indexOf(gate)
}
