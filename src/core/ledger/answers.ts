import { log } from '../engine/arithmetic.js'
import { CountsByKey } from '../engine/counts-by-key.js'
import { type F64s, f64s } from '../engine/numbers.js'
import type { Model } from '../model/model.js'
import type { Booked } from './booked.js'
import type { Books } from './books.js'
import { FIRST_ANSWER_SECONDS, FIRST_DIFFERING, FIRST_REMEDY, FIRST_REQUESTS, FIRST_YES, JOURNEY } from './counters.js'

/** What kept an agent from saying yes: the gates in their order, and what stands in the way where no gate does. */
export enum Obstacle {
  ownership = 0,
  authority = 1,
  tools = 2,
  judgement = 3,
  courage = 4,
  doubt = 5,
  misreading = 6,
  unsureness = 7,
}

/** What became of a request: granted, or what kept it from being so. */
const ANSWERS: i32 = Obstacle.unsureness + 2
const YES: i32 = 0

/** Classes of amounts; the first is that of nothing, and one amount of money is in class `ONE`. */
const AMOUNTS: i32 = 1000
const ONE: i32 = 300

/** As asked; more than is due; nothing is due. */
const MERITS: i32 = 3
const AS_DUE: i32 = 0
const MORE_THAN_DUE: i32 = 1
const UNDUE: i32 = 2
/** Within the rules, outside them, or against the law; known or novel. */
const SORTS: i32 = 6

/** Numbers that likeness has within one issue, whatever limits there are: sums are made in one order. */
const LEVELS: i32 = 2 * AMOUNTS
const KINDS: i32 = LEVELS * SORTS * MERITS

/**
 * The books of who gets a yes. Requests are alike that are of one issue and of the same merit, within or outside the same rules,
 * known or novel alike, and for amounts less than `answers.like_amounts` apart with nobody's limit in between.
 */
export class Answers {
  private readonly limits: Array<f64>
  private readonly ratio: f64
  private readonly segments: i32
  /** By issue and likeness: what became of requests, by segment and loudness. */
  private readonly alike: CountsByKey
  /** Of the like requests in hand. */
  private readonly all: F64s = f64s(ANSWERS)

  constructor(
    model: Model,
    private readonly books: Books,
  ) {
    const limits = limitsOf(model)
    const segments = model.segments.length
    this.limits = limits
    this.ratio = log(1 + model.beliefs.answers_like_amounts)
    this.segments = segments
    this.alike = new CountsByKey(segments * 2 * ANSWERS)
  }

  /** An agent has understood a request, as it is asked: from now on it is known which others are like it. */
  understood(journey: Booked): void {
    const amount = journey.amount
    let level = this.classOf(amount)
    // Both rise with the amount, so that their sum tells the classes apart that limits divide.
    for (let i = 0; i < this.limits.length; i++) if (amount > this.limits[i]!) level++
    const merit = journey.undue ? UNDUE : journey.due < amount ? MORE_THAN_DUE : AS_DUE
    const rule: i32 = journey.unlawful ? 2 : journey.exceptional ? 1 : 0
    const sort = 2 * rule + (journey.novel ? 1 : 0)
    journey.likeness = ((level < LEVELS ? level : LEVELS - 1) * SORTS + sort) * MERITS + merit
  }

  /**
   * A request has come to its end.
   * @param loud whether the customer would demand a manager when refused
   */
  settled(journey: Booked, loud: bool): void {
    if (!journey.counted) return
    const sums = this.books.sums
    const asker = journey.row + (journey.undue ? 2 : 0) + (loud ? 1 : 0)
    const answered = journey.granted ? journey.grantedAt : this.books.now
    sums[asker + FIRST_REQUESTS]! += 1
    if (journey.granted) sums[asker + FIRST_YES]! += 1
    if (journey.undue) {
      sums[journey.row + JOURNEY.undue_requests]! += 1
      if (journey.granted) sums[journey.row + JOURNEY.undue_granted]! += 1
    } else {
      sums[journey.row + JOURNEY.just_requests]! += 1
      if (journey.refused && !journey.granted) sums[journey.row + JOURNEY.just_refused]! += 1
    }
    sums[asker + FIRST_ANSWER_SECONDS]! += answered - journey.started
    sums[asker + FIRST_REMEDY]! += journey.paid
    const answer: i32 = journey.granted ? YES : 1 + journey.obstacle
    this.alike.add(journey.issue.index * KINDS + journey.likeness, this.column(journey.segment.index, loud, answer))
  }

  /** The run is over: books how like requests were answered, and what merit and loudness made of it. Once. */
  close(): void {
    for (let place = 0; place < this.alike.places; place++) {
      const key = this.alike.keyAt(place)
      if (key < 0) continue
      const issue: i32 = (key - (key % KINDS)) / KINDS
      this.bookLikeness(place, issue)
      this.bookLoudness(place, issue)
      if (key % MERITS === UNDUE) this.bookMerit(this.alike.placeOf(key - UNDUE + AS_DUE), place, issue)
    }
  }

