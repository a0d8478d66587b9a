import type { Qualification } from '../qualification.js'

/** Making good, delighting, and what it is worth. */
export const RECOVERY_CLAIMS: readonly Qualification[] = [
  {
    claim: 'Outstanding recovery makes customers more loyal than if nothing had gone wrong',
    research:
      'More satisfied, yes; more loyal, more talkative or with a better image of the firm, no. In records of purchases recovery almost never makes good the whole loss, and after a second failure nothing of the effect is left.',
    model:
      'Satisfaction follows the most intense moment with its sign, so that one failure well mended may please more than an answered question. Churn cannot fall below that of a customer without the failure, and a mended failure is told no better than a day without one. Preventing a problem costs no trust at all, so that prevention is worth more than any recovery.',
    sources: ['de_matos_2007', 'knox_2014', 'maxham_2002'],
    parameters: ['churn.severity', 'churn.trust', 'word_of_mouth.without_failure', 'trust.repeat_factor'],
  },
  {
    claim: 'The more money, the better the repair',
    research:
      'Where customers reject what went wrong the value of compensation is an S, steepest between 60 and 120 % of the loss; where they keep it the first dollars do most. It helps to about 150 % of the price and can lower loyalty beyond. Staff who give goods away inflate the scores that they are judged by.',
    model:
      'What a grant is worth to the customer follows the S for everybody, and what is granted beyond need is booked as a cost that buys no trust. Agents without training, guidelines and orientation over-grant.',
    sources: ['gelbrich_2015', 'haesevoets_2017', 'estelami_2002', 'brady_2012'],
    parameters: [
      'deciding.remedy_value.low',
      'deciding.remedy_value.high',
      'deciding.remedy_value.flat',
      'deciding.remedy_value.falling',
      'deciding.over_grant',
      'deciding.unneeded',
    ],
  },
  {
    claim: 'Delight customers, or at least: make it effortless, and they stay',
    research:
      'The survey behind the effort score finds that delight does not pay; independent work finds that being very satisfied foretells better who stays, differing by industry.',
    model:
      'Effort is reported and moves nothing: neither churn nor talk reads it. Warm treatment gains half of what poor treatment of the same intensity loses. That effort and churn go together in a run comes from the events that both share, and proves nothing.',
    sources: ['gartner_effort', 'ceb_2010', 'de_haan_2015'],
    parameters: ['effort.contact', 'effort.transfer', 'effort.repeat', 'trust.gain_ratio'],
  },
  {
    claim: 'A third of customers leave after one bad experience',
    research:
      'That is what they say they would do; in the US half as many say so. About 19 % recall having stopped after a very poor experience; in records of purchases those who stay are soon back to normal.',
    model:
      'Churn follows trust on a curve set by what people recall having done, not by what they intend: from trust 70 to 35, at severity 3, it rises by about 19 points. It is counted for one year and decays with nothing, which overstates it for those who return to normal.',
    sources: ['qualtrics_2021', 'pwc_2018', 'knox_2014'],
    parameters: ['churn.trust', 'churn.severity', 'churn.base'],
  },
  {
    claim: 'Five per cent more retention means 25 to 85 % more profit',
    research: 'A thought experiment on halving churn, not an effect that anybody measured.',
    model:
      'No such multiplier exists here. A customer lost costs the lifetime value that the scenario states, which is nothing until somebody states it.',
    sources: ['reichheld_1990'],
    parameters: ['loyalty.lifetime_value', 'loyalty.value_factor'],
  },
]
