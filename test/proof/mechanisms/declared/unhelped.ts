import type { Mechanism } from '../mechanism.js'
import { of, trustGainedBy, trustLostBy } from '../outputs.js'

const FAILURES = ['small', 'large']
const failures = (key: string, dose: string) => FAILURES.map((issue) => `issues.${issue}.${key}=${dose}`)
const STRICT = ['teams.front.authority={granted: 40 EUR, exceptions: false}', 'culture.refusal=90%']
/** Nobody may grant and most are refused. */
const refused = (share: string) => [`culture.refusal=${share}`]

/** What does not happen: being helped, or being spared. */
export const UNHELPED: readonly Mechanism[] = [
  {
    id: 'M25',
    name: 'Being left unresolved',
    claim:
      'Not being helped is an outcome of its own: it costs trust, customers and talk, whichever way the case ended.',
    demonstrations: [
      {
        what: 'how often a customer whose remedy is blocked hears the policy: what stays unpaid, and what that costs',
        always: ['teams.front.authority={granted: 40 EUR, exceptions: false}'],
        off: refused('0%'),
        on: refused('50%'),
        more: refused('100%'),
        absent: 'off',
        rises: [trustLostBy('unresolved'), of('unmet'), of('cost_unmet'), of('cost_churn'), of('effort')],
        falls: [of('resolution'), of('satisfaction'), of('word_of_mouth')],
      },
      {
        what: 'customers who are refused and never try again: the silent are lost first',
        always: STRICT,
        off: ['customers.regular.calls_again.share=100%'],
        on: ['customers.regular.calls_again.share=50%'],
        more: ['customers.regular.calls_again.share=10%'],
        absent: null,
        rises: [of('churn'), of('unmet'), trustLostBy('unresolved')],
        falls: [of('contacts'), of('word_of_mouth')],
      },
      {
        what: 'agents, below what is needed: nobody is cheaper unserved',
        off: ['teams.front.agents=10'],
        on: ['teams.front.agents=5'],
        more: ['teams.front.agents=2'],
        absent: null,
        rises: [trustLostBy('unresolved'), of('churn'), of('cost_churn'), of('cost')],
        falls: [of('resolution'), of('satisfaction'), of('word_of_mouth')],
      },
      {
        what: 'how grave a failure is',
        always: STRICT,
        off: failures('severity', '1'),
        on: failures('severity', '3'),
        more: failures('severity', '5'),
        absent: null,
        rises: [trustLostBy('failure'), trustLostBy('unresolved'), of('trust_loss'), of('churn')],
        falls: [of('satisfaction'), of('word_of_mouth')],
      },
      {
        what: 'how little customers trusted the firm before',
        always: STRICT,
        off: ['customers.regular.trust=85'],
        on: ['customers.regular.trust=70'],
        more: ['customers.regular.trust=50'],
        absent: 'on',
        rises: [of('churn'), of('word_of_mouth_negative'), of('distrust')],
        falls: [of('word_of_mouth_positive')],
      },
      {
        what: 'how long an answer takes for which one is to be called, with no promise made',
        always: [
          'teams.front.authority.granted=20 EUR',
          'approvals.hold_limit=0 s',
          'managers.supervisor.people=unlimited',
        ],
        off: ['managers.supervisor.decides_in=1 min'],
        on: ['managers.supervisor.decides_in=3 h'],
        more: ['managers.supervisor.decides_in=12 h'],
        absent: null,
        rises: [trustLostBy('waiting_for_answer'), of('trust_loss')],
      },
      {
        what: 'how long it takes to tell the story once more',
        always: ['teams.front.transfer={mode: cold, context: none}'],
        off: FAILURES.map((issue) => `issues.${issue}.explain=20 s`),
        on: FAILURES.map((issue) => `issues.${issue}.explain=90 s`),
        more: FAILURES.map((issue) => `issues.${issue}.explain=5 min`),
        absent: null,
        rises: [trustLostBy('repeat_explanation'), of('trust_loss'), of('effort')],
      },
      {
        what: 'failures prevented before the customer notices',
        off: failures('prevented', '0%'),
        on: failures('prevented', '30%'),
        more: failures('prevented', '60%'),
        absent: 'off',
        rises: [of('word_of_mouth')],
        falls: [of('trust_loss'), of('churn'), of('cost_churn_at_best'), of('cost'), trustGainedBy('remedied')],
      },
      {
        what: 'the fewer persons all cases come from: a person leaves once, however many cases',
        always: STRICT,
        off: ['demand.customer_base=100000000'],
        on: ['demand.customer_base=200000'],
        more: ['demand.customer_base=50000'],
        absent: null,
        falls: [of('cost_churn'), of('cost_unmet')],
      },
    ],
  },
]
