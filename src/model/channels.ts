import { ChannelChange, ChannelModel as ChannelOfCore } from '../core/model/channel-model.js'
import { PromiseModel } from '../core/model/promise-model.js'
import { distribution } from '../distributions/distribution.js'
import type { Beliefs } from '../evidence/registry.js'
import { own } from '../kernel/own.js'
import type { Channel, Scenario, Segment } from '../scenario/scenario.js'
import { CHANNEL } from '../scenario/sections/channels.js'
import { settle } from '../scenario/sections/section.js'
import { CHANNEL_KIND, type ChannelKind } from '../vocabulary/channels.js'
import { carried } from './carried.js'
import { sortedNames } from './names.js'

export interface ChannelModel extends ChannelOfCore {
  readonly name: string
  readonly kind: ChannelKind
}

const NEUTRAL = new ChannelOfCore()

/** The channels of a house by name; the phone alone where it states none. */
export function channelsOf({ channels }: Pick<Scenario, 'channels'>): Readonly<Record<string, Channel>> {
  return channels ?? { phone: {} }
}

export function compileChannels(scenario: Scenario, beliefs: Beliefs): ChannelModel[] {
  const stated = channelsOf(scenario)
  return sortedNames(stated).map((name) => compileChannel(name, stated[name]!, beliefs))
}

function compileChannel(name: string, stated: Channel, beliefs: Beliefs): ChannelModel {
  const channel = settle(CHANNEL, stated)
  const { written, several } = CHANNEL_KIND[channel.kind]
  const atOnce = several ? (channel.at_once ?? beliefs['channels.at_once']) : 1
  const promise = channel.answer_within
  return {
    ...carried(CHANNEL, channel, NEUTRAL),
    name,
    kind: channel.kind,
    written,
    atOnce,
    slowed: atOnce > 1 ? (channel.slowed ?? beliefs['channels.slowed']) : 0,
    patience: channel.patience === undefined ? null : distribution(channel.patience),
    balk: channel.balk ?? Number.NaN,
    firstTold: written ? beliefs['channels.reading'] : 1,
    readAgain: written ? beliefs['channels.reading'] : 0,
    promise: promise === undefined ? null : new PromiseModel(promise.amount, promise.unit === 'business_days'),
  }
}

/** By channel: the share who come by it or one before; empty where nothing is stated, or there is no choice. */
export function channelsUpTo(
  channels: readonly ChannelModel[],
  shares: Readonly<Record<string, number>> | undefined,
): number[] {
  if (shares === undefined || channels.length === 1) return []
  let upTo = 0
  return channels.map(({ name }) => {
    upTo += own(shares, name) ?? 0
    return upTo
  })
}

/** What the house says of the channels that customers choose, where their kind does not. */
export function usualShares({ channels = {} }: Scenario): Readonly<Record<string, number>> | undefined {
  const shares = Object.entries(channels).flatMap(([name, { share }]) => (share === undefined ? [] : [[name, share]]))
  return shares.length === 0 ? undefined : Object.fromEntries(shares)
}

/** By channel: whether a team serves it. @param served as it states them; all where absent */
export function servedBy(channels: readonly ChannelModel[], served: readonly string[] | undefined): boolean[] {
  return channels.map(({ name }) => served?.includes(name) ?? true)
}

/** By channel: where a share of those go who give it up; none where nobody does. */
export function channelChanges(channels: readonly ChannelModel[], stated: Segment['gives_up']): ChannelChange[] {
  return channels.map(({ name }) => {
    const { to, share } = own(stated, name) ?? { to: name, share: 0 }
    return new ChannelChange(
      channels.findIndex((channel) => channel.name === to),
      share,
    )
  })
}
