import type { CaseEvent, CaseFacts } from './cases/case-event.js'
import { visitOf } from './cases/contact-row.js'
import type { Journey, Visit } from './cases/journey.js'
import { KeptEvents } from './cases/kept-events.js'
import { detached, OpenCases } from './cases/open-cases.js'
import { passedCourse } from './cases/passed-case.js'
import { isServed, servedCourse } from './cases/served-case.js'
import type { LogRow } from './mapping/log-row.js'
import type { Mapping } from './mapping/mapping.js'
import type { Meanings } from './mapping/meaning.js'
import { Names } from './names.js'

/** What says of a team, or of who serves there, that it is none of the people: `bot`, `ChatBot`, `voice-bot 2`. */
const BOT = /(^|[^a-z])(chat|voice)?[ _-]?bot([^a-z]|$)/i

/** More names than a log has that is not made of noise. */
const MOST_NAMES = 50_000

/** A case under way. */
interface OpenCase extends CaseFacts {
  readonly id: string
  rows: number
  isContinued: boolean
  isDisordered: boolean
  /** Where its last event is kept; -1 before there is any. */
  lastEvent: number
  readonly visits: Visit[]
}

/** Puts rows together to journeys: at once where each row is one, else when all rows of a case are there. */
export class Journeys {
  readonly #cases: OpenCases<OpenCase>
  readonly #names = new Names(MOST_NAMES)
  readonly #events = new KeptEvents(this.#names)
  readonly #hasCases: boolean
  readonly #saysWhenResolved: boolean
  /** Teams of which rows say that a bot serves there. */
  readonly bots = new Set<string>()
  /** Cases whose rows were not in order of time. */
  disordered = 0

  /** @param meanings of outcomes, or of activities; null where no column tells them */
  constructor(
    private readonly mapping: Mapping,
    private readonly meanings: Meanings | null,
    private readonly take: (journey: Journey) => void,
  ) {
    this.#hasCases = mapping.uses.some(({ role }) => role === 'case')
    this.#saysWhenResolved = mapping.uses.some(({ role }) => role === 'resolved')
    this.#cases = new OpenCases(emptyCase, (done) => this.#finish(done))
  }

  /** Cases that were handed on, and had more rows far behind. */
  get continued(): number {
    return this.#cases.continued
  }

  /** @returns what is wrong with the row, and keeps nothing of it then */
  row(row: LogRow): string | undefined {
    if (BOT.test(row.served_by) || BOT.test(row.team)) this.bots.add(row.team)
    if (this.mapping.kind === 'contacts') return this.#contact(row)
    if (row.case === '') return 'names no case'
    const at = Number.isNaN(row.time) ? row.arrived : row.time
    if (Number.isNaN(at)) return 'does not say when'
    const found = this.#cases.of(row.case)
    if (at < this.#events.when(found.lastEvent)) found.isDisordered = true
    this.#note(found, row, Number.isNaN(row.arrived) ? Number.NaN : row.arrived)
    found.lastEvent = this.#events.add(found.lastEvent, {
      at,
      team: row.team,
      agent: row.agent,
      activity: row.activity,
      meaning: row.activity === '' ? undefined : this.meanings?.of(row.activity),
      transition: row.transition.toLowerCase(),
      detail: row.detail,
      channel: row.channel,
    })
    return undefined
  }

  /** No more rows come. @param breathe is called where memory has been let go */
  finish(breathe: () => void): void {
    this.#cases.finish(breathe)
  }

  #contact(row: LogRow): string | undefined {
    const visit = visitOf(row, this.meanings)
    if (typeof visit === 'string') return visit
    const own = {
      ...visit,
      team: this.#own(visit.team),
      agent: this.#own(visit.agent),
      channel: this.#own(visit.channel),
    }
    if (this.#hasCases && row.case === '') return 'names no case'
    const found = this.#hasCases ? this.#cases.of(row.case) : emptyCase('')
    this.#note(found, row, Number.NaN)
    found.visits.push(own)
    if (!this.#hasCases) this.#finish(found)
    return undefined
  }

  #note(found: OpenCase, row: LogRow, arrived: number): void {
    if (row.customer !== '') found.customer = detached(row.customer)
    if (row.issue !== '') found.issue = this.#own(row.issue)
    if (found.channel === '' && row.channel !== '') found.channel = this.#own(row.channel)
    if (Number.isNaN(found.arrived) && !Number.isNaN(arrived)) found.arrived = arrived
    if (found.rows <= 1) found.ahead = row.ahead
    if (!Number.isNaN(row.resolved)) found.resolved = row.resolved
    const stations = row.stations > 0 ? row.stations - 1 : row.stations
    for (const passed of [row.reassignments, stations]) if (!Number.isNaN(passed)) found.reassignments = passed
    if (!Number.isNaN(row.reopens)) found.reopens = row.reopens
  }

  #own(name: string): string {
    return name === '' ? '' : this.#names.all[this.#names.placeOf(name)]!
  }

  #finish(done: OpenCase): void {
    if (this.mapping.kind === 'contacts') {
      this.take(journeyOfVisits(done))
      return
    }
    const events = this.#events.release(done.lastEvent)
    done.lastEvent = -1
    if (done.isDisordered) {
      this.disordered++
      events.sort((a, b) => a.at - b.at)
    }
    this.take(journeyOfEvents(done, events, this.#saysWhenResolved))
  }
}

