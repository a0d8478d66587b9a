import { MINUTE } from '../../kernel/units.js'
import { currency, wage } from '../../scenario/values/money.js'
import { seconds } from '../../scenario/values/time.js'
import { readOpeningHours } from '../../scenario/values/weekly-hours.js'
import { text } from '../../scenario/values/word.js'
import { type Firm, peopleNeeded, readCalls, readGroups, readRepeats, UNKNOWN, USUAL } from '../firm.js'
import {
  ASSUMED,
  assumed,
  believed,
  type Entry,
  eachOf,
  formed,
  left,
  type Question,
  scalar,
  shareText,
} from '../question.js'
import { inCurrency, wages } from './wages.js'

/** What calls, when, and who is there to answer. */
export const HOUSE: readonly Question[] = [
  {
    id: 'name',
    ask: 'What is the firm called?',
    why: 'Reports are headed by it.',
    usual: () => USUAL.name,
    check: formed(text),
    writes: (told = USUAL.name) => [{ at: ['name'], value: scalar(told) }],
  },
  {
    id: 'currency',
    ask: 'In which currency does it count?',
    why: 'Three letters, such as EUR; all amounts that follow are in it.',
    usual: () => USUAL.currency,
    check: formed(currency),
    writes: (told) => [{ at: ['currency'], value: told ?? USUAL.currency, ...assumed(told) }],
  },
  {
    id: 'open',
    ask: 'When is the line open?',
    why: 'Calls come and agents are at their desks in these hours: mon-sat 07:00-21:00, for instance.',
    usual: () => USUAL.open,
    check: (told) => readOpeningHours([told]),
    writes: (told) => [{ at: ['demand', 'open'], value: scalar(told ?? USUAL.open), ...assumed(told) }],
  },
  {
    id: 'calls',
    ask: 'How many calls come on a day that is open?',
    why: 'All that are offered, those who hang up included: the switch counts them. Waits hang on it.',
    usual: () => UNKNOWN,
    check: readCalls,
    writes: (told) =>
      told === undefined
        ? []
        : [{ at: ['observed', 'contacts_a_day'], value: String(readCalls(told)), remark: 'offered, on an open day' }],
  },
  {
    id: 'repeats',
    ask: 'What share of the calls is about something that the customer has called about before?',
    why: 'A case that takes several calls is one customer: the file counts cases. Listen to twenty calls.',
    usual: () => UNKNOWN,
    check: readRepeats,
    writes: (told, firm) => arrivals(told, firm),
  },
  {
    id: 'teams',
    ask: 'Which teams take a call, in the order in which it is passed on, and with how many people at their desks?',
    why: 'Each border is a transfer. One word and a number each: front_line 61, billing 7; leave out a number that nobody knows.',
    usual: () => USUAL.teams,
    check: readGroups,
    writes: (_, firm) => teams(firm),
  },
  {
    id: 'talk',
    ask: 'How long does one conversation take, without holding and without the work after it?',
    why: 'With the people at their desks it says how busy they are. Unknown is found from the handle time.',
    usual: () => UNKNOWN,
    check: formed(seconds()),
    writes: (told, firm) => talk(told, firm),
  },
  {
    id: 'wage',
    ask: 'What does an hour of an agent cost?',
    why: 'Pay with all that comes on top, such as 22 per hour; for each team with commas between, if they differ.',
    usual: () => UNKNOWN,
    check: (told, firm) => eachOf(inCurrency(told, firm), names(firm), wage),
    writes: (told, firm) => wages('teams', names(firm), told, USUAL_WAGE, firm),
  },
]

const USUAL_WAGE = '20 per hour'

function names({ teams }: Firm): readonly string[] {
  return teams.map(({ name }) => name)
}

/** Between what shares of calls are repeats where nobody knows. */
const REPEATS = [0.1, 0.5] as const

function arrivals(told: string | undefined, { calls, isCounted, repeats }: Firm): readonly Entry[] {
  const cases = (share: number) => `${Math.max(1, Math.round(calls * (1 - share)))} per day`
  const counted = `cases, not calls: of ${calls} calls${isCounted ? '' : ' (assumed)'} ${shareText(repeats)} are repeats`
  if (told !== undefined) return [{ at: ['demand', 'arrivals'], value: cases(repeats), remark: counted }]
  const [few, many] = REPEATS
  return [
    { at: ['demand', 'arrivals'], value: cases(repeats), remark: `${counted}, which is ${ASSUMED}` },
    {
      at: ['unknown', 'demand.arrivals'],
      value: `{value: ${cases(repeats)}, from: ${cases(many)}, to: ${cases(few)}}`,
      remark: `cases: between ${shareText(few)} and ${shareText(many)} of the calls are repeats`,
    },
  ]
}

