import type { SourceKey } from './bibliography.js'
import type { ParameterId } from './registry.js'

/** A claim often made about service, with what research makes of it and how the model takes that into account. */
interface Qualification {
  readonly claim: string
  /** What research does and does not support. */
  readonly research: string
  /** The mechanism by which the model heeds it, or what the model leaves out. */
  readonly model: string
  readonly sources: readonly SourceKey[]
  /** The numbers by which it works, where there are any. */
  readonly parameters: readonly ParameterId[]
}

/** Making good, delighting, and what it is worth. */
const RECOVERY_CLAIMS: readonly Qualification[] = [
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
      'Effort is reported and moves nothing: neither churn nor talk reads it. With `culture.delight` agents go beyond what is due now and then: that pleases, makes people talk a little more, and keeps hardly anybody, or drives them away: plausible worlds draw either sign. Warm treatment gains half of what poor treatment of the same intensity loses. That effort and churn go together in a run comes from the events that both share, and proves nothing.',
    sources: ['gartner_effort', 'ceb_2010', 'ceb_delight', 'kim_park_2019', 'rust_2000', 'de_haan_2015'],
    parameters: [
      'effort.contact',
      'effort.transfer',
      'effort.repeat',
      'trust.gain_ratio',
      'delight.loyalty',
      'delight.talk',
    ],
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

/** What authority, training and orientation do, and what they do not. */
const EMPOWERMENT_CLAIMS: readonly Qualification[] = [
  {
    claim: 'Empowerment is the cure',
    research:
      'Guidelines have the stronger total effect on the satisfaction of complainants, and the two complement each other. Empowerment has good and bad consequences for those who serve; formal rules make roles clearer too.',
    model:
      'A limit alone does nothing: a case passes only where authority, tools, judgement and courage all let it. Guidelines are the stronger half of judgement and complement orientation: each is worth more beside the other. They keep agents courteous and the untrained from over-granting, so that a clear frame raises what authority is worth. Stress from unclear roles is not modelled, which flatters empowerment without guidelines.',
    sources: ['homburg_2005', 'hartline_1996', 'wetzels_2000'],
    parameters: ['judging.guidelines', 'judging.orientation', 'treatment.guidelines', 'deciding.over_grant'],
  },
  {
    claim: 'Empowered people serve faster',
    research:
      'Skills, discretion and rewards go with better service and have no relation with handle time (a working paper). The one experiment with training did shorten calls: performance, counted as 100 over handling time, rose by 10 %, for a few weeks.',
    model:
      'No lever shortens the talk of a leg, training neither, though it was found to: the gain is taken in cases solved instead. Time is saved only where there are fewer legs, holds, repeats and contacts.',
    sources: ['batt_moynihan_2006', 'de_grip_2012'],
    parameters: ['handling.training_solve', 'handling.training_right_first_time'],
  },
  {
    claim: 'Empowered people stay',
    research:
      'Felt empowerment goes with fewer plans to leave, and involvement with fewer quits; neither was shown to cause it, and surveys of one and the same person inflate the relation.',
    model:
      'Where a scenario states attrition, leaving depends on morale, and morale on the decisions one takes and the refusals one has to speak: a moderate size, assumed. Where it states none nobody leaves.',
    sources: ['seibert_2011', 'batt_2002'],
    parameters: ['people.leaving_slope', 'people.morale_taken', 'people.morale_refused'],
  },
  {
    claim: 'Training cuts escalations',
    research:
      'What was shown by experiment is shorter calls, by 10 % after a week of training, fading within weeks. A generative-AI assistant, rolled out in steps, brought 15 % more issues resolved per hour, which novices gain from and experts hardly; customers asked less often for a manager.',
    model:
      'Training lifts the cases that are solved and stay solved, a training wave fades, the untrained ask upstairs about decisions that nothing blocks, and hear more demands for a manager. The direction of the latter two is by analogy and their size assumed. Escalations fall per decision; per journey they can rise, because whoever solves more cases has more to decide.',
    sources: ['de_grip_2012', 'brynjolfsson_2025'],
    parameters: [
      'deciding.unsure',
      'deciding.calming',
      'handling.training_solve',
      'handling.training_right_first_time',
      'people.training_wave',
      'people.fading_half_life',
    ],
  },
  {
    claim: 'Control only costs',
    research:
      'One claim in ten on retailers is fraudulent, by a vendor’s own count; nobody has published how many of the just are refused to catch them.',
    model:
      'Where an issue states undue requests, whoever decides sees merit with an error: agents by tools and history where they look, managers by theirs. Looking takes time and hurts the innocent, and asking pays where nobody looks. The report shows what is paid on undue requests beside the just ones refused; all sizes but the share are assumed.',
    sources: ['appriss_2024'],
    parameters: ['claims.tools', 'claims.history', 'claims.false_alarm', 'claims.manager_error', 'claims.learning'],
  },
  {
    claim: 'Better pay buys better service',
    research:
      'Turnover falls with pay against the market’s, steeply among call-centre workers, and higher pay attracts abler applicants.',
    model:
      'Where a team states what others pay, its pay moves who leaves and what newcomers know. Pay that is as others pay buys nothing, and no one works harder for it, though the study of one retailer finds that people do.',
    sources: ['emanuel_2020', 'cotton_1986', 'dal_bo_2013'],
    parameters: ['people.pay_leaving', 'people.pay_applicants'],
  },
  {
    claim: 'Good people come to good employers',
    research:
      'Firms of better repute have more applicants, and there is some evidence that they can choose abler ones. Applicants whom employees refer stay longer, and are no abler than others.',
    model:
      'Where a file says how many go by the word of those who work there, their morale moves how long seats stay empty and, less surely, what newcomers know. That newcomers by referral stay longer is not modelled.',
    sources: ['turban_2003', 'burks_2015'],
    parameters: ['people.word_applicants', 'people.word_skill'],
  },
  {
    claim: 'Fear kills empowerment in seconds',
    research:
      'Psychological safety goes with speaking up and learning, and people do withhold what might be held against them. Nobody has measured how fast fear spreads, or how long it stays.',
    model:
      'Low confidence keeps agents from using the authority they have, most of all for large amounts. A reprimand lowers it at once and is remembered for months; reviews move it over weeks, by how many of one’s own decisions they criticise, and constant criticism leaves a tenth of authority used. Sizes and speeds are assumed.',
    sources: ['frazier_2017', 'milliken_2003'],
    parameters: [
      'deciding.courage_exponent',
      'people.reprimand',
      'people.contagion',
      'people.criticised',
      'people.reprimand_half_life',
      'people.confidence_half_life',
    ],
  },
  {
    claim: 'Rules pile up and up',
    research:
      'The stock of rules grows, but new ones become rarer the more there are already (one university). That bureaucracy is growing is the view of a sample that chose itself.',
    model:
      'Rules that have an age grow with its logarithm, each year adding less than the one before, and shift the share of cases that count as exceptions in logits. How much a rule adds is assumed.',
    sources: ['schulz_1998', 'hamel_zanini_2017'],
    parameters: ['handling.rules_slope', 'handling.rules_scale'],
  },
]

/** What breaks trust, and how much. */
const TRUST_CLAIMS: readonly Qualification[] = [
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

/** What customers tell others. */
const TALK_CLAIMS: readonly Qualification[] = [
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
    claim: 'The net promoter score is the one number you need',
    research:
      'It was put forward as that. In independent work being very satisfied foretells best who stays, though which score does differs by industry. How usable a product is explains a third of how answers on recommending differ.',
    model:
      'The score is computed from satisfaction and trust, by an equation that was found of products and with the scatter of answers about it. It moves nothing: neither churn nor talk reads it. Its level is less certain than differences between designs; `observed` holds it against your own.',
    sources: ['reichheld_2003', 'de_haan_2015', 'sauro_2010', 'lewis_2012'],
    parameters: ['recommending.least', 'recommending.slope', 'recommending.satisfaction', 'recommending.scatter'],
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

/** Every claim that the model does not take at its word. */
export const QUALIFICATIONS: readonly Qualification[] = [
  ...RECOVERY_CLAIMS,
  ...EMPOWERMENT_CLAIMS,
  ...TRUST_CLAIMS,
  ...TALK_CLAIMS,
]
