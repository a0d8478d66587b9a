import { HOUR, MINUTE } from '../kernel/units.js'
import { figure } from '../scenario/values/figure.js'
import { Mistake } from '../scenario/values/form.js'
import { currency } from '../scenario/values/money.js'
import { readShare } from '../scenario/values/number.js'
import { readSeconds } from '../scenario/values/time.js'
import { daysOf, readOpeningHours, weeklyHours } from '../scenario/values/weekly-hours.js'
import { NAME, notAName } from '../scenario/values/word.js'

/** The answer of who does not know. */
export const UNKNOWN = 'unknown'

/** Answers by the ids of their questions, as texts; what nobody has been asked yet is absent. */
export type Answers = Readonly<Record<string, string>>

/** People of one name, and how many; undefined where nobody knows. */
export interface Group {
  readonly name: string
  readonly people: number | undefined
}

/** What several questions need of the answers so far; where nothing was told, what the interview takes. */
export interface Firm {
  readonly currency: string
  readonly open: string
  /** Hours on a day with opening hours. */
  readonly hoursADay: number
  /** Calls on such a day. */
  readonly calls: number
  /** Whether that was told. */
  readonly isCounted: boolean
  /** Share of them about something that the customer has called about before. */
  readonly repeats: number
  /** In the order in which they are tried. */
  readonly teams: readonly Group[]
  /** Of managers, from those above the agents upwards. */
  readonly layers: readonly Group[]
  /** Seconds of work that a call takes. */
  readonly handling: number
  /** Of it, in conversation. */
  readonly talk: number
}

/** What is taken of a firm of which nothing is known. */
export const USUAL = {
  name: 'My firm',
  currency: 'USD',
  open: 'mon-fri 08:00-18:00',
  calls: 800,
  repeats: 0.3,
  teams: 'front_line, second_line',
  layers: 'team_leader, head_of_service',
  handling: 6 * MINUTE,
  /** Of a call's handle time: the rest is told again, and work after it. */
  talking: 0.6,
} as const

/** The firm as told so far. Answers that cannot be read are as good as none: their own check says what is wrong. */
export function firmOf(answers: Answers): Firm {
  const told = <T>(id: string, read: (text: string) => T): T | undefined => {
    const text = answers[id]
    if (text === undefined || text === UNKNOWN) return undefined
    try {
      return read(text)
    } catch (mistake) {
      if (mistake instanceof Mistake) return undefined
      throw mistake
    }
  }
  const hours = told('open', (text) => ({ open: text, read: readOpeningHours([text]) })) ?? {
    open: USUAL.open,
    read: readOpeningHours([USUAL.open]),
  }
  const counted = told('calls', readCalls)
  const handling = told('aht', readHandling) ?? USUAL.handling
  return {
    currency: told('currency', (text) => currency.read(text)) ?? USUAL.currency,
    open: hours.open,
    hoursADay: weeklyHours(hours.read) / HOUR / daysOf(hours.read),
    calls: counted ?? USUAL.calls,
    isCounted: counted !== undefined,
    repeats: told('repeats', readRepeats) ?? USUAL.repeats,
    teams: told('teams', readGroups) ?? readGroups(USUAL.teams),
    layers: told('layers', readLayers) ?? readLayers(USUAL.layers),
    handling,
    talk: told('talk', (text) => readSeconds(text)) ?? handling * USUAL.talking,
  }
}

/** Seconds, of a figure with its error. */
function readHandling(text: string): number {
  const { number, unit, error } = figure.read(text)
  return readSeconds(`${number} ${unit || error?.unit}`)
}

const MOST_CALLS = 1e6

/** Calls a day: `9000` or `9000 per day`. @throws {Mistake} */
export function readCalls(text: string): number {
  const [, digits] = /^(\d+(?:\.\d+)?)(?: per day)?$/.exec(text) ?? []
  const calls = Number(digits)
  if (calls >= 1 && calls <= MOST_CALLS) return calls
  throw new Mistake('no-volume', `"${text}" is no number of calls on a day`, 'write a number from 1, such as 9000')
}

const MOST_REPEATS = 0.95

/** @throws {Mistake} */
export function readRepeats(text: string): number {
  const share = readShare(text)
  if (share <= MOST_REPEATS) return share
  throw new Mistake('too-many-repeats', `"${text}" leaves hardly a call that is the first`, 'write a share up to 95%')
}

const MOST_PEOPLE = 100_000

/** `front_line 61, billing 7`; who does not know how many leaves the number out. @throws {Mistake} */
export function readGroups(text: string): readonly Group[] {
  const groups = text.split(',').map((part): Group => {
    const [name = '', people, ...more] = part.trim().split(/\s+/)
    if (!NAME.test(name)) throw new Mistake('invalid-name', notAName(name), 'write such as front_line 12, billing 5')
    if (people === undefined || people === '?') return { name, people: undefined }
    if (more.length === 0 && /^\d+$/.test(people) && Number(people) >= 1 && Number(people) <= MOST_PEOPLE)
      return { name, people: Number(people) }
    const hint = 'write a name of one word and how many people there are, such as front_line 12, billing 5'
    throw new Mistake('no-group', `"${part.trim()}" is no name and number of people`, hint)
  })
  const twice = groups.find(({ name }, index) => groups.findIndex((other) => other.name === name) < index)
  if (twice === undefined) return groups
  throw new Mistake('named-twice', `"${twice.name}" is named twice`, 'give each a name of its own')
}

/** The word for a firm without managers. */
export const NONE = 'none'

/** The same of managers, or `none`. @throws {Mistake} */
export function readLayers(text: string): readonly Group[] {
  return text === NONE ? [] : readGroups(text)
}

/** At their desks, busy for so much of their time. */
const BUSY = 0.8
/** Of the cases that a team is given, those that it passes on. */
const PASSED_ON = 0.25

/** How many people a team needs for the calls that reach it, where nobody knows how many there are. */
export function peopleNeeded({ calls, hoursADay, handling }: Firm, team: number): number {
  const reached = Array.from({ length: team }).reduce((share: number) => share * PASSED_ON, calls)
  return Math.ceil((reached * handling) / HOUR / hoursADay / BUSY) + 1
}
