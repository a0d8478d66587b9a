import type { Mechanism } from '../mechanism.js'
import { blockedBy, LAYERS_PASSED, of, ofIssue, ofManager, trustLostBy, WAIT_FOR_APPROVALS } from '../outputs.js'
import { event, NO_EVENT, WEEKS } from './weeks.js'

const SMALL_LIMIT = 'teams.front.authority.granted=40 EUR'
const NOTES = 'teams.front.transfer={mode: cold, context: notes}'

/** How the house is built: layers, silos, chains, and managers who can be had or not. */
export const STRUCTURE: readonly Mechanism[] = [
  {
    id: 'M1',
    name: 'Layers of approval',
    claim: 'Layers of approval cost time and trust.',
    demonstrations: [
      {
        what: 'limits that send requests up: one layer, then several',
        off: ['teams.front.authority.granted=unlimited'],
        on: [SMALL_LIMIT],
        more: [SMALL_LIMIT, 'managers.supervisor.limit=60 EUR', 'managers.operations.limit=100 EUR'],
        absent: 'off',
        rises: [
          LAYERS_PASSED,
          WAIT_FOR_APPROVALS,
          of('handle_time'),
          trustLostBy('hold_for_approval'),
          of('trust_loss'),
        ],
      },
      {
        what: 'who has to sign with the supervisor, at the same time: nobody, a controller, the head of operations, too',
        always: [SMALL_LIMIT, 'managers.controller={people: 2, decides_in: exponential(4 min)}'],
        off: ['managers.supervisor.signs_with=[]'],
        on: ['managers.supervisor.signs_with=controller'],
        more: ['managers.supervisor.signs_with=[controller, operations]'],
        absent: 'off',
        rises: [LAYERS_PASSED, WAIT_FOR_APPROVALS, of('hold_time')],
      },
    ],
  },
  {
    id: 'M2',
    name: 'Silos',
    claim: 'Silos of solution teams make the customer carry the case.',
    demonstrations: [
      {
        what: 'walls between teams with different managers',
        always: [NOTES],
        off: ['culture.silos=0%'],
        on: ['culture.silos=50%'],
        more: ['culture.silos=100%'],
        absent: 'off',
        rises: [of('transfers'), of('misroutes'), of('repeat_explanations'), trustLostBy('misroute'), of('trust_loss')],
      },
      {
        what: 'the same walls, before remedies that belong to the team at the end of the chain',
        off: ['culture.silos=0%'],
        on: ['culture.silos=50%'],
        more: ['culture.silos=100%'],
        absent: 'off',
        rises: [blockedBy('ownership')],
        falls: [of('on_the_spot')],
      },
      {
        what: 'what an unlimited limit at the front does, by the walls around it: at the end nothing',
        always: [SMALL_LIMIT],
        off: ['culture.silos=0%'],
        on: ['culture.silos=50%'],
        more: ['culture.silos=100%'],
        absent: 'off',
        interplay: ['teams.front.authority.granted=unlimited'],
        falls: [of('on_the_spot')],
      },
    ],
  },
  {
    id: 'M3',
    name: 'The transfer game',
    claim: 'Passed from team to team, the customer explains the situation every time and listens to hold music.',
    demonstrations: [
      {
        what: 'cases that the first team cannot solve',
        off: ['issues.small.solvable.front=100%'],
        on: ['issues.small.solvable.front=60%'],
        more: ['issues.small.solvable.front=20%'],
        always: ['issues.small.solvable.front=null', 'teams.back.agents=4'],
        absent: 'off',
        rises: [of('transfers'), of('repeat_explanations'), of('hold_time'), of('effort'), of('trust_loss')],
      },
      {
        what: 'what the next team is told',
        off: ['teams.front.transfer.context=none'],
        on: ['teams.front.transfer.context=verbal'],
        more: ['teams.front.transfer.context=shared'],
        absent: 'off',
        falls: [of('repeat_explanations'), of('explaining_time'), trustLostBy('repeat_explanation'), of('effort')],
      },
      {
        what: 'missing sight of earlier contacts',
        off: ['teams.front.empowerment.history=100%'],
        on: ['teams.front.empowerment.history=50%'],
        more: ['teams.front.empowerment.history=0%'],
        absent: 'off',
        rises: [of('repeat_explanations'), of('trust_loss')],
      },
    ],
  },
  {
    id: 'M12',
    name: 'A hierarchy that is not there',
    claim: 'Big problems climb a hierarchy that is often not available.',
    demonstrations: [
      {
        what: 'share of time in which a supervisor can be reached',
        always: [SMALL_LIMIT],
        off: ['managers.supervisor.available=100%'],
        on: ['managers.supervisor.available=60%'],
        more: ['managers.supervisor.available=40%'],
        absent: 'off',
        rises: [of('approval_wait'), ofIssue('approval_wait', 'large'), of('hold_time'), of('trust_loss')],
      },
      {
        what: 'other work of a supervisor whom nobody asks, which is finished first: none, pieces of 5 min, of 20 min',
        always: [SMALL_LIMIT],
        off: ['managers.supervisor.other_work=0 min'],
        on: ['managers.supervisor.other_work=exponential(5 min)'],
        more: ['managers.supervisor.other_work=exponential(20 min)'],
        absent: 'off',
        rises: [of('approval_wait'), of('hold_time')],
      },
      {
        what: 'the same of those higher up: big problems wait, small ones do not',
        always: [SMALL_LIMIT],
        off: ['managers.operations.available=100%'],
        on: ['managers.operations.available=30%'],
        more: ['managers.operations.available=10%'],
        absent: 'off',
        rises: [ofIssue('hold_time', 'large'), trustLostBy('abandonment')],
      },
      {
        what: 'supervisors through the day: two at any hour, one of them until six in the morning only, and nobody from six to ten',
        always: [SMALL_LIMIT],
        off: ['managers.supervisor.people={"mon-sun 00:00-24:00": 2}'],
        on: ['managers.supervisor.people={"mon-sun 00:00-06:00": 2, "mon-sun 06:00-24:00": 1}'],
        more: ['managers.supervisor.people={"mon-sun 00:00-06:00": 2, "mon-sun 10:00-24:00": 1}'],
        absent: null,
        rises: [of('approval_wait'), of('hold_time')],
      },
      {
        what: 'a supervisor who leaves in the third week, for one week, for six',
        always: [...WEEKS, 'teams.front.authority.granted=40 EUR', 'managers.supervisor.people=1'],
        off: NO_EVENT,
        on: event('do: manager_leaves, manager: supervisor, for: 1 week'),
        more: event('do: manager_leaves, manager: supervisor, for: 6 weeks'),
        absent: 'off',
        rises: [of('hold_time'), of('abandonment'), of('trust_loss')],
      },
    ],
  },
  {
    id: 'M13',
    name: 'Someone immediately available',
    claim: 'A person on call answers at once what is beyond reasonable parameters.',
    demonstrations: [
      {
        what: 'a duty manager beside a ladder that is often away: one with a limit, then three without',
        always: [SMALL_LIMIT, 'managers.supervisor.available=40%'],
        off: ['approvals.policy=ladder'],
        on: [
          'managers.duty={people: 1, decides_in: exponential(3 min), limit: 100 EUR}',
          'approvals.policy={duty_manager: duty}',
        ],
        more: ['managers.duty={people: 3, decides_in: exponential(3 min)}', 'approvals.policy={duty_manager: duty}'],
        absent: 'off',
        falls: [of('approval_wait'), of('hold_time'), of('trust_loss')],
      },
    ],
  },
  {
    id: 'M14',
    name: 'Span of control',
    claim: 'A supervisor cannot be present at every moment: managers are a finite resource.',
    demonstrations: [
      {
        what: 'agents per supervisor: four supervisors, two, one',
        always: ['teams.front.authority.granted=20 EUR'],
        off: ['managers.supervisor.people=4'],
        on: ['managers.supervisor.people=2'],
        more: ['managers.supervisor.people=1'],
        absent: null,
        rises: [ofManager('occupancy', 'supervisor'), ofManager('approval_wait', 'supervisor'), of('approval_wait')],
      },
    ],
  },
]
