import type { Moment, Story } from '../../story/story.js'
import { CHANNEL_KIND, type KindOfChannel, USUAL_KIND } from '../../vocabulary/channels.js'

/** Whether every contact was a call. */
export function isByPhone({ moments }: Story): boolean {
  return moments.every(({ events }) => events.every(({ kind = USUAL_KIND }) => kind === USUAL_KIND))
}

/** How the customer comes, or goes on, at a moment. */
export function kindAt(index: number, { moments }: Story): KindOfChannel {
  return kindOf(moments.slice(0, index + 1))
}

/** By which channel the customer was there when a moment began: at its end it may be another one. */
export function kindBefore(index: number, story: Story): KindOfChannel {
  const isNew = story.moments.slice(0, index).every(({ events }) => events.every(({ event }) => event !== 'on_channel'))
  return kindAt(isNew ? index : index - 1, story)
}

function kindOf(moments: readonly Moment[]): KindOfChannel {
  const events = moments.flatMap((moment) => moment.events)
  return CHANNEL_KIND[events.findLast(({ event }) => event === 'on_channel')?.kind ?? USUAL_KIND]
}
