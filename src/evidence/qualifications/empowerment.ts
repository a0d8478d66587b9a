import type { Qualification } from '../qualification.js'

/** What authority, training and orientation do, and what they do not. */
export const EMPOWERMENT_CLAIMS: readonly Qualification[] = [
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
