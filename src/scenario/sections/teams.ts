import * as z from 'zod'
import { own } from '../../kernel/own.js'
import { SECOND } from '../../kernel/units.js'
import { CONTEXTS, TRANSFER_MODE, TRANSFER_MODES, USUAL_MODE } from '../../vocabulary/transfers.js'
import { randomSeconds } from '../values/distribution.js'
import { value } from '../values/form.js'
import { wage } from '../values/money.js'
import { decimal, integer, share } from '../values/number.js'
import { seconds } from '../values/time.js'
import { channelName, choice, managerName, teamName } from '../values/word.js'
import { BOT } from './bots.js'
import type { Draft } from './draft.js'
import { agents } from './people.js'
import { authority, empowerment } from './powers.js'
import { byTeam, key, type Read, required, type Section, strict } from './section.js'

/** Beyond it hardly anybody who is paid is at a desk, and at 100 % nobody. */
const MOST_SHRINKAGE = 0.99

/** Slower than it nobody is at anything. */
const LEAST_LEVEL = 0.01

/** The modes in which an agent stays on the line. */
const STAYING = TRANSFER_MODES.filter((mode) => TRANSFER_MODE[mode].stays).join(' or ')

function line(section: Section) {
  return {
    patience: key(
      randomSeconds,
      'Patience in this line, before that of the customer.',
      'that of the customer',
      'The law of patience in this line, instead of the customer’s own.',
    ),
    queue_limit: key(
      integer(0, 1_000_000),
      'Waiting places; beyond them customers are turned away.',
      'no limit',
      'Who finds every place taken is turned away, and may redial.',
    ),
    overflow: key(
      section({
        to: required(teamName, 'The team that takes over.', 'The team that takes over.'),
        after: required(seconds(), 'After so long a wait.', 'The wait after which a customer is moved.'),
      }),
      'Where customers go who have waited long.',
      'nobody is moved',
      'Who has waited so long moves to the end of another team’s line; patience runs on.',
    ),
    at_close: key(
      choice('serve', 'wait', 'leave'),
      'What happens at closing time to those who wait.',
      { neutral: 'serve' },
      'serve: the team stays until no customer is left, paid; wait: it goes home and finds its line in the morning; leave: it sends its line away.',
    ),
  }
}

function transfer(section: Section) {
  return section({
    mode: key(
      choice(...TRANSFER_MODES),
      'How a case is handed over.',
      { neutral: USUAL_MODE },
      `${TRANSFER_MODES.map((mode) => `${mode}: ${TRANSFER_MODE[mode].meaning}`).join('; ')}.`,
    ),
    context: key(
      choice(...CONTEXTS),
      'What the next team is told.',
      `by mode: ${TRANSFER_MODES.map((mode) => `${mode} ${TRANSFER_MODE[mode].context}`).join(', ')}`,
      'The probability that the next agent knows the case and nothing is explained again (`handling.context.*`), less what silos and missing tools lose.',
    ),
    misroute: key(
      share,
      'Share handed to a wrong team.',
      'by silos: `handling.silo_misroute` times the wall',
      'Such a case reaches a team that has no business with it, which passes it on: one leg and one hurt more.',
    ),
    warm_limit: key(
      seconds(),
      'How long an agent stays on a warm transfer.',
      { parameter: 'handling.warm_limit' },
      'After so long the agent leaves, and the transfer is cold.',
    ),
  })
}

function alsoServes(section: Section) {
  return section({
    level: key(
      share,
      'Pace of talk there, over that of the team itself: at 80 % it takes a quarter longer.',
      { neutral: 1 },
      'The talk of a leg in the other team’s line, divided by it.',
    ),
    after: key(
      seconds(),
      'Only who has waited so long.',
      { neutral: 0, absent: 'at once' },
      'Nobody of this team takes a customer of that line before, even when idle.',
    ),
  })
}

