import type { ChannelKind } from '../../vocabulary/channels.js'

/** Words by which the kind of a channel is known, the first that fits. */
const WORDS: readonly (readonly [RegExp, ChannelKind])[] = [
  [/chat|messag|messenger|whats ?app|sms|text/i, 'chat'],
  [/e-?mail|^mail$|letter|post\b|fax/i, 'email'],
  [/ticket|web|form|portal|self.?service|direct opening|task|api|social/i, 'ticket'],
  [/counter|^desk$|branch|store|shop|face|in.?person|walk/i, 'counter'],
  [/phone|voice|call|telephon|hotline|ivr/i, 'phone'],
]

/** What kind of channel a name of a log stands for; undefined where its words do not say. */
export function channelKindOf(name: string): ChannelKind | undefined {
  return WORDS.find(([word]) => word.test(name))?.[1]
}
