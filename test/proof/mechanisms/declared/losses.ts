import type { Mechanism } from '../mechanism.js'
import { of, trustGainedBy } from '../outputs.js'

const UNTRAINED = ['teams.front.empowerment={training: 0%, guidelines: 0%, orientation: 20%}']
const BLIND = [
  'teams.front.empowerment={orientation: 0%, guidelines: 100%}',
  'issues.small.remedy.needed=20%',
  'issues.large.remedy.needed=30%',
]
const limit = (dose: string) => [`teams.front.authority.granted=${dose}`]

/** Where empowerment loses: the program shows it as plainly as where it gains. */
export const LOSSES: readonly Mechanism[] = [
  {
    id: 'L1',
    name: 'Loose limits with untrained people',
    claim: 'Whoever may grant much and was never taught what is due grants more than the customers it keeps are worth.',
    demonstrations: [
      {
        what: 'the limit of people without training, guidelines and much orientation',
        always: UNTRAINED,
        off: limit('20 EUR'),
        on: limit('100 EUR'),
        more: limit('unlimited'),
        absent: 'more',
        rises: [of('over_granting'), of('concession'), of('cost')],
      },
      {
        what: 'what it costs to lift the limit, by training',
        always: ['teams.front.empowerment.guidelines=0%', ...limit('20 EUR')],
        off: ['teams.front.empowerment.training=100%'],
        on: ['teams.front.empowerment.training=50%'],
        more: ['teams.front.empowerment.training=0%'],
        absent: 'off',
        interplay: limit('unlimited'),
        rises: [of('over_granting'), of('cost')],
      },
    ],
  },
  {
    id: 'L2',
    name: 'Trivial stakes',
    claim: 'Where customers are worth little, making good costs more than letting them go.',
    demonstrations: [
      {
        what: 'the same remedies for customers worth 20 EUR',
        always: ['customers.regular.lifetime_value=20 EUR', 'culture.refusal=100%'],
        off: limit('20 EUR'),
        on: limit('100 EUR'),
        more: limit('unlimited'),
        absent: 'more',
        rises: [of('concession'), of('cost'), trustGainedBy('remedied')],
        falls: [of('trust_loss')],
      },
    ],
  },
  {
    id: 'L4',
    name: 'Nobody looks',
    claim: 'Where many ask for what is not due, a limit beyond which managers look pays for itself.',
    demonstrations: [
      {
        what: 'the limit of the front where seven requests of ten are undue',
        always: ['issues.small.undue=70%', 'issues.large.undue=70%'],
        off: limit('60 EUR'),
        on: limit('200 EUR'),
        more: limit('unlimited'),
        absent: 'more',
        rises: [of('undue_paid'), of('concession'), of('cost')],
      },
    ],
  },
  {
    id: 'L3',
    name: 'Sweethearting',
    claim: 'People who please whoever is in front of them grant what nobody needs: it costs, and earns no trust.',
    demonstrations: [
      {
        what: 'grants to customers who need none, by people without orientation: never, 5 %, 15 %',
        always: BLIND,
        off: ['beliefs.deciding.unneeded=0%'],
        on: ['beliefs.deciding.unneeded=5%'],
        more: ['beliefs.deciding.unneeded=15%'],
        absent: 'on',
        rises: [of('unneeded_grants'), of('over_granting'), of('cost')],
      },
    ],
  },
]
