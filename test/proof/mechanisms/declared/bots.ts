import type { Mechanism } from '../mechanism.js'
import { of, ofTeam, trustLostBy } from '../outputs.js'

/** A bot that is never wrong and judges all, but for what is said of it. */
function bot(said = '', { wrong = '0%', judgement = '100%' } = {}): readonly string[] {
  return [`teams.bot={kind: bot, wrong: ${wrong}, judgement: ${judgement}${said === '' ? '' : `, ${said}`}}`]
}

/** It stands before the people of the house, and nobody minds it. */
const BOT = [
  ...bot(),
  'issues.question.chain=[bot, front, billing]',
  'issues.small.chain=[bot, front, back]',
  'issues.large.chain=[bot, front, back]',
  'customers.regular.prefers_people={share: 0%}',
]
const solves = (share: string) => ['question', 'small', 'large'].map((issue) => `issues.${issue}.solvable.bot=${share}`)
const some = [...BOT, ...solves('50%')]
const taste = (share: string) => [`customers.regular.prefers_people={share: ${share}}`]

/** Bots as the first tier, and what they leave to people. */
export const BOTS: readonly Mechanism[] = [
  {
    id: 'M29',
    name: 'Bots before people',
    claim: 'What a bot solves never reaches the people, who get the hard cases; what it says binds the firm.',
    demonstrations: [
      {
        what: 'what a bot solves',
        always: BOT,
        off: solves('0%'),
        on: solves('40%'),
        more: solves('80%'),
        absent: null,
        rises: [of('contained'), of('resolved_by_bot')],
        falls: [of('wanted_person'), of('transfers'), ofTeam('occupancy', 'front')],
      },
      {
        what: 'the easy cases that it takes from people: their talk gets longer',
        always: [...BOT, 'issues.small.solvable.bot=0%', 'issues.large.solvable.bot=0%'],
        off: ['issues.question.solvable.bot=0%'],
        on: ['issues.question.solvable.bot=50%'],
        more: ['issues.question.solvable.bot=100%'],
        absent: 'more',
        rises: [of('contained'), of('people_talk')],
        falls: [ofTeam('occupancy', 'front')],
      },
      {
        what: 'what a conversation with it costs',
        always: some,
        off: bot('cost: 0 EUR'),
        on: bot('cost: 1 EUR'),
        more: bot('cost: 2 EUR'),
        absent: null,
        rises: [of('cost_bots'), of('operating_cost_per_contact'), of('cost')],
      },
      {
        what: 'how much it may decide',
        always: BOT,
        off: bot('authority: {granted: 0 EUR}'),
        on: bot('authority: {granted: 30 EUR}'),
        more: bot('authority: {granted: unlimited}'),
        absent: null,
        rises: [of('contained'), of('on_the_spot')],
        falls: [of('wanted_person'), of('transfers')],
      },
      {
        what: 'which hard cases it judges right: the others are what is left to people',
        always: some,
        off: bot('', { judgement: '0%' }),
        on: bot('', { judgement: '50%' }),
        more: bot('', { judgement: '100%' }),
        absent: null,
        rises: [of('contained'), of('on_the_spot')],
        falls: [of('wanted_person'), of('people_discretion')],
      },
      {
        what: 'the systems that it is connected to',
        always: BOT,
        off: bot('empowerment: {tools: 0%}'),
        on: bot('empowerment: {tools: 50%}'),
        more: bot('empowerment: {tools: 100%}'),
        absent: null,
        rises: [of('contained'), of('on_the_spot')],
        falls: [of('wanted_person')],
      },
      {
        what: 'answers that are wrong and do not sound it',
        always: BOT,
        off: bot('', { wrong: '0%' }),
        on: bot('', { wrong: '15%' }),
        more: bot('', { wrong: '40%' }),
        absent: null,
        rises: [of('wrong_answers'), of('bot_promises'), of('bot_promises_paid'), of('reopening'), of('trust_loss')],
        falls: [of('first_contact_resolution')],
      },
      {
        what: 'promises of the bot that the firm breaks',
        always: [...BOT, ...bot('', { wrong: '60%' }), 'beliefs.bot.promises=0.5'],
        off: bot('keeps_promises: 100%', { wrong: '60%' }),
        on: bot('keeps_promises: 50%', { wrong: '60%' }),
        more: bot('keeps_promises: 0%', { wrong: '60%' }),
        absent: null,
        rises: [of('bot_promises_broken'), trustLostBy('broken_promise')],
        falls: [of('bot_promises_paid')],
      },
      {
        what: 'customers who ask it for a person',
        always: some,
        off: taste('0%'),
        on: taste('30%'),
        more: taste('60%'),
        absent: null,
        rises: [of('wanted_person'), of('transfers')],
        falls: [of('contained')],
      },
      {
        what: 'those who leave where there is nobody but a bot',
        always: [
          ...BOT,
          'issues.question.chain=[bot]',
          'issues.question.solvable=null',
          'issues.question.share=100%',
          'issues.small=null',
          'issues.large=null',
        ],
        off: ['customers.regular.prefers_people={share: 60%, leaves: 0%}'],
        on: ['customers.regular.prefers_people={share: 60%, leaves: 40%}'],
        more: ['customers.regular.prefers_people={share: 60%, leaves: 90%}'],
        absent: null,
        rises: [of('ended_gave_up'), of('trust_loss'), of('churn')],
        falls: [of('resolution'), of('satisfaction')],
      },
      {
        what: 'how often it talks on before it hands over',
        always: some,
        off: bot('hides_the_exit: 0'),
        on: bot('hides_the_exit: 2'),
        more: bot('hides_the_exit: 5'),
        absent: null,
        rises: [trustLostBy('kept_from_person'), of('got_no_person'), of('contacts'), of('trust_loss')],
        falls: [of('satisfaction'), of('resolution')],
      },
      {
        what: 'a silent update of the bot',
        always: [...BOT, ...solves('80%')],
        off: ['events=[]'],
        on: ['events=[{at: 0 h, do: bot_update, team: bot, solves: -20 points}]'],
        more: ['events=[{at: 0 h, do: bot_update, team: bot, solves: -60 points}]'],
        absent: 'off',
        rises: [of('wanted_person'), of('transfers')],
        falls: [of('contained')],
      },
    ],
  },
]
