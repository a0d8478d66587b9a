import {
  CHANNEL,
  CHANNEL_WIDTH,
  type ChannelCounter,
  HOUSE,
  type HouseCounter,
  JOURNEY,
  JOURNEY_WIDTH,
  type JourneyCounter,
  MANAGER,
  MANAGER_WIDTH,
  type ManagerCounter,
  TEAM,
  TEAM_WIDTH,
  type TeamCounter,
} from '../../src/ledger/counters.js'
import type { LedgerEvent, LedgerListener } from '../../src/ledger/event.js'
import type { Observations } from '../../src/ledger/observations.js'
import { compile } from '../../src/model/compile.js'
import type { Model } from '../../src/model/model.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { keyOf, type StreamKey } from '../../src/simulation/key.js'
import { simulate } from '../../src/simulation/simulate.js'
import { parse } from '../scenario/support/reading.js'

/** One thing that a listener heard, sums of time and trust apart. */
export type Heard = Exclude<LedgerEvent, { readonly event: 'trusted' | 'spent' }>

/** The names of an enum of counters; its object also maps numbers to names. */
export function namesOf<T extends object>(counters: T): (keyof T & string)[] {
  return Object.keys(counters).filter((key) => Number.isNaN(Number(key))) as (keyof T & string)[]
}

export class Recorder implements LedgerListener {
  readonly heard: Heard[] = []

  hear(what: LedgerEvent): void {
    if (what.event !== 'trusted' && what.event !== 'spent') this.heard.push(what)
  }
}

export function scenarioOf(yaml: string, sets: readonly string[] = []): Scenario {
  return parse(yaml, sets).scenario
}

/** A replication and what it left, by name. */
export class Run {
  #heard: readonly Heard[] | (() => readonly Heard[])

  /** @param heard what was heard of it, or how to hear it, for whoever asks */
  constructor(
    readonly model: Model,
    readonly observations: Observations,
    heard: readonly Heard[] | (() => readonly Heard[]),
  ) {
    this.#heard = heard
  }

  get heard(): readonly Heard[] {
    if (typeof this.#heard === 'function') this.#heard = this.#heard()
    return this.#heard
  }

  /** A counter over all issues and segments. */
  sum(counter: JourneyCounter): number {
    let sum = 0
    const { journeys } = this.observations
    for (let at = JOURNEY[counter]; at < journeys.length; at += JOURNEY_WIDTH) sum += journeys[at]!
    return sum
  }

  /** A counter over the segments of one issue. */
  ofIssue(issue: number, counter: JourneyCounter): number {
    let sum = 0
    const { journeys, segments } = this.observations
    for (let row = issue * segments; row < (issue + 1) * segments; row++) {
      sum += journeys[row * JOURNEY_WIDTH + JOURNEY[counter]]!
    }
    return sum
  }

  /** Several counters, those that are zero left out. */
  sums(...counters: JourneyCounter[]): Partial<Record<JourneyCounter, number>> {
    const all = counters.map((counter) => [counter, this.sum(counter)] as const)
    return Object.fromEntries(all.filter(([, value]) => value !== 0))
  }

  /** The time ledger in minutes, without empty causes. */
  get minutes(): Record<string, number> {
    return this.ledger('time_', 1 / 60)
  }

  /** The trust ledger in points, without empty causes. */
  get trust(): Record<string, number> {
    const { start, final, ability, benevolence, integrity, ...causes } = this.ledger('trust_', 1)
    return causes
  }

  team(name: string, counter: TeamCounter): number {
    const index = this.model.teams.findIndex((team) => team.name === name)
    return this.observations.teams[index * TEAM_WIDTH + TEAM[counter]]!
  }

  channel(name: string, counter: ChannelCounter): number {
    const index = this.model.channels.findIndex((channel) => channel.name === name)
    return this.observations.channels[index * CHANNEL_WIDTH + CHANNEL[counter]]!
  }

  manager(name: string, counter: ManagerCounter): number {
    const index = this.model.managers.findIndex((role) => role.name === name)
    return this.observations.managers[index * MANAGER_WIDTH + MANAGER[counter]]!
  }

  house(counter: HouseCounter): number {
    return this.observations.house[HOUSE[counter]]!
  }

  /** What happened, a line each: minutes, customer, event, where and what. */
  story(...only: Heard['event'][]): string[] {
    return this.heard.filter(({ event }) => only.length === 0 || only.includes(event)).map((what) => this.line(what))
  }

  private ledger(prefix: string, factor: number): Record<string, number> {
    const counters = namesOf(JOURNEY).filter((counter) => counter.startsWith(prefix))
    const all = counters.map((counter) => [counter.slice(prefix.length), this.sum(counter) * factor] as const)
    return Object.fromEntries(all.filter(([, value]) => value !== 0))
  }

  private line(what: Heard): string {
    const { event, time, customer } = what
    return [`${Math.round((time / 60) * 1e6) / 1e6}`, `#${customer}`, event, ...this.details(what)].join(' ')
  }

  private details(what: Heard): string[] {
    if (what.event === 'ended') return [what.ending]
    if (what.event === 'decided') return [this.model.managers[what.manager]!.name, what.approved ? 'yes' : 'no']
    if ('manager' in what) return [this.model.managers[what.manager]!.name]
    if (!('team' in what)) return []
    const team = this.model.teams[what.team]!.name
    if (what.event === 'blocked') return [team, what.gates[0]!]
    if (what.event === 'granted') return [team, String(what.money)]
    return what.event === 'transferred' && what.misrouted ? [team, 'by mistake'] : [team]
  }
}

/** Runs a scenario's text, and once more where somebody asks what was heard: to keep that takes most of the time. */
export function run(yaml: string, sets: readonly string[] = [], key: StreamKey = keyOf('test', 0)): Run {
  const scenario = scenarioOf(yaml, sets)
  const { model, observations } = runSilently(scenario, key)
  return new Run(model, observations, () => runScenario(scenario, key).heard)
}

/** Runs a scenario, listening. */
export function runScenario(scenario: Scenario, key: StreamKey = keyOf('test', 0)): Run {
  const model = compile(scenario)
  const recorder = new Recorder()
  return new Run(model, simulate(model, key, recorder), recorder.heard)
}

/** Runs without listening. */
export function runSilently(scenario: Scenario, key: StreamKey = keyOf('test', 0)): Run {
  const model = compile(scenario)
  return new Run(model, simulate(model, key), [])
}