function emptyCase(id: string): OpenCase {
  // In one piece: of every case of the log there is one.
  return {
    id,
    rows: 0,
    isContinued: false,
    isDisordered: false,
    lastEvent: -1,
    visits: [],
    customer: '',
    issue: '',
    channel: '',
    arrived: Number.NaN,
    ahead: 0,
    resolved: Number.NaN,
    reassignments: Number.NaN,
    reopens: Number.NaN,
  }
}

/** How soon the next stop of a contact follows that was moved on without an answer. */
const MOVED_ON = 60

function journeyOfVisits(done: OpenCase): Journey {
  const visits = done.visits.length < 2 ? done.visits : inOrder(done.visits)
  return {
    ...common(done, visits[0]!.arrived),
    ...{ visits, contactsBegin: [0], hangUps: 0, redials: [], channelsGivenUp: [], unsolved: 0, callsAgain: [] },
    ...{ resolutions: 0, returns: [], isResolvedAgain: false, resolvedAfter: Number.NaN },
    handoffsOfPeople: changesOf(visits),
  }
}

function inOrder(stops: readonly Visit[]): readonly Visit[] {
  return stops
    .toSorted((a, b) => a.arrived - b.arrived)
    .map((visit, index, all): Visit => {
      const next = all[index + 1]
      // Moved to another line: nobody gave up.
      const isMoved = visit.end === 'hung_up' && next !== undefined && next.arrived - visit.ended <= MOVED_ON
      return isMoved ? { ...visit, end: 'unknown' } : visit
    })
}

function journeyOfEvents(done: OpenCase, events: readonly CaseEvent[], saysWhenResolved: boolean): Journey {
  const arrived = Number.isNaN(done.arrived) ? events[0]!.at : done.arrived
  const shared = { ...common(done, arrived), handoffsOfPeople: changesOf(events) }
  if (isServed(events)) {
    const { resolvedAt, ...course } = servedCourse(events.filter((event, index) => !repeats(event, events[index - 1])))
    // Nothing came to its end in the log: it only shows where the case is.
    if (course.visits.length > 0) return { ...shared, ...course, resolvedAfter: resolvedAt - arrived }
  }
  const { resolvedAt, ...course } = passedCourse(events)
  const none = { contactsBegin: [0], hangUps: 0, redials: [], channelsGivenUp: [], unsolved: 0, callsAgain: [] }
  return { ...shared, ...none, ...course, resolvedAfter: (saysWhenResolved ? done.resolved : resolvedAt) - arrived }
}

function common({ customer, issue, channel, ahead, isContinued, reassignments, reopens }: OpenCase, arrived: number) {
  return { customer, issue, channel, arrived, ahead, isContinued, reassignments, reopens }
}

/** The very same row again. */
function repeats(event: CaseEvent, before: CaseEvent | undefined): boolean {
  return (
    before !== undefined &&
    event.at === before.at &&
    event.activity === before.activity &&
    event.transition === before.transition &&
    event.agent === before.agent &&
    event.team === before.team &&
    event.detail === before.detail
  )
}

/** Changes of person, of those that are named. */
function changesOf(rows: readonly { readonly agent: string }[]): number {
  const named = rows.map(({ agent }) => agent).filter((agent) => agent !== '')
  return named.filter((agent, index) => index > 0 && agent !== named[index - 1]).length
}
