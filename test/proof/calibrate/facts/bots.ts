import type { Fact } from '../fact.js'
import type { Observed } from '../observed.js'

/** Per cent of the tasks that the bot did right, however often they came. */
function done({ whole: { journey } }: Observed): number {
  return (100 * journey('contained')) / journey('met_bot')
}

/** Bots that answer customers. */
export const BOTS: readonly Fact[] = [
  {
    id: 'F25',
    fact: 'Of tasks that a language model did right at 60 % of tries it did 49 % right twice of two, 38 % four times of four and fewer than 25 % eight times of eight',
    sources: ['yao_2024'],
    settings: {
      one: 'facts/bot-one-try.yaml',
      two: 'facts/bot-two-tries.yaml',
      four: 'facts/bot-four-tries.yaml',
      eight: 'facts/bot-eight-tries.yaml',
    },
    readings: [
      { name: 'right at one try (%)', strength: 'benchmark', target: [58, 63], value: ({ one }) => done(one!) },
      { name: 'at two of two (%)', strength: 'benchmark', target: [45, 53], value: ({ two }) => done(two!) },
      { name: 'at four of four (%)', strength: 'benchmark', target: [33, 43], value: ({ four }) => done(four!) },
      { name: 'at eight of eight (%)', strength: 'benchmark', target: [15, 30], value: ({ eight }) => done(eight!) },
    ],
    note: 'The share of steady tasks (`bot.steady`) was set between what two to four tries and what eight say of it.',
  },
  {
    id: 'F26',
    fact: '24 % of consumers say that their last contact with AI in service was resolved by it alone',
    sources: ['ada_2026', 'gartner_2024'],
    settings: { gatekeeper: 'bots/gatekeeper.yaml' },
    readings: [
      {
        name: 'resolved by a bot without authority alone (%)',
        strength: 'for information',
        target: null,
        value: ({ gatekeeper }) => {
          const { journey } = gatekeeper!.whole
          return (100 * journey('resolved_by_bot')) / journey('met_bot')
        },
      },
    ],
    unstated: [
      {
        name: 'how many would leave a firm that uses AI',
        why: 'An intention: 53 % say that they would consider it. What a customer does here follows from what happened.',
      },
    ],
  },
]
