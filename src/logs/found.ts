import type { ChannelKind } from '../vocabulary/channels.js'
import type { ArrivalPattern } from './estimate/arrivals.js'
import type { Repeats } from './estimate/repeats.js'
import type { Routes } from './estimate/routes.js'
import type { Staffing } from './estimate/staffing.js'
import type { Tally } from './estimate/tally.js'
import type { Mapping } from './mapping/mapping.js'
import type { WrongRow } from './readers/log-reader.js'

/** What became of the rows. */
export interface RowCounts {
  readonly read: number
  /** Left out, for what is wrong with them. */
  readonly wrong: number
  /** The first of them. */
  readonly firstWrong: readonly WrongRow[]
  /** Rows that say the same as another, word for word: of contacts they are left out. */
  readonly doubled: number
  /** Cases whose rows were not in order of time. */
  readonly disordered: number
  /** Cases that were taken to be complete, and had more rows far behind. */
  readonly continued: number
}

/** A team as the log shows it. */
export interface FoundTeam {
  /** Empty where the log names none. */
  readonly name: string
  /** Stops there. */
  readonly visits: number
  /** Persons seen there by name. */
  readonly people: number
  /** Persons seen there on a day on which anybody was. */
  readonly peopleADay: number
  /** The most contacts that one of them has in hand at once. */
  readonly atOnce: number
  /** Null where the log does not tell conversations. */
  readonly staffing: Staffing | null
}

/** Seconds with an agent, by issue and team: where the case was passed on, and where it was not. */
export interface FoundTalk {
  readonly issue: string
  readonly team: string
  readonly kept: Tally
  readonly passedOn: Tally
  /** Cases at their first stop there that reached somebody, and those of them that were passed on from it. */
  readonly firstStops: number
  readonly firstPassedOn: number
}

/** Waits and how they ended. */
export interface FoundWaits {
  /** Stops at a team with a known end. */
  readonly offered: number
  readonly answered: number
  readonly hungUp: number
  /** Of them, before they joined a line: without any wait. */
  readonly hungUpAtOnce: number
  readonly turnedAway: number
  /** Contacts whose end the log does not tell. */
  readonly unknown: number
  /** First stops of contacts that wait at all. */
  readonly delayed: number
  /** Waits of the answered, of all that waited, of those who hung up; seconds. */
  readonly answeredWaits: Tally
  readonly allWaits: Tally
  readonly hungUpWaits: Tally
  /** Waits above zero by how they ended, for the patience behind them. */
  readonly gaveUp: Tally
  readonly answeredAfter: Tally
}

/** Whether what was resolved stays so, and whether customers come again. */
export interface FoundReturns {
  readonly resolutions: number
  readonly resolvedJourneys: number
  readonly returnedJourneys: number
  /** Journeys that were said to be resolved more than once. */
  readonly resolvedAgain: number
  readonly returns: number
  readonly returnsAfter: Tally
  readonly hangUps: number
  readonly redialsAfter: Tally
  readonly unsolved: number
  readonly callsAgainAfter: Tally
}

/** What the log's own counters say. */
export interface FoundCounters {
  readonly reassigned: { readonly journeys: number; readonly sum: number; readonly none: number } | null
  readonly reopened: { readonly journeys: number; readonly some: number } | null
}

/** By which channels customers come; none where the log names none. */
export interface FoundChannels {
  /** The most used first. */
  readonly named: readonly {
    readonly name: string
    readonly kind: ChannelKind
    /** Whether its name tells the kind. */
    readonly isKindKnown: boolean
    /** Cases that begin there. */
    readonly journeys: number
    /** Contacts that are given up or turned away there, and those of them that go on at once by another channel, by its name. */
    readonly givenUp: number
    readonly tried: ReadonlyMap<string, number>
    /** Stops by name of the team. */
    readonly teams: ReadonlyMap<string, number>
    /** The most that one agent has in hand. */
    readonly atOnce: number
    /** Talk over that about the same issue at the same team, with its standard error; NaN where the log does not tell. */
    readonly talkFactor: number
    readonly talkFactorError: number
  }[]
  /** Cases of which no row names one. */
  readonly unnamed: number
}

/** All that a log says, with how much stands behind each figure. */
export interface Found {
  readonly mapping: Mapping
  readonly rows: RowCounts
  readonly journeys: number
  readonly contacts: number
  /** Contacts that an agent answered, on the line or in writing. */
  readonly answered: number
  readonly channels: FoundChannels
  /** Teams that are bots, as the log says. */
  readonly bots: ReadonlySet<string>
  /** Whether the log tells when conversations begin and end, and who waits. */
  readonly hasTalk: boolean
  readonly arrivals: ArrivalPattern
  /** By name, the most frequent first. */
  readonly issues: readonly { readonly name: string; readonly journeys: number }[]
  /** The most visited first. */
  readonly teams: readonly FoundTeam[]
  readonly talk: readonly FoundTalk[]
  /** By name of the issue. */
  readonly routesByIssue: ReadonlyMap<string, Routes>
  readonly explain: Tally
  readonly wrapUp: Tally
  readonly waits: FoundWaits
  readonly routes: Routes
  /** Names of the teams by their number in the routes. */
  readonly teamNames: readonly string[]
  readonly handoffsOfPeople: number
  /** Cases that name a team; all of them where the log names none at all. */
  readonly casesWithTeam: number
  readonly returns: FoundReturns
  /** By name of the issue. */
  readonly heldByIssue: ReadonlyMap<string, { readonly resolutions: number; readonly returns: number }>
  readonly counters: FoundCounters
  readonly resolvedAfter: Tally
  readonly repeats: Repeats | null
  /** What each value of an outcome or an activity was taken for, and how often it came. */
  readonly meanings: readonly { readonly value: string; readonly rows: number; readonly means: string | null }[]
  /** Contacts beyond those that are kept for staffing and repeats. */
  readonly notKept: number
}
