import * as z from 'zod'
import { type DistributionSpec, distribution } from '../../distributions/distribution.js'
import { own } from '../../kernel/own.js'
import { MINUTE, SECOND } from '../../kernel/units.js'
import { PLAIN_POLICIES, PLAIN_POLICY, USUAL_POLICY } from '../../vocabulary/approvals.js'
import { randomSeconds, takesNoTime } from '../values/distribution.js'
import { value } from '../values/form.js'
import { money, wage } from '../values/money.js'
import { positiveShare, share } from '../values/number.js'
import { duration, seconds } from '../values/time.js'
import { openingHours } from '../values/weekly-hours.js'
import { boolean, choice, managerName } from '../values/word.js'
import type { Draft } from './draft.js'
import { lever } from './lever.js'
import { agents } from './people.js'
import { key, type Read, required, type Section, strict } from './section.js'

const managers = z
  .union([value(managerName), z.array(value(managerName))])
  .transform((names): readonly string[] => (typeof names === 'string' ? [names] : names))

/** One manager's role. */
export function manager(section: Section) {
  return section({
    people: required(
      agents(),
      'How many hold this role, unlimited, or by weekly interval (nobody in others).',
      'Requests wait in one line for so many people. By interval they are at work then, and whoever goes at the end of one finishes the work in hand.',
    ),
    limit: key(
      money,
      'The amount that this manager may grant; no limit where absent.',
      'no limit',
      'Above it a request has to climb on.',
    ),
    exceptions: key(
      boolean,
      'Whether this manager may grant what the rules except; true where absent.',
      { neutral: true },
      'Without it, a request for an exception has to climb on.',
    ),
    decides_in: required(
      randomSeconds,
      'Time of attention that a decision takes.',
      'The person’s attention that a request takes, interrupted where they go away.',
    ),
    approves: key(
      share,
      'Share of requests approved, those that look least due refused first; all that look due where absent.',
      { neutral: 1 },
      'Each request has a merit, drawn once per customer: a ladder of 85, 75 and 70 % approves 70 %, not 45 %.',
    ),
    available: key(
      positiveShare,
      'Share of working hours in which a person can be reached; always where absent.',
      { neutral: 1, absent: 'always' },
      'People go away and come back in exponential spells of working time; requests wait.',
    ),
    spell: key(
      seconds(MINUTE),
      'Mean length of one available spell.',
      { parameter: 'deciding.spell' },
      'How long a person can be reached at a stretch: the longer, the longer the absences between.',
    ),
    shifts: key(
      openingHours(),
      'Working hours, such as mon-fri 08:00-17:00.',
      'the opening hours',
      'Requests outside these hours wait for the next shift.',
    ),
    leadership: key(
      lever(section, share),
      'Of the reviews of this manager, the share that does not criticise; as culture.leadership where absent.',
      'as culture.leadership',
      'Criticism in reviews lowers the confidence of the teams below, praise raises it.',
    ),
    review_time: key(
      randomSeconds,
      'Time that a review takes; none where absent.',
      { absent: 'none', off: takesNoTime },
      'Reviews wait behind customers’ requests, and take up the manager.',
    ),
    other_work: key(
      randomSeconds,
      'How long a piece of other work takes that a manager does when nobody asks; none where absent.',
      { absent: 'none', off: takesNoTime },
      'Begun when no request and no review waits, one piece after the other: a request that comes waits until a piece is finished. Neither paid nor counted as busy here.',
    ),
    reports_to: key(managerName, 'The manager above.', 'the top', 'Where requests climb to from here.'),
    signs_with: key(
      managers,
      'Other managers, whose yes it takes as well: a name, or a list.',
      { absent: 'nobody', off: (others: readonly string[]) => others.length === 0 },
      'All of them get each request at the same time. It is approved when all have agreed, and refused as soon as one refuses; whether it is within the limit is said by the role that signs with them.',
    ),
    wage: key(
      wage,
      'Pay, such as 45 USD per hour.',
      { neutral: 0 },
      'Paid for the time spent on requests and reviews.',
    ),
  })
}

