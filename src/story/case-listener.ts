import type { Streams } from '../core/engine/streams.js'
import type { LedgerEvent, LedgerListener } from '../ledger/event.js'
import type { ChannelModel } from '../model/channels.js'
import type { Model } from '../model/model.js'
import { identityOf } from '../simulation/customer-facts.js'
import { type StreamKey, streamsOf } from '../simulation/key.js'
import { USUAL_KIND } from '../vocabulary/channels.js'
import type { Ending } from '../vocabulary/endings.js'
import type { Activity, Case, LogEvent, Transition } from './case.js'

/** Who does something. */
type Party = Pick<LogEvent, 'resource' | 'role' | 'group'>

/** What else there is to an event. */
export interface More {
  readonly transition?: Transition
  readonly cost?: number
  readonly detail?: string | null
}

export const CUSTOMER: Party = { resource: 'customer', role: 'customer', group: 'customer' }

/** A journey under way: its events so far, and who is at work for it. */
export class OpenCase {
  /** Who talks with the customer, or did last; and when that ended. */
  agent: Party = CUSTOMER
  legEnded = Number.NaN
  /** Seconds of explaining in the conversation that is about to begin; NaN where there is none. */
  explaining = Number.NaN
  explanations = 0
  /** By manager role that has the request: who there, and what the work on it costs once it has begun. */
  readonly managers = new Map<number, { readonly party: Party; readonly work: number | null }>()
  trustLoss = 0
  readonly #events: LogEvent[] = []

  constructor(
    readonly customer: number,
    readonly identity: Pick<Case, 'segment' | 'issue'>,
    /** As events name it from now on. */
    public channel: string | null,
  ) {}

  add(
    activity: Activity,
    time: number,
    party: Party,
    { transition = 'complete', cost = 0, detail = null }: More = {},
  ): void {
    this.#events.push({ activity, transition, time, ...party, cost, detail, channel: this.channel })
  }

  close(ending: Ending | null): Case {
    return {
      customer: this.customer,
      ...this.identity,
      ending,
      trustLoss: this.trustLoss,
      cost: this.#events.reduce((sum, { cost }) => sum + cost, 0),
      // An explanation is known of when it begins, and ends within its conversation.
      events: this.#events.sort((a, b) => a.time - b.time),
    }
  }
}

type RequestEvent = Extract<LedgerEvent, { readonly manager: number }>

/** Whether a log of it says by which channel: it has several, or another than the phone. */
export function hasChannels({ channels }: { readonly channels: readonly ChannelModel[] }): boolean {
  return channels.length > 1 || channels[0]!.kind !== USUAL_KIND
}

/**
 * Gathers each counted customer's journey into a case and hands it over when the journey ends, so that only open
 * journeys are in memory. After-call work is part of a conversation's cost, not of its time.
 */
export class CaseListener implements LedgerListener {
  readonly #open = new Map<number, OpenCase>()
  readonly #streams: Streams
  /** The channel of a house of one, where that is not the phone: nothing tells of it. */
  readonly #only: string | null
  #first = -1

  /** @param take a case that is complete */
  constructor(
    private readonly model: Model,
    key: StreamKey,
    private readonly take: (done: Case) => void,
  ) {
    this.#streams = streamsOf(key)
    this.#only = hasChannels(model) ? model.channels[0]!.name : null
  }

