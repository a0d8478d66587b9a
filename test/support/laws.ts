import { expect } from 'vitest'
import { channelRow, issueRow, managerRow, segmentRow, teamRow, wholeOf } from '../../src/experiment/figures.js'
import {
  type ChannelCounter,
  JOURNEY,
  JOURNEY_WIDTH,
  type JourneyCounter,
  MANAGER,
  WEEKLY,
  WEEKLY_WIDTH,
} from '../../src/ledger/counters.js'
import { findMeasure, MEASURES } from '../../src/measures/catalogue.js'
import type { Ratio, Whole } from '../../src/measures/measure.js'
import { ASKERS, type Asker } from '../../src/vocabulary/askers.js'
import { ENDINGS } from '../../src/vocabulary/endings.js'
import { GATES } from '../../src/vocabulary/gates.js'
import { OBSTACLES } from '../../src/vocabulary/obstacles.js'
import { TIME_CAUSES } from '../../src/vocabulary/time-causes.js'
import { TRUST_CAUSES } from '../../src/vocabulary/trust-causes.js'
import { cheapExpect } from './cheap-expect.js'
import { close, teamsKeepTheLaws } from './laws-of-teams.js'
import { namesOf, type Run } from './tracing.js'

/** Counters that may be negative. */
const SIGNED = new Set<string>([
  ...TRUST_CAUSES.map((cause) => `trust_${cause}`),
  'over_granted',
  'churn_cost',
  // Those delighted are more loyal than those to whom nothing happened.
  'persons_lost',
  'customers_won',
  'word_of_mouth_cost',
  'unmet_lost',
  'unmet_cost',
  'loud_gain',
  'merit_gain',
])

/** Every share is one, in every scope, of runs that were stopped as well. */
export function sharesAreShares({ observations, model }: Run): void {
  const terms = (['offered', 'answered', 'long_enough'] as const).map((serviceLevelOf) => ({
    serviceLevelOf,
    advertisingCost: 0,
    hoursPerYear: 2000,
  }))
  const check = <From>(id: string, where: string, ratio: Ratio<From> | undefined, from: From) => {
    if (ratio === undefined) return
    for (const using of terms) {
      const [part, all] = [ratio.numerator(from, using), ratio.denominator(from, using)]
      if (part < -1e-9 || (all > 0 && part > all * (1 + 1e-9) + 1e-9)) {
        throw new Error(`${id} of ${where} is ${part} of ${all}`)
      }
    }
  }
  const whole = wholeOf(observations)
  for (const { id, unit, unbounded, ...estimators } of MEASURES) {
    if (unit !== 'share' || unbounded) continue
    check(id, 'the house', estimators.journey, whole.journey)
    if (estimators.whole !== undefined && 'numerator' in estimators.whole) {
      check(id, 'the house', estimators.whole, whole)
    }
    model.issues.forEach(({ name }, index) => {
      check(id, name, estimators.journey, issueRow(observations, index))
    })
    model.segments.forEach(({ name }, index) => {
      check(id, name, estimators.journey, segmentRow(observations, index))
    })
    model.teams.forEach(({ name }, index) => {
      check(id, name, estimators.team, teamRow(observations, index))
    })
    model.managers.forEach(({ name }, index) => {
      check(id, name, estimators.manager, managerRow(observations, index))
    })
  }
}

/** However often customers come back, it is no oftener than the scenario lets them. */
export function journeysKeepTheirLimits({ heard, model }: Run): void {
  const most = 1 + model.parameters['repeat.redials'] + Math.max(...model.segments.map((one) => one.repeatsAtMost))
  const contacts = new Map<number, number>()
  const ended = new Set<number>()
  for (const { event, customer } of heard) {
    if (event === 'contact') contacts.set(customer, (contacts.get(customer) ?? 0) + 1)
    if (event === 'ended') ended.add(customer)
  }
  for (const [customer, count] of contacts) if (count > most) throw new Error(`${count} contacts of ${customer}`)
  const counted = new Set(
    heard.filter((what) => what.event === 'arrived' && what.counts).map(({ customer }) => customer),
  )
  const open = [...contacts.keys()].filter((customer) => counted.has(customer) && !ended.has(customer))
  expect(open).toEqual([])
}

