import type { Mechanism } from '../mechanism.js'
import { of, trustGainedBy, trustLostBy } from '../outputs.js'
import { WEEKS } from './weeks.js'

const STRICT = 'teams.front.authority={granted: 40 EUR, exceptions: false}'
const STRICT_HOUSE = ['front', 'back'].map((team) => `teams.${team}.authority={granted: 10 EUR, exceptions: false}`)
const refusal = (dose: string) => [`culture.refusal=${dose}`]
const belief = (id: string, dose: string) => [`beliefs.${id}=${dose}`]

/** What being served so does to a customer, and what the customer does then. */
export const TRUST: readonly Mechanism[] = [
  {
    id: 'M7',
    name: 'Trust',
    claim: 'The true cost is trust: it falls by what happens, and losses weigh more than gains.',
    demonstrations: [
      {
        what: 'how much anything that happens moves trust, in a house that refuses',
        always: [STRICT, ...refusal('80%')],
        off: belief('trust.scale', '0'),
        on: belief('trust.scale', '1'),
        more: belief('trust.scale', '2'),
        absent: 'on',
        rises: [of('trust_loss'), trustLostBy('refused_on_policy'), of('distrust'), of('churn')],
        falls: [of('trust_benevolence'), of('trust_integrity')],
      },
      {
        what: 'how much more losses weigh than gains of the same size',
        off: belief('trust.gain_ratio', '1'),
        on: belief('trust.gain_ratio', '2'),
        more: belief('trust.gain_ratio', '4'),
        absent: 'on',
        rises: [of('trust_loss')],
        falls: [trustGainedBy('warm_treatment')],
      },
    ],
  },
  {
    id: 'M10',
    name: '"I’m sorry, but we have a policy"',
    claim: 'A refusal on policy pours fuel on the fire.',
    demonstrations: [
      {
        what: 'how often a blocked agent answers with the policy',
        always: [STRICT],
        off: refusal('0%'),
        on: refusal('40%'),
        more: refusal('80%'),
        absent: 'off',
        rises: [
          of('refusals'),
          trustLostBy('refused_on_policy'),
          of('trust_loss'),
          of('contacts'),
          of('churn'),
          of('word_of_mouth_negative'),
        ],
      },
      {
        what: 'customers who then demand a manager',
        always: [STRICT, ...refusal('90%')],
        off: ['customers.regular.demands_manager=0%'],
        on: ['customers.regular.demands_manager=30%'],
        more: ['customers.regular.demands_manager=60%'],
        absent: 'off',
        rises: [of('manager_demands'), of('paid_anyway')],
        falls: [of('ended_refused')],
      },
    ],
  },
  {
    id: 'M11',
    name: 'Rules',
    claim: 'A rule made to protect the margin saves concessions and loses customers.',
    demonstrations: [
      {
        what: 'how much of what customers need counts as an exception, where nobody may grant one',
        always: [...['front', 'back'].map((team) => `teams.${team}.authority.exceptions=false`), ...refusal('100%')],
        off: ['culture.rules=0'],
        on: ['culture.rules=0.7'],
        more: ['culture.rules=1.5'],
        absent: 'off',
        rises: [of('refusals'), of('churn'), of('cost_churn')],
        falls: [of('concession')],
      },
      {
        what: 'rules that go on piling up: in an old house slowly, in a young one fast',
        always: [
          ...WEEKS,
          'culture.refusal=100%',
          'teams.front.authority.exceptions=false',
          'teams.back.authority.exceptions=false',
        ],
        off: ['culture.rules=0'],
        on: ['culture.rules=0.5'],
        more: ['culture.rules={now: 0.5, age: 4 weeks}'],
        absent: 'off',
        rises: [of('refusals'), of('churn'), of('cost_churn')],
      },
    ],
  },
  {
    id: 'M15',
    name: 'Resolved at the first touch',
    claim: 'Resolved at the first touch by someone who may decide: trust is restored, customers stay.',
    demonstrations: [
      {
        what: 'the amount that an agent may grant at once',
        always: refusal('50%'),
        off: ['teams.front.authority.granted=0 EUR'],
        on: ['teams.front.authority.granted=40 EUR'],
        more: ['teams.front.authority.granted=unlimited'],
        absent: 'more',
        rises: [of('on_the_spot'), of('first_contact_resolution'), of('satisfaction')],
        falls: [of('trust_loss'), of('churn')],
      },
    ],
  },
  {
    id: 'M16',
    name: 'Service recovery',
    claim: 'Recovery is worth what it gives, how soon and with how little effort; half a remedy does not do.',
    demonstrations: [
      {
        what: 'what a refusal comes with: nothing, two fifths of the remedy, four fifths',
        always: [STRICT, ...refusal('90%')],
        off: ['culture.substitute={share: 100%, worth: 0%}'],
        on: ['culture.substitute={share: 100%, worth: 40%}'],
        more: ['culture.substitute={share: 100%, worth: 80%}'],
        absent: 'off',
        rises: [of('satisfaction'), of('concession')],
        falls: [trustLostBy('refused_on_policy'), of('trust_loss'), of('churn')],
      },
      {
        what: 'a recovery that has to wait for someone who is away',
        always: ['teams.front.authority.granted=20 EUR', 'approvals={hold_limit: 5 min, promise: 1 h}'],
        off: ['managers.supervisor.available=100%'],
        on: ['managers.supervisor.available=50%'],
        more: ['managers.supervisor.available=20%'],
        absent: 'off',
        rises: [of('broken_promises'), trustLostBy('broken_promise'), of('trust_loss'), of('churn')],
      },
    ],
  },
  {
    id: 'M17',
    name: 'Word of mouth',
    claim: 'Those whom the firm lets down tell others, and keep them away.',
    demonstrations: [
      {
        what: 'refusals, told on',
        always: STRICT_HOUSE,
        off: refusal('0%'),
        on: refusal('50%'),
        more: refusal('100%'),
        absent: 'off',
        rises: [of('word_of_mouth_negative'), of('cost_word_of_mouth')],
        falls: [of('word_of_mouth_positive'), of('word_of_mouth'), of('customers_won')],
      },
      {
        what: 'listeners who are about to choose',
        off: belief('word_of_mouth.listener_in_market', '0%'),
        on: belief('word_of_mouth.listener_in_market', '5%'),
        more: belief('word_of_mouth.listener_in_market', '10%'),
        absent: 'on',
        rises: [of('customers_won')],
      },
    ],
  },
]
