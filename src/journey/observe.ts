import { EventKind } from '../engine/clock-loop.js'
import { DAY, MONTH, WEEK, YEAR } from '../kernel/units.js'
import { HOUSE, HOUSE_WIDTH, JOURNEY } from '../ledger/counters.js'
import type { Observations } from '../ledger/observations.js'
import type { Prospect } from '../ledger/prospect.js'
import { type Journey, State } from './journey.js'
import { HouseTurn, houseOrder } from './process.js'
import type { ProbeProcess, Simulation } from './simulation.js'

/** Looks at the house at the ends of the window and its thirds, and afterwards whether an end is in sight. */
export function probe(sim: Simulation, process: ProbeProcess): void {
  const { beliefs } = sim.model
  switch (process.next++) {
    case 0:
      beginWindow(sim)
      break
    case 1:
    case 2:
      touchAll(sim)
      sim.ledger.window.endThird()
      break
    case 3:
      touchAll(sim)
      sim.ledger.window.endThird()
      endWindow(sim)
      sim.backlogAtEnd = backlog(sim)
      break
    case 4:
      sim.stopped = backlog(sim) > beliefs['run.stop_growth'] * sim.backlogAtEnd + beliefs['run.stop_backlog']
      break
    default:
      sim.stopped = true
  }
  if (!sim.stopped) scheduleProbe(sim, process)
}

export function scheduleProbe(sim: Simulation, process: ProbeProcess): void {
  const { span } = sim.model
  const spans = sim.model.beliefs['run.stop_spans']
  const after = [0, span / 3, (2 * span) / 3, span, spans * span, spans * span + YEAR][process.next]!
  sim.clock.schedule(process, sim.ledger.books.windowStart + after, EventKind.capacity, houseOrder(HouseTurn.probe))
}

function beginWindow(sim: Simulation): void {
  touchAll(sim)
  for (const { index, crew } of sim.teams) {
    sim.ledger.touchPeople(index, crew)
    crew.startWindow()
  }
  sim.ledger.window.begin(sim.now)
}

/** Ends the counted window, also where a run that was stopped cuts it short. */
function endWindow(sim: Simulation): void {
  touchAll(sim)
  for (const { index, crew } of sim.teams) sim.ledger.touchPeople(index, crew)
  sim.ledger.window.end(sim.now)
  sim.eventsAtEnd = sim.clock.events
}

function touchAll(sim: Simulation): void {
  for (const desk of sim.teams) desk.touch(sim.now)
  for (const role of sim.roles) role.touch(sim.now)
}

/** Customers and requests in line. */
function backlog(sim: Simulation): number {
  let sum = 0
  for (const { line } of sim.teams) sum += line.length
  // Reviews can wait: nobody is kept waiting by them.
  for (const { line, reviews } of sim.roles) sum += line.length - reviews
  return sum
}

/** What a finished replication leaves. */
export function observe(sim: Simulation): Observations {
  if (!sim.ledger.window.isOver) endWindow(sim)
  if (sim.stopped) for (const journey of sim.openAndCounted) leaveOpen(sim, journey)
  return sim.ledger.observed(house(sim))
}

/** A journey goes on when the run is stopped: whoever is in a line will have waited longer, which bounds the figures. */
function leaveOpen(sim: Simulation, journey: Journey): void {
  const { ledger } = sim
  const { state } = journey
  ledger.leftOpen(journey, prospectOf(sim, journey))
  if (state === State.waiting && !journey.calledBack) ledger.waits.leftOpen(journey)
  if (state === State.holding || state === State.awaitingAnswer) {
    ledger.requests.leftOpen(journey, journey.route[journey.routeAt]!)
  }
}

function prospectOf({ model, loyalty, talk }: Simulation, journey: Journey): Prospect {
  const { issue, segment } = journey
  const mayDelight = model.culture.delight !== null
  const tellsGood = talk.goodAtMost(journey)
  const tellsBad = talk.badAtMost()
  const tellsOtherwise = talk.otherwise(journey)
  return {
    payable: issue.remedy !== null || mayDelight,
    lost: loyalty.rangeOfLost(segment.churnBase, mayDelight),
    won: [talk.won(0 - tellsOtherwise, tellsBad), talk.won(tellsGood - tellsOtherwise, 0)],
    tellsGood,
    tellsBad,
    tellsOtherwise,
    lifetimeValue: segment.lifetimeValue,
  }
}

function house(sim: Simulation): Float64Array {
  const { model, ledger } = sim
  const { window, books } = ledger
  const row = new Float64Array(HOUSE_WIDTH)
  row[HOUSE.window_seconds] = window.lasted
  row[HOUSE.in_system_seconds] = window.inSystem
  row[HOUSE.events] = sim.clock.events
  row[HOUSE.events_after_window] = sim.clock.events - sim.eventsAtEnd
  row[HOUSE.customers_simulated] = sim.customers
  row[HOUSE.business_days] = (window.lasted / WEEK) * (model.opening?.businessDaysAWeek ?? WEEK / DAY)
  row[HOUSE.days] = books.paidByDay.length
  for (const amount of books.paidByDay) {
    row[HOUSE.concession_by_day]! += amount
    row[HOUSE.concession_by_day_squared]! += amount * amount
  }
  row[HOUSE.stopped_early] = sim.stopped ? 1 : 0
  row[HOUSE.open_journeys_at_stop] = sim.stopped ? sim.openJourneys : 0
  if (model.customerBase > 0) {
    const others = Math.max(0, model.customerBase - books.total(JOURNEY.customers))
    const tellings = (others * model.beliefs['word_of_mouth.base_tellings'] * model.span) / MONTH
    const positive = model.beliefs['word_of_mouth.base_positive']
    row[HOUSE.base_tellings_positive] = tellings * positive
    row[HOUSE.base_tellings_negative] = tellings * (1 - positive)
  }
  row[HOUSE.customers_brought] = sim.talk.won(
    books.total(JOURNEY.tellings_positive) + row[HOUSE.base_tellings_positive]!,
    books.total(JOURNEY.tellings_negative) + row[HOUSE.base_tellings_negative]!,
  )
  if (model.marketing !== null) {
    row[HOUSE.marketing_spend] = model.marketing.spend * window.lasted
    row[HOUSE.customers_bought] = model.marketing.bought * window.lasted
    row[HOUSE.bought_at_margin] = model.marketing.atMargin * window.lasted
    row[HOUSE.bought_worth] = model.marketing.worth * window.lasted
  }
  return row
}
