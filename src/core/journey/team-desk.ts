import { Subject } from '../engine/clock-loop.js'
import { Servers } from '../engine/servers.js'
import type { Streams } from '../engine/streams.js'
import { WaitingLine } from '../engine/waiting-line.js'
import type { TeamAreas } from '../ledger/areas.js'
import type { Model } from '../model/model.js'
import type { Powers, TeamModel } from '../model/team-model.js'
import { Chats } from './chats.js'
import { Help } from './help.js'
import type { Journey } from './journey.js'
import type { LineOrder } from './line-order.js'
import { Crew } from './people/crew.js'
import { Actor } from './process.js'

/** An agent who writes up a case: no customer, not yet free. */
export class WrapUp extends Subject {
  constructor(
    readonly team: TeamDesk,
    readonly agent: i32,
  ) {
    super(Actor.wrapUp)
  }
}

/** A team at work: its people and its line. */
export class TeamDesk {
  readonly servers: Servers = new Servers()
  readonly line: WaitingLine
  /** By agent; null of who has never written up a case. */
  readonly wrapUps: Array<WrapUp | null> = []
  readonly crew: Crew
  /** What agents may and can do; a change of policy replaces it. */
  actual: Powers
  claimed: Powers
  /** Share of a bot's answers that are wrong; points by which an update moves what it solves; a share that it makes of it, or NaN. */
  wrong: f64 = 0
  solvesBy: f64 = 0
  solvesTo: f64 = Number.NaN
  /** How many are to be at work, whether or not there are as many: those due, and those who stay after closing. */
  scheduled: f64 = 0
  /** How many the plan has at this time of the week. */
  due: f64 = 0
  /** Factor on talk time by person; NaN until one appears. */
  readonly speeds: Array<f64> = []
  /** Whose lines its agents also serve, in the order in which they turn to them; and who also serves its own line. */
  readonly secondLines: Array<Help> = []
  readonly helpers: Array<Help> = []
  /** Customers of its line with an agent, be it another team's; of them, those who wrote, and so are not kept waiting by closing. */
  serving: i32 = 0
  answering: i32 = 0
  /** Of who waits, those who wrote. */
  backlog: i32 = 0
  /** And who wants to chat. */
  chatsInLine: i32 = 0
  readonly chats: Chats = new Chats()
  /**
   * While it is asked who may go: a customer may still come here; customers here who hold for managers who have gone; own
   * agents with whom such customers hold.
   */
  isNeeded: bool = false
  stuck: i32 = 0
  held: i32 = 0

  constructor(
    readonly model: TeamModel,
    readonly index: i32,
    readonly areas: TeamAreas,
    private readonly order: LineOrder,
    house: Model,
    streams: Streams,
  ) {
    this.actual = model.actual
    this.claimed = model.claimed
    const bot = model.bot
    if (bot !== null) this.wrong = bot.wrong
    this.crew = new Crew(model, house, streams)
    this.line = new WaitingLine(order.places)
  }

  /** The shift of some is over, but they are still needed. */
  get stays(): bool {
    return this.scheduled > this.due
  }

  /** Somebody is on shift who does not hold with a customer until managers come back. */
  get isManned(): bool {
    return this.servers.capacity > (this.held as f64)
  }

  /**
   * Whether another agent may call back: as many are at work on cases as the plan has, others stay for the line.
   * @param busy agents who are
   */
  mayCallBack(busy: i32): bool {
    return (busy as f64) < this.due
  }

  /**
   * Who is to be served next, or null.
   * @param busy agents who are, without the one to serve
   */
  next(now: f64, busy: i32): Journey | null {
    return this.order.next(this.line, now, this.mayCallBack(busy), null)
  }

  /** The same, by an agent of another team. @param callsBack whether that one may call back */
  nextFor(help: Help, now: f64, callsBack: bool): Journey | null {
    return this.order.next(this.line, now, callsBack, help)
  }

  /** Pace of talk in the line of a team: 1 in one's own. */
  levelAt(place: TeamDesk): f64 {
    for (let i = 0; i < this.secondLines.length; i++) {
      const line = this.secondLines[i]!.line
      if (line.team === place.index) return line.level
    }
    return 1
  }

  /** Whether agents here hold several customers such as this one at once; of a bot, each conversation is its own. */
  holdsSeveral(journey: Journey): bool {
    return journey.atOnce > 1 && this.model.bot === null
  }

  /** Who of those who want to chat is to be served next, by an agent in chats; null where nobody is. */
  nextChat(now: f64): Journey | null {
    return this.order.nextChat(this.line, now, this.mayCallBack(this.servers.busy - 1))
  }

  /** A customer joins the line. */
  stand(journey: Journey): void {
    this.line.join(journey, this.order.placeOf(journey))
    if (journey.written) this.backlog++
    if (this.holdsSeveral(journey)) this.chatsInLine++
  }

  /** Someone leaves the line, to be served or for good. */
  leave(journey: Journey): void {
    this.line.leave(journey)
    if (journey.written) this.backlog--
    if (this.holdsSeveral(journey)) this.chatsInLine--
  }

  /** Customers who wait on the line, or to be called. */
  get liveLength(): i32 {
    return this.line.length - this.backlog
  }

  /** The agent's place in the calendar for writing up; null where there is none yet. */
  wrapUpOf(agent: i32): WrapUp | null {
    return agent < this.wrapUps.length ? (this.wrapUps[agent] as WrapUp | null) : null
  }

  addWrapUp(agent: i32): WrapUp {
    while (this.wrapUps.length <= agent) this.wrapUps.push(null)
    const place = new WrapUp(this, agent)
    this.wrapUps[agent] = place
    return place
  }

  /** Books how its people and its line have been; call before anything about them changes. */
  touch(now: f64): void {
    const servers = this.servers
    this.areas.pass(now, servers.busy, servers.onDuty, this.line.length, this.serving)
    this.areas.passOvertime(now, (servers.onDuty as f64) - this.due)
  }

  /** From now on the plan has so many at work; those who are beyond it work overtime. */
  plan(now: f64, agents: f64): void {
    this.areas.passOvertime(now, (this.servers.onDuty as f64) - this.due)
    this.due = agents
  }

  /** What it solves of cases of which it is stated to solve such a share. */
  solves(stated: f64): f64 {
    const share: f64 = Number.isNaN(this.solvesTo) ? stated : this.solvesTo
    return Math.max(0, Math.min(1, share + this.solvesBy))
  }

  /** Share of those on duty who are busy; 0 where there is no limit to them. */
  busyShare(): f64 {
    const servers = this.servers
    return servers.capacity === Number.POSITIVE_INFINITY ? 0 : (servers.busy as f64) / (servers.onDuty as f64)
  }
}

/** Tells every team whose lines it also serves, and who also serves its own: the fastest first, then in the order of teams. */
export function introduceHelp(teams: Array<TeamDesk>): void {
  for (let i = 0; i < teams.length; i++) {
    const home = teams[i]!
    const lines = home.model.alsoServes
    for (let k = 0; k < lines.length; k++) {
      const help = new Help(i, lines[k]!, home.model.channels)
      home.secondLines.push(help)
      const helpers = teams[lines[k]!.team]!.helpers
      let place = helpers.length
      helpers.push(help)
      for (; place > 0 && helpers[place - 1]!.line.level < help.line.level; place--)
        helpers[place] = helpers[place - 1]!
      helpers[place] = help
    }
  }
}
