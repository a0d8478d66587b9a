import type { IssueModel, Model } from '../model/model.js'

/** Part of the customers with an issue, who come by a channel. */
interface Part {
  readonly share: number
  /** The team that they come to first. */
  readonly start: number
  /** Agent hours at least for an hour of talk, and for one of telling the case for the first time. */
  readonly talk: number
  readonly telling: number
}

/** By which channels customers come with an issue, as an agent's time has it: at best as many chats at once as may be. */
export function channelMix(issue: IssueModel, { channels, segments }: Model): readonly Part[] {
  return channels.flatMap(({ talkFactor, atOnce, slowed, firstTold }, index) => {
    const share = channels.length === 1 ? 1 : shareOf(issue, segments, index)
    const attention = (1 + slowed * (atOnce - 1)) / atOnce
    return share > 0
      ? [{ share, start: issue.starts[index]!, talk: talkFactor * attention, telling: firstTold * attention }]
      : []
  })
}

function shareOf(issue: IssueModel, segments: Model['segments'], channel: number): number {
  if (issue.channelsUpTo.length > 0) return partOf(issue.channelsUpTo, channel)
  return segments.reduce((sum, { upTo, channelsUpTo }, index) => {
    return sum + (upTo - (segments[index - 1]?.upTo ?? 0)) * partOf(channelsUpTo, channel)
  }, 0)
}

function partOf(upTo: readonly number[], index: number): number {
  return upTo[index]! - (upTo[index - 1] ?? 0)
}
