import type { Model } from '../model/model.js'
import type { Booked } from './booked.js'
import type { Books } from './books.js'
import { JOURNEY, TEAM } from './counters.js'
import type { EndingCounter } from './families.js'
import { Told } from './telling.js'

/** The books of who talks with a bot and who with people, and of what bots say. */
export class BotBooks {
  constructor(
    private readonly model: Model,
    private readonly books: Books,
  ) {}

  /** A leg begins, with so many seconds of talk, explaining apart. */
  met(journey: Booked, team: i32, seconds: f64): void {
    if (this.isBot(team)) {
      journey.metBot = true
      return
    }
    const row = this.books.teamRow(journey, team)
    journey.metPerson = true
    this.books.teamSums[row + TEAM.people_legs]! += 1
    this.books.teamSums[row + TEAM.people_talk_seconds]! += seconds
  }

  /** Somebody decides, or a bot does. */
  decided(journey: Booked, discretionary: bool): void {
    if (this.isBot(journey.team)) return
    const row = this.books.teamRow(journey, journey.team)
    this.books.teamSums[row + TEAM.people_decisions]! += 1
    if (discretionary) this.books.teamSums[row + TEAM.people_discretionary]! += 1
  }

  /** The customer asks for a person instead of telling the case. */
  asked(journey: Booked): void {
    journey.wantsPerson = true
    this.books.tell(Told.wanted_person, journey, journey.team)
  }

  /** The bot is at an end with the case. */
  wanted(journey: Booked): void {
    journey.wantsPerson = true
  }

  /** A person is wanted, and the bot talks on. */
  keptFromPerson(journey: Booked): void {
    this.books.sums[journey.row + JOURNEY.kept_from_person]! += 1
    this.books.tell(Told.kept_from_person, journey, journey.team)
  }

  /** The leg with a bot goes on. */
  talkedOn(journey: Booked, explaining: f64, seconds: f64): void {
    const books = this.books
    books.talk(journey, journey.team, explaining, seconds)
    const telling = books.telling
    if (telling.on) {
      telling.begin(Told.talked_on, journey.number)
      telling.add(journey.team)
      telling.add(seconds)
    }
  }

  /** A bot gives a wrong answer, which nobody notices yet. */
  misled(journey: Booked, promised: bool): void {
    const books = this.books
    books.sums[journey.row + JOURNEY.wrong_answers]! += 1
    if (promised) books.sums[journey.row + JOURNEY.bot_promises]! += 1
    const telling = books.telling
    if (telling.on) {
      telling.begin(Told.misled, journey.number)
      telling.add(journey.team)
      telling.add(promised ? 1 : 0)
      telling.add(promised ? journey.amount : 0)
    }
  }

  /** A bot's promise is kept, for so much money, or broken. */
  promiseSettled(journey: Booked, kept: bool, money: f64): void {
    const books = this.books
    books.sums[journey.row + (kept ? JOURNEY.bot_promises_kept : JOURNEY.bot_promises_broken)]! += 1
    books.sums[journey.row + JOURNEY.bot_promises_paid]! += money
    const telling = books.telling
    if (telling.on) {
      telling.begin(Told.promise_settled, journey.number)
      telling.add(kept ? 1 : 0)
    }
  }

  /** A counted journey is over. */
  ended(journey: Booked, ending: EndingCounter): void {
    const sums = this.books.sums
    const row = journey.row
    if (journey.metBot) {
      sums[row + JOURNEY.met_bot]! += 1
      if (!journey.metPerson) sums[row + JOURNEY.contained]! += 1
      if (!journey.metPerson && ending === JOURNEY.ended_resolved) sums[row + JOURNEY.resolved_by_bot]! += 1
    }
    if (!journey.wantsPerson) return
    sums[row + JOURNEY.wanted_person]! += 1
    if (!journey.metPerson) sums[row + JOURNEY.got_no_person]! += 1
  }

  private isBot(team: i32): bool {
    return this.model.teams[team]!.bot !== null
  }
}