/** How requests climb the organisation. */
export function approvals(section: Section) {
  const dutyManager = section({
    duty_manager: required(
      managerName,
      'The manager who decides at once.',
      'Asked first while present; else the ladder.',
    ),
  })
  const policy = value({ ...choice(...PLAIN_POLICIES), what: `${PLAIN_POLICIES.join(', ')} or {duty_manager: NAME}` })
  return section({
    policy: key(
      z.union([policy, dutyManager]),
      `${PLAIN_POLICIES.map((id) => `${id}: ${PLAIN_POLICY[id].meaning}`).join('; ')}; or {duty_manager: NAME}.`,
      { neutral: USUAL_POLICY },
      'A ladder asks every layer up to the one that may decide; direct asks the lowest that may; a duty manager is asked at once while present.',
    ),
    hold_limit: key(
      seconds(),
      'How long the customer holds before being promised a call back; until the answer where absent.',
      'until the answer',
      'Then the agent is free again, the request keeps its place, and the team calls back.',
    ),
    promise: key(
      duration,
      'Within what time the call back is promised.',
      'nothing is promised',
      'A call back after it is a broken promise, and costs integrity.',
    ),
  })
}

export type Manager = Read<typeof manager>

export const MANAGER = manager(strict).shape
export const APPROVALS = approvals(strict).shape

/** Someone can be asked, who reports to others and can be away. */
export function checkManagers(draft: Draft<{ readonly managers: Readonly<Record<string, Manager>> }>): void {
  const managers = draft.scenario.managers ?? {}
  for (const name of draft.names('managers')) {
    const at = ['managers', name]
    const { people, available } = own(managers, name) ?? {}
    const intervals = typeof people === 'object' ? people : undefined
    // Of intervals that could not be read nothing is known.
    const isRead = intervals !== undefined && (intervals.length > 0 || draft.names(...at, 'people').length === 0)
    const isNobody = people === 0 || (isRead && intervals.every((each) => each?.agents === 0))
    if (isNobody) draft.refuse([...at, 'people'], 'nobody-there', `nobody is ${name}`, 'leave the role out')
    if (intervals !== undefined && draft.has(...at, 'shifts')) {
      draft.refuseIdle([...at, 'shifts'], 'where people are stated by interval', [...at, 'people'])
    }
    const work = own(managers, name)?.other_work
    if (work !== undefined && people === 'unlimited') {
      draft.refuseIdle([...at, 'other_work'], 'where people are unlimited: somebody always is free', [...at, 'people'])
    } else if (work !== undefined && isShort(work as DistributionSpec)) {
      const message = 'a piece of other work takes less than a second on average'
      draft.refuse(
        [...at, 'other_work'],
        'too-small',
        message,
        'write how long a manager is at it, such as exponential(10 min)',
      )
    }
    const always = available === 1 || !draft.has(...at, 'available')
    if (always && draft.has(...at, 'spell')) {
      draft.refuseIdle([...at, 'spell'], 'where the manager is always available', [...at, 'available'])
    }
  }
  for (const name of draft.names('managers')) checkSigning(draft, name, own(managers, name)?.signs_with)
  checkReporting(draft, (name) => own(managers, name)?.reports_to)
  if (draft.has('approvals') && draft.names('managers').length === 0) {
    draft.refuseIdle(['approvals'], 'without managers', ['managers'])
  }
  const [promise, limit] = [
    ['approvals', 'promise'],
    ['approvals', 'hold_limit'],
  ]
  if (draft.has(...promise) && !draft.has(...limit)) {
    draft.refuseIdle(promise, 'without "hold_limit": customers hold until the answer', limit)
  }
}

/** So short that a run would consist of nothing else. */
function isShort(work: DistributionSpec): boolean {
  return !takesNoTime(work) && distribution(work).mean < SECOND
}

/** Each signs once, and nobody beside themselves. */
function checkSigning(draft: Draft, name: string, others: readonly (string | undefined)[] = []): void {
  for (const [index, other] of others.entries()) {
    const list = ['managers', name, 'signs_with']
    const at = draft.has(...list, index) ? [...list, index] : list
    if (other === name) draft.refuse(at, 'signs-alone', `${name} signs with ${name}: name other managers`)
    else if (others.indexOf(other) < index) draft.refuse(at, 'twice-in-list', `"${other}" stands twice in this list`)
  }
}

/** Nobody reports, in the end, to themselves. */
function checkReporting(
  draft: Draft<{ readonly managers: Readonly<Record<string, Manager>> }>,
  above: (name: string) => string | undefined,
): void {
  const reported = new Set<string>()
  for (const start of Object.keys(draft.scenario.managers ?? {})) {
    const line: string[] = []
    for (let name: string | undefined = start; name !== undefined && !reported.has(name); name = above(name)) {
      if (line.includes(name)) {
        const cycle = line.slice(line.indexOf(name))
        const message = `managers report to each other in a circle: ${[...cycle, name].join(' -> ')}`
        draft.refuse(['managers', cycle.at(-1)!, 'reports_to'], 'reporting-cycle', message)
        break
      }
      line.push(name)
    }
    for (const name of line) reported.add(name)
  }
}