  hear(what: LedgerEvent): void {
    const { customer, time } = what
    if (what.event === 'arrived') {
      if (what.counts) this.#begin(customer)
      return
    }
    const open = this.#open.get(customer)
    if (open === undefined) return
    switch (what.event) {
      case 'prevented':
        // No contact, no case.
        this.#open.delete(customer)
        break
      case 'contact':
        open.add('contact', time, this.#customer(what.team))
        break
      case 'explained':
        open.explaining = what.seconds
        break
      case 'answered':
        this.#answered(open, time, this.#agent(what))
        break
      case 'leg_ended':
        open.add('conversation', time, open.agent, { cost: this.#conversation(what.home, what.seconds) })
        open.legEnded = time
        break
      case 'handed_over': {
        const agent = this.#agent(what)
        open.add('warm handover', open.legEnded, agent, { transition: 'start' })
        open.add('warm handover', time, agent, { cost: what.seconds * this.model.teams[what.home]!.wage })
        break
      }
      case 'wanted_person':
        open.add('want a person', time, this.#customer(what.team))
        break
      case 'kept_from_person':
        open.add('kept from a person', time, open.agent)
        break
      case 'misled':
        open.add('wrong answer', time, open.agent, { detail: what.promised ? 'with a promise' : null })
        break
      case 'promise_settled':
        open.add(what.kept ? 'promise kept' : 'promise broken', time, open.agent)
        break
      case 'transferred':
        open.add('transfer', time, open.agent, { detail: this.#team(what.team) })
        if (what.misrouted) open.add('misroute', time, open.agent, { detail: this.#team(what.team) })
        break
      case 'overflowed':
        open.add('overflow', time, this.#customer(what.team))
        break
      case 'abandoned':
        open.add('hang up', time, this.#customer(what.team))
        break
      case 'turned_away':
        open.add('turn away', time, this.#customer(what.team))
        break
      case 'sent_away':
        open.add('send away', time, this.#customer(what.team))
        break
      case 'blocked':
        open.add('blocked', time, open.agent, { detail: what.gates.join(' ') })
        break
      case 'escalated':
        open.add('escalate', time, open.agent, { detail: what.demanded ? 'demanded by the customer' : null })
        break
      case 'released':
        open.add('promise call back', time, open.agent)
        break
      case 'granted':
        open.add('grant', time, open.agent, { cost: what.money })
        break
      case 'refused':
        open.add('refuse', time, open.agent, { detail: what.substitute > 0 ? 'with a substitute' : null })
        break
      case 'on_channel':
        open.channel = this.model.channels[what.channel]!.name
        if (what.changed) open.add('change of channel', time, CUSTOMER, { detail: open.channel })
        break
      case 'reopened':
        open.add('problem returns', time, CUSTOMER)
        break
      case 'asked':
      case 'considered':
      case 'decided':
      case 'withdrawn':
        this.#request(open, what)
        break
      case 'trusted':
        open.trustLoss += 100 * (what.before - what.after)
        break
      case 'ended':
        open.add(`end: ${what.ending}`, time, CUSTOMER)
        this.#open.delete(customer)
        this.take(open.close(what.ending))
        break
    }
  }

  /** Hands over the journeys that the run was stopped before the end of. */
  finish(): void {
    for (const open of this.#open.values()) this.take(open.close(null))
    this.#open.clear()
  }

  #begin(customer: number): void {
    if (this.#first < 0) this.#first = customer
    const identity = identityOf(this.model, this.#streams, customer)
    this.#open.set(customer, new OpenCase(customer - this.#first + 1, identity, this.#only))
  }

  #answered(open: OpenCase, time: number, agent: Party): void {
    open.agent = agent
    open.add('conversation', time, agent, { transition: 'start' })
    if (Number.isNaN(open.explaining)) return
    const activity = open.explanations++ === 0 ? 'explain' : 'explain again'
    open.add(activity, time + open.explaining, { ...CUSTOMER, group: agent.group })
    open.explaining = Number.NaN
  }

  #request(open: OpenCase, what: RequestEvent): void {
    const { time } = what
    const { name, wage } = this.model.managers[what.manager]!
    const role = { resource: name, role: 'manager', group: name } as const
    switch (what.event) {
      case 'asked':
        open.managers.set(what.manager, { party: role, work: null })
        open.add('approval', time, role, { transition: 'schedule' })
        break
      case 'considered': {
        const party = { ...role, resource: `${name}-${what.person + 1}` }
        open.managers.set(what.manager, { party, work: what.seconds * wage })
        open.add('approval', time, party, { transition: 'start' })
        break
      }
      case 'decided': {
        const { party, work } = open.managers.get(what.manager)!
        open.add('approval', time, party, { cost: work ?? 0, detail: what.approved ? 'yes' : 'no' })
        break
      }
      case 'withdrawn': {
        const { party, work } = open.managers.get(what.manager)!
        const cost = work === null ? 0 : work - what.spared * wage
        open.add('approval', time, party, { transition: work === null ? 'withdraw' : 'ate_abort', cost })
        break
      }
    }
  }

  /** What it costs, by the time it takes or as such. */
  #conversation(team: number, seconds: number): number {
    const { bot, wage } = this.model.teams[team]!
    return bot === null ? seconds * wage : bot.cost
  }

  #team(index: number): string {
    return this.model.teams[index]!.name
  }

  #customer(team: number): Party {
    return { ...CUSTOMER, group: this.#team(team) }
  }

  /** Somebody of a team, in whose line the case is or which helps out there. */
  #agent({ team, home, agent }: Readonly<Record<'team' | 'home' | 'agent', number>>): Party {
    const role = this.model.teams[home]!.bot === null ? 'agent' : 'bot'
    return { resource: `${this.#team(home)}-${agent + 1}`, role, group: this.#team(team) }
  }
}
