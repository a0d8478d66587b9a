/** How a stop in a team's line ends; `unknown` where the log does not say, or it went on elsewhere. */
export type VisitEnd = 'answered' | 'hung_up' | 'turned_away' | 'unknown'

/** One stop at a team: a wait, if there was one, and a conversation, if it came to that. Absent figures are NaN, names empty. */
export interface Visit {
  readonly team: string
  readonly agent: string
  readonly channel: string
  /** When the customer came to the team. Seconds since 1970, UTC, like all moments. */
  readonly arrived: number
  /** Seconds in line. */
  readonly waited: number
  readonly end: VisitEnd
  /** When the agent answered, and when the conversation ended. */
  readonly answered: number
  readonly ended: number
  /** Seconds with the agent, without explaining and holding for somebody else where the log tells them. */
  readonly talk: number
  /** Seconds of explaining; NaN where the log does not tell. */
  readonly explain: number
  /** Seconds of work after it. */
  readonly wrapUp: number
}

/** One problem of one customer, as far as the log shows it. */
export interface Journey {
  readonly customer: string
  readonly issue: string
  /** By which it began. */
  readonly channel: string
  readonly arrived: number
  /** Seconds that the clock at its beginning is ahead of UTC. */
  readonly ahead: number
  /** Whether its beginning has been counted already, because its rows lie far apart. */
  readonly isContinued: boolean
  readonly visits: readonly Visit[]
  /** The contacts it took: by which visit each begins. */
  readonly contactsBegin: readonly number[]
  /** Contacts in which the customer gave up waiting, or was turned away. */
  readonly hangUps: number
  /** Seconds from giving up to the next contact, for each that came. */
  readonly redials: readonly number[]
  /** Of these contacts, those that name a channel: which, and by which other one the customer went on at once; null where by none. */
  readonly channelsGivenUp: readonly { readonly from: string; readonly to: string | null }[]
  /** Contacts that ended without a solution or a hang-up, and seconds to the next contact, for each that came. */
  readonly unsolved: number
  readonly callsAgain: readonly number[]
  /** How often it was resolved, and seconds from then to when it came back, for each time it did. */
  readonly resolutions: number
  readonly returns: readonly number[]
  /** Whether it was said to be resolved more than once. */
  readonly isResolvedAgain: boolean
  /** Seconds from its beginning until it was resolved for the last time. */
  readonly resolvedAfter: number
  /** How often it was passed on, came back: as the log's own counters have it. */
  readonly reassignments: number
  readonly reopens: number
  /** Changes of person from row to row. */
  readonly handoffsOfPeople: number
}
