import type { Block, Moment, Story, StoryEvent } from '../../story/story.js'
import { CHANNEL_KIND, USUAL_KIND } from '../../vocabulary/channels.js'
import type { Gate } from '../../vocabulary/gates.js'
import { durationText, fixedText } from '../figure-text.js'

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
      return [
        index === 0
          ? `The customer ${kindAt(index, story).comes}: ${spoken(story.customer.issue)}.`
          : `${kindAt(index, story).again}.`,
      ]
    case 'joined':
      return has('answered') || has('abandoned') || has('turned_away') || has('sent_away')
        ? []
        : [waiting(team, index, telling)]
    case 'answered':
      return answering(event, moment, index, telling)
    case 'wanted_person':
      return ['The customer asks for a person.']
    case 'kept_from_person':
      return [has('ended') || has('leg_ended') ? 'It does not let go: the customer hangs up.' : 'It talks on instead.']
    case 'talked_on':
      return event.minutes! > 0 ? [`Another ${durationText(event.minutes!)}.`] : []
    case 'misled':
      return [misleading(event, telling)]
    case 'promise_settled':
      return [event.kept === true ? 'The bot’s word binds the firm.' : 'What the bot promised is not to be had.']
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
      return [byBot(event, blockText(event.block!, telling))]
    case 'escalated':
      return [byBot(event, escalating(event, moment))]
    case 'asked':
      return has('escalated') || event !== moment.events.find((other) => other.event === 'asked')
        ? []
        : [`The request goes on to ${asked(moment)}.`]
    case 'considered':
      return has('asked') ? [] : [`A ${manager} takes it up.`]
    case 'decided':
      return [deciding(event, manager, has('asked') || isOpen(index, telling))]
    case 'released':
      return kindAt(index, story).written
        ? ['Nobody has decided yet: the answer has to wait.']
        : [`Nobody has decided yet: the customer is to be called back${promised(event)}.`]
    case 'granted':
      if (has('promise_settled')) return [`The customer gets ${moneyText(event.money!, currency)}.`]
      return has('refused') ? [] : [byBot(event, granting(event.money!, has('decided') || calledBack(moment), telling))]
    case 'refused':
      return refusing(moment, currency)
    case 'on_channel':
      return event.changed === true ? [`It goes on by ${spoken(event.channel!)}.`] : []
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
  if (kindAt(index, story).written) return `Waits for an answer from ${team}.`
  return isCalled ? `The customer hangs up; ${team} will call.` : `Waits for ${team}.`
}

/** How the customer comes, or goes on, at a moment. */
function kindAt(index: number, { moments }: Story) {
  const events = moments.slice(0, index + 1).flatMap((moment) => moment.events)
  return CHANNEL_KIND[events.findLast(({ event }) => event === 'on_channel')?.kind ?? USUAL_KIND]
}

function calledBack({ spent }: Moment): boolean {
  return spent.some(({ cause }) => cause === 'waiting_call_back')
}

function answering(event: StoryEvent, moment: Moment, index: number, telling: Telling): readonly string[] {
  const who =
    event.bot === true
      ? `The ${spoken(event.team!)}`
      : event.of === undefined
        ? `Agent ${event.agent} of ${teamText(event.team!)}`
        : `Agent ${event.agent} of ${teamText(event.of)}, helping out ${teamText(event.team!)},`
  const wait = moment.spent.find(({ cause }) => cause === 'queue' || cause === 'hold_handover')
  const after =
    wait === undefined || wait.minutes === 0
      ? ' at once'
      : ` after ${durationText(wait.minutes)} ${wait.cause === 'queue' ? 'in the queue' : 'on hold'}`
  const late = moment.moves.some(({ cause }) => cause === 'broken_promise') ? ', later than promised' : ''
  const kind = kindAt(index, telling.story)
  const told = moment.events.find((other) => other.event === 'explained')
  return [
    calledBack(moment) ? `${who} ${kind.written ? 'takes it up' : 'calls back'}${late}.` : `${who} answers${after}.`,
    ...(told === undefined ? [] : [explaining(told.minutes!, index, telling)]),
    ...(event.minutes! > 0 ? [`${kind.dealing} for ${durationText(event.minutes!)}.`] : []),
  ]
}

function explaining(minutes: number, index: number, { story }: Telling): string {
  const before = story.moments.slice(0, index).flatMap(({ events }) => events)
  const times = before.filter(({ event }) => event === 'explained').length + 1
  const text = durationText(minutes)
  if (times === 1) return kindAt(index, story).written ? `It is read (${text}).` : `The customer explains (${text}).`
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
  const asked =
    has('wanted_person') ||
    earlier.findLast(({ event }) => ['wanted_person', 'answered'].includes(event))?.event === 'wanted_person'
  const why = has('blocked') || asked ? '' : wasWrong ? 'This is the wrong team: ' : 'Not solved here: '
  return capital(`${why}passed on ${has('misrouted') ? 'by mistake ' : ''}to ${team}.`)
}