/** What must hold in every row of every run that was not stopped. */
export function keepsTheLaws(run: Run): void {
  const { journeys } = run.observations
  const chats = run.model.channels.some(({ atOnce }) => atOnce > 1)
  for (let at = 0; at < journeys.length; at += JOURNEY_WIDTH)
    rowKeepsTheLaws((name) => journeys[at + JOURNEY[name]]!, chats)
  teamsKeepTheLaws(run)
  moneyAddsUp(run)
  channelsAddUp(run)
  weeksAddUp(run)
  for (const { name, people } of run.model.managers) {
    for (const counter of namesOf(MANAGER)) {
      cheapExpect(run.manager(name, counter)).toBeGreaterThanOrEqual(-1e-6)
    }
    if (people < Number.POSITIVE_INFINITY) {
      const [busy, onDuty] = [run.manager(name, 'busy_seconds'), run.manager(name, 'on_duty_seconds')]
      cheapExpect(busy).toBeLessThanOrEqual(onDuty * (1 + 1e-9) + 1e-6)
    }
  }
}

/** What is booked by channel is what is booked by issue and segment. */
function channelsAddUp(run: Run): void {
  const channels = run.model.channels.map((_, index) => channelRow(run.observations, index))
  const all = (counter: ChannelCounter) => channels.reduce((total, row) => total + row(counter), 0)
  cheapExpect(all('contacts')).toBe(run.sum('contacts'))
  cheapExpect(all('journeys')).toBe(run.sum('journeys'))
  cheapExpect(all('changed')).toBe(run.sum('changed_channel'))
  cheapExpect(all('answers')).toBe(run.sum('attended'))
  cheapExpect(all('waits')).toBe(run.sum('contacts'))
  cheapExpect(all('abandoned')).toBe(run.sum('abandoned_contacts'))
  close(all('handle_seconds'), run.sum('handle_seconds'))
  for (const row of channels) cheapExpect(row('answered_within')).toBeLessThanOrEqual(row('offered'))
}

