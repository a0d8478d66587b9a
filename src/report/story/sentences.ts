import type { Block, Moment, Story, StoryEvent } from '../../story/story.js'
import { CHANNEL_KIND, USUAL_KIND } from '../../vocabulary/channels.js'
import type { Gate } from '../../vocabulary/gates.js'
import { durationText } from '../figure-text.js'
import { asked, deciding, escalating, isAgreed, isOpen, POLICY, promised } from './asking.js'
import { kindAt, kindBefore } from './channel-at.js'
import { capital, listed, moneyText, spoken, type Telling, teamText } from './wording.js'

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
      if (has('on_channel') && index > 0) return []
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
      return [
        has('ended') || has('leg_ended')
          ? `It does not let go: the customer ${kindAt(index, story).leaves}.`
          : 'It talks on instead.',
      ]
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
      return [hangingUp(index, story)]
    case 'turned_away':
      return ['Turned away.']
    case 'sent_away':
      return ['Sent away: the house is closed.']
    case 'blocked':
      return [byBot(event, blockText(event.block!, telling))]
    case 'escalated':
      return [byBot(event, escalating(event, moment, kindAt(index, story).holds))]
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
        : [
            `Nobody has decided yet: the customer is to ${kindAt(index, story) === CHANNEL_KIND[USUAL_KIND] ? 'be called' : 'hear'} back${promised(event)}.`,
          ]
    case 'granted':
      if (has('promise_settled')) return [`The customer gets ${moneyText(event.money!, currency)}.`]
      return has('refused') ? [] : [byBot(event, granting(event.money!, isAgreed(index, story), telling))]
    case 'refused':
      return refusing(moment, currency)
    case 'on_channel':
      if (event.changed !== true) return []
      return [
        has('contact') ? `Tries by ${spoken(event.channel!)} instead.` : `It goes on by ${spoken(event.channel!)}.`,
      ]
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

/** What says last whether the customer is on the line. */
const SINCE = ['contact', 'answered', 'released']

function waiting(team: string, index: number, { story }: Telling): string {
  const next = story.moments.slice(index + 1).find(({ events }) => events.some(({ event }) => event === 'answered'))
  const isCalled = next !== undefined && calledBack(next)
  const kind = kindAt(index, story)
  if (kind.written) return `Waits for an answer from ${team}.`
  if (!isCalled) return `Waits for ${team}.`
  const { written, leaves } = kindBefore(index, story)
  const earlier = story.moments.slice(0, index).flatMap(({ events }) => events)
  const isGone = written || earlier.findLast(({ event }) => SINCE.includes(event))?.event === 'released'
  return capital(`${isGone ? '' : `the customer ${leaves}; `}${team} ${kind.willAnswer}.`)
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
    calledBack(moment) ? `${who} ${kind.answersLater}${late}.` : `${who} answers${after}.`,
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

function hangingUp(index: number, story: Story): string {
  const wait = story.moments[index]!.spent.find(({ minutes }) => minutes > 0)
  const { leaves } = kindBefore(index, story)
  if (wait === undefined) return `There is a line: the customer ${leaves} at once.`
  return `The customer ${leaves}, after ${durationText(wait.minutes)} ${wait.cause === 'queue' ? 'in the queue' : 'on hold'}.`
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
