import { CHANNEL_KIND, type ChannelKind, USUAL_KIND } from '../../vocabulary/channels.js'
import type { Journey, Visit } from '../cases/journey.js'
import type { FoundChannels } from '../found.js'
import { channelKindOf } from '../mapping/channel-kind.js'
import type { Kept } from './contact-store.js'

/** More ways into a house than anybody tells apart. */
const MOST_CHANNELS = 200

interface Counted {
  readonly kind: ChannelKind
  readonly isKindKnown: boolean
  journeys: number
  givenUp: number
  readonly tried: Map<string, number>
  readonly teams: Map<string, number>
  readonly talk: Map<string, { count: number; sum: number; squares: number }>
}

/** Counts by which channel customers come, and what is different there. */
export class ChannelCounts {
  readonly #channels = new Map<string, Counted>()
  #unnamed = 0

  /** Whether it is on the line that a customer waits on that channel. */
  isLive(channel: string): boolean {
    return !CHANNEL_KIND[channelKindOf(channel) ?? USUAL_KIND].written
  }

  journey({ channel, channelsGivenUp }: Journey): void {
    if (channel === '') this.#unnamed++
    else this.#of(channel).journeys++
    for (const { from, to } of channelsGivenUp) {
      const counted = this.#of(from)
      counted.givenUp++
      if (to !== null) counted.tried.set(to, (counted.tried.get(to) ?? 0) + 1)
    }
  }

  visit({ channel, team, talk }: Visit, issue: string): void {
    if (channel === '') return
    const counted = this.#of(channel)
    counted.teams.set(team, (counted.teams.get(team) ?? 0) + 1)
    if (Number.isNaN(talk)) return
    const key = `${issue}\n${team}`
    const of = counted.talk.get(key) ?? { count: 0, sum: 0, squares: 0 }
    counted.talk.set(key, { count: of.count + 1, sum: of.sum + talk, squares: of.squares + talk * talk })
  }

  /** @param atOnce the most that an agent has in hand on a channel of that name */
  found(atOnce: (channel: string) => number): FoundChannels {
    const means = this.#talk()
    return {
      unnamed: this.#unnamed,
      named: [...this.#channels]
        .map(([name, { kind, isKindKnown, journeys, givenUp, tried, teams, talk }]) => {
          let [seconds, expected, variance] = [0, 0, 0]
          for (const [key, { count, sum }] of talk) {
            const { mean, spread } = means.get(key)!
            seconds += sum
            expected += count * mean
            variance += count * spread
          }
          return {
            ...{ name, kind, isKindKnown, journeys, givenUp, tried, teams },
            atOnce: CHANNEL_KIND[kind].several ? atOnce(name) : 1,
            talkFactor: seconds / expected,
            talkFactorError: Math.sqrt(variance) / expected,
          }
        })
        .toSorted((a, b) => b.journeys - a.journeys),
    }
  }

  /** Mean and variance of talk by issue and team, whatever the channel. */
  #talk(): ReadonlyMap<string, { readonly mean: number; readonly spread: number }> {
    const all = new Map<string, { count: number; sum: number; squares: number }>()
    for (const { talk } of this.#channels.values()) {
      for (const [key, { count, sum, squares }] of talk) {
        const before = all.get(key) ?? { count: 0, sum: 0, squares: 0 }
        all.set(key, { count: before.count + count, sum: before.sum + sum, squares: before.squares + squares })
      }
    }
    return new Map(
      [...all].map(([key, { count, sum, squares }]) => {
        const mean = sum / count
        return [key, { mean, spread: Math.max(0, squares / count - mean * mean) }]
      }),
    )
  }

  #of(channel: string): Counted {
    const name = this.#channels.has(channel) || this.#channels.size < MOST_CHANNELS ? channel : 'others'
    let found = this.#channels.get(name)
    if (found === undefined) {
      const kind = channelKindOf(name)
      found = {
        ...{ kind: kind ?? USUAL_KIND, isKindKnown: kind !== undefined },
        ...{ journeys: 0, givenUp: 0, tried: new Map(), teams: new Map(), talk: new Map() },
      }
      this.#channels.set(name, found)
    }
    return found
  }
}

/** Rarer than this it is a slip of the clock. */
const RARE = 0.01

/**
 * How many contacts one named agent has in hand at once, at most: more than that for less than a hundredth of them.
 * @param contacts in any order; those of nobody by name are left out
 */
export function atOnceOf(contacts: readonly Kept[]): number {
  const byAgent = new Map<number, Kept[]>()
  for (const contact of contacts) {
    if (contact.agent < 0 || !(contact.free > contact.answered)) continue
    const known = byAgent.get(contact.agent)
    if (known === undefined) byAgent.set(contact.agent, [contact])
    else known.push(contact)
  }
  const counts: number[] = []
  let all = 0
  for (const served of byAgent.values()) {
    let open: number[] = []
    for (const { answered, free } of served.toSorted((a, b) => a.answered - b.answered)) {
      open = open.filter((end) => end > answered)
      open.push(free)
      counts[open.length] = (counts[open.length] ?? 0) + 1
      all++
    }
  }
  let most = counts.length - 1
  for (let beyond = 0; most > 1; most--) {
    beyond += counts[most] ?? 0
    if (beyond >= RARE * all) break
  }
  return Math.max(1, most)
}
