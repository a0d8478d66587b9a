import { CHANNEL_KIND, CHANNEL_KINDS, USUAL_KIND } from '../../vocabulary/channels.js'
import { randomSeconds } from '../values/distribution.js'
import { decimal, integer, share } from '../values/number.js'
import { duration } from '../values/time.js'
import { choice } from '../values/word.js'
import { key, type Read, type Section, strict } from './section.js'

/** Nobody follows more. */
const MOST_AT_ONCE = 50

/** One way in which customers reach the house. */
export function channel(section: Section) {
  return section({
    kind: key(
      choice(...CHANNEL_KINDS),
      `${CHANNEL_KINDS.map((kind) => `${kind}: ${CHANNEL_KIND[kind].meaning}`).join('; ')}.`,
      { neutral: USUAL_KIND },
      'Live contacts are taken first. What is written waits overnight, is never turned or sent away, and nobody hangs up; every further exchange is read before it is answered.',
    ),
    share: key(
      share,
      'Share of customers who come by it, where neither their kind nor their issue says; all shares add up to 100%.',
      'as customers or issues say; all where it is the only channel',
      'One draw per customer; calling again stays on the channel.',
    ),
    at_once: key(
      integer(1, MOST_AT_ONCE),
      'Most chats that one agent holds.',
      { parameter: 'channels.at_once' },
      'A chat goes to who is idle, else to whoever has the fewest and can take one more; an agent in chats takes no call before the last has ended.',
    ),
    slowed: key(
      share,
      'By how much each further chat slows all chats of an agent down.',
      { parameter: 'channels.slowed' },
      'With k in hand each goes at 1 / (1 + slowed × (k − 1)) of its pace: limited processor sharing. Whoever holds, and who is handed over, slows nobody.',
    ),
    patience: key(
      randomSeconds,
      'How long a customer waits in line on this channel, before what the team and the customer say.',
      'that of the team or the customer',
      'The law of patience on this channel.',
    ),
    balk: key(
      share,
      'Share who leave at once when they would have to wait on this channel, before what the customer says.',
      'that of the customer',
      'At a counter the line is seen before it is joined; on the phone a wait is heard of.',
    ),
    talk_factor: key(
      decimal(0.01, 100),
      'Factor on talk time.',
      { neutral: 1 },
      'Multiplies the talk of each leg on this channel, besides that of the team.',
    ),
    answer_within: key(
      duration,
      'Within what time a written answer is promised.',
      'nothing is promised',
      'An answer that comes later is a broken promise, and costs integrity; the share of answers in time is the service level of the channel.',
    ),
  })
}

export type Channel = Read<typeof channel>

export const CHANNEL = channel(strict).shape
