import type { Mechanism } from '../mechanism.js'
import { of, trustLostBy } from '../outputs.js'

const undue = (dose: string) => ['small', 'large'].map((issue) => `issues.${issue}.undue=${dose}`)
const routine = (dose: string) => `teams.front.authority.routine=${dose}`
const LOOKING = [...undue('15%'), routine('5 EUR')]

/** What control is good for, and what it costs those who ask for no more than is due. */
export const CLAIMS: readonly Mechanism[] = [
  {
    id: 'M24',
    name: 'Undue requests',
    claim: 'Some ask for what is not due, more of them where asking pays; seeing through them costs the innocent.',
    demonstrations: [
      {
        what: 'requests for which nothing is due',
        off: undue('0%'),
        on: undue('10%'),
        more: undue('25%'),
        absent: 'off',
        rises: [of('undue_requests'), of('undue_paid')],
      },
      {
        what: 'requests for more than is due',
        off: ['issues.small.exaggerates=0%', 'issues.large.exaggerates=0%'],
        on: ['issues.small.exaggerates=20%', 'issues.large.exaggerates=20%'],
        more: ['issues.small.exaggerates=60%', 'issues.large.exaggerates=60%'],
        absent: 'off',
        rises: [of('undue_paid'), of('concession')],
      },
      {
        what: 'amounts at which nobody looks: asking pays there',
        always: undue('30%'),
        off: [routine('5 EUR')],
        on: [routine('70 EUR')],
        more: [routine('1000 EUR')],
        absent: 'more',
        rises: [of('undue_granted')],
        falls: [trustLostBy('suspected')],
      },
      {
        what: 'word that asking pays, where nobody looks',
        always: undue('15%'),
        off: ['beliefs.claims.learning=0'],
        on: ['beliefs.claims.learning=1.5'],
        more: ['beliefs.claims.learning=3'],
        absent: 'on',
        rises: [of('undue_requests'), of('undue_paid')],
      },
      {
        what: 'sight of earlier contacts: it sees through the undue and spares the innocent',
        always: [...LOOKING, 'beliefs.judging.history=0'],
        off: ['teams.front.empowerment.history=0%'],
        on: ['teams.front.empowerment.history=50%'],
        more: ['teams.front.empowerment.history=100%'],
        absent: 'more',
        falls: [of('undue_granted'), of('just_suspected')],
      },
      {
        what: 'a limit that sends requests to managers, who see merit',
        always: undue('15%'),
        off: ['teams.front.authority.granted=unlimited'],
        on: ['teams.front.authority.granted=60 EUR'],
        more: ['teams.front.authority.granted=15 EUR'],
        absent: 'off',
        rises: [of('just_refused')],
        falls: [of('undue_granted'), of('undue_paid')],
      },
      {
        what: 'managers who misjudge merit',
        always: [...undue('15%'), 'teams.front.authority.granted=15 EUR'],
        off: ['beliefs.claims.manager_error=0%'],
        on: ['beliefs.claims.manager_error=10%'],
        more: ['beliefs.claims.manager_error=30%'],
        absent: null,
        rises: [of('just_refused'), of('undue_granted'), of('trust_loss')],
      },
    ],
  },
]
