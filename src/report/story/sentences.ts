import type { Moment, StoryEvent } from '../../story/story.js'
import { durationText } from '../duration-text.js'
import { blockText } from './block-text.js'
import { capital, moneyText, spoken, type Telling, teamText } from './words.js'

/** What one event says, given the moment that it belongs to; most of what is implied stays unsaid. */
export function sentencesOf(event: StoryEvent, index: number, telling: Telling): readonly string[] {
  const { story, currency } = telling
  const moment = story.moments[index]!
  const has = (name: string) => moment.events.some((other) => other.event === name)
  const team = teamText(event.team ?? '')
  const manager = spoken(event.manager ?? '')
  switch (event.event) {
    case 'prevented':
      return ['The problem is solved before the customer notices.']
    case 'contact':
      return [index === 0 ? `The customer calls: ${spoken(story.customer.issue)}.` : 'Calls again.']
    case 'joined':
      return has('answered') || has('abandoned') || has('turned_away') || has('sent_away')
        ? []
        : [waiting(team, index, telling)]
    case 'answered':
      return answering(event, moment, index, telling)
    case 'transferred':
      return [passedOn(team, moment, index, telling)]
    case 'overflowed':
      return [`Moved to the line of ${team}.`]
    case 'abandoned':
      return [hangingUp(moment)]
    case 'turned_away':
      return ['Turned away.']
    case 'sent_away':
      return ['Sent away: the house is closed.']
    case 'blocked':
      return [blockText(event.block!, telling)]
    case 'escalated':
      return [escalating(event, moment)]
    case 'asked':
      return has('escalated') ? [] : [`The request goes on to the ${manager}.`]
    case 'considered':
      return has('asked') ? [] : [`A ${manager} takes it up.`]
    case 'decided':
      return [deciding(event, manager, has('asked'))]
    case 'released':
      return [`Nobody has decided yet: the customer is to be called back${promised(event)}.`]
    case 'granted':
      return has('refused') ? [] : [granting(event.money!, has('decided') || calledBack(moment), telling)]
    case 'refused':
      return refusing(moment, currency)
    case 'reopened':
      return ['The problem has come back.']
    case 'ended':
      return [ENDS[event.ending!]]
    default:
      return []
  }
}

const ENDS = {
  resolved: 'Solved.',
  refused: 'The customer gives up, refused.',
  gave_up: 'The customer gives up.',
  abandoned: 'The customer does not try again.',
  turned_away: 'The customer does not try again.',
  sent_away: 'The customer does not try again.',
  no_one_could_help: 'Nobody could help; the customer does not try again.',
} as const

function waiting(team: string, index: number, { story }: Telling): string {
  const next = story.moments.slice(index + 1).find(({ events }) => events.some(({ event }) => event === 'answered'))
  const isCalled = next !== undefined && calledBack(next)
  return isCalled ? `The customer hangs up; ${team} will call.` : `Waits for ${team}.`
}

function calledBack({ spent }: Moment): boolean {
  return spent.some(({ cause }) => cause === 'waiting_call_back')
}

function answering(event: StoryEvent, moment: Moment, index: number, telling: Telling): readonly string[] {
  const who = `Agent ${event.agent} of ${teamText(event.team!)}`
  const wait = moment.spent.find(({ cause }) => cause === 'queue' || cause === 'hold_handover')
  const after =
    wait === undefined || wait.minutes === 0
      ? ' at once'
      : ` after ${durationText(wait.minutes)} ${wait.cause === 'queue' ? 'in the queue' : 'on hold'}`
  const late = moment.moves.some(({ cause }) => cause === 'broken_promise') ? ', later than promised' : ''
  const told = moment.events.find((other) => other.event === 'explained')
  return [
    calledBack(moment) ? `${who} calls back${late}.` : `${who} answers${after}.`,
    ...(told === undefined ? [] : [explaining(told.minutes!, index, telling)]),
    ...(event.minutes! > 0 ? [`They talk for ${durationText(event.minutes!)}.`] : []),
  ]
}

function explaining(minutes: number, index: number, { story }: Telling): string {
  const before = story.moments.slice(0, index).flatMap(({ events }) => events)
  const times = before.filter(({ event }) => event === 'explained').length + 1
  const text = durationText(minutes)
  if (times === 1) return `The customer explains (${text}).`
  return `The customer tells it all again, for ${ordinal(times)} time (${text}).`
}

function ordinal(n: number): string {
  return ['the first', 'the second', 'the third', 'the fourth', 'the fifth', 'the sixth'][n - 1] ?? `the ${n}th`
}

function passedOn(team: string, { events }: Moment, index: number, { story }: Telling): string {
  const has = (name: string) => events.some(({ event }) => event === name)
  const earlier = story.moments.slice(0, index).flatMap((moment) => moment.events)
  const lately = earlier.findLast(({ event }) => ['contact', 'transferred', 'misrouted'].includes(event))
  const wasWrong = lately?.event === 'misrouted'
  const why = has('blocked') ? '' : wasWrong ? 'This is the wrong team: ' : 'Not solved here: '
  return capital(`${why}passed on ${has('misrouted') ? 'by mistake ' : ''}to ${team}.`)
}

function hangingUp({ spent }: Moment): string {
  const wait = spent.find(({ minutes }) => minutes > 0)
  if (wait === undefined) return 'There is a line: the customer hangs up at once.'
  return `The customer hangs up, after ${durationText(wait.minutes)} ${wait.cause === 'queue' ? 'in the queue' : 'on hold'}.`
}

function escalating({ demanded }: StoryEvent, { events }: Moment): string {
  const has = (name: string) => events.some(({ event }) => event === name)
  const first = events.find(({ event }) => event === 'asked')?.manager
  const whom = first === undefined ? 'upstairs' : `the ${spoken(first)}`
  const holds = has('released') || has('refused') ? '' : ', while the customer holds'
  if (demanded) return `${POLICY} The customer demands a manager: the agent asks ${whom}${holds}.`
  return has('blocked')
    ? `The agent asks ${whom}${holds}.`
    : `The agent could decide, but asks ${whom} to be on the safe side${holds}.`
}

const POLICY = '“I’m sorry, but we have a policy.”'

function deciding({ approved, suffices }: StoryEvent, manager: string, goesOn: boolean): string {
  if (approved !== true) return `The ${manager} says no.`
  if (suffices === true) return `The ${manager} agrees.`
  return goesOn ? `The ${manager} agrees, but may not grant it.` : `The ${manager} may not grant it either.`
}

function promised({ promise }: StoryEvent): string {
  if (promise === undefined) return ''
  const { amount, unit } = promise
  return `, within ${unit === 'minutes' ? durationText(amount) : `${amount} business days`}`
}

function granting(money: number, fromAbove: boolean, { story, currency }: Telling): string {
  const text = moneyText(money, currency)
  const { amount } = story.customer
  if (amount === null) return `The agent gives away ${text} that nobody needed.`
  const due = moneyText(amount, currency)
  const of = due === text ? '' : `, where ${due} was due`
  return fromAbove ? `The customer gets ${text}${of}.` : `The agent grants ${text} on the spot${of}.`
}

function refusing({ moves, events }: Moment, currency: string): readonly string[] {
  const isFromAbove = moves.some(({ cause }) => cause === 'refused_after_escalation')
  const instead = events.find(({ event }) => event === 'granted')
  return [
    isFromAbove ? 'The answer is no.' : POLICY,
    ...(instead === undefined ? [] : [`Offered instead: something worth ${moneyText(instead.money!, currency)}.`]),
  ]
}
