import type { Mechanism } from '../mechanism.js'
import { of, ofIssue, ofTeam } from '../outputs.js'

const BUSY = ['teams.front.agents=6', 'horizon=2 days']

/** Who is served before whom, and by whom. */
export const PRECEDENCE: readonly Mechanism[] = [
  {
    id: 'M34',
    name: 'Who is served first',
    claim: 'Whom a line serves first is a decision about who waits.',
    demonstrations: [
      {
        what: 'priority of issues: none; large ones before all others; small ones before questions, too',
        always: BUSY,
        off: ['issues.large.priority=0'],
        on: ['issues.large.priority=1'],
        more: ['issues.large.priority=2', 'issues.small.priority=1'],
        absent: 'off',
        rises: [ofIssue('queue_time', 'question')],
      },
      {
        what: 'a wait about a large issue that counts as much as others, three times, a hundred times as much',
        always: BUSY,
        off: ['issues.large.urgency=1'],
        on: ['issues.large.urgency=3'],
        more: ['issues.large.urgency=100'],
        absent: 'off',
        rises: [ofIssue('queue_time', 'question')],
        falls: [ofIssue('queue_time', 'large')],
      },
      {
        what: 'what customers come about: the house’s own mix, then ever more large issues',
        always: ['horizon=2 days', 'teams.front.agents=8'],
        off: ['customers.regular.issues={question: 30%, small: 40%, large: 30%}'],
        on: ['customers.regular.issues={question: 20%, small: 40%, large: 40%}'],
        more: ['customers.regular.issues={question: 5%, small: 35%, large: 60%}'],
        absent: 'off',
        rises: [of('handle_time'), of('queue_time'), of('trust_loss')],
      },
    ],
  },
  {
    id: 'M35',
    name: 'People with several skills',
    claim: 'People who can do more than one thing make lines shorter without more people.',
    demonstrations: [
      {
        what: 'people of billing who take from the front’s line: never, after two minutes, at once',
        always: BUSY,
        off: ['teams.billing.also_serves={}'],
        on: ['teams.billing.also_serves={front: {level: 80%, after: 2 min}}'],
        more: ['teams.billing.also_serves={front: {level: 80%}}'],
        absent: 'off',
        rises: [ofTeam('occupancy', 'billing')],
        falls: [of('queue_time'), of('abandonment')],
      },
    ],
  },
]
