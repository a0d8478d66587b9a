import { DAY, MONTH, WEEK } from '../kernel/units.js'
import { HOUSE, HOUSE_WIDTH, JOURNEY, JOURNEY_WIDTH, MANAGER, MANAGER_WIDTH, TEAM_WIDTH } from '../ledger/counters.js'
import type { Observations } from '../ledger/observations.js'
import { bookOpen } from './open-journeys.js'
import { RoleSum } from './role-sum.js'
import type { Simulation } from './simulation.js'
import { WindowAreas } from './window-areas.js'

/** What a finished replication leaves. */
export function observe(sim: Simulation): Observations {
  const { model } = sim
  const window = sim.window ?? new WindowAreas(sim)
  if (window.lasted === 0) window.end(sim)
  const journeys = sim.sums.subarray(0, sim.scratchRow)
  const teams = sim.teamSums.slice(0, sim.teams.length * TEAM_WIDTH)
  for (let i = 0; i < teams.length; i++) teams[i]! += window.teams[i]!
  const managers = window.roles
  if (sim.stopped) bookOpen(sim, teams, managers)
  for (const { index } of sim.roles) {
    const row = index * MANAGER_WIDTH
    const at = index * RoleSum.width
    managers[row + MANAGER.decided] = sim.roleDecided[at + RoleSum.decided]!
    managers[row + MANAGER.approved] = sim.roleDecided[at + RoleSum.approved]!
    managers[row + MANAGER.wait_seconds] = sim.roleDecided[at + RoleSum.wait]!
  }
  return {
    issues: model.issues.length,
    segments: model.segments.length,
    journeys,
    teams,
    managers,
    house: house(sim, window, journeys),
    inSystemByDay: sim.liveByDay.totals,
    weeks: sim.course.house,
    teamWeeks: sim.course.teams,
    durations: sim.durations,
  }
}

function house(sim: Simulation, window: WindowAreas, journeys: Float64Array): Float64Array {
  const { model } = sim
  const row = new Float64Array(HOUSE_WIDTH)
  const total = (counter: JOURNEY) => {
    let sum = 0
    for (let at: number = counter; at < journeys.length; at += JOURNEY_WIDTH) sum += journeys[at]!
    return sum
  }
  row[HOUSE.window_seconds] = window.lasted
  row[HOUSE.in_system_seconds] = window.inSystem
  row[HOUSE.events] = sim.clock.events
  row[HOUSE.customers_simulated] = sim.customers
  row[HOUSE.business_days] = (window.lasted / WEEK) * (model.opening?.businessDaysAWeek ?? WEEK / DAY)
  row[HOUSE.days] = sim.concessionByDay.length
  for (const amount of sim.concessionByDay) {
    row[HOUSE.concession_by_day]! += amount
    row[HOUSE.concession_by_day_squared]! += amount * amount
  }
  row[HOUSE.stopped_early] = sim.stopped ? 1 : 0
  row[HOUSE.open_journeys_at_stop] = sim.stopped ? sim.openJourneys : 0
  if (model.customerBase > 0) {
    const others = Math.max(0, model.customerBase - total(JOURNEY.customers))
    const tellings = (others * model.beliefs['word_of_mouth.base_tellings'] * model.span) / MONTH
    const positive = model.beliefs['word_of_mouth.base_positive']
    row[HOUSE.base_tellings_positive] = tellings * positive
    row[HOUSE.base_tellings_negative] = tellings * (1 - positive)
  }
  row[HOUSE.customers_brought] = sim.talk.won(
    total(JOURNEY.tellings_positive) + row[HOUSE.base_tellings_positive]!,
    total(JOURNEY.tellings_negative) + row[HOUSE.base_tellings_negative]!,
  )
  if (model.marketing !== null) {
    row[HOUSE.marketing_spend] = model.marketing.spend * window.lasted
    row[HOUSE.customers_bought] = model.marketing.bought * window.lasted
    row[HOUSE.bought_at_margin] = model.marketing.atMargin * window.lasted
    row[HOUSE.bought_worth] = model.marketing.worth * window.lasted
  }
  return row
}
