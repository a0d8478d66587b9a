import type { Demonstration, Mechanism } from '../mechanism.js'
import { of, ofTeam } from '../outputs.js'
import { event, NO_EVENT, WEEKS } from './weeks.js'

const REFUSING = 'culture.refusal=50%'
const safety = (dose: string) => `teams.front.empowerment.safety=${dose}`

/** Many people with little to do, so that leavers are many and lines short. */
const MANY = [...WEEKS, 'horizon=26 weeks', 'demand.arrivals=4 per hour', 'teams.front.agents=40']

const FADING_COURSE: Demonstration = {
  what: 'a course in the third week; then another in the fifth: what it teaches fades',
  always: [...WEEKS, 'teams.front.empowerment.training=40%'],
  off: NO_EVENT,
  on: event('do: training, team: front'),
  more: ['events=[{at: week 3, do: training, team: front}, {at: week 5, do: training, team: front}]'],
  absent: 'off',
  rises: [ofTeam('agent_skill', 'front')],
  falls: [of('reopening'), of('escalations'), of('trust_loss')],
}

/** How people change over weeks: courage, thanks, skill, morale, leaving. */
export const PEOPLE: readonly Mechanism[] = [
  {
    id: 'M8',
    name: 'Fear',
    claim: 'People who may be criticised do not decide in the customer’s favour; one frightening supervisor is enough.',
    demonstrations: [
      {
        what: 'decisions that agents would not take unasked',
        always: [REFUSING],
        off: [safety('100%')],
        on: [safety('60%')],
        more: [safety('20%')],
        absent: 'off',
        rises: [of('escalations'), of('trust_loss')],
        falls: [of('authority_used'), of('on_the_spot')],
      },
      {
        what: 'one supervisor who criticises, in a house that is led well',
        always: [
          ...WEEKS,
          'teams.front.empowerment={safety: 80%, orientation: 100%}',
          'culture={review: 50%, leadership: 100%}',
        ],
        off: ['managers.supervisor.leadership=100%'],
        on: ['managers.supervisor.leadership=60%'],
        more: ['managers.supervisor.leadership=20%'],
        absent: 'off',
        rises: [of('escalations'), of('trust_loss')],
        falls: [of('authority_used'), ofTeam('agent_confidence', 'front')],
      },
      {
        what: 'a reprimand in the third week: of one agent, of one agent in front of the team',
        always: [...WEEKS, safety('90%'), REFUSING],
        off: NO_EVENT,
        on: event('do: reprimand, team: front'),
        more: event('do: reprimand, team: front, public: true'),
        absent: 'off',
        rises: [of('trust_loss')],
        falls: [of('authority_used'), ofTeam('agent_confidence', 'front')],
      },
    ],
  },
  {
    id: 'M9',
    name: 'Recognition',
    claim: 'Celebrating decisions made for the customer restores courage.',
    demonstrations: [
      {
        what: 'reviews that say thank you',
        always: [
          ...WEEKS,
          'teams.front.empowerment={safety: 50%, orientation: 100%}',
          'culture={review: 50%, leadership: 80%, refusal: 50%}',
        ],
        off: ['teams.front.empowerment.recognition=0%'],
        on: ['teams.front.empowerment.recognition=40%'],
        more: ['teams.front.empowerment.recognition=80%'],
        absent: 'more',
        rises: [of('authority_used'), ofTeam('agent_confidence', 'front')],
        falls: [of('trust_loss')],
      },
      {
        what: 'a word of thanks in the third week: to one agent, to one agent in front of the team',
        always: [...WEEKS, safety('40%')],
        off: NO_EVENT,
        on: event('do: recognition, team: front'),
        more: event('do: recognition, team: front, public: true'),
        absent: 'off',
        rises: [of('authority_used'), ofTeam('agent_confidence', 'front')],
      },
    ],
  },
  {
    id: 'M18',
    name: 'People who grow and stay',
    claim: 'Who may decide has higher morale, learns more and stays longer.',
    demonstrations: [
      {
        what: 'limits under which agents have to refuse where they might decide',
        always: [...WEEKS, 'culture={attrition: 30% per year, refusal: 80%}', 'teams.front.empowerment.training=70%'],
        off: ['teams.front.authority.granted=unlimited'],
        on: ['teams.front.authority.granted=40 EUR'],
        more: ['teams.front.authority.granted=10 EUR'],
        absent: 'off',
        rises: [ofTeam('agent_attrition', 'front')],
        falls: [ofTeam('agent_morale', 'front'), ofTeam('agent_skill', 'front')],
      },
      FADING_COURSE,
    ],
  },
  {
    id: 'M20',
    name: 'Leadership sets the tone',
    claim: 'One dial feeds criticism, recognition and orientation; if it stands on rigidity, customers see it.',
    demonstrations: [
      {
        what: 'how the house is led: as if nobody looked, with reviews that often criticise, that mostly do',
        always: [...WEEKS, 'teams.front.empowerment={safety: 70%, guidelines: 0%}', 'culture.refusal=50%'],
        off: ['culture.leadership=100%'],
        on: ['culture.leadership=60%', 'culture.review=50%'],
        more: ['culture.leadership=20%', 'culture.review=50%'],
        absent: 'off',
        rises: [of('refusals'), of('escalations'), of('trust_loss')],
        falls: [of('authority_used'), ofTeam('agent_confidence', 'front'), of('first_contact_resolution')],
      },
    ],
  },
  {
    id: 'M27',
    name: 'Recruitment',
    claim: 'Who comes to work here follows what those who are here say of it.',
    demonstrations: [
      {
        what: 'how many applicants go by the word of people who have to refuse',
        always: [
          ...MANY,
          'culture={attrition: 60% per year, refusal: 80%}',
          'teams.front.authority.granted=10 EUR',
          'teams.front.empowerment.training=80%',
        ],
        off: ['culture.referred=0%'],
        on: ['culture.referred=50%'],
        more: ['culture.referred=100%'],
        absent: 'off',
        falls: [ofTeam('applicants', 'front'), ofTeam('newcomer_skill', 'front'), ofTeam('seats_taken', 'front')],
      },
      {
        what: 'how often people have to refuse, where all applicants go by their word',
        always: [
          ...MANY,
          'culture={attrition: 60% per year, referred: 100%}',
          'teams.front.authority.granted=10 EUR',
          'teams.front.empowerment.training=80%',
        ],
        off: ['culture.refusal=0%'],
        on: ['culture.refusal=50%'],
        more: ['culture.refusal=100%'],
        absent: 'off',
        rises: [ofTeam('agent_attrition', 'front')],
        falls: [
          ofTeam('agent_morale', 'front'),
          ofTeam('applicants', 'front'),
          ofTeam('newcomer_skill', 'front'),
          ofTeam('seats_taken', 'front'),
        ],
      },
    ],
  },
]
