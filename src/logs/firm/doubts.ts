import { onOneLine } from '../../kernel/printable.js'
import { CHANNEL_KIND } from '../../vocabulary/channels.js'
import type { Found } from '../found.js'
import type { Firm } from './firm.js'
import { countOf, countText, dateText, shareText } from './number-text.js'

/** What a reader of the figures should know before using them. */
export interface Doubt {
  readonly message: string
  readonly advice: string
}

/** Fewer values than this say little of the shape of a law. */
const FEW = 200
const MUCH_ELSEWHERE = 0.05
/** A row in so many may repeat another by chance or by the clock's coarseness. */
const SOME = 0.001
/** More contacts at once than any person has in hand. */
const MORE_THAN_ANYBODY = 10

/** What is doubtful about a log, or what a scenario cannot take over from it. */
export function doubtsOf(found: Found, firm: Firm, foreignLines: number): readonly Doubt[] {
  const { rows, arrivals, mapping, waits } = found
  const { whole, span } = arrivals
  const days = (one: typeof whole) => one.last - one.first + 1
  const elsewhere =
    firm.issues.reduce((sum, { way, count }) => sum + (way.kind === 'matrix' ? way.elsewhere * count : 0), 0) /
    Math.max(1, found.journeys)
  const doubts: (Doubt | false)[] = [
    mapping.dayOrderIsGuessed && {
      message: 'The dates can be read with the day or the month first; the day is taken to be first.',
      advice: 'If that is wrong, say --dates month-first.',
    },
    foreignLines > 0 && {
      message: `${countOf(foreignLines, 'line')} of the log ${foreignLines === 1 ? 'is' : 'are'} no UTF-8, and ${foreignLines === 1 ? 'was' : 'were'} read as Windows-1252.`,
      advice: 'Names there may differ from the same names elsewhere in the log.',
    },
    rows.doubled > SOME * rows.read && {
      message: `${countOf(rows.doubled, 'row')} ${rows.doubled === 1 ? 'says' : 'say'} the same as another, word for word.`,
      advice:
        mapping.kind === 'contacts'
          ? 'They were left out: export the log once, not twice.'
          : 'They change nothing but what is said to be resolved more than once.',
    },
    rows.disordered > 0 && {
      message: `In ${rows.disordered === 1 ? 'one case' : `${countText(rows.disordered)} cases`} times run backwards from row to row; their rows were put in order of time.`,
      advice: 'If the rows were in their true order, look at the clock of the system that wrote them.',
    },
    rows.continued > 0 && {
      message: `${countText(rows.continued)} cases had rows so far apart in the log that they were cut.`,
      advice: 'Sort the log by case, and they are whole.',
    },
    found.notKept > 0 && {
      message: `Staffing and repeats are of the first ${countText(waits.offered - found.notKept)} contacts; ${countText(found.notKept)} more did not fit in memory.`,
      advice: 'Import a shorter stretch of the log for them.',
    },
    days(span) < days(whole) && {
      message: `Nearly all cases begin from ${dateText(span.first)} to ${dateText(span.last)}, ${days(span)} of the log’s ${days(whole)} days: volume and hours are of those.`,
      advice:
        'A log that was cut by when cases were closed tells arrivals and durations badly, and ways through the house well.',
    },
    waits.unknown > 0 &&
      waits.offered > 0 && {
        message: `Of ${countText(waits.unknown)} contacts the log does not say how they ended.`,
        advice: 'Say with --means what a value stands for, as in --means PHANTOM=hung_up.',
      },
    waits.hungUpAtOnce > 0 && {
      message: `${countText(waits.hungUpAtOnce)} hang up before they join a line (in a menu, say); they count as hang-ups, and not as demand.`,
      advice: 'The scenario’s own abandonment is of those who reach a line.',
    },
    firm.teams.some(({ basis }) => basis === 'seen at work' || basis === 'busy at once') && {
      message:
        'Staffing is a lower bound: people are seen while they talk and, by name, between two talks in which nobody waited.',
      advice: 'Put the roster’s numbers into teams.*.agents where you have them.',
    },
    found.hasTalk === false && {
      message: 'The log does not tell how long anybody works on a case: talk and agents are assumed.',
      advice: 'Ask for handle times; `talk` stands under `unknown` until then.',
    },
    ...(found.hasTalk === false ? [] : fewConversations(firm)),
    ...channelDoubts(found, firm),
    ...botDoubts(found),
    elsewhere > MUCH_ELSEWHERE && {
      message: `${shareText(elsewhere)} of the cases begin at another team than the one where most cases of their issue do.`,
      advice: 'A scenario has one way into an issue: take teams together (--map team=...), or split the issue by hand.',
    },
    firm.outside > 0.02 && {
      message: `${shareText(firm.outside)} of the arrivals come when nobody is seen at work, and are left out.`,
      advice: 'Look at demand.open in the scenario.',
    },
  ]
  return doubts.filter((doubt) => doubt !== false)
}

function channelDoubts({ channels, journeys }: Found, firm: Firm): readonly (Doubt | false)[] {
  const unclear = firm.channels.filter(({ isKindKnown }) => !isKindKnown).map(({ id }) => id)
  const { named, unnamed } = channels
  return [
    unclear.length > 0 && {
      message: `Nothing says what kind of channel ${unclear.join(', ')} ${unclear.length === 1 ? 'is: it is' : 'are: they are'} taken for the phone.`,
      advice:
        'Where customers write, chat or come in person, say so in channels.*.kind: waits, patience and talk hang on it.',
    },
    named.length > 0 &&
      unnamed > MUCH_ELSEWHERE * journeys && {
        message: `Of ${countText(unnamed)} cases the log does not say by which channel they came.`,
        advice: 'The shares of the channels are those of the others.',
      },
    firm.channels.some(({ kind, atOnce }) => CHANNEL_KIND[kind].several && atOnce > 1) && {
      message: 'Agents have several chats in hand, and the log has their talk by the clock.',
      advice:
        'slowed is 0% in the scenario, since the talk holds it already; with fewer chats at once, talk would be shorter.',
    },
  ]
}

/** One agent who has that many in hand is a program. */
function botDoubts({ teams, bots, hasTalk }: Found): readonly Doubt[] {
  if (!hasTalk) return []
  return teams
    .filter(({ name, atOnce }) => atOnce >= MORE_THAN_ANYBODY && !bots.has(name))
    .map(({ name, atOnce }) => ({
      message: `One agent of ${name === '' ? 'the log' : `"${onOneLine(name)}"`} has up to ${countText(atOnce)} contacts in hand at once: that is a bot, or tickets that wait.`,
      advice: 'Of a bot write "kind: bot" in the place of its agents (docs/bots.md).',
    }))
}

function fewConversations({ issues }: Firm): readonly Doubt[] {
  const few = issues.flatMap(({ id, talk }) =>
    talk.filter(({ seconds }) => seconds.count < FEW).map(({ team, seconds }) => `${id} at ${team} (${seconds.count})`),
  )
  if (few.length === 0) return []
  return [
    {
      message: `Few conversations stand behind the talk of ${few.join(', ')}.`,
      advice: 'Take their laws for rough.',
    },
  ]
}
