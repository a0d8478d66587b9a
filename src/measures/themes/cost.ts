import { DAY, MONTH } from '../../kernel/units.js'
import { adding, between } from '../bounds.js'
import { COST, COST_PARTS, costWhileOpen, OPEN_COST, OPERATING_COST } from '../cost-parts.js'
import { cohort, type Ratio, span, type Whole } from '../measure.js'
import { journeys, per, type Quantity, ratio, YEARS } from '../ratio.js'

/** The 95 % point of the standard normal. */
const NORMAL_95 = 1.645
/** Of a month. */
const DAYS = MONTH / DAY

function perCustomer(what: Quantity<Whole>): Ratio<Whole> {
  return { ...ratio(what, journeys('customers')), perArrival: 'customers' }
}

/** Money, per case. */
export const MONEY = [
  cohort({
    id: 'concession',
    label: 'concessions',
    plural: true,
    unit: 'currency',
    better: null,
    definition: 'Money granted to customers as remedies, per case.',
    journey: per('customers', 'concession'),
  }),
  cohort({
    id: 'concession_p95',
    label: 'concessions in a bad month',
    plural: true,
    unit: 'currency per month',
    better: null,
    definition:
      'What the concessions of a month stay below in 19 of 20 months, taking a month as 30.4375 independent days and their sum as normal.',
    whole: {
      formula: `${DAYS} m + ${NORMAL_95} sqrt(${DAYS} v), with m = concession_by_day / days and v = (concession_by_day_squared - days * m * m) / (days - 1)`,
      value: ({ house }) => {
        const days = house('days')
        if (days < 2) return Number.NaN
        const mean = house('concession_by_day') / days
        const variance = Math.max(0, (house('concession_by_day_squared') - days * mean * mean) / (days - 1))
        return DAYS * mean + NORMAL_95 * Math.sqrt(DAYS * variance)
      },
    },
  }),
  cohort({
    id: 'over_granting',
    label: 'over-granting',
    alias: 'overcompensation',
    unit: 'currency',
    better: 'lower',
    signed: true,
    definition: 'Part of the concessions that goes beyond what was due, or to who was due nothing, per case.',
    journey: per('customers', 'over_granted'),
  }),
  cohort({
    id: 'undue_paid',
    label: 'paid on undue requests',
    noun: 'the money paid on undue requests',
    unit: 'currency',
    better: 'lower',
    definition: 'Part of the concessions that goes to who asked for what was not due, or for more than was, per case.',
    journey: per('customers', 'undue_paid'),
  }),
  cohort({
    id: 'unneeded_grants',
    label: 'unneeded grants',
    plural: true,
    unit: 'per journey',
    better: 'lower',
    definition: 'Remedies granted to customers who needed none.',
    journey: per('journeys', 'unneeded_grants'),
  }),
  cohort({
    id: 'cost',
    label: 'cost',
    unit: 'currency',
    better: 'lower',
    signed: true,
    definition:
      'Labour paid, bots, managers, replacing leavers, concessions and gestures, advertising, and the value of customers lost or put off less that of those bought, per case; shorter journeys save capacity, not cash, unless staffing changes.',
    whole: {
      ...perCustomer(COST),
      whileOpen: (whole) => costWhileOpen(whole, whole.journey('customers')),
    },
  }),
  cohort({
    id: 'cost_a_year',
    label: 'cost a year',
    unit: 'currency a year',
    better: null,
    signed: true,
    definition:
      'The cost of all cases of a year: labour, bots, managers, replacing leavers, concessions and gestures, customers lost or put off, advertising less what it buys.',
    whole: {
      ...ratio(COST, YEARS),
      whileOpen: (whole) => costWhileOpen(whole, YEARS.of(whole)),
    },
  }),
  cohort({
    id: 'operating_cost_per_contact',
    label: 'operating cost per contact',
    alias: 'CPC',
    unit: 'currency',
    better: null,
    definition: 'What running the house costs per contact offered: labour paid, bots, managers and replacing leavers.',
    whole: {
      ...ratio(OPERATING_COST, journeys('contacts')),
      // The hours are known; contacts only become more.
      whileOpen: (whole) => between(0, OPERATING_COST.of(whole) / whole.journey('contacts')),
    },
  }),
  cohort({
    id: 'operating_cost_per_resolution',
    label: 'operating cost per resolution',
    alias: 'CPR',
    unit: 'currency',
    better: 'lower',
    definition:
      'What running the house costs per case that ends resolved: labour paid, bots, managers and replacing leavers; who is not helped makes it dearer.',
    whole: {
      ...ratio(OPERATING_COST, journeys('ended_resolved')),
      // The hours are known; of the open ones all may yet be resolved, or none.
      whileOpen: (whole) => {
        const [cost, resolved] = [OPERATING_COST.of(whole), whole.journey('ended_resolved')]
        return between(cost / (resolved + whole.journey('open_journeys')), cost / resolved)
      },
    },
  }),
  cohort({
    id: 'customers_lost',
    label: 'customers lost a year',
    plural: true,
    unit: 'customers a year',
    better: null,
    signed: true,
    definition:
      'Persons expected to leave because of their cases beyond those who would have left anyway, each once however many cases; with no `demand.customer_base`, each case counts as a person.',
    whole: {
      ...ratio(journeys('persons_lost'), YEARS),
      whileOpen: (whole) => {
        const { journey } = whole
        const [lost, inYears] = [journey('persons_lost'), YEARS.of(whole)]
        return between((lost + journey('open_lost_least')) / inYears, (lost + journey('open_lost_most')) / inYears)
      },
    },
  }),
  span({
    id: 'cost_labour_busy',
    label: 'agents, busy',
    noun: 'the cost of agents while busy',
    unit: 'currency',
    better: null,
    definition: 'Paid time in which agents serve, at the wage, per case.',
    whole: perCustomer(COST_PARTS.labour_busy),
  }),
  span({
    id: 'cost_labour_idle',
    label: 'agents, idle or away',
    noun: 'the cost of agents while idle or away',
    unit: 'currency',
    better: null,
    definition: 'Paid time in which agents do not serve, at their desks or away from them (shrinkage), per case.',
    whole: perCustomer(COST_PARTS.labour_idle),
  }),
  span({
    id: 'cost_bots',
    label: 'bots',
    noun: 'the cost of bots',
    unit: 'currency',
    better: null,
    definition: 'What the conversations with bots cost, per case; only with `cost` of a bot.',
    whole: perCustomer(COST_PARTS.bots),
  }),
  span({
    id: 'cost_managers',
    label: 'managers',
    noun: 'the cost of managers',
    unit: 'currency',
    better: null,
    definition: 'Managers’ paid time, per case.',
    whole: perCustomer(COST_PARTS.managers),
  }),
  span({
    id: 'cost_attrition',
    label: 'replacing leavers',
    noun: 'the cost of replacing leavers',
    unit: 'currency',
    better: 'lower',
    definition:
      'Hiring and training the successors of agents expected to leave, per case: a share of a year’s paid hours at the wage.',
    whole: perCustomer(COST_PARTS.attrition),
  }),
  cohort({
    id: 'cost_concessions',
    label: 'concessions',
    plural: true,
    unit: 'currency',
    better: null,
    definition: 'Money granted to customers as remedies, per case.',
    journey: per('customers', 'concession'),
  }),
  cohort({
    id: 'cost_churn',
    label: 'customers lost',
    noun: 'the value of customers lost',
    unit: 'currency',
    better: 'lower',
    signed: true,
    definition: 'Lifetime value of customers expected to leave because of their journeys, per case.',
    journey: adding(per('customers', 'churn_cost'), OPEN_COST.churn),
  }),
  cohort({
    id: 'cost_churn_at_best',
    label: 'not to be had',
    noun: 'the value of customers lost that no handling would keep',
    unit: 'currency',
    better: null,
    definition:
      'Part of the customers lost that the best handling would not keep, because something went wrong at all, per case: only prevention saves it.',
    journey: per('customers', 'churn_cost_at_best'),
  }),
  cohort({
    id: 'unmet',
    label: 'remedies left unpaid',
    plural: true,
    unit: 'currency',
    better: 'lower',
    definition:
      'Remedies due to customers whose case ended without them, per case; no part of cost, and no saving: see what it is expected to cost.',
    journey: per('customers', 'unmet'),
  }),
  cohort({
    id: 'cost_unmet',
    label: 'expected cost of leaving them unpaid',
    noun: 'the expected cost of leaving remedies unpaid',
    unit: 'currency',
    better: 'lower',
    definition:
      'Lifetime value of the customers expected to be lost or put off because a remedy was left unpaid, per case; within customers lost and put off.',
    // No handling keeps more than the best one, so that what is left unpaid loses nobody less than nothing; but whoever is
    // left with a substitute and kind words may yet recommend the firm.
    journey: adding(per('customers', 'unmet_cost'), (row) => [
      Math.min(0, row('open_word_of_mouth_cost_least')),
      row('open_churn_cost_most') + row('open_word_of_mouth_cost_most'),
    ]),
  }),
  cohort({
    id: 'unmet_break_even',
    label: 'lifetime value from which paying is cheaper',
    noun: 'the lifetime value from which paying is cheaper',
    unit: 'currency',
    better: null,
    definition:
      'Lifetime value at which leaving due remedies unpaid saves as much as it is expected to cost: a customer worth more than that is cheaper to help than to lose.',
    journey: per('unmet_lost', 'unmet'),
  }),
  cohort({
    id: 'cost_word_of_mouth',
    label: 'customers put off',
    noun: 'the value of customers put off',
    unit: 'currency',
    better: 'lower',
    signed: true,
    definition: 'Lifetime value of customers put off less customers won by word of mouth, per case.',
    journey: adding(per('customers', 'word_of_mouth_cost'), OPEN_COST.word_of_mouth),
  }),
  span({
    id: 'cost_advertising',
    label: 'advertising',
    unit: 'currency',
    better: null,
    definition: 'What is spent on advertising, per case; only with `marketing`.',
    whole: perCustomer(COST_PARTS.advertising),
  }),
  span({
    id: 'cost_bought',
    label: 'customers bought',
    noun: 'the value of customers bought',
    unit: 'currency',
    better: 'lower',
    signed: true,
    definition: 'Lifetime value of the customers whom advertising buys, per case, as a cost: less than nothing.',
    whole: perCustomer(COST_PARTS.bought),
  }),
  cohort({
    id: 'cost_delight',
    label: 'gestures to delight',
    noun: 'gestures',
    plural: true,
    unit: 'currency',
    better: null,
    definition: 'What going beyond what is due costs, per case; only with `culture.delight`.',
    journey: per('customers', 'delight_cost'),
  }),
] as const
