import { byId, idsOf } from './by-id.js'

/** A kind of channel: how customers wait on it, and what agents do there. */
interface Kind {
  readonly id: string
  readonly meaning: string
  /** Customers write, and wait elsewhere. */
  readonly written: boolean
  /** An agent holds several at once. */
  readonly several: boolean
  /** What the customer does: the first time, and again. */
  readonly comes: string
  readonly again: string
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
    dealing: 'They talk',
  },
  {
    id: 'chat',
    meaning: 'on the line in writing, several at once, each of which slows the others',
    written: false,
    several: true,
    comes: 'opens a chat',
    again: 'Opens a chat again',
    dealing: 'They chat',
  },
  {
    id: 'email',
    meaning: 'written, answered when agents get round to it',
    written: true,
    several: false,
    comes: 'writes an e-mail',
    again: 'Writes again',
    dealing: 'The agent works on it',
  },
  {
    id: 'ticket',
    meaning: 'written, as e-mail',
    written: true,
    several: false,
    comes: 'opens a ticket',
    again: 'Writes again',
    dealing: 'The agent works on it',
  },
  {
    id: 'counter',
    meaning: 'face to face, one at a time',
    written: false,
    several: false,
    comes: 'comes to the counter',
    again: 'Comes again',
    dealing: 'They talk',
  },
] as const satisfies readonly Kind[]

export const CHANNEL_KINDS = idsOf(KINDS)
export type ChannelKind = (typeof CHANNEL_KINDS)[number]

export const CHANNEL_KIND: Readonly<Record<ChannelKind, Kind>> = byId(KINDS)

/** That of a house that states none. */
export const USUAL_KIND: ChannelKind = 'phone'
