import type { Limits } from '../parameter.js'
import { type Behaviour, behaviour } from '../parameter.js'

type Known = Pick<Behaviour, 'unit' | 'direction' | 'source' | 'changes' | 'note'> & { readonly limits?: Limits }

function telling<const Name extends string>(
  name: Name,
  label: string,
  value: number,
  range: readonly [number, number],
  { unit, source, direction, changes, ...more }: Known,
): Behaviour<`word_of_mouth.${Name}`> {
  return behaviour({
    id: `word_of_mouth.${name}` as const,
    moves: 'valuation',
    label,
    value,
    range,
    unit,
    source,
    direction,
    size: 'assumed',
    changes,
    ...more,
  })
}

const ASK = 'Asking customers whom they told, by satisfaction'
const REFERRALS = 'Counting referrals and the customers they bring'
const REMEMBERED = 'The direction was read; the size is remembered, to be checked before it is quoted.'

/**
 * Tellings after a journey that felt like V: bad ones negative ((60 - V) / 60)^2 (1 - T) / 0.3 below 60, good ones
 * positive (V - 60) / 40 T / 0.7 above, with trust T at the end against the usual.
 */
export const WORD_OF_MOUTH = [
  telling('negative', 'Bad tellings at the worst, at the usual trust', 0.8, [0.5, 2], {
    unit: 'tellings',
    direction: 'measured',
    source: ['anderson_1998', 'tarp_telling', 'ceb_talk'],
    changes: ASK,
    note: 'With the trust that is gone by then about twice as many as of the best, as reported.',
  }),
  telling('positive', 'Good tellings at the best, at the usual trust', 1, [0.5, 2], {
    unit: 'tellings',
    direction: 'measured',
    source: ['anderson_1998', 'tarp_telling'],
    changes: ASK,
  }),
  telling('neutral_point', 'Satisfaction of which nobody talks', 60, [50, 70], {
    unit: 'points',
    direction: 'assumed',
    source: [],
    changes: ASK,
    limits: { low: 1, high: 99 },
  }),
  telling('positive_span', 'Satisfaction above neutral at which tellings peak', 40, [30, 50], {
    unit: 'points',
    direction: 'assumed',
    source: [],
    changes: ASK,
    limits: { low: 1, high: 100 },
  }),
  telling('without_failure', 'Satisfaction that the customer would have felt without the failure', 80, [70, 90], {
    unit: 'points',
    direction: 'measured',
    source: ['de_matos_2007'],
    changes: 'Satisfaction of customers without a failure',
    note: 'Caps what is told after a failure, and is what the talk of the same customer is held against: the recovery paradox does not hold for word of mouth.',
  }),
  telling('listener_in_market', 'Share of listeners who are about to choose', 0.05, [0.01, 0.15], {
    unit: 'share',
    direction: 'assumed',
    source: [],
    changes: REFERRALS,
  }),
  telling('choice_positive', 'Change of choice after good word of mouth', 0.2, [0.1, 0.3], {
    unit: 'share',
    direction: 'measured',
    source: ['east_2008', 'kumar_2007'],
    changes: REFERRALS,
    note: REMEMBERED,
  }),
  telling('choice_negative', 'Change of choice after bad word of mouth', 0.11, [0.05, 0.2], {
    unit: 'share',
    direction: 'measured',
    source: ['east_2008'],
    changes: REFERRALS,
    note: REMEMBERED,
  }),
  telling('retelling', 'Share of listeners who pass it on', 0.2, [0, 0.5], {
    unit: 'share',
    direction: 'assumed',
    source: [],
    changes: REFERRALS,
    note: 'Below 1, or a story would never end.',
    limits: { low: 0, high: 0.9 },
  }),
  telling('advertising_cost_per_customer', 'Advertising that wins one customer', 120, [20, 1000], {
    unit: 'currency',
    direction: 'assumed',
    source: [],
    changes: 'The firm’s own cost of acquisition',
    note: 'Of cost only where a file states `marketing`: what else it prices is a memo.',
    limits: { low: 0.01, high: 1e9 },
  }),
  telling('base_tellings', 'Tellings a month of a customer without a contact', 0.2, [0.05, 0.5], {
    unit: 'tellings',
    direction: 'assumed',
    source: [],
    changes: ASK,
    limits: { low: 0.001, high: 1000 },
  }),
  telling('base_positive', 'Share of those tellings that are good', 0.8, [0.7, 0.9], {
    unit: 'share',
    direction: 'measured',
    source: ['east_2007'],
    changes: ASK,
    note: 'Good tellings are three times as common as bad over a whole base; those without an incident should lie above.',
    limits: { low: 0.01, high: 1 },
  }),
] as const
