import type { LogHistogram } from '../engine/log-histogram.js'
import { type F64s, f64s } from '../engine/numbers.js'
import { CHANNEL, CHANNEL_WIDTH, HOUSE, HOUSE_WIDTH, JOURNEY, TEAM, TEAM_WIDTH } from '../ledger/counters.js'
import type { Durations } from '../ledger/durations.js'
import { Observations } from '../ledger/observations.js'
import { DAY, HOUR, MONTH, WEEK } from '../model/units.js'
import type { Lane } from '../valuing/lane.js'
import { type Journey, State } from './journey.js'
import { feelLeftOpen } from './moments.js'
import { endWindow } from './probing.js'
import type { Simulation } from './simulation.js'

/** The run is over: books what a stop has left open, and closes the books. Once, before anything is observed. */
export function finish(sim: Simulation): void {
  if (!sim.ledger.window.isOver) endWindow(sim)
  for (let i = 0; i < sim.made.length && sim.stopped; i++) {
    const journey = sim.made[i]!
    if (journey.counted && journey.slot >= 0) leaveOpen(sim, journey)
  }
  sim.ledger.close()
}

/** A journey goes on when the run is stopped: whoever is in a line will have waited longer, which bounds the figures. */
function leaveOpen(sim: Simulation, journey: Journey): void {
  const ledger = sim.ledger
  const state = journey.state
  const payable = journey.issue.remedy !== null || sim.model.culture.delight !== null
  ledger.leftOpen(journey, payable)
  feelLeftOpen(sim, journey)
  if (state === State.waiting && !journey.calledBack) ledger.waits.leftOpen(journey)
  if (state === State.holding || state === State.awaitingAnswer) {
    for (let i = 0; i < journey.open.length; i++) ledger.requests.leftOpen(journey, journey.open[i]!.role)
  }
}

/**
 * What a replication leaves that is over and finished (see `finish`), as one lane values it.
 * @param index of the lane
 */
export function observe(sim: Simulation, index: i32): Observations {
  const lane = sim.lanes[index]!
  const ledger = sim.ledger
  const books = ledger.books
  const observed = new Observations()
  observed.journeys = added(books.sums, lane.sums, books.unreadRow)
  observed.teams = copied(books.teamSums, books.unreadTeamRow)
  observed.managers = ledger.window.roleRows
  observed.channels = copied(books.channels.sums, books.channels.channels * CHANNEL_WIDTH)
  for (let i = 0; i < lane.channelTrust.length; i++) {
    observed.channels[i * CHANNEL_WIDTH + CHANNEL.trust_lost] = lane.channelTrust[i]!
    observed.channels[i * CHANNEL_WIDTH + CHANNEL.all_journeys] = books.total(JOURNEY.journeys)
  }
  observed.house = house(sim, lane)
  observed.inSystemByDay = ledger.presence.byDay.totals
  observed.weeks = added(books.course.house, lane.weeks, lane.weeks.length)
  observed.teamWeeks = books.course.teams
  observed.teamHours = ledger.window.hourRows
  observed.durations = listed(books.durations)
  payForLeavers(observed.teams, lane)
  return observed
}

/** The sums of two tables, up to a place. */
function copied(from: F64s, length: i32): F64s {
  const copy = f64s(length)
  for (let i = 0; i < length; i++) copy[i] = from[i]!
  return copy
}

function added(one: F64s, other: F64s, length: i32): F64s {
  const sums = f64s(length)
  for (let i = 0; i < length; i++) sums[i] = one[i]! + other[i]!
  return sums
}

function listed(durations: Durations): Array<LogHistogram> {
  return [
    durations.handle_time,
    durations.journey_time,
    durations.time_to_resolution,
    durations.customer_time,
    durations.queue_time,
    durations.speed_of_answer,
    durations.hold_time,
    durations.approval_wait,
  ]
}

/** What it costs to replace those who leave. */
function payForLeavers(rows: F64s, lane: Lane): void {
  const teams = lane.model.teams
  const beliefs = lane.model.beliefs
  for (let team = 0; team < teams.length; team++) {
    const row = team * TEAM_WIDTH
    const yearOfPay = teams[team]!.wage * beliefs.people_hours_per_year * HOUR
    rows[row + TEAM.attrition_cost] = rows[row + TEAM.leavers]! * beliefs.people_replacement_cost * yearOfPay
  }
}

/** What the house has once. */
function house(sim: Simulation, lane: Lane): F64s {
  const model = lane.model
  const books = sim.ledger.books
  const lasted = sim.ledger.window.lasted
  const row = f64s(HOUSE_WIDTH)
  row[HOUSE.window_seconds] = lasted
  row[HOUSE.in_system_seconds] = sim.ledger.window.inSystem
  row[HOUSE.events] = sim.clock.events
  row[HOUSE.events_after_window] = sim.clock.events - sim.eventsAtEnd
  row[HOUSE.customers_simulated] = sim.customers
  row[HOUSE.business_days] = (lasted / WEEK) * (model.opening === null ? WEEK / DAY : model.businessDaysAWeek)
  row[HOUSE.days] = books.paidByDay.length
  for (let day = 0; day < books.paidByDay.length; day++) {
    const amount = books.paidByDay[day]!
    row[HOUSE.concession_by_day]! += amount
    row[HOUSE.concession_by_day_squared]! += amount * amount
  }
  row[HOUSE.stopped_early] = sim.stopped ? 1 : 0
  row[HOUSE.open_journeys_at_stop] = sim.stopped ? sim.openJourneys : 0
  let good = lane.total(JOURNEY.tellings_positive)
  let bad = lane.total(JOURNEY.tellings_negative)
  if (model.customerBase > 0) {
    const beliefs = model.beliefs
    const others = Math.max(0, model.customerBase - books.total(JOURNEY.customers))
    const tellings = (others * beliefs.word_of_mouth_base_tellings * model.span) / MONTH
    const positive = beliefs.word_of_mouth_base_positive
    row[HOUSE.base_tellings_positive] = tellings * positive
    row[HOUSE.base_tellings_negative] = tellings * (1 - positive)
    good += tellings * positive
    bad += tellings * (1 - positive)
  }
  row[HOUSE.customers_brought] = lane.talk.won(good, bad)
  const marketing = model.marketing
  if (marketing !== null) {
    row[HOUSE.marketing_spend] = marketing.spend * lasted
    row[HOUSE.customers_bought] = marketing.bought * lasted
    row[HOUSE.bought_at_margin] = marketing.atMargin * lasted
    row[HOUSE.bought_worth] = marketing.worth * lasted
  }
  return row
}
