import type { Mechanism } from '../mechanism.js'
import { blockedBy, of, trustLostBy } from '../outputs.js'

const REFUSING = 'culture.refusal=50%'
const NO_GUIDELINES = 'teams.front.empowerment.guidelines=0%'
const front = (lever: string) => (dose: string) => [`teams.front.empowerment.${lever}=${dose}`]
const [tools, training, orientation, guidelines, history] = [
  front('tools'),
  front('training'),
  front('orientation'),
  front('guidelines'),
  front('history'),
]
const limit = (dose: string) => [`teams.front.authority.granted=${dose}`]

/** What agents have to work with, what leaders say they have, and what they give away. */
export const EMPOWERMENT: readonly Mechanism[] = [
  {
    id: 'M4',
    name: 'Ersatz empowerment',
    claim: 'Agents are told that they are empowered, and are not given the means to act.',
    demonstrations: [
      {
        what: 'tools that are missing',
        off: tools('100%'),
        on: tools('70%'),
        more: tools('30%'),
        absent: 'off',
        rises: [blockedBy('tools'), of('escalations'), of('trust_loss')],
        falls: [of('on_the_spot')],
      },
      {
        what: 'a claim that goes beyond the same tools',
        always: ['culture.refusal=60%', 'teams.front.empowerment.tools={actual: 50%}'],
        off: ['teams.front.empowerment.tools.claimed=50%'],
        on: ['teams.front.empowerment.tools.claimed=75%'],
        more: ['teams.front.empowerment.tools.claimed=100%'],
        absent: 'off',
        rises: [of('over_claims'), trustLostBy('over_claim'), of('trust_loss')],
      },
    ],
  },
  {
    id: 'M5',
    name: 'Procedures without orientation',
    claim: 'Exceptions need the big picture: what the playbook does not cover, orientation decides.',
    demonstrations: [
      {
        what: 'orientation that is missing',
        always: [REFUSING, NO_GUIDELINES],
        off: orientation('100%'),
        on: orientation('60%'),
        more: orientation('20%'),
        absent: 'off',
        rises: [blockedBy('judgement'), of('refusals'), of('trust_loss')],
        falls: [of('first_contact_resolution')],
      },
      {
        what: 'cases that are new to a playbook, where orientation is low',
        always: [
          REFUSING,
          'teams.front.empowerment.orientation=30%',
          'issues.large.novel=null',
          'issues.small.novel=null',
        ],
        off: ['issues.large.novel=0%', 'issues.small.novel=0%'],
        on: ['issues.large.novel=40%', 'issues.small.novel=40%'],
        more: ['issues.large.novel=80%', 'issues.small.novel=80%'],
        absent: 'off',
        rises: [blockedBy('judgement'), of('trust_loss')],
        falls: [of('first_contact_resolution')],
      },
      {
        what: 'guidelines that are missing where orientation is, too',
        always: orientation('20%'),
        off: guidelines('100%'),
        on: guidelines('50%'),
        more: guidelines('0%'),
        absent: 'off',
        rises: [blockedBy('judgement'), of('trust_loss')],
        falls: [of('satisfaction')],
      },
      {
        what: 'what guidelines do, by orientation: the two complement each other',
        always: [NO_GUIDELINES],
        off: orientation('0%'),
        on: orientation('50%'),
        more: orientation('100%'),
        absent: 'more',
        interplay: guidelines('100%'),
        rises: [of('on_the_spot')],
      },
      {
        what: 'knowledge of the customer that is missing where there is something to judge',
        always: [REFUSING],
        off: history('100%'),
        on: history('50%'),
        more: history('0%'),
        absent: 'off',
        rises: [blockedBy('judgement'), of('refusals'), of('trust_loss')],
      },
    ],
  },
  {
    id: 'M6',
    name: 'Training',
    claim: 'Service skill is trained; training cuts escalations to management.',
    demonstrations: [
      {
        what: 'training that is missing',
        off: training('100%'),
        on: training('60%'),
        more: training('20%'),
        absent: 'off',
        rises: [
          of('escalations'),
          of('safe_side_questions'),
          of('reopening'),
          of('transfers'),
          trustLostBy('poor_treatment'),
          of('trust_loss'),
        ],
        falls: [of('first_contact_resolution')],
      },
    ],
  },
  {
    id: 'M21',
    name: 'No give-away',
    claim: 'Concessions cost money: untrained and unguided agents give too much, and guardrails limit it.',
    demonstrations: [
      {
        what: 'training that is missing where there are no guidelines',
        always: [NO_GUIDELINES],
        off: training('100%'),
        on: training('50%'),
        more: training('0%'),
        absent: 'off',
        rises: [of('over_granting')],
      },
      {
        what: 'orientation that is missing: grants to who needs none',
        off: orientation('100%'),
        on: orientation('50%'),
        more: orientation('0%'),
        absent: 'off',
        rises: [of('unneeded_grants'), of('over_granting')],
      },
      {
        what: 'guidelines that are missing where nobody was trained',
        always: training('0%'),
        off: guidelines('100%'),
        on: guidelines('50%'),
        more: guidelines('0%'),
        absent: 'off',
        rises: [of('over_granting')],
      },
      {
        what: 'a limit as guardrail for untrained and unguided people',
        always: [NO_GUIDELINES, ...training('0%')],
        off: limit('unlimited'),
        on: limit('150 EUR'),
        more: limit('50 EUR'),
        absent: 'off',
        falls: [of('over_granting'), of('concession')],
      },
    ],
  },
  {
    id: 'M22',
    name: 'No empowerment in a vacuum',
    claim: 'Lip service is not half-way empowerment: each lever does the more, the more of the others is there.',
    demonstrations: [
      {
        what: 'what good tools do, by limits and judgement',
        always: [...tools('40%'), NO_GUIDELINES],
        off: ['teams.front.authority={granted: 10 EUR, exceptions: false}', ...orientation('10%')],
        on: ['teams.front.authority={granted: 30 EUR, exceptions: false}', ...orientation('50%')],
        more: ['teams.front.authority={granted: unlimited, exceptions: true}', ...orientation('100%')],
        absent: 'more',
        interplay: tools('100%'),
        rises: [of('on_the_spot'), of('first_contact_resolution')],
        falls: [of('escalations')],
      },
      {
        what: 'what a wide limit does, by tools',
        always: limit('20 EUR'),
        off: tools('0%'),
        on: tools('50%'),
        more: tools('100%'),
        absent: 'more',
        interplay: limit('unlimited'),
        rises: [of('on_the_spot')],
        falls: [of('escalations'), of('trust_loss')],
      },
    ],
  },
]
