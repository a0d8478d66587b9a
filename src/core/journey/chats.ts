import { type ClockLoop, EventKind } from '../engine/clock-loop.js'
import { invariant } from '../engine/invariant.js'
import type { Servers } from '../engine/servers.js'
import type { ChannelModel } from '../model/channel-model.js'
import type { Journey } from './journey.js'

/** One of the chats that an agent holds at once. */
class Chat {
  journey: Journey | null = null
  slowed: f64 = 0
  /** Seconds that it takes yet, were it the only one; none of who holds, or is being handed over. */
  workLeft: f64 = 0
  isActive: bool = false
  /** The agent stays until the next team answers. */
  isWarm: bool = false
  /** Seconds of the agent: those of the clock, shared among all chats in hand. */
  shared: f64 = 0
}

/** An agent in chats. */
class Chatter {
  readonly chats: Array<Chat> = []
  /** How many of them are taken: those come first. */
  taken: i32 = 0
  active: i32 = 0
  /** Writes up a case until then, and attends to no chat meanwhile; NaN: does not. */
  writesUntil: f64 = Number.NaN
  touched: f64 = 0
}

/**
 * The chats of a team: limited processor sharing. Each further one that is talked in slows all of an agent's down, so that
 * the work that is left of each is looked at whenever another comes or goes.
 */
export class Chats {
  /** By agent; null of who has never chatted. */
  private readonly chatters: Array<Chatter | null> = []

  /** Whether an agent has chats in hand, or writes one up. */
  keepsBusy(agent: i32): bool {
    const chatter = this.chatterOf(agent)
    return chatter !== null && (chatter.taken > 0 || !Number.isNaN(chatter.writesUntil))
  }

  /** Whether an agent can take one more of that channel. */
  hasRoom(agent: i32, channel: ChannelModel): bool {
    const chatter = this.chatterOf(agent)
    if (chatter === null || !Number.isNaN(chatter.writesUntil)) return false
    return chatter.taken > 0 && chatter.taken < channel.atOnce
  }

  /**
   * Of agents in chats, whoever has the fewest of them and can take one more of that channel, the lowest number; -1 where
   * nobody can.
   */
  leastLoaded(servers: Servers, channel: ChannelModel): i32 {
    let found: i32 = -1
    let least: i32 = channel.atOnce
    for (let agent = 0; agent < this.chatters.length; agent++) {
      if (!this.hasRoom(agent, channel) || servers.isDismissed(agent)) continue
      const taken = this.chatters[agent]!.taken
      if (taken >= least) continue
      found = agent
      least = taken
    }
    return found
  }

  /** A chat begins, of so many seconds, were it the only one. */
  begin(clock: ClockLoop, agent: i32, journey: Journey, channel: ChannelModel, seconds: f64): void {
    const chatter = this.know(agent)
    this.settle(clock, chatter)
    if (chatter.chats.length === chatter.taken) chatter.chats.push(new Chat())
    const chat = chatter.chats[chatter.taken]!
    chatter.taken++
    chat.journey = journey
    chat.slowed = channel.slowed
    chat.workLeft = seconds
    chat.isActive = true
    chat.isWarm = false
    chat.shared = 0
    chatter.active++
    this.schedule(clock, chatter)
  }

  /** All is said in a chat, whether the customer leaves, or holds, or is handed over: the others go faster. */
  fallSilent(clock: ClockLoop, agent: i32, journey: Journey): void {
    const chatter = this.chatterOf(agent)!
    this.settle(clock, chatter)
    const chat = chatter.chats[this.placeOf(chatter, journey, false)]!
    chat.isActive = false
    chatter.active--
    this.schedule(clock, chatter)
  }

  /** The customer waits for the next team, and the agent stays. @returns seconds of the agent so far, not to be counted again */
  holdWarmly(clock: ClockLoop, agent: i32, journey: Journey): f64 {
    const chatter = this.chatterOf(agent)!
    this.settle(clock, chatter)
    const chat = chatter.chats[this.placeOf(chatter, journey, false)]!
    const shared = chat.shared
    chat.shared = 0
    chat.isWarm = true
    return shared
  }