  /** With how many of the others that are like it a request shares its answer, and what it is that makes the difference. */
  private bookLikeness(place: i32, issue: i32): void {
    const all = this.all
    let requests: f64 = 0
    for (let answer = 0; answer < ANSWERS; answer++) all[answer] = 0
    for (let segment = 0; segment < this.segments; segment++) {
      for (let answer = 0; answer < ANSWERS; answer++) {
        const count = this.count(place, segment, false, answer) + this.count(place, segment, true, answer)
        all[answer]! += count
        requests += count
      }
    }
    const others = requests - 1
    if (others < 1) return
    const yes = all[YES]!
    for (let segment = 0; segment < this.segments; segment++) {
      const row = this.books.rowOf(0, issue, segment)
      const own = this.ofSegment(place, segment)
      const granted = this.count(place, segment, false, YES) + this.count(place, segment, true, YES)
      const same = (granted * (yes - 1) + (own - granted) * (others - yes)) / others
      this.books.sums[row + JOURNEY.compared]! += own
      this.books.sums[row + JOURNEY.same_answers]! += same
      for (let answer = 1; answer < ANSWERS; answer++) {
        const refused = this.count(place, segment, false, answer) + this.count(place, segment, true, answer)
        this.books.sums[row + FIRST_DIFFERING + answer - 1]! += (refused * yes + granted * all[answer]!) / others
      }
    }
  }

  /** What being loud is worth among like requests of one segment. */
  private bookLoudness(place: i32, issue: i32): void {
    for (let segment = 0; segment < this.segments; segment++) {
      const row = this.books.rowOf(0, issue, segment)
      this.bookGain(row + JOURNEY.loud_gain, row + JOURNEY.loud_matched, segment, place, true, place, false)
    }
  }

  /** The same of merit: what is due as it is asked, against what is like it and not due, of equally loud customers. */
  private bookMerit(due: i32, undue: i32, issue: i32): void {
    if (due < 0) return
    for (let segment = 0; segment < this.segments; segment++) {
      const row = this.books.rowOf(0, issue, segment)
      this.bookGain(row + JOURNEY.merit_gain, row + JOURNEY.merit_matched, segment, due, false, undue, false)
      this.bookGain(row + JOURNEY.merit_gain, row + JOURNEY.merit_matched, segment, due, true, undue, true)
    }
  }

  /** By how much more some of a segment are granted than others: Mantel and Haenszel's weights, and the difference so weighted. */
  private bookGain(gain: i32, matched: i32, segment: i32, some: i32, loud: bool, others: i32, othersLoud: bool): void {
    const own = this.ofLoudness(some, segment, loud)
    const other = this.ofLoudness(others, segment, othersLoud)
    if (own === 0 || other === 0) return
    const more = this.count(some, segment, loud, YES) * other - this.count(others, segment, othersLoud, YES) * own
    this.books.sums[gain]! += more / (own + other)
    this.books.sums[matched]! += (own * other) / (own + other)
  }

  private ofSegment(place: i32, segment: i32): f64 {
    return this.ofLoudness(place, segment, false) + this.ofLoudness(place, segment, true)
  }

  private ofLoudness(place: i32, segment: i32, loud: bool): f64 {
    let requests: f64 = 0
    for (let answer = 0; answer < ANSWERS; answer++) requests += this.count(place, segment, loud, answer)
    return requests
  }

  private count(place: i32, segment: i32, loud: bool, answer: i32): f64 {
    return this.alike.at(place, this.column(segment, loud, answer))
  }

  private column(segment: i32, loud: bool, answer: i32): i32 {
    return (2 * segment + (loud ? 1 : 0)) * ANSWERS + answer
  }

  /** Classes rise with the amount by a constant ratio. */
  private classOf(amount: f64): i32 {
    if (amount <= 0) return 0
    const steps = Math.floor(log(amount) / this.ratio) + (ONE as f64)
    return Math.max(1, Math.min((AMOUNTS - 1) as f64, steps)) as i32
  }
}

/** What anybody may grant, and up to what it is routine, each once. */
function limitsOf(model: Model): Array<f64> {
  const limits: Array<f64> = []
  for (let i = 0; i < model.teams.length; i++) {
    const team = model.teams[i]!
    addOnce(limits, team.actual.granted)
    addOnce(limits, team.routine)
  }
  for (let i = 0; i < model.managers.length; i++) addOnce(limits, model.managers[i]!.limit)
  for (let i = 0; i < model.events.length; i++) {
    const powers = model.events[i]!.powers
    for (let k = 0; k < powers.length; k++) addOnce(limits, powers[k]!.actual.granted)
  }
  return limits
}

function addOnce(limits: Array<f64>, amount: f64): void {
  if (amount < Number.POSITIVE_INFINITY && !limits.includes(amount)) limits.push(amount)
}
