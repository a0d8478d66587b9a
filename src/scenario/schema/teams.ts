import * as z from 'zod'
import { SECOND } from '../../kernel/units.js'
import { CONTEXTS, TRANSFER_MODES } from '../../vocabulary/transfers.js'
import type { EmpowermentLever, Lever, Team } from '../scenario.js'
import { boolean } from '../values/boolean.js'
import { choice } from '../values/choice.js'
import { decimal, integer, readInteger } from '../values/decimal.js'
import { randomSeconds } from '../values/distribution.js'
import { seconds } from '../values/duration.js'
import { type Form, value } from '../values/form.js'
import { money, moneyOrUnlimited } from '../values/money.js'
import { name } from '../values/name.js'
import { padded, WHOLE } from '../values/pattern.js'
import { share } from '../values/share.js'
import { wage } from '../values/wage.js'
import { asWritten } from '../values/written.js'
import { byInterval } from './intervals.js'
import { lever } from './lever.js'
import { key, required, type Section } from './section.js'

const MOST_PEOPLE = 100_000

/** A number of people, or no limit. */
export const people: Form<number | 'unlimited'> = {
  what: 'a whole number, or unlimited',
  json: { type: ['integer', 'string'], minimum: 0, maximum: MOST_PEOPLE, pattern: padded(`[+]?${WHOLE}`, 'unlimited') },
  read: (raw) => (asWritten(raw) === 'unlimited' ? 'unlimited' : readInteger(raw, 0, MOST_PEOPLE, 'write unlimited')),
}

function agents(): z.ZodType<Team['agents']> {
  const byHours = byInterval(integer(0, MOST_PEOPLE)).transform((list) =>
    list.map(({ start, end, value }) => ({ start, end, agents: value })),
  )
  return z.union([value(people), byHours])
}

function authority(section: Section): z.ZodType<NonNullable<Team['authority']>> {
  return section({
    claimed: key(moneyOrUnlimited, 'The limit that leaders speak of; as granted where absent.'),
    granted: key(moneyOrUnlimited, 'The amount that an agent may grant alone; unlimited where absent.'),
    exceptions: lever(section, boolean, 'granted')
      .describe('Whether agents may grant what the rules except, or {claimed, granted}.')
      .exactOptional(),
    routine: key(money, 'Up to this amount no judgement or courage is needed.'),
  }).transform(({ claimed, granted, ...rest }) => {
    if (granted === undefined) return rest
    const limit: Lever<number | 'unlimited'> =
      claimed === undefined ? { actual: granted } : { claimed, actual: granted }
    return { ...rest, granted: limit }
  })
}

const LEVERS: Readonly<Record<EmpowermentLever, string>> = {
  tools: 'How much of what they need their systems let them see and do.',
  training: 'How much of what they need they were taught.',
  orientation: 'How well they know what the firm wants for its customers.',
  guidelines: 'How far guidelines cover the cases that need judgement.',
  safety: 'Of ten decisions they may take, how many they would take unasked.',
  recognition: 'Of the reviews that do not criticise, how many say thank you.',
  history: 'How much they see of earlier contacts.',
}

function empowerment(section: Section): z.ZodType<NonNullable<Team['empowerment']>> {
  const part = (which: EmpowermentLever) =>
    lever(section, share).describe(`${LEVERS[which]} A share, or {claimed, actual}.`).exactOptional()
  return section({
    tools: part('tools'),
    training: part('training'),
    orientation: part('orientation'),
    guidelines: part('guidelines'),
    safety: part('safety'),
    recognition: part('recognition'),
    history: part('history'),
  })
}

function line(section: Section) {
  return {
    patience: key(randomSeconds, 'Patience in this line, before that of the customer.'),
    queue_limit: key(integer(0, 1_000_000), 'Waiting places; beyond them customers are turned away.'),
    overflow: section({
      to: required(name, 'The team that takes over.'),
      after: required(seconds(), 'After so long a wait.'),
    })
      .describe('Where customers go who have waited long.')
      .exactOptional(),
    at_close: key(choice('serve', 'wait', 'leave'), 'What happens at closing time to those who wait.'),
  }
}

function transfer(section: Section): z.ZodType<NonNullable<Team['transfer']>> {
  return section({
    mode: key(choice(...TRANSFER_MODES), 'How a case is handed over.'),
    context: key(choice(...CONTEXTS), 'What the next team is told.'),
    misroute: key(share, 'Share handed to a wrong team.'),
    warm_limit: key(seconds(), 'How long an agent stays on a warm transfer.'),
  })
}

/** One team of agents. */
export function team(section: Section): z.ZodType<Team> {
  return section({
    agents: agents().describe('People at their desks: a number, unlimited, or by weekly interval.'),
    reports_to: key(name, 'The manager above.'),
    wage: key(wage, 'Pay, such as 22 USD per hour.'),
    market_wage: key(wage, 'What others pay for such work: better pay keeps people and brings abler applicants.'),
    shrinkage: key(share, 'Share of paid time away from the desk.'),
    authority: authority(section).describe('What agents may grant without asking.').exactOptional(),
    empowerment: empowerment(section).describe('What agents have to work with; 100% where absent.').exactOptional(),
    spread: key(decimal(0, 2), 'Standard deviation between agents of the logarithm of talk time.'),
    transfer: transfer(section).describe('How the team passes cases on.').exactOptional(),
    ...line(section),
    talk_factor: key(decimal(0.01, 100), 'Factor on talk time.'),
    explain_factor: key(decimal(0, 100), 'Factor on the time to explain.'),
    time_target: section({
      at: required(seconds(SECOND), 'The target for a leg.'),
      pressure: required(share, 'How strongly it is pressed.'),
    })
      .describe('A target for talk time: beyond it agents close or pass on.')
      .exactOptional(),
    ownership: key(choice('none', 'agent', 'team'), 'Who takes a customer who contacts the firm again.'),
  })
}