/** How far from what the work needs the people may be, where nobody knows how many there are. */
const STAFFING = [0.7, 1.5] as const
/** Of what it is given, the last team solves so much. */
const LAST_SOLVES = 0.95

function teams(firm: Firm): readonly Entry[] {
  const [first] = names(firm)
  const chain: Entry = { at: ['issues', 'case', 'chain'], value: `[${names(firm).join(', ')}]` }
  const solving = `issues.case.solvable.${first}`
  const staffed = firm.teams.flatMap(({ name, people }, index): readonly Entry[] => {
    if (people !== undefined)
      return [{ at: ['teams', name, 'agents'], value: String(people), remark: 'at their desks while open' }]
    const needed = peopleNeeded(firm, index)
    const [few, many] = STAFFING.map((factor) => Math.max(1, Math.round(needed * factor)))
    return [
      { at: ['teams', name, 'agents'], value: String(needed), remark: `as the work needs; ${ASSUMED}` },
      {
        at: ['unknown', `teams.${name}.agents`],
        value: `{value: ${needed}, from: ${few}, to: ${many! > needed ? many : needed + 1}}`,
      },
    ]
  })
  const solvable = names(firm).map((name, index): Entry => {
    const at = ['issues', 'case', 'solvable', name]
    return index === 0
      ? { at, value: believed(solving), remark: 'with all they need: see unknown' }
      : { at, value: shareText(LAST_SOLVES), remark: 'assumed' }
  })
  const transfer = names(firm)
    .slice(0, -1)
    .map(
      (name): Entry => ({ at: ['teams', name, 'transfer'], value: '{mode: cold, context: verbal}', remark: 'assumed' }),
    )
  return [chain, ...solvable, left(solving), ...staffed, ...transfer]
}

/** Of the time that is not talk, so much is told again to who does not know the case; the rest is work after the call. */
const TOLD_AGAIN = 0.4
/** Between what the work after a call lies, in parts of what talk and telling again leave of the handle time. */
const WRAP_UP_RANGE = [0.1, 1.5]
const SHORTEST_WRAP_UP = 4

function talk(told: string | undefined, { handling, talk: length, teams }: Firm): readonly Entry[] {
  const rest = handling > length ? handling - length : handling * (1 - USUAL.talking)
  const factor: readonly Entry[] = [
    ...teams.map(({ name }) => ({ at: ['teams', name, 'talk_factor'], value: '1' })),
    {
      at: ['unknown', 'teams.*.talk_factor'],
      value: '{value: 1, from: 0.6, to: 1.6}',
      remark: 'on the talk of the case',
    },
  ]
  const wrapUp = Math.max(SHORTEST_WRAP_UP, rest * (1 - TOLD_AGAIN))
  const [least, most] = WRAP_UP_RANGE.map((part) => durationText(wrapUp * part))
  // Hold and what training makes longer are in the handle time, too: of what is told, only this can make room for them.
  const room: Entry = {
    at: ['unknown', 'issues.case.wrap_up'],
    value: `{value: ${durationText(wrapUp)}, from: ${least}, to: ${most}}`,
    remark: 'The switch’s time between the end of a call and the next',
  }
  const law = (mean: number, spread: number) => `lognormal(${durationText(mean)}, ${spread})`
  return [
    {
      at: ['issues', 'case', 'talk'],
      value: law(length, 1),
      remark:
        told === undefined
          ? `mean, and spread over mean; part of the handle time, ${ASSUMED}`
          : 'mean, and spread over mean',
    },
    {
      at: ['issues', 'case', 'explain'],
      value: law(rest * TOLD_AGAIN, 0.6),
      remark: 'assumed: told again to who does not know',
    },
    {
      at: ['issues', 'case', 'wrap_up'],
      value: durationText(wrapUp),
      remark: told === undefined ? 'assumed' : 'what talk leaves of the handle time: see unknown',
    },
    ...(told === undefined ? factor : [room]),
  ]
}

/** In whole seconds, or minutes where they are. */
function durationText(length: number): string {
  const whole = Math.max(1, Math.round(length))
  return whole % MINUTE === 0 ? `${whole / MINUTE} min` : `${whole} s`
}