/** What is said of agents, where a bot does it. */
function byBot({ bot }: StoryEvent, text: string): string {
  return bot === true ? text.replace(/\bthe agent\b/g, 'the bot').replace(/\bThe agent\b/g, 'The bot') : text
}

function misleading({ money }: StoryEvent, { currency }: Telling): string {
  if (money === undefined) return 'The bot is sure of its answer, which is wrong.'
  return `The bot promises ${moneyText(money, currency)}, which it may not.`
}

function hangingUp({ spent }: Moment): string {
  const wait = spent.find(({ minutes }) => minutes > 0)
  if (wait === undefined) return 'There is a line: the customer hangs up at once.'
  return `The customer hangs up, after ${durationText(wait.minutes)} ${wait.cause === 'queue' ? 'in the queue' : 'on hold'}.`
}

function escalating({ demanded }: StoryEvent, moment: Moment): string {
  const has = (name: string) => moment.events.some(({ event }) => event === name)
  const whom = has('asked') ? asked(moment) : 'upstairs'
  const holds = has('released') || has('refused') ? '' : ', while the customer holds'
  if (demanded) return `${POLICY} The customer demands a manager: the agent asks ${whom}${holds}.`
  return has('blocked')
    ? `The agent asks ${whom}${holds}.`
    : `The agent could decide, but asks ${whom} to be on the safe side${holds}.`
}

/** Who gets the request: one role, or several that sign together. */
function asked({ events }: Moment): string {
  const roles = events.flatMap(({ event, manager }) => (event === 'asked' ? [`the ${spoken(manager!)}`] : []))
  return roles.length === 1 ? roles[0]! : `${listed(roles)} (${roles.length === 2 ? 'both' : 'all'} have to agree)`
}

/** Whether others who have the request at the end of a moment have yet to decide. */
function isOpen(index: number, { story }: Telling): boolean {
  const count = (name: string) =>
    story.moments.slice(0, index + 1).flatMap(({ events }) => events.filter(({ event }) => event === name)).length
  return count('asked') > count('decided') + count('withdrawn')
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

/** What the sentences of a story need to know besides the moment. */
export interface Telling {
  readonly story: Story
  readonly currency: string
}

/** A name of the scenario as it is spoken: `front_line` as `front line`. */
export function spoken(name: string): string {
  return name.replaceAll('_', ' ')
}

/** A team in a sentence: `the front line team`. */
function teamText(name: string): string {
  const said = spoken(name)
  return /\b(team|desk)$/.test(said) ? `the ${said}` : `the ${said} team`
}

export function moneyText(amount: number, currency: string): string {
  return `${fixedText(amount, 2)} ${currency}`
}

/** Points of trust. */
export function pointsText(points: number): string {
  return fixedText(points, 1)
}

/** A list as it is spoken: `a, b and c`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** `1 call`, `2 calls`. */
export function counted(count: number, one: string, several: string = `${one}s`): string {
  return `${fixedText(count, 0)} ${count === 1 ? one : several}`
}

/** Why the agent does not simply do it: each gate that blocks, in words. */
function blockText(block: Block, telling: Telling): string {
  const [first = '', ...others] = block.gates.map((gate) => WORDS[gate](block, telling))
  return `${capital(first)}${others.length === 0 ? '' : `; besides, ${listed(others)}`}.`
}

const WORDS: Readonly<Record<Gate, (block: Block, telling: Telling) => string>> = {
  ownership: () => 'the remedy is another team’s to give',
  authority: (block, telling) => listed(block.authority.map((why) => AUTHORITY[why](block, telling))),
  tools: () => 'the system does not let the agent do it',
  judgement: (_, { story }) =>
    story.customer.novel ? 'nothing tells the agent how to judge such a case' : 'the agent cannot judge the case',
  courage: () => 'the agent does not dare to decide',
}

const AUTHORITY: Readonly<Record<Block['authority'][number], (block: Block, telling: Telling) => string>> = {
  illegal: () => 'nobody may grant what is asked',
  exception: () => 'the agent may make no exception',
  amount: ({ limit }, { story, currency }) =>
    `${moneyText(story.customer.amount ?? 0, currency)} is above the agent’s limit of ${moneyText(limit ?? 0, currency)}`,
}
