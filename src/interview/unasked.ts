import { businessDays, readOpeningHours } from '../scenario/values/weekly-hours.js'
import type { Firm } from './firm.js'
import { believed, type Entry, left } from './question.js'

const NO_GUESS = 'assumed'

/** What every scenario states and the interview does not ask: how it is simulated, and what customers are like. */
export function unasked(firm: Firm): readonly Entry[] {
  return [...simulated(firm), ...CUSTOMERS, ...CASES, ...(firm.layers.length > 0 ? ASKING : [])]
}

/** Calls on a day beyond which three days are as much as weeks are of a smaller firm. */
const MANY_CALLS = 2000

/** Simulated time begins on a Monday: three days do only where those are open. */
function simulated({ calls, open }: Firm): readonly Entry[] {
  const days = businessDays(readOpeningHours([open]))
  const isLarge = calls > MANY_CALLS && days.slice(0, 3).every((isOpen) => isOpen)
  return [
    { at: ['seed'], value: 'interview', remark: 'any text; the same text gives the same customers' },
    { at: ['warm_up'], value: isLarge ? '3 days' : '1 week', remark: 'runs first, is not counted' },
    { at: ['horizon'], value: isLarge ? '3 days' : '2 weeks', remark: 'is counted; time 0 is a Monday 00:00' },
    { at: ['replications'], value: isLarge ? '4' : '8', remark: 'independent repetitions, for the error bars' },
  ]
}

function customer(key: string, value: string, remark: string): Entry {
  return { at: ['customers', 'customer', key], value, remark }
}

const CUSTOMERS: readonly Entry[] = [
  customer('trust', '65', `before anything happens, 1-99; ${NO_GUESS}`),
  customer('churn_base', believed('customers.*.churn_base'), `leave within a year without any incident; ${NO_GUESS}`),
  left('customers.*.churn_base'),
  customer('patience', 'weibull(10 min, 0.83)', 'hangs up when the wait is longer: see unknown'),
  {
    at: ['unknown', 'customers.*.patience'],
    value: '{value: 10 min, from: 4 min, to: 30 min}',
    remark: 'Kaplan-Meier of the switch’s waits, those who were answered as censored',
  },
  customer('redial', `{share: ${believed('customers.*.redial.share')}, after: "lognormal(50 min, 1)"}`, NO_GUESS),
  customer(
    'calls_again',
    `{share: ${believed('customers.*.calls_again.share')}, after: "lognormal(1 day, 1)", at_most: 4}`,
    'when the problem is not solved',
  ),
  left('customers.*.calls_again.share'),
  customer('demands_manager', believed('customers.*.demands_manager'), `when refused; ${NO_GUESS}`),
]

const CASES: readonly Entry[] = [
  { at: ['issues', 'case', 'severity'], value: '3', remark: `1 (a nuisance) to 5 (a disaster); ${NO_GUESS}` },
  {
    at: ['issues', 'case', 'right_first_time'],
    value: believed('issues.*.right_first_time'),
    remark: 'of solved cases stay solved: see unknown',
  },
  { at: ['issues', 'case', 'reopens_after'], value: 'lognormal(3 days, 1)', remark: NO_GUESS },
  left('issues.*.right_first_time'),
  { at: ['issues', 'case', 'novel'], value: believed('issues.*.novel'), remark: `in no playbook; ${NO_GUESS}` },
]

const ASKING: readonly Entry[] = [
  { at: ['approvals', 'policy'], value: 'ladder', remark: `every layer up to the sufficient one; ${NO_GUESS}` },
  { at: ['approvals', 'hold_limit'], value: '5 min', remark: `then the customer is promised a call back; ${NO_GUESS}` },
  { at: ['approvals', 'promise'], value: '1 day', remark: NO_GUESS },
  {
    at: ['culture', 'refusal'],
    value: believed('culture.refusal'),
    remark: `a blocked agent quotes the policy instead of asking upwards; ${NO_GUESS}`,
  },
]