/** @param chats whether agents hold several customers at once, and so share their time among them */
function rowKeepsTheLaws(of: (counter: JourneyCounter) => number, chats: boolean): void {
  for (const name of namesOf(JOURNEY)) {
    const value = of(name)
    if (!Number.isFinite(value) || (value < -1e-6 && !SIGNED.has(name))) throw new Error(`${name} is ${value}`)
  }
  const sum = (names: readonly JourneyCounter[]) => names.reduce((total, name) => total + of(name), 0)
  const customers = of('customers')
  const made = of('journeys')

  // Customers are conserved.
  cheapExpect(customers).toBe(of('prevented') + made)
  cheapExpect(sum(ENDINGS.map((ending) => `ended_${ending}` as const))).toBe(made)
  // Time and trust have causes.
  close(sum(TIME_CAUSES.map((cause) => `time_${cause}` as const)), of('journey_seconds'))
  close(sum(TRUST_CAUSES.map((cause) => `trust_${cause}` as const)), of('trust_start') - of('trust_final'))
  close(of('journey_seconds') - of('time_between_contacts') - of('time_waiting_call_back'), of('customer_seconds'))
  // Contacts are answered, abandoned, turned away or sent away.
  // What is written is not offered on the line, and somebody gets round to all of it.
  cheapExpect(of('contacts') - of('offered')).toBe(of('attended') - of('answered'))
  cheapExpect(sum(['answered', 'abandoned_waits', 'blocked_waits', 'sent_away_waits'])).toBe(of('offered'))
  cheapExpect(sum(['abandoned_contacts', 'blocked_contacts', 'sent_away_contacts'])).toBeLessThanOrEqual(of('contacts'))
  cheapExpect(sum(['abandoned_waits', 'blocked_waits', 'sent_away_waits'])).toBeLessThanOrEqual(of('delayed'))
  cheapExpect(of('delayed')).toBeLessThanOrEqual(of('offered'))
  cheapExpect(of('resolutions')).toBe(of('ended_resolved') + of('reopenings'))
  cheapExpect(of('first_contact_resolved')).toBeLessThanOrEqual(of('ended_resolved'))
  cheapExpect(of('misroutes')).toBeLessThanOrEqual(of('transfers'))
  cheapExpect(of('transferred_journeys')).toBeLessThanOrEqual(Math.min(of('transferred_contacts'), made))
  // Decisions are taken, asked about, blocked, misread or turned down, and the blocked end somewhere.
  const blocked = sum(GATES.map((gate) => `blocked_first_${gate}` as const))
  cheapExpect(of('decisions')).toBe(
    sum(['on_the_spot', 'asked_to_be_sure', 'misread_refusals', 'turned_down']) + blocked,
  )
  cheapExpect(of('undue_granted')).toBeLessThanOrEqual(of('undue_requests'))
  cheapExpect(of('just_refused')).toBeLessThanOrEqual(of('just_requests'))
  // Whoever asks is deserving or not, and loud or quiet; answers are alike, or something makes the difference.
  const asked = (family: 'requests' | 'yes', ...who: readonly Asker[]) =>
    sum(who.map((asker) => `${family}_${asker}` as const))
  cheapExpect(asked('requests', 'just_quiet', 'just_loud')).toBe(of('just_requests'))
  cheapExpect(asked('requests', 'undue_quiet', 'undue_loud')).toBe(of('undue_requests'))
  cheapExpect(asked('yes', 'undue_quiet', 'undue_loud')).toBe(of('undue_granted'))
  cheapExpect(asked('yes', 'just_quiet', 'just_loud') + of('just_refused')).toBeLessThanOrEqual(of('just_requests'))
  for (const asker of ASKERS) cheapExpect(of(`yes_${asker}`)).toBeLessThanOrEqual(of(`requests_${asker}`))
  cheapExpect(sum(ASKERS.map((asker) => `remedy_${asker}` as const))).toBeLessThanOrEqual(of('concession') * (1 + 1e-9))
  cheapExpect(of('compared')).toBeLessThanOrEqual(asked('requests', ...ASKERS))
  close(of('same_answers') + sum(OBSTACLES.map((obstacle) => `differing_${obstacle}` as const)), of('compared'))
  for (const what of ['loud', 'merit'] as const) {
    cheapExpect(Math.abs(of(`${what}_gain`))).toBeLessThanOrEqual(of(`${what}_matched`) * (1 + 1e-9))
  }
  cheapExpect(of('undue_paid') + of('over_granted')).toBeLessThanOrEqual(of('concession') * (1 + 1e-9))
  for (const gate of GATES) {
    cheapExpect(of(`blocked_only_${gate}`)).toBeLessThanOrEqual(of(`blocked_first_${gate}`))
    cheapExpect(of(`blocked_first_${gate}`)).toBeLessThanOrEqual(of(`blocked_any_${gate}`))
  }
  cheapExpect(of('approvals_granted')).toBe(of('paid_anyway'))
  cheapExpect(of('approvals_granted')).toBeLessThanOrEqual(of('approvals_decided'))
  cheapExpect(of('approvals_decided')).toBeLessThanOrEqual(of('escalations'))
  cheapExpect(of('over_claims')).toBeLessThanOrEqual(of('claimed_possible'))
  cheapExpect(of('broken_promises')).toBeLessThanOrEqual(of('promises'))
  // Whoever is contained has met a bot; promises of bots are kept or broken, and none stands at the end.
  cheapExpect(of('met_bot')).toBeLessThanOrEqual(made)
  cheapExpect(of('contained')).toBeLessThanOrEqual(of('met_bot'))
  cheapExpect(of('resolved_by_bot')).toBeLessThanOrEqual(of('contained'))
  cheapExpect(of('wanted_person')).toBeLessThanOrEqual(of('met_bot'))
  cheapExpect(of('got_no_person')).toBeLessThanOrEqual(of('wanted_person'))
  cheapExpect(of('got_no_person')).toBeLessThanOrEqual(of('contained'))
  cheapExpect(of('bot_promises')).toBeLessThanOrEqual(of('wrong_answers'))
  cheapExpect(of('bot_promises_kept') + of('bot_promises_broken')).toBe(of('bot_promises'))
  cheapExpect(of('bot_promises_paid')).toBeLessThanOrEqual(of('concession') * (1 + 1e-9))
  cheapExpect(of('manager_demands')).toBeLessThanOrEqual(of('escalations'))
  cheapExpect(of('substitutes')).toBeLessThanOrEqual(of('refused_on_policy') + of('refused_after_escalation'))
  cheapExpect(of('over_granted')).toBeLessThanOrEqual(of('concession') * (1 + 1e-9))
  // Handle time is attached time and wrap-up; warm handovers add to it.
  const attached = sum([
    'time_explaining',
    'time_repeat_explaining',
    'time_talking',
    'time_hold_approval',
    'wrap_up_seconds',
    'written_seconds',
  ])
  if (!chats) cheapExpect(of('handle_seconds')).toBeGreaterThanOrEqual(attached * (1 - 1e-9) - 1e-6)
  cheapExpect(of('handle_seconds')).toBeLessThanOrEqual((attached + of('time_hold_handover')) * (1 + 1e-9) + 1e-6)
  // Scales.
  for (const level of ['trust_final', 'trust_ability', 'trust_benevolence', 'trust_integrity'] as const) {
    cheapExpect(of(level)).toBeLessThanOrEqual(100 * customers)
  }
  close(of('trust_final') * 3, sum(['trust_ability', 'trust_benevolence', 'trust_integrity']))
  cheapExpect(of('distrusting')).toBeLessThanOrEqual(customers)
  cheapExpect(of('satisfaction')).toBeLessThanOrEqual(100 * made)
  cheapExpect(of('churn')).toBeLessThanOrEqual(customers)
  cheapExpect(of('effort')).toBeGreaterThanOrEqual(made)
  cheapExpect(of('effort')).toBeLessThanOrEqual(5 * made)
}