  /** Whether the agent stays in a chat with that customer until the next team answers. */
  isWarm(agent: i32, journey: Journey): bool {
    const chatter = this.chatterOf(agent)
    return chatter !== null && this.placeOf(chatter, journey, true) >= 0
  }

  /** A chat is over. @returns seconds of the agent that have not been counted yet */
  end(clock: ClockLoop, agent: i32, journey: Journey, warm: bool): f64 {
    const chatter = this.chatterOf(agent)!
    this.settle(clock, chatter)
    const place = this.placeOf(chatter, journey, warm)
    invariant(place >= 0, 'a chat that ends is in hand')
    const over = chatter.chats[place]!
    // Those in hand stay together.
    chatter.taken--
    chatter.chats[place] = chatter.chats[chatter.taken]!
    chatter.chats[chatter.taken] = over
    over.journey = null
    return over.shared
  }

  /** The agent writes up a case for so many seconds, after any other, and the chats stand still. @returns until when */
  write(clock: ClockLoop, agent: i32, seconds: f64): f64 {
    const chatter = this.know(agent)
    this.settle(clock, chatter)
    const from = Number.isNaN(chatter.writesUntil) ? clock.now : chatter.writesUntil
    chatter.writesUntil = from + seconds
    this.schedule(clock, chatter)
    return chatter.writesUntil
  }

  /** One case less: where nothing is to be written up any more, the chats go on. @returns whether the agent still is busy */
  goOn(clock: ClockLoop, agent: i32): bool {
    const chatter = this.chatterOf(agent)
    if (chatter === null) return false
    if (chatter.writesUntil <= clock.now) {
      this.settle(clock, chatter)
      chatter.writesUntil = Number.NaN
      this.schedule(clock, chatter)
    }
    return this.keepsBusy(agent)
  }

  private chatterOf(agent: i32): Chatter | null {
    return agent < this.chatters.length ? (this.chatters[agent] as Chatter | null) : null
  }

  private know(agent: i32): Chatter {
    while (this.chatters.length <= agent) this.chatters.push(null)
    let chatter = this.chatters[agent] as Chatter | null
    if (chatter === null) {
      chatter = new Chatter()
      this.chatters[agent] = chatter
    }
    return chatter
  }

  private placeOf(chatter: Chatter, journey: Journey, warm: bool): i32 {
    for (let place = 0; place < chatter.taken; place++) {
      const chat = chatter.chats[place]!
      if (chat.journey === journey && chat.isWarm === warm) return place
    }
    return -1
  }

  /** Brings what is left of each chat, and the agent's share in it, up to now. */
  private settle(clock: ClockLoop, chatter: Chatter): void {
    const passed = clock.now - chatter.touched
    chatter.touched = clock.now
    if (passed === 0 || chatter.taken === 0 || !Number.isNaN(chatter.writesUntil)) return
    for (let place = 0; place < chatter.taken; place++) {
      const chat = chatter.chats[place]!
      chat.shared += passed / (chatter.taken as f64)
      if (chat.isActive) chat.workLeft -= passed / this.slowness(chatter, chat)
    }
  }

  /** When each chat ends, as things stand. */
  private schedule(clock: ClockLoop, chatter: Chatter): void {
    for (let place = 0; place < chatter.taken; place++) {
      const chat = chatter.chats[place]!
      if (!chat.isActive) continue
      const journey = chat.journey!
      if (!Number.isNaN(chatter.writesUntil)) {
        clock.cancel(journey)
        continue
      }
      const left = Math.max(0, chat.workLeft) * this.slowness(chatter, chat)
      clock.schedule(journey, clock.now + left, EventKind.completion, journey.number)
    }
  }

  private slowness(chatter: Chatter, chat: Chat): f64 {
    return 1 + chat.slowed * ((chatter.active - 1) as f64)
  }
}
