import type { ChannelKind } from '../../vocabulary/channels.js'
import { CHANNEL_KIND, USUAL_KIND } from '../../vocabulary/channels.js'
import type { Found } from '../found.js'
import { countOf, countText, digits, shareText } from './number-text.js'
import { type Listed, shortlist } from './shortlist.js'
import type { Way } from './ways.js'

/** A channel as a scenario has it. */
export interface FirmChannel extends Listed {
  readonly kind: ChannelKind
  readonly isKindKnown: boolean
  readonly atOnce: number
  /** 1 where talk there is as elsewhere. */
  readonly talkFactor: number
  /** Where those go at once who give it up; null where nobody does. */
  readonly givesUp: { readonly to: string; readonly share: number; readonly of: number } | null
}

/** Standard errors beyond which talk differs, of several channels together. */
const Z = 3
/** A smaller difference of talk between channels is not worth a number of its own. */
const LITTLE = 0.05
/** Fewer of those who give a channel up are a few customers' own ways. */
const FEW = 0.01

/** The channels of a log; none where it names none, or the phone alone. */
export function channelsOf({ channels }: Found): readonly FirmChannel[] {
  const listed = shortlist(
    channels.named.map(({ name, journeys }) => ({ name, count: journeys })),
    'channel',
    'other_channels',
  )
  const idOf = new Map(listed.flatMap(({ id, names }) => names.map((name): [string, string] => [name, id])))
  const found = listed.map((one): FirmChannel => {
    const own = channels.named.filter(({ name }) => one.names.includes(name))
    const { kind, isKindKnown, atOnce, talkFactor, talkFactorError } = own[0]!
    const differs = Math.abs(talkFactor - 1) > Math.max(LITTLE, Z * talkFactorError)
    const of = own.reduce((sum, { givenUp }) => sum + givenUp, 0)
    const tried = new Map<string, number>()
    for (const { tried: others } of own) {
      for (const [name, count] of others) {
        const to = idOf.get(name)
        if (to !== undefined && to !== one.id) tried.set(to, (tried.get(to) ?? 0) + count)
      }
    }
    const [most] = [...tried].sort(([, a], [, b]) => b - a)
    return {
      ...{ ...one, kind, isKindKnown, atOnce },
      talkFactor: differs ? talkFactor : 1,
      givesUp: most === undefined || most[1] < FEW * of ? null : { to: most[0], share: most[1] / of, of },
    }
  })
  return found.length === 1 && found[0]!.kind === USUAL_KIND ? [] : found
}

/** A team that deals with fewer of its stops by other channels serves those that it is seen on. */
const SELDOM = 0.01

/**
 * The channels that a team serves, the most used first; null where it serves all of them, or the log does not tell.
 * @param names of the team in the log
 */
export function servedBy({ channels }: Found, listed: readonly FirmChannel[], names: readonly string[]) {
  const stops = listed.map(({ id, names: of }) => ({
    id,
    count: channels.named
      .filter(({ name }) => of.includes(name))
      .reduce((sum, { teams }) => sum + names.reduce((all, team) => all + (teams.get(team) ?? 0), 0), 0),
  }))
  const all = stops.reduce((sum, { count }) => sum + count, 0)
  const served = stops.filter(({ count }) => count > SELDOM * all).toSorted((a, b) => b.count - a.count)
  return served.length === 0 || served.length === listed.length ? null : served.map(({ id }) => id)
}

/**
 * By team, the channels that it serves as a scenario has it, whose shares are of all cases: where no team of a way serves one
 * by which few came for its issue, or none, the first team takes these too.
 * @param served by team; null for all channels, as in what is returned
 */
export function servedOn(
  ways: readonly Way[],
  served: ReadonlyMap<string, readonly string[] | null>,
  listed: readonly FirmChannel[],
): ReadonlyMap<string, readonly string[] | null> {
  const all = new Map(served)
  for (const way of ways) {
    const teams = way.kind === 'chain' ? way.teams : [way.start]
    const missing = listed.filter(({ id }) => teams.every((team) => all.get(team)?.includes(id) === false))
    if (missing.length === 0) continue
    const [first] = teams
    const more = [...all.get(first!)!, ...missing.map(({ id }) => id)]
    all.set(first!, more.length === listed.length ? null : more)
  }
  return all
}

/** The `channels` of a scenario. @param shares of cases, as written */
export function channelLines(channels: readonly FirmChannel[], shares: readonly string[]): readonly string[] {
  if (channels.length === 0) return []
  return [
    'channels:',
    ...channels.flatMap(({ id, names, kind, isKindKnown, count, atOnce, talkFactor }, place) => {
      const named = names.length > 1 ? `${names.length} rare ones together, ` : ''
      const { several } = CHANNEL_KIND[kind]
      return [
        `  ${id}:   # ${named}${countOf(count, 'case')}`,
        `    kind: ${kind}${isKindKnown ? '' : `   # NOT IN THE LOG: assumed; it may be ${OTHER_KINDS}`}`,
        ...(channels.length === 1 ? [] : [`    share: ${shares[place]!}`]),
        ...(several ? [`    at_once: ${atOnce}   # seen in one agent’s hands`] : []),
        ...(atOnce > 1
          ? ['    slowed: 0%   # talk is by the clock in the log: the agent’s other chats are in it already']
          : []),
        ...(talkFactor === 1
          ? []
          : [`    talk_factor: ${digits(talkFactor)}   # beside the same talk on all channels`]),
      ]
    }),
    '',
  ]
}

const OTHER_KINDS = Object.keys(CHANNEL_KIND)
  .filter((kind) => kind !== USUAL_KIND)
  .join(', ')

/** What customers do who give a channel up: a line of their kind. */
export function givesUpLines(channels: readonly FirmChannel[]): readonly string[] {
  const told = channels.flatMap(({ id, givesUp }) => (givesUp === null ? [] : [{ id, ...givesUp }]))
  if (told.length === 0) return []
  const all = told.map(({ id, to, share }) => `${id}: {to: ${to}, share: ${shareText(share)}}`).join(', ')
  const of = told.map(({ id, of }) => `${countText(of)} who gave up ${id}`).join(', ')
  return [`    gives_up: {${all}}   # of ${of}`]
}