/** The weekly course is of the counted, every one of them, and of nobody else. */
function weeksAddUp(run: Run): void {
  const { weeks } = run.observations
  const total = (counter: WEEKLY) => {
    let sum = 0
    for (let at: number = counter; at < weeks.length; at += WEEKLY_WIDTH) sum += weeks[at]!
    return sum
  }
  cheapExpect(total(WEEKLY.customers)).toBe(run.sum('customers'))
  close(total(WEEKLY.trust_lost), run.sum('trust_start') - run.sum('trust_final'))
  cheapExpect(total(WEEKLY.discretionary_allowed)).toBe(run.sum('discretionary_allowed'))
  cheapExpect(total(WEEKLY.authority_used)).toBe(run.sum('authority_used'))
}

/** Cost, from hours, wages, grants and lifetime values: what the measure says, without its own counters of money. */
function moneyAddsUp(run: Run): void {
  const { model, observations } = run
  const labour = model.teams.reduce((sum, { name, deskPay }) => sum + run.team(name, 'paid_seconds') * deskPay, 0)
  const bots = model.teams.reduce((sum, { name, bot }) => sum + run.team(name, 'window_legs') * (bot?.cost ?? 0), 0)
  const managers = model.managers.reduce((sum, { name, wage }) => sum + run.manager(name, 'busy_seconds') * wage, 0)
  const { 'people.replacement_cost': share, 'people.hours_per_year': hours } = model.parameters
  const attrition = model.teams.reduce(
    (sum, { name, wage }) => sum + run.team(name, 'leavers') * share * wage * hours * 3600,
    0,
  )
  const value = model.segments.reduce((sum, { churnBase, lifetimeValue }, index) => {
    const row = segmentRow(observations, index)
    const lost = lifetimeValue * (row('churn') - churnBase * row('customers'))
    // A person with many cases a year leaves once: less is lost than the cases one by one would make.
    if (model.casesAYear === 0) close(row('churn_cost'), lost)
    else cheapExpect(row('churn_cost')).toBeLessThanOrEqual(lost + 1e-6)
    return sum + row('churn_cost') - lifetimeValue * row('customers_won')
  }, 0)
  close(run.house('concession_by_day'), run.sum('concession'))
  const spent = (model.marketing?.spend ?? 0) * run.house('window_seconds')
  const worth = model.segments.reduce((sum, { upTo, lifetimeValue }, index) => {
    return sum + (upTo - (model.segments[index - 1]?.upTo ?? 0)) * lifetimeValue
  }, 0)
  const advertising = spent - run.house('customers_bought') * worth
  const cost = findMeasure('cost')!.whole as Ratio<Whole>
  const terms = { serviceLevelOf: 'offered', advertisingCost: 0, hoursPerYear: 2000 } as const
  const costs =
    labour + bots + managers + attrition + run.sum('concession') + run.sum('delight_cost') + value + advertising
  close(cost.numerator(wholeOf(observations), terms), costs)
}

/** What holds besides where every journey began and ended within the window: areas are the sums of waits and work. */
export function areasAreSums(run: Run): void {
  close(run.house('in_system_seconds'), run.sum('customer_seconds'))
  for (const { name } of run.model.teams) {
    // Of its line's work others have done some, and its own people some of other lines'.
    const own = run.team(name, 'handle_seconds') - run.team(name, 'helped_seconds')
    close(run.team(name, 'busy_seconds'), own + run.team(name, 'helping_seconds'))
  }
  // Little's law for each line: those who are to be called back stand in it too, and wait elsewhere.
  const calledBack = run.sum('time_waiting_call_back') > 0
  for (const { name } of run.model.teams) {
    const [line, waited] = [run.team(name, 'line_seconds'), run.team(name, 'wait_seconds')]
    if (calledBack) cheapExpect(line).toBeGreaterThanOrEqual(waited * (1 - 1e-9) - 1e-6)
    else close(line, waited)
  }
  const sum = (counter: 'line_seconds' | 'serving_seconds') =>
    run.model.teams.reduce((total, { name }) => total + run.team(name, counter), 0)
  const served = (['explaining', 'repeat_explaining', 'talking', 'hold_approval'] as const).reduce(
    (total, cause) => total + run.sum(`time_${cause}`),
    run.sum('written_seconds'),
  )
  close(sum('serving_seconds'), served)
  const waited = run.sum('time_queue') + run.sum('time_hold_handover')
  cheapExpect(sum('line_seconds')).toBeGreaterThanOrEqual(waited * (1 - 1e-9) - 1e-6)
  cheapExpect(sum('line_seconds')).toBeLessThanOrEqual((waited + run.sum('time_waiting_call_back')) * (1 + 1e-9) + 1e-6)
}
