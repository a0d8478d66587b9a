import type { Mechanism } from '../mechanism.js'
import { of, ofTeam, TALK_PER_LEG } from '../outputs.js'
import { WEEKS } from './weeks.js'

const wage = (dose: string) => [`teams.front.wage=${dose} EUR per hour`]

/** What causes poor service besides. */
export const BESIDE: readonly Mechanism[] = [
  {
    id: 'M19',
    name: 'Causes beside empowerment',
    claim: 'Pay, offshoring and a company’s priorities lie beside empowerment as causes of poor service.',
    demonstrations: [
      {
        what: 'talk that takes longer in another language',
        off: ['teams.front.talk_factor=1'],
        on: ['teams.front.talk_factor=1.6'],
        more: ['teams.front.talk_factor=2.2'],
        absent: 'off',
        rises: [of('handle_time'), ofTeam('occupancy', 'front'), of('speed_of_answer')],
      },
      {
        what: 'explaining that takes longer',
        off: ['teams.front.explain_factor=1'],
        on: ['teams.front.explain_factor=1.5'],
        more: ['teams.front.explain_factor=2'],
        absent: 'off',
        rises: [of('explaining_time'), of('handle_time')],
      },
      {
        what: 'a target for talk time and how strongly it is pressed: shorter talk, longer journeys',
        off: ['teams.front.time_target={at: 4 min, pressure: 0%}'],
        on: ['teams.front.time_target={at: 4 min, pressure: 50%}'],
        more: ['teams.front.time_target={at: 4 min, pressure: 100%}'],
        absent: 'off',
        rises: [of('transfers'), of('reopening'), of('contacts'), of('trust_loss')],
        falls: [TALK_PER_LEG, of('first_contact_resolution')],
      },
      {
        what: 'wages where nobody leaves: they buy nothing',
        always: ['teams.front.wage=null'],
        off: wage('0'),
        on: wage('15'),
        more: wage('30'),
        absent: 'off',
        rises: [of('cost_labour_busy'), of('cost_labour_idle'), of('cost')],
      },
      {
        what: 'pay below the market’s: people leave, and less able ones come',
        always: [
          ...WEEKS,
          'horizon=26 weeks',
          'demand.arrivals=1 per hour',
          'teams.front.agents=40',
          'teams.front.empowerment.training=80%',
          'culture.attrition=40% per year',
        ],
        off: ['teams.front.market_wage=20 EUR per hour'],
        on: ['teams.front.market_wage=24 EUR per hour'],
        more: ['teams.front.market_wage=28 EUR per hour'],
        absent: 'off',
        rises: [ofTeam('agent_attrition', 'front')],
        falls: [ofTeam('agent_skill', 'front')],
      },
      {
        what: 'leaving for other reasons: empty seats and novices',
        always: [
          ...WEEKS,
          'horizon=26 weeks',
          'demand.arrivals=1 per hour',
          'teams.front.agents=40',
          'teams.front.empowerment.training=80%',
        ],
        off: ['culture.attrition=0% per year'],
        on: ['culture.attrition=40% per year'],
        more: ['culture.attrition=90% per year'],
        absent: 'off',
        rises: [of('agent_attrition'), of('cost_attrition')],
        falls: [ofTeam('agent_skill', 'front')],
      },
    ],
  },
]
