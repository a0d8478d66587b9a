import { money } from '../values/money.js'
import { integer, share } from '../values/number.js'
import { choice } from '../values/word.js'
import type { Draft } from './draft.js'
import { people } from './people.js'
import { key, type Section } from './section.js'

/** More attempts to keep somebody from a person no customer lives to see. */
const MOST_ATTEMPTS = 20

/** Keys of a team that say what a bot is. */
export const BOT = {
  kind: key(
    choice('people', 'bot'),
    'Who the team is: people, or a bot.',
    { neutral: 'people' },
    'A bot answers at once, any number of customers at the same time, and has no pay, no fear, no morale and no attrition.',
  ),
  at_once: key(
    people,
    'Conversations that a bot holds at the same time.',
    { neutral: 'unlimited' },
    'Beyond it customers wait in line as for people.',
  ),
  cost: key(
    money,
    'What a conversation with a bot costs.',
    { neutral: 0, absent: '0: it costs nothing' },
    'Paid for every conversation, whatever comes of it; a line of its own in the cost.',
  ),
  wrong: key(
    share,
    'Share of a bot’s answers that are wrong and do not sound it.',
    { parameter: 'bot.wrong' },
    'The customer leaves content and comes back; some such answers promise a remedy, by which the firm is bound.',
  ),
  judgement: key(
    share,
    'Share of novel and exceptional cases, and of amounts beyond the routine, that a bot judges right.',
    { parameter: 'bot.judgement' },
    'The gate of judgement of a bot; with the others it knows that it cannot, and sends the customer on.',
  ),
  keeps_promises: key(
    share,
    'Share of the promises in a bot’s wrong answers that the firm keeps.',
    { parameter: 'bot.kept' },
    'A promise kept is paid, whatever was due; one that is broken costs trust.',
  ),
  hides_the_exit: key(
    integer(0, MOST_ATTEMPTS),
    'How often a bot talks on before it hands a customer over to a person.',
    { neutral: 0 },
    'Each attempt takes time and trust, and some hang up.',
  ),
}

/** What customers make of bots. */
export function prefersPeople(section: Section) {
  return section({
    share: key(
      share,
      'Share who ask a bot for a person at once.',
      { parameter: 'bot.prefers_people' },
      'They tell the bot nothing of the case, at each contact: it goes to the next team of people.',
    ),
    leaves: key(
      share,
      'Of these, the share who leave where there is nobody but the bot.',
      { parameter: 'bot.leaves' },
      'They give the case up there; the others put up with the bot.',
    ),
  })
}

interface BotKeys {
  readonly kind?: string
  readonly cost?: number
  readonly wrong?: number
  readonly ownership?: string
}

/** Keys of people that say nothing of a bot, by why. */
const OF_PEOPLE: Readonly<Record<string, string>> = {
  agents: 'at a bot: say in at_once how many conversations it holds',
  wage: 'at a bot: say in cost what a conversation costs',
  market_wage: 'at a bot, which nobody pays',
  shrinkage: 'at a bot, which is never away',
  spread: 'at a bot, which has no colleagues',
  time_target: 'at a bot, which nobody presses',
  also_serves: 'at a bot, which serves its own line',
}

/** What a bot sees and is connected to; the rest is for people. */
const MEANS = ['tools', 'history']

/** A bot has keys of its own, and those of people mean nothing to it; without a bot they mean nothing to anybody. */
export function checkBots(draft: Draft<{ readonly teams: Readonly<Record<string, BotKeys>> }>): void {
  const teams = draft.names('teams')
  const kinds = teams.map((name) => ['teams', name, 'kind'])
  const bots = teams.filter((name) => draft.scenario.teams?.[name]?.kind === 'bot')
  for (const name of teams) {
    const at = ['teams', name]
    const kind = [...at, 'kind']
    if (bots.includes(name)) checkBot(draft, at)
    else {
      if (!draft.has(...at, 'agents')) draft.refuseKey(at, 'missing-key', `"agents" is missing in ${at.join('.')}`)
      for (const key of Object.keys(BOT)) {
        if (key !== 'kind' && draft.has(...at, key)) draft.refuseIdle([...at, key], 'without "kind: bot"', kind)
      }
    }
  }
  if (bots.length > 0) return
  for (const name of draft.names('customers')) {
    const path = ['customers', name, 'prefers_people']
    if (draft.has(...path)) draft.refuseIdle(path, 'without a team of "kind: bot"', ...kinds)
  }
}

function checkBot(draft: Draft<{ readonly teams: Readonly<Record<string, BotKeys>> }>, at: readonly string[]): void {
  const kind = [...at, 'kind']
  for (const [key, why] of Object.entries(OF_PEOPLE)) {
    if (draft.has(...at, key)) draft.refuseIdle([...at, key], why, kind)
  }
  for (const key of draft.names(...at, 'empowerment')) {
    if (!MEANS.includes(key)) draft.refuseIdle([...at, 'empowerment', key], 'at a bot, which is not a person', kind)
  }
  const team = draft.scenario.teams?.[at[1]!]
  if (team?.ownership === 'agent') {
    draft.refuseIdle([...at, 'ownership'], 'as "agent" at a bot, which is one and the same: write team', kind)
  }
  if (team?.wrong === 0 && draft.has(...at, 'keeps_promises')) {
    draft.refuseIdle([...at, 'keeps_promises'], 'where no answer is wrong', [...at, 'wrong'])
  }
}
