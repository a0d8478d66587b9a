import { type StreamKey, Streams } from '../engine/streams.js'
import { identityOf } from '../journey/facts.js'
import type { JourneyEvent, JourneyListener } from '../journey/listener.js'
import type { Model } from '../model/model.js'
import { ENDINGS } from '../vocabulary/endings.js'
import { GATES } from '../vocabulary/gates.js'
import type { Case } from './case.js'
import { type Actor, CUSTOMER, OpenCase } from './open-case.js'

/**
 * Gathers each counted customer's journey into a case and hands it over when the journey ends, so that only open
 * journeys are in memory. After-call work is part of a conversation's cost, not of its time.
 */
export class CaseListener implements JourneyListener {
  readonly #open = new Map<number, OpenCase>()
  readonly #streams: Streams
  #first = -1

  /** @param take a case that is complete */
  constructor(
    private readonly model: Model,
    key: StreamKey,
    private readonly take: (done: Case) => void,
  ) {
    this.#streams = new Streams(key)
  }

  happened(event: JourneyEvent, time: number, customer: number, place: number, value: number, detail = -1): void {
    if (event === 'arrived') {
      if (value === 1) this.#begin(customer)
      return
    }
    const open = this.#open.get(customer)
    if (open === undefined) return
    switch (event) {
      case 'prevented':
        // No contact, no case.
        this.#open.delete(customer)
        break
      case 'contact':
        open.add('contact', time, { ...CUSTOMER, group: this.#team(place) })
        break
      case 'explained':
        open.explaining = value
        break
      case 'answered':
        this.#answered(open, time, place, detail)
        break
      case 'handled':
        this.#handled(open, time, place, value, detail)
        break
      case 'leg_ended':
        open.add('conversation', time, open.agent, { cost: open.legCost })
        open.talking = false
        open.legEnded = time
        break
      case 'transferred':
        open.add('transfer', time, open.agent, { detail: this.#team(place) })
        break
      case 'misrouted':
        open.add('misroute', time, open.agent, { detail: this.#team(place) })
        break
      case 'overflowed':
        open.add('overflow', time, { ...CUSTOMER, group: this.#team(place) })
        break
      case 'abandoned':
        open.add('hang up', time, { ...CUSTOMER, group: this.#team(place) })
        break
      case 'turned_away':
        open.add('turn away', time, { ...CUSTOMER, group: this.#team(place) })
        break
      case 'sent_away':
        open.add('send away', time, { ...CUSTOMER, group: this.#team(place) })
        break
      case 'blocked':
        open.add('blocked', time, open.agent, {
          detail: GATES.filter((_, gate) => (detail & (1 << gate)) !== 0).join(' '),
        })
        break
      case 'escalated':
        open.add('escalate', time, open.agent, { detail: value === 1 ? 'demanded by the customer' : null })
        break
      case 'released':
        open.add('promise call back', time, open.agent)
        break
      case 'granted':
        open.add('grant', time, open.agent, { cost: value })
        break
      case 'refused':
        open.add('refuse', time, open.agent, { detail: value > 0 ? 'with a substitute' : null })
        break
      case 'reopened':
        open.add('problem returns', time, CUSTOMER)
        break
      case 'asked':
      case 'considered':
      case 'decided':
      case 'withdrawn':
        this.#request(open, event, time, place, value, detail)
        break
      case 'ended': {
        const ending = ENDINGS[value]!
        open.add(`end: ${ending}`, time, CUSTOMER)
        this.#open.delete(customer)
        this.take(open.close(ending))
        break
      }
    }
  }

  trusted(_: number, customer: number, __: number, before: number, after: number): void {
    const open = this.#open.get(customer)
    if (open !== undefined) open.trustLoss += 100 * (before - after)
  }

  /** Hands over the journeys that the run was stopped before the end of. */
  finish(): void {
    for (const open of this.#open.values()) this.take(open.close(null))
    this.#open.clear()
  }

  #begin(customer: number): void {
    if (this.#first < 0) this.#first = customer
    const identity = identityOf(this.model, this.#streams, customer)
    this.#open.set(customer, new OpenCase(customer - this.#first + 1, identity))
  }

  #answered(open: OpenCase, time: number, place: number, agent: number): void {
    open.agent = this.#agent(place, agent)
    open.talking = true
    open.add('conversation', time, open.agent, { transition: 'start' })
    if (Number.isNaN(open.explaining)) return
    const activity = open.explanations++ === 0 ? 'explain' : 'explain again'
    open.add(activity, time + open.explaining, { ...CUSTOMER, group: open.agent.group })
    open.explaining = Number.NaN
  }

  /** The end of a conversation, or of a warm handover by whoever had the one before. */
  #handled(open: OpenCase, time: number, place: number, seconds: number, agent: number): void {
    const actor = this.#agent(place, agent)
    const cost = seconds * this.model.teams[place]!.wage
    if (open.talking && actor.resource === open.agent.resource) {
      open.legCost = cost
      return
    }
    open.add('warm handover', open.legEnded, actor, { transition: 'start' })
    open.add('warm handover', time, actor, { cost })
  }

  #request(
    open: OpenCase,
    event: 'asked' | 'considered' | 'decided' | 'withdrawn',
    time: number,
    place: number,
    value: number,
    person: number,
  ): void {
    const { name, wage } = this.model.managers[place]!
    const role = { resource: name, role: 'manager', group: name } as const
    switch (event) {
      case 'asked':
        open.manager = role
        open.work = 0
        open.add('approval', time, role, { transition: 'schedule' })
        break
      case 'considered':
        open.manager = { ...role, resource: `${name}-${person + 1}` }
        open.work = value * wage
        open.add('approval', time, open.manager, { transition: 'start' })
        break
      case 'decided':
        open.add('approval', time, open.manager, { cost: open.work, detail: value === 1 ? 'yes' : 'no' })
        break
      case 'withdrawn': {
        const isBegun = open.manager.resource !== name
        const cost = isBegun ? open.work - value * wage : 0
        open.add('approval', time, open.manager, { transition: isBegun ? 'ate_abort' : 'withdraw', cost })
        break
      }
    }
  }

  #team(place: number): string {
    return this.model.teams[place]!.name
  }

  #agent(place: number, agent: number): Actor {
    const name = this.#team(place)
    return { resource: `${name}-${agent + 1}`, role: 'agent', group: name }
  }
}
