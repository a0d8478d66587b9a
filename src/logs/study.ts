import { DAY } from '../kernel/units.js'
import type { Journey, Visit } from './cases/journey.js'
import { hashOf } from './cases/open-cases.js'
import { ArrivalCounts } from './estimate/arrivals.js'
import { atOnceOf, ChannelCounts } from './estimate/channel-counts.js'
import { ContactStore } from './estimate/contact-store.js'
import { PeopleDays } from './estimate/people-days.js'
import { repeatsOf } from './estimate/repeats.js'
import { Routes } from './estimate/routes.js'
import { staffingOf } from './estimate/staffing.js'
import { Tally } from './estimate/tally.js'
import type { Found, FoundTalk, FoundTeam } from './found.js'
import { Names } from './names.js'

const MOST_TEAMS = 2000
const MOST_CHANNELS = 200
const MOST_PEOPLE = 50_000
const MOST_ISSUES = 5000
/** Of so many pairs of issue and team talk is told apart; further ones are told by team alone. */
const MOST_PAIRS = 1000

/** What a study says of the journeys; of rows and columns others know. */
export type Studied = Omit<Found, 'mapping' | 'rows' | 'meanings' | 'bots'>

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** Counts what journeys show: sums and counts only, and a bounded number of contacts, however long the log is. */
export class Study {
  readonly #arrivals = new ArrivalCounts()
  readonly #routes = new Routes()
  readonly #routesByIssue = new Map<string, Routes>()
  readonly #store = new ContactStore()
  readonly #days = new PeopleDays()
  readonly #teams = new Names(MOST_TEAMS)
  readonly #people = new Names(MOST_PEOPLE)
  readonly #issues = new Names(MOST_ISSUES)
  readonly #channelNames = new Names(MOST_CHANNELS)
  readonly #channels = new ChannelCounts()
  readonly #visits: number[] = []
  readonly #issueCounts: number[] = []
  readonly #talk = new Map<string, Writable<FoundTalk>>()
  readonly #explain = new Tally()
  readonly #wrapUp = new Tally()
  readonly #clocks = new Map<number, number>()
  readonly #resolvedAfter = new Tally()
  #customers = 0
  #journeys = 0
  #contacts = 0
  #answered = 0
  #handoffsOfPeople = 0
  #casesWithTeam = 0
  readonly #waits = {
    ...{ offered: 0, answered: 0, hungUp: 0, hungUpAtOnce: 0, turnedAway: 0, unknown: 0, delayed: 0 },
    ...{ answeredWaits: new Tally(), allWaits: new Tally(), hungUpWaits: new Tally() },
    ...{ gaveUp: new Tally(), answeredAfter: new Tally() },
  }
  readonly #returns = {
    ...{
      resolutions: 0,
      resolvedJourneys: 0,
      returnedJourneys: 0,
      resolvedAgain: 0,
      returns: 0,
      hangUps: 0,
      unsolved: 0,
    },
    ...{ returnsAfter: new Tally(), redialsAfter: new Tally(), callsAgainAfter: new Tally() },
  }
  readonly #heldByIssue = new Map<string, { resolutions: number; returns: number }>()
  readonly #reassigned = { journeys: 0, sum: 0, none: 0 }
  readonly #reopened = { journeys: 0, some: 0 }

  /** @param namesTeams whether a column names teams */
  constructor(private readonly namesTeams: boolean) {}

  take(journey: Journey): void {
    const { ahead, issue, visits } = journey
    if (!journey.isContinued && !this.#neverJoined(journey)) {
      this.#journeys++
      this.#contacts += journey.contactsBegin.length
      this.#arrivals.add(journey.arrived + ahead)
      this.#clocks.set(ahead, (this.#clocks.get(ahead) ?? 0) + 1)
      const place = this.#issues.placeOf(issue)
      this.#issueCounts[place] = (this.#issueCounts[place] ?? 0) + 1
      this.#channels.journey(journey)
    }
    const customer = journey.customer === '' ? Number.NaN : hashOf(journey.customer, 0x811c9dc5)
    if (journey.customer !== '') this.#customers++
    for (const [index, visit] of visits.entries()) {
      const isFirst = journey.contactsBegin.includes(index)
      this.#visit(visit, journey, isFirst, isFirst ? customer : Number.NaN)
    }
    this.#route(journey)
    this.#handoffsOfPeople += journey.handoffsOfPeople
    this.#course(journey)
  }

  /** @param breathe is called where memory has been let go @returns null where nothing came */
  finish(breathe: () => void): Studied | null {
    const arrivals = this.#arrivals.pattern()
    if (arrivals === null) return null
    const ahead = [...this.#clocks].reduce((most, one) => (one[1] > most[1] ? one : most))[0]
    const teams = this.#teams.all.map((name, team): FoundTeam => {
      breathe()
      const contacts = this.#store.ofTeam(team)
      return {
        name,
        visits: this.#visits[team] ?? 0,
        people: this.#days.people(team),
        peopleADay: this.#days.aDay(team),
        atOnce: atOnceOf(contacts),
        staffing: staffingOf(contacts, arrivals.span, ahead),
      }
    })
    breathe()
    const issues = this.#issues.all.map((name, place) => ({ name, journeys: this.#issueCounts[place] ?? 0 }))
    return {
      ...{ journeys: this.#journeys, contacts: this.#contacts, answered: this.#answered, arrivals },
      hasTalk: [...this.#talk.values()].some(({ kept, passedOn }) => kept.count + passedOn.count > 0),
      channels: this.#channels.found((name) => atOnceOf(this.#store.ofChannel(this.#channelNames.placeOf(name)))),
      issues: issues.toSorted((a, b) => b.journeys - a.journeys),
      teams: teams.toSorted((a, b) => b.visits - a.visits),
      talk: [...this.#talk.values()],
      ...{ explain: this.#explain, wrapUp: this.#wrapUp, waits: this.#waits },
      ...{
        routes: this.#routes,
        routesByIssue: this.#routesByIssue,
        teamNames: this.#teams.all,
        handoffsOfPeople: this.#handoffsOfPeople,
      },
      casesWithTeam: this.#casesWithTeam,
      returns: this.#returns,
      heldByIssue: this.#heldByIssue,
      counters: {
        reassigned: this.#reassigned.journeys > 0 ? this.#reassigned : null,
        reopened: this.#reopened.journeys > 0 ? this.#reopened : null,
      },
      resolvedAfter: this.#resolvedAfter,
      repeats: this.#customers > 0 ? repeatsOf(this.#store) : null,
      notKept: this.#store.leftOut,
    }
  }

  /** Who gives up before joining any line never asked for an agent. */
  #neverJoined({ visits }: Journey): boolean {
    return visits.length === 1 && visits[0]!.end === 'hung_up' && visits[0]!.waited === 0
  }

  #visit(visit: Visit, { ahead, issue }: Journey, isFirst: boolean, customer: number): void {
    const team = this.#teams.placeOf(visit.team)
    const agent = visit.agent === '' ? -1 : this.#people.placeOf(visit.agent)
    this.#visits[team] = (this.#visits[team] ?? 0) + 1
    if (agent >= 0) this.#days.add(team, agent, Math.floor((visit.arrived + ahead) / DAY))
    if (isFirst && visit.end === 'answered') this.#answered++
    this.#channels.visit(visit, issue)
    const isLive = this.#channels.isLive(visit.channel)
    // What is written waits elsewhere, and is read.
    if (isLive) this.#wait(visit, isFirst)
    if (isLive && !Number.isNaN(visit.explain)) this.#explain.add(visit.explain)
    if (!Number.isNaN(visit.wrapUp)) this.#wrapUp.add(visit.wrapUp)
    if (Number.isNaN(visit.waited) && Number.isNaN(visit.answered)) return
    const { arrived, answered, ended } = visit
    const waited = Number.isNaN(visit.waited) ? 0 : visit.waited
    const free = Number.isNaN(visit.talk) ? answered : ended + (visit.wrapUp || 0)
    this.#store.add({
      team,
      agent,
      customer,
      channel: visit.channel === '' ? -1 : this.#channelNames.placeOf(visit.channel),
      arrived,
      left: arrived + waited,
      answered,
      free,
      hungUp: visit.end === 'hung_up',
    })
  }

  #wait({ end, waited }: Visit, isFirst: boolean): void {
    const waits = this.#waits
    if (end === 'unknown') {
      if (isFirst) waits.unknown++
      return
    }
    const isKnown = !Number.isNaN(waited)
    if (waited > 0 && end === 'hung_up') waits.gaveUp.add(waited)
    else if (waited > 0 && end === 'answered') waits.answeredAfter.add(waited)
    if (!isFirst) {
      // Giving up in a later line ends the contact as well.
      if (end === 'hung_up') waits.hungUp++
      return
    }
    waits.offered++
    if (isKnown) waits.allWaits.add(waited)
    if (waited > 0) waits.delayed++
    if (end === 'answered') {
      waits.answered++
      if (isKnown) waits.answeredWaits.add(waited)
    } else if (end === 'turned_away') waits.turnedAway++
    else {
      waits.hungUp++
      if (waited === 0) waits.hungUpAtOnce++
      if (isKnown) waits.hungUpWaits.add(waited)
    }
  }

  #talkOf(issue: string, team: string): Writable<FoundTalk> {
    const known = this.#talk.size >= MOST_PAIRS ? '' : issue
    const key = `${known}\n${team}`
    let found = this.#talk.get(key)
    if (found === undefined) {
      found = { issue: known, team, kept: new Tally(), passedOn: new Tally(), firstStops: 0, firstPassedOn: 0 }
      this.#talk.set(key, found)
    }
    return found
  }

  #routesOf(issue: string): Routes {
    const known = this.#routesByIssue.size >= MOST_PAIRS ? '' : issue
    const found = this.#routesByIssue.get(known) ?? new Routes()
    this.#routesByIssue.set(known, found)
    return found
  }

  #route({ issue, visits, contactsBegin }: Journey): void {
    if (!this.namesTeams || visits.some(({ team }) => team !== '')) this.#casesWithTeam++
    const met = new Set<string>()
    for (const [index, begin] of contactsBegin.entries()) {
      const stops = visits.slice(begin, contactsBegin[index + 1] ?? visits.length)
      const last = stops.at(-1)
      if (last === undefined) continue
      for (const [place, { team, talk, end }] of stops.entries()) {
        if (end !== 'answered' && end !== 'unknown') continue
        const next = stops[place + 1]
        const isPassedOn = next !== undefined && next.team !== team
        const found = this.#talkOf(issue, team)
        if (!met.has(team)) {
          met.add(team)
          found.firstStops++
          if (isPassedOn) found.firstPassedOn++
        }
        if (!Number.isNaN(talk)) (isPassedOn ? found.passedOn : found.kept).add(talk)
      }
      // Where a log names teams, a case that names none says nothing of its way.
      if (this.namesTeams && stops.every(({ team }) => team === '')) continue
      const teams = stops.map(({ team }) => this.#teams.placeOf(team))
      const isServed = last.end === 'answered' || last.end === 'unknown'
      this.#routes.add(teams, isServed)
      this.#routesOf(issue).add(teams, isServed)
    }
  }

  #held({ issue, resolutions, returns }: Journey): void {
    if (resolutions === 0) return
    const known = this.#heldByIssue.size >= MOST_PAIRS ? '' : issue
    const found = this.#heldByIssue.get(known) ?? { resolutions: 0, returns: 0 }
    found.resolutions += resolutions
    found.returns += returns.length
    this.#heldByIssue.set(known, found)
  }

  #course(journey: Journey): void {
    const returns = this.#returns
    returns.resolutions += journey.resolutions
    this.#held(journey)
    if (journey.resolutions > 0) returns.resolvedJourneys++
    if (journey.returns.length > 0) returns.returnedJourneys++
    if (journey.isResolvedAgain) returns.resolvedAgain++
    returns.returns += journey.returns.length
    returns.hangUps += journey.hangUps
    returns.unsolved += journey.unsolved
    for (const after of journey.returns) returns.returnsAfter.add(Math.max(0, after))
    for (const after of journey.redials) returns.redialsAfter.add(Math.max(0, after))
    for (const after of journey.callsAgain) returns.callsAgainAfter.add(Math.max(0, after))
    if (journey.resolvedAfter >= 0) this.#resolvedAfter.add(journey.resolvedAfter)
    if (!Number.isNaN(journey.reassignments)) {
      this.#reassigned.journeys++
      this.#reassigned.sum += journey.reassignments
      if (journey.reassignments === 0) this.#reassigned.none++
    }
    if (Number.isNaN(journey.reopens)) return
    this.#reopened.journeys++
    if (journey.reopens > 0) this.#reopened.some++
  }
}