/** One team of agents. */
export function team(section: Section) {
  return section({
    ...BOT,
    agents: key(
      agents(),
      'People at their desks: a number, unlimited, or by weekly interval.',
      null,
      'Servers of the team’s line: a number while the house is open, or by weekly interval (nobody in others). At the end of a shift busy agents finish.',
    ),
    reports_to: key(
      managerName,
      'The manager above.',
      'no manager: nobody to ask',
      'Requests climb from there; teams with different managers can have silos between them.',
    ),
    also_serves: key(
      byTeam(alsoServes(section)),
      'Other teams whose lines these agents serve when their own has nobody for them, such as {billing: {level: 80%, after: 30 s}}; the first named first.',
      'only their own line',
      'Who is idle takes customers from those lines; who joins one of them and finds no agent of its own free gets an idle one of this team. Agents bring their own powers, skill, courage, pay and manager; wait, routing and handover are those of the line. Who chats takes none before the last chat has ended, and chats of another line are left to its own team.',
    ),
    wage: key(
      wage,
      'Pay, such as 22 USD per hour.',
      { neutral: 0, absent: '0: labour costs nothing' },
      'Paid for every hour on duty, busy or idle.',
    ),
    market_wage: key(
      wage,
      'What others pay for such work: better pay keeps people and brings abler applicants.',
      'as `wage`',
      'Pay above it keeps people, and brings novices who know more; pay below it does the reverse.',
    ),
    shrinkage: key(
      share,
      'Share of paid time away from the desk.',
      { neutral: 0 },
      'Raises the paid time above that at the desk, 1 / (1 − shrinkage): cost, not capacity, because `agents` counts desks.',
    ),
    authority: key(
      authority(section),
      'What agents may grant without asking.',
      'unlimited, exceptions allowed',
      'The gate of authority: amounts up to the limit, exceptions if allowed, never what is illegal.',
    ),
    empowerment: key(
      empowerment(section),
      'What agents have to work with; 100% where absent.',
      '100 % of everything',
      'What decides the gates of tools, judgement and courage, what is solved and how courteous a leg is.',
    ),
    spread: key(
      decimal(0, 2),
      'Standard deviation between agents of the logarithm of talk time.',
      { neutral: 0, absent: '0: all agents alike' },
      'Each agent has a pace of their own, lognormal around the team’s.',
    ),
    transfer: key(
      transfer(section),
      'How the team passes cases on.',
      `${USUAL_MODE}, nothing told`,
      'How a case that the team cannot solve reaches the next team.',
    ),
    channels: key(
      z.array(value(channelName)),
      'The channels that the team serves; the first is that by which it goes on with cases of others.',
      'all channels',
      'Live contacts are taken before what was written, whatever came first; a case that comes by another channel goes on by the first of these.',
    ),
    ...line(section),
    talk_factor: key(
      decimal(0.01, 100),
      'Factor on talk time.',
      { neutral: 1 },
      'Multiplies the talk of each leg in this team.',
    ),
    explain_factor: key(
      decimal(0, 100),
      'Factor on the time to explain.',
      { neutral: 1 },
      'Multiplies the time it takes to explain a case to this team, as behind a language barrier.',
    ),
    time_target: key(
      section({
        at: required(seconds(SECOND), 'The target for a leg.', 'The talk up to which nobody is pressed.'),
        pressure: required(share, 'How strongly it is pressed.', 'The share of longer legs that give in.'),
      }),
      'A target for talk time: beyond it agents close or pass on.',
      { absent: 'no target', off: ({ pressure }) => pressure === 0 },
      'Under pressure, legs beyond the target are cut short: the case is closed unsolved or passed on.',
    ),
    ownership: key(
      choice('none', 'agent', 'team'),
      'Who takes a customer who contacts the firm again.',
      { neutral: 'none' },
      'Who comes back reaches whoever is free; the team that had the case; or the very agent, who needs no explanation.',
    ),
  })
}

/** A team as read, before the agents of a bot are filled in. */
export type WrittenTeam = Read<typeof team>
export type Team = WrittenTeam & { readonly agents: NonNullable<WrittenTeam['agents']> }

export const TEAM = team(strict).shape
export const ALSO_SERVES = alsoServes(strict).shape
export const TRANSFER = transfer(strict).shape

/** Keys of a team that can have no effect, given the rest. */
export function checkTeams(draft: Draft<{ readonly teams: Readonly<Record<string, WrittenTeam>> }>): void {
  for (const [name, team] of Object.entries(draft.scenario.teams ?? {})) {
    const at = ['teams', name]
    const { stays } = TRANSFER_MODE[team?.transfer?.mode ?? USUAL_MODE]
    if (draft.has(...at, 'transfer', 'warm_limit') && !stays) {
      draft.refuseIdle([...at, 'transfer', 'warm_limit'], `without "mode: ${STAYING}"`, [...at, 'transfer', 'mode'])
    }
    const [servers, what] =
      team?.kind === 'bot' ? (['at_once', 'conversations'] as const) : (['agents', 'agents'] as const)
    if ((team?.[servers] ?? (servers === 'at_once' ? 'unlimited' : 0)) === 'unlimited') {
      for (const key of ['queue_limit', 'overflow', 'patience', 'at_close']) {
        if (!draft.has(...at, key)) continue
        draft.refuseIdle([...at, key], `where ${what} are unlimited: nobody waits`, [...at, servers])
      }
    }
    if (draft.has(...at, 'at_close') && !draft.has('demand', 'open')) {
      draft.refuseIdle([...at, 'at_close'], 'without "open" in demand: nothing ever closes', ['demand', 'open'])
    }
    for (const line of draft.names(...at, 'also_serves')) {
      const path = [...at, 'also_serves', line]
      const { level = 1 } = own(team?.also_serves, line) ?? {}
      if (level < LEAST_LEVEL)
        draft.refuse([...path, 'level'], 'too-small', 'nobody would ever be done: write 1% or more')
      if (line === name) draft.refuseKey(path, 'serves-itself', `${name} serves its own line anyhow`)
      else if (own(draft.scenario.teams, line)?.agents === 'unlimited') {
        draft.refuseIdle(path, `where agents of ${line} are unlimited: nobody waits there`, ['teams', line, 'agents'])
      } else if (own(draft.scenario.teams, line)?.kind === 'bot') {
        draft.refuseIdle(path, `where ${line} is a bot: people do not serve its line`, ['teams', line, 'kind'])
      }
    }
    if (team?.overflow?.to === name) {
      draft.refuse([...at, 'overflow', 'to'], 'overflow-to-itself', `${name} cannot overflow to itself`)
    }
    if (team?.shrinkage !== undefined && team.shrinkage > MOST_SHRINKAGE) {
      draft.refuse([...at, 'shrinkage'], 'too-large', 'someone must be at the desk: write 99% or less')
    }
    if (draft.has(...at, 'market_wage')) checkPay(draft, at, team?.wage)
  }
}

function checkPay(draft: Draft, at: readonly string[], wage: number | undefined): void {
  const path = [...at, 'market_wage']
  if ((wage ?? TEAM.wage.neutral) === 0) {
    draft.refuseIdle(path, 'without "wage": there is no pay to hold against it', [...at, 'wage'])
  } else if (!draft.has('culture', 'attrition')) {
    draft.refuseIdle(path, 'without "attrition": nobody leaves', ['culture', 'attrition'])
  }
}
