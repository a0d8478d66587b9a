import { unitIn } from '../../src/experiment/summarise.js'
import type { Figure, Figures, MeasureSummary, Summary } from '../../src/experiment/summary.js'
import { findMeasure } from '../../src/measures/catalogue.js'

type Pair = readonly [mean: number | null, halfWidth: number | null]

const figure = ([mean, half_width]: Pair): Figure => ({ mean, half_width })

export function figures(pairs: Readonly<Record<string, Pair>>): Figures {
  return Object.fromEntries(Object.entries(pairs).map(([name, pair]) => [name, figure(pair)]))
}

function measured(id: string, pair: Pair, quantiles?: readonly [number, number, number, number]): MeasureSummary {
  const { unit, better } = findMeasure(id)!
  return {
    unit: unitIn(unit, 'USD'),
    better,
    ...figure(pair),
    replications: [],
    ...(quantiles && {
      quantiles: {
        50: figure([quantiles[0], 0.1]),
        90: figure([quantiles[1], 0.2]),
        95: figure([quantiles[2], 0.4]),
        99: figure([quantiles[3], 0.9]),
      },
    }),
  }
}

const plain: Readonly<Record<string, Pair>> = {
  repeat_explanations: [1.3142, 0.0391],
  contacts: [1.942, 0.021],
  legs: [2.6471, 0.033],
  transfers: [0.7313, 0.0122],
  misroutes: [0.0931, 0.0044],
  first_contact_resolution: [0.4783, 0.0072],
  resolution: [0.7312, 0.0069],
  reopening: [0.1121, 0.0042],
  service_level: [0.7114, 0.0231],
  abandonment: [0.0612, 0.0062],
  blocked: [0, 0],
  on_the_spot: [0.3123, 0.0073],
  authority_used: [0.4812, 0.011],
  refusals: [0.2931, 0.0073],
  escalations: [0.2214, 0.0052],
  approvals: [0.1412, 0.0043],
  approval_layers: [1.722, 0.031],
  trust_loss: [6.4312, 0.2213],
  trust_final: [65.8132, 0.2142],
  distrust: [0.2312, 0.0062],
  satisfaction: [51.231, 0.412],
  effort: [2.4121, 0.0213],
  churn: [0.1784, 0.0031],
  word_of_mouth: [-212.44, 14.31],
  word_of_mouth_positive: [410.12, 6.1],
  word_of_mouth_negative: [622.56, 9.7],
  advertising_equivalent: [-0.412, 0.031],
  concession: [7.913, 0.212],
  concession_p95: [31_412.4, 1211.3],
  over_granting: [0.3142, 0.0213],
  over_claims: [0.2812, 0.0093],
  cost: [48.771, 1.213],
  occupancy: [0.7712, 0.0062],
}

const team = (occupancy: number, wait: number, leg: number, passed: number, again: number): Figures =>
  figures({
    occupancy: [occupancy, 0.0061],
    queue_time: [wait, 0.092],
    handle_time: [leg, 0.081],
    transfers: [passed, 0.0072],
    repeat_explanations: [again, 0.0081],
  })

const part = (handle: number, again: number, loss: number, talk: number, fcr: number): Figures =>
  figures({
    handle_time: [handle, 0.31],
    repeat_explanations: [again, 0.041],
    trust_loss: [loss, 0.312],
    word_of_mouth: [talk, 16.2],
    first_contact_resolution: [fcr, 0.0092],
  })

const gate = (any: number, only: number) => ({
  first: figure([any, 0.004]),
  any: figure([any, 0.0052]),
  only: figure([only, 0.0031]),
})

