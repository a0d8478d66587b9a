import { DAY } from '../model/units.js'
import { Obstacle } from './answers.js'
import type { Booked } from './booked.js'
import type { Books } from './books.js'
import type { BotBooks } from './bot-books.js'
import {
  FIRST_BLOCKED_ANY,
  FIRST_BLOCKED_FIRST,
  FIRST_BLOCKED_ONLY,
  FIRST_OVER_CLAIMS_ANY,
  FIRST_OVER_CLAIMS_ONLY,
  FIRST_TEAM_BLOCKED_ANY,
  FIRST_TEAM_BLOCKED_FIRST,
  FIRST_TEAM_BLOCKED_ONLY,
  GATES_COUNT,
  JOURNEY,
  TEAM,
  WEEKLY,
} from './counters.js'
import { Told } from './telling.js'

/** What came of a decision that an agent faced. */
export class Decision {
  /** Novel, exceptional or beyond routine amounts. */
  discretionary: bool = false
  /** Gates that block, as a set of bits in their order, as it is and as leaders claim. */
  blocked: i32 = 0
  claimed: i32 = 0
  /** The agent believes that the policy forbids what it allows, or allows what it forbids. */
  misreadRefusal: bool = false
  misreadGrant: bool = false
  /** What the agent may grant, Infinity without a limit, and whether exceptions are among it. */
  granted: f64 = 0
  exceptions: bool = false
}

/** Sets of gates, as a decision is taken apart by them: ownership and authority; judgement and courage. */
const ALLOWED: i32 =
  (1 << (JOURNEY.blocked_first_ownership - FIRST_BLOCKED_FIRST)) |
  (1 << (JOURNEY.blocked_first_authority - FIRST_BLOCKED_FIRST))
const USED: i32 =
  (1 << (JOURNEY.blocked_first_judgement - FIRST_BLOCKED_FIRST)) |
  (1 << (JOURNEY.blocked_first_courage - FIRST_BLOCKED_FIRST))

/** The books of decisions: what stood in their way, what was given and what was refused. */
export class Decisions {
  constructor(
    private readonly books: Books,
    private readonly bots: BotBooks,
  ) {}

  /** A request that looks undue: decided, and no gate was asked. */
  turnedDown(journey: Booked): void {
    const books = this.books
    journey.obstacle = Obstacle.doubt
    books.sums[journey.row + JOURNEY.decisions]! += 1
    books.sums[journey.row + JOURNEY.turned_down]! += 1
    books.teamSums[books.teamRow(journey, journey.team) + TEAM.decisions]! += 1
  }

  /** Proof was asked for a request that was just. */
  suspected(journey: Booked): void {
    this.books.sums[journey.row + JOURNEY.just_suspected]! += 1
  }

  /** An agent decides: what stood in the way, and whether the agent saw it. */
  faced(journey: Booked, decision: Decision): void {
    const books = this.books
    const sums = books.sums
    const teamSums = books.teamSums
    const blocked = decision.blocked
    const row = journey.row
    const teamRow = books.teamRow(journey, journey.team)
    journey.obstacle = obstacleOf(decision)
    sums[row + JOURNEY.decisions]! += 1
    teamSums[teamRow + TEAM.decisions]! += 1
    this.bots.decided(journey, decision.discretionary)
    if (decision.misreadRefusal) sums[row + JOURNEY.misread_refusals]! += 1
    if (decision.misreadGrant) sums[row + JOURNEY.misread_grants]! += 1
    if (decision.discretionary) this.discretion(journey, blocked, decision.misreadRefusal)
    if (decision.claimed === 0) {
      sums[row + JOURNEY.claimed_possible]! += 1
      teamSums[teamRow + TEAM.claimed_possible]! += 1
      if (blocked !== 0) this.overClaim(row, teamRow, blocked)
    }
    if (blocked !== 0) this.block(journey, decision)
  }

  /** The agent takes the decision. */
  tookOn(journey: Booked): void {
    const books = this.books
    books.sums[journey.row + JOURNEY.on_the_spot]! += 1
    books.teamSums[books.teamRow(journey, journey.team) + TEAM.on_the_spot]! += 1
  }

  /** The policy is named. */
  heardPolicy(journey: Booked): void {
    const books = this.books
    books.sums[journey.row + JOURNEY.refused_on_policy]! += 1
    books.teamSums[books.teamRow(journey, journey.team) + TEAM.refused_on_policy]! += 1
  }

  /**
   * The customer leaves with a no.
   * @param substitute what is given instead, as a share of what is due
   * @param fromAbove managers said it
   */
  refused(journey: Booked, substitute: f64, fromAbove: bool): void {
    const books = this.books
    if (fromAbove) books.sums[journey.row + JOURNEY.refused_after_escalation]! += 1
    const telling = books.telling
    if (telling.on) {
      telling.begin(Told.refused, journey.number)
      telling.add(journey.team)
      telling.add(substitute)
    }
  }

