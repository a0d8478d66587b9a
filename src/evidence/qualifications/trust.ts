import type { Qualification } from '../qualification.js'

/** What breaks trust, and how much. */
export const TRUST_CLAIMS: readonly Qualification[] = [
  {
    claim: 'Trust breaks more easily than it is built',
    research:
      'In choices about money losses weigh about twice as much as gains, a figure that others put at 1.3; for trust in firms the ratio has not been measured, only that bad mostly weighs more. It depends on what one thought before, and it is the other way round for solving the problem, where good weighs more than bad.',
    model:
      'One ratio scales every gain that is not a solution; solutions and remedies count in full. Trust moves on a logistic scale, so that events weigh less with those who trust fully or not at all.',
    sources: ['brown_2024', 'walasek_2024', 'poortinga_2004', 'sirdeshmukh_2002'],
    parameters: ['trust.gain_ratio', 'trust.size.resolved', 'trust.size.remedied'],
  },
  {
    claim: 'Waiting destroys trust',
    research:
      'The clock explains little: waits have a small effect, even on satisfaction with the waiting time, that a good answer makes up, and how long something took hardly enters how it is remembered.',
    model:
      'A wait costs abandonment first. It costs trust once, by one small step where it goes beyond what is tolerated, however long it is; minutes as such enter neither trust nor satisfaction. What customers are told while they wait is not modelled.',
    sources: ['garcia_2012', 'alaybek_2022'],
    parameters: ['trust.wait_tolerance', 'trust.size.long_wait', 'satisfaction.peak_weight'],
  },
  {
    claim: '"I’m sorry, but we have a policy" is oil on the fire',
    research:
      'Only opinion was found on the phrase itself. The nearest: failures seen as in the firm’s hands and as lasting are the ones that cost loyalty, and a policy is both; of those who had switched for poor service 19 % name bureaucratic policies among the reasons.',
    model:
      'A refusal on policy is an event of its own, one of the larger ones, that falls on care and integrity more than on ability. Its size is assumed.',
    sources: ['van_vaerenbergh_2014', 'bureaucracy_2005'],
    parameters: ['trust.size.refused_on_policy', 'trust.over_claim_factor'],
  },
  {
    claim: 'Transfers cause the damage',
    research:
      'Of transferred customers 12 % fewer are very satisfied and 14 % fewer helped at once, whether in points or in proportion a vendor does not say, and nobody took into account that it is the harder cases that are transferred.',
    model:
      'A transfer by itself is the smallest of all hurts. Most of what sets transferred customers apart comes from the case and from telling it again; `npm run calibrate` prints the raw difference beside what the same customers would have felt had nobody passed them on.',
    sources: ['sqm_transfer'],
    parameters: ['trust.size.transfer', 'trust.size.repeat_explanation', 'satisfaction.hassle'],
  },
]