/** The homeware retailer of the examples, with figures invented to show the form. */
export const summary: Summary = {
  schema: 'runaround/summary@1',
  runaround: '0.1.0',
  scenario: { name: 'Homeware retailer, as it is', file: 'ersatz.yaml', hash: 'abc' },
  seed: 'homeware',
  replications: 20,
  confidence: 0.95,
  customers: 98_412,
  events: 2_114_345,
  currency: 'USD',
  measures: {
    ...Object.fromEntries(Object.entries(plain).map(([id, pair]) => [id, measured(id, pair)])),
    handle_time: measured('handle_time', [14.231, 0.312], [10.12, 30.2, 38.4, 61.3]),
    journey_time: measured('journey_time', [21.44, 1.12], [0.31, 61.2, 82.7, 140.3]),
    time_to_resolution: measured('time_to_resolution', [17.31, 1.02], [0.24, 50.1, 71.9, 121.4]),
    customer_time: measured('customer_time', [22.13, 0.51], [15.2, 48.1, 60.8, 92.4]),
    hold_time: measured('hold_time', [3.412, 0.141], [1.9, 6, 9.3, 14.2]),
    speed_of_answer: measured('speed_of_answer', [0.841, 0.092], [0, 2.31, 4.05, 7.12]),
    approval_wait: measured('approval_wait', [68.31, 4.12], [31.2, 160.4, 233.5, 402.1]),
  },
  breakdown: {
    team: {
      front_line: team(0.8123, 0.812, 5.112, 0.312, 0.092),
      product_support: team(0.6231, 1.212, 6.931, 0.212, 0.712),
      logistics: team(0.5912, 0.412, 4.412, 0.032, 0.881),
      manufacturer_desk: team(0.7012, 3.121, 8.231, 0, 0.412),
      claims: team(0.6812, 1.931, 10.121, 0, 0.812),
    },
    issue: {
      late_delivery: part(7.121, 0.412, 2.121, 40.1, 0.6312),
      worn_washer: part(19.412, 2.212, 10.812, -462.1, 0.2931),
      damaged_delivery: part(29.121, 2.712, 13.412, -610.2, 0.2112),
    },
    segment: {
      regular: part(14.12, 1.331, 6.512, -216.2, 0.4812),
      loyal: part(14.91, 1.212, 5.912, -181.2, 0.4631),
    },
    manager: {
      shift_supervisor: figures({ occupancy: [0.6612, 0.011], approval_wait: [12.31, 0.81] }),
      support_manager: figures({ occupancy: [0.3312, 0.009], approval_wait: [41.12, 2.31] }),
      director: figures({ occupancy: [0.1512, 0.012], approval_wait: [612.2, 51.1] }),
    },
  },
  trust_loss_by_cause: figures({
    transfer: [0.731, 0.012],
    misroute: [0.191, 0.009],
    repeat_explanation: [1.912, 0.051],
    hold_for_approval: [0.161, 0.005],
    long_wait: [0.121, 0.021],
    abandonment: [0.212, 0.021],
    turned_away: [0, 0],
    poor_treatment: [0.412, 0.021],
    not_solved: [1.612, 0.041],
    reopening: [0.331, 0.021],
    refused_on_policy: [2.412, 0.091],
    refused_after_escalation: [0.912, 0.061],
    broken_promise: [0.412, 0.031],
    over_claim: [0.312, 0.019],
    no_one_could_help: [0.212, 0.021],
    warm_treatment: [-0.212, 0.009],
    resolved: [-0.812, 0.019],
    remedied: [-2.4788, 0.0312],
  }),
  time_by_cause: figures({
    queue: [0.031, 0.0012],
    explaining: [0.041, 0.0011],
    repeat_explaining: [0.052, 0.0013],
    talking: [0.141, 0.0031],
    hold_approval: [0.041, 0.0021],
    hold_handover: [0.016, 0.0008],
    waiting_call_back: [1.312, 0.112],
    between_contacts: [19.806, 1.1],
  }),
  cost_by_part: figures({
    labour_busy: [6.912, 0.092],
    labour_idle: [3.412, 0.071],
    managers: [3.131, 0.062],
    concessions: [7.913, 0.212],
    churn: [26.912, 0.912],
    word_of_mouth: [0.491, 0.041],
  }),
  gates: {
    ownership: gate(0.0412, 0.0121),
    authority: gate(0.3412, 0.0912),
    tools: gate(0.4012, 0.1121),
    judgement: gate(0.2112, 0.0412),
    courage: gate(0.2512, 0.0612),
  },
  course: null,
  differing: {},
  endings: figures({
    resolved: [0.7312, 0.0069],
    refused: [0.1123, 0.004],
    gave_up: [0.0912, 0.004],
    abandoned: [0.0412, 0.003],
    turned_away: [0, 0],
    no_one_could_help: [0.0241, 0.002],
  }),
  expectations: [
    {
      path: 'trust_loss',
      threshold: '< 9',
      mean: 6.4312,
      half_width: 0.2213,
      verdict: 'met',
      straddles: false,
      unknown: null,
    },
    {
      path: 'first_contact_resolution',
      threshold: '>= 48 %',
      mean: 0.4783,
      half_width: 0.0072,
      verdict: 'failed',
      straddles: true,
      unknown: null,
    },
  ],
  warnings: [
    {
      code: 'rests-on-assumptions',
      message: '56 % of the cost is the value of customers lost or put off, whose size rests on assumptions.',
      advice:
        'State `lifetime_value` and `churn_base` from your own records, and quote the rest of the cost beside it.',
    },
  ],
}
