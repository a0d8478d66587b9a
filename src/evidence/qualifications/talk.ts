import type { Qualification } from '../qualification.js'

/** What customers tell others. */
export const TALK_CLAIMS: readonly Qualification[] = [
  {
    claim: 'Bad word of mouth is everywhere, and stronger than good',
    research:
      'Good word of mouth is three times as common, and mostly moves a choice at least as far, since few would have bought anyway. That the dissatisfied talk more is true and exaggerated. Bad word of mouth does make more people certain.',
    model:
      'Talk is an asymmetric U of satisfaction, up to twice as much at the bad end as at the good. With `demand.customer_base` those without a contact talk too, mildly and mostly well. A good word moves a choice further than a bad one. Certainty is not modelled.',
    sources: ['east_2007', 'east_2008', 'anderson_1998', 'tarp_telling'],
    parameters: [
      'word_of_mouth.negative',
      'word_of_mouth.positive',
      'word_of_mouth.base_positive',
      'word_of_mouth.choice_positive',
      'word_of_mouth.choice_negative',
    ],
  },
  {
    claim: 'Word of mouth is cheaper and more credible than advertising',
    research:
      'More credible, modestly: 83 % trust friends, 63 % television. Large effects come from single firms. Four in five intend to recommend, one in three does, one in eight of those recommendations brings a customer.',
    model:
      'Few listeners are about to choose, and a conversation shifts the choice of those by a fifth at most. What advertising would take for as many customers is a memo at the firm’s own cost of acquisition. With `marketing` the budget buys customers at that cost, each further one dearer, and the report holds them against those brought and lost.',
    sources: ['kumar_2007', 'nielsen_2015', 'sethuraman_2011'],
    parameters: [
      'word_of_mouth.listener_in_market',
      'word_of_mouth.retelling',
      'word_of_mouth.advertising_cost_per_customer',
      'marketing.elasticity',
    ],
  },
]