  /**
   * The customer gets money that was asked for.
   * @param beyond of it, more than was asked for
   * @param undue of it, more than was due because of how it was asked for
   */
  granted(journey: Booked, money: f64, beyond: f64, undue: f64): void {
    const sums = this.books.sums
    journey.grantedAt = this.books.now
    this.pay(journey, money)
    sums[journey.row + JOURNEY.over_granted]! += beyond
    sums[journey.row + JOURNEY.undue_paid]! += undue
  }

  /** The customer gets money that nobody needed. */
  grantedUnneeded(journey: Booked, money: f64): void {
    const sums = this.books.sums
    sums[journey.row + JOURNEY.unneeded_grants]! += 1
    sums[journey.row + JOURNEY.over_granted]! += money
    this.pay(journey, money)
  }

  /** Something is given instead of what was asked for, worth so much. */
  substituted(journey: Booked, money: f64): void {
    const sums = this.books.sums
    sums[journey.row + JOURNEY.substitutes]! += 1
    if (journey.undue) sums[journey.row + JOURNEY.undue_paid]! += money
    this.pay(journey, money)
  }

  private pay(journey: Booked, money: f64): void {
    const books = this.books
    const team = journey.team
    journey.paid += money
    books.sums[journey.row + JOURNEY.concession]! += money
    books.teamSums[books.teamRow(journey, team) + TEAM.concession]! += money
    if (journey.counted) {
      const day = Math.floor((journey.started - books.windowStart) / DAY) as i32
      books.paidByDay[day]! += money
    }
    const telling = books.telling
    if (telling.on) {
      telling.begin(Told.granted, journey.number)
      telling.add(team)
      telling.add(money)
    }
  }

  private discretion(journey: Booked, blocked: i32, misread: bool): void {
    const sums = this.books.sums
    const course = this.books.course
    sums[journey.row + JOURNEY.discretionary]! += 1
    if ((blocked & ALLOWED) !== 0) return
    const used = !misread && (blocked & USED) === 0
    sums[journey.row + JOURNEY.discretionary_allowed]! += 1
    if (used) sums[journey.row + JOURNEY.authority_used]! += 1
    if (!journey.counted) return
    course.add(journey.started, WEEKLY.discretionary_allowed, 1)
    if (used) course.add(journey.started, WEEKLY.authority_used, 1)
  }

  private block(journey: Booked, decision: Decision): void {
    const books = this.books
    const sums = books.sums
    const teamSums = books.teamSums
    const blocked = decision.blocked
    const row = journey.row
    const teamRow = books.teamRow(journey, journey.team)
    const first = firstOf(blocked)
    sums[row + FIRST_BLOCKED_FIRST + first]! += 1
    teamSums[teamRow + FIRST_TEAM_BLOCKED_FIRST + first]! += 1
    for (let gate = 0; gate < GATES_COUNT; gate++) {
      if ((blocked & (1 << gate)) === 0) continue
      sums[row + FIRST_BLOCKED_ANY + gate]! += 1
      teamSums[teamRow + FIRST_TEAM_BLOCKED_ANY + gate]! += 1
    }
    if (blocked === 1 << first) {
      sums[row + FIRST_BLOCKED_ONLY + first]! += 1
      teamSums[teamRow + FIRST_TEAM_BLOCKED_ONLY + first]! += 1
    }
    const telling = books.telling
    if (telling.on) {
      telling.begin(Told.blocked, journey.number)
      telling.add(journey.team)
      telling.add(blocked)
      telling.add(decision.granted)
      telling.add(decision.exceptions ? 1 : 0)
      telling.add(journey.exceptional ? 1 : 0)
    }
  }

  /** The claims say that nothing stands in the way, and something does. */
  private overClaim(row: i32, teamRow: i32, blocked: i32): void {
    const sums = this.books.sums
    const teamSums = this.books.teamSums
    sums[row + JOURNEY.over_claims]! += 1
    teamSums[teamRow + TEAM.over_claims]! += 1
    for (let gate = 0; gate < GATES_COUNT; gate++) {
      if ((blocked & (1 << gate)) === 0) continue
      teamSums[teamRow + FIRST_OVER_CLAIMS_ANY + gate]! += 1
      if (blocked === 1 << gate) teamSums[teamRow + FIRST_OVER_CLAIMS_ONLY + gate]! += 1
    }
  }
}

/** What keeps the agent from saying yes; where nothing does, who does not say it asks to be on the safe side. */
function obstacleOf(decision: Decision): i32 {
  if (decision.blocked !== 0) return firstOf(decision.blocked)
  return decision.misreadRefusal ? Obstacle.misreading : Obstacle.unsureness
}

/** The lowest bit: the gate that a block is booked to. */
export function firstOf(blocked: i32): i32 {
  return (31 - Math.clz32(blocked & -blocked)) as i32
}
