import { byId, idsOf } from './by-id.js'

/** A kind of channel: how customers wait on it, and what agents do there. */
export interface KindOfChannel {
  readonly id: string
  readonly meaning: string
  /** Customers write, and wait elsewhere. */
  readonly written: boolean
  /** An agent holds several at once. */
  readonly several: boolean
  /** What the customer does: the first time, and again. */
  readonly comes: string
  readonly again: string
  /** What comes of giving up: `The customer hangs up`, `Will call again`. */
  readonly leaves: string
  readonly willCome: string
  /** What the customer does while somebody else decides, and what is said of agents who promise an answer and give it. */
  readonly holds: string
  readonly willAnswer: string
  readonly answersLater: string
  /** What agent and customer do, `for 5 min`. */
  readonly dealing: string
}

const KINDS = [
  {
    id: 'phone',
    meaning: 'one customer at a time, on the line',
    written: false,
    several: false,
    comes: 'calls',
    again: 'Calls again',
    leaves: 'hangs up',
    willCome: 'Will call again',
    holds: 'holds',
    willAnswer: 'will call',
    answersLater: 'calls back',
    dealing: 'They talk',
  },
  {
    id: 'chat',
    meaning: 'on the line in writing, several at once, each of which slows the others',
    written: false,
    several: true,
    comes: 'opens a chat',
    again: 'Opens a chat again',
    leaves: 'leaves the chat',
    willCome: 'Will come again',
    holds: 'waits',
    willAnswer: 'will get back',
    answersLater: 'gets back to the customer',
    dealing: 'They chat',
  },
  {
    id: 'email',
    meaning: 'written, answered when agents get round to it',
    written: true,
    several: false,
    comes: 'writes an e-mail',
    again: 'Writes again',
    leaves: 'gives up',
    willCome: 'Will write again',
    holds: 'waits',
    willAnswer: 'will write',
    answersLater: 'takes it up',
    dealing: 'The agent works on it',
  },
  {
    id: 'ticket',
    meaning: 'written, as e-mail',
    written: true,
    several: false,
    comes: 'opens a ticket',
    again: 'Writes again',
    leaves: 'gives up',
    willCome: 'Will write again',
    holds: 'waits',
    willAnswer: 'will write',
    answersLater: 'takes it up',
    dealing: 'The agent works on it',
  },
  {
    id: 'counter',
    meaning: 'face to face, one at a time',
    written: false,
    several: false,
    comes: 'comes to the counter',
    again: 'Comes again',
    leaves: 'leaves',
    willCome: 'Will come again',
    holds: 'waits',
    willAnswer: 'will get back',
    answersLater: 'gets back to the customer',
    dealing: 'They talk',
  },
] as const satisfies readonly KindOfChannel[]

export const CHANNEL_KINDS = idsOf(KINDS)
export type ChannelKind = (typeof CHANNEL_KINDS)[number]

export const CHANNEL_KIND: Readonly<Record<ChannelKind, KindOfChannel>> = byId(KINDS)

/** That of a house that states none. */
export const USUAL_KIND: ChannelKind = 'phone'
