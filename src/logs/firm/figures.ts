import { MINUTE } from '../../kernel/units.js'
import { CHANNEL_KIND } from '../../vocabulary/channels.js'
import { kaplanMeier } from '../estimate/kaplan-meier.js'
import type { Found } from '../found.js'

/** A figure of the log, with how much stands behind it. */
export interface LogFigure {
  readonly label: string
  readonly value: number
  readonly unit: 'share' | 'min' | 'per case' | 'a week' | 'h'
  /** Half of its 95 % interval, in the same unit; absent where the log holds all there is. */
  readonly error?: number
  readonly rows: number
  /** What the rows are. */
  readonly of: string
  /** The measure that it is observed of, and how the log counts it where that is not as the program does. */
  readonly observed?: { readonly measure: string; readonly as?: string }
}

const Z = 1.96

/** What a log says in figures; those it does not know are left out. */
export function figuresOf(found: Found): readonly LogFigure[] {
  return [
    ...ofChannels(found),
    ...ofWaits(found),
    ...ofPatience(found),
    ...ofTalk(found),
    ...ofWays(found),
    ...ofReturns(found),
    ...ofRepeats(found),
  ].filter(({ rows, value }) => rows > 0 && !Number.isNaN(value))
}

function share(label: string, count: number, rows: number, of: string, observed?: LogFigure['observed']): LogFigure {
  const value = count / rows
  const error = Z * Math.sqrt((value * (1 - value)) / rows)
  return { label, value, unit: 'share', error, rows, of, ...(observed === undefined ? {} : { observed }) }
}

/** Patience by Kaplan and Meier, and the plain mean that it is not. */
function ofPatience({ waits }: Found): readonly LogFigure[] {
  const { gaveUp, answeredAfter } = waits
  if (gaveUp.count === 0) return []
  const { median } = kaplanMeier(gaveUp, answeredAfter)
  const rows = gaveUp.count + answeredAfter.count
  return [
    {
      ...{ label: 'patience, median', value: median / MINUTE, unit: 'min', rows },
      of: 'waits (Kaplan-Meier; those answered had more)',
    },
    mean('mean wait of those who hang up, no patience', gaveUp.mean, gaveUp.cv, gaveUp.count, 'waits given up'),
  ]
}

function ofWaits({ waits }: Found): readonly LogFigure[] {
  const { offered, hungUp, hungUpAtOnce, delayed, answeredWaits, allWaits, turnedAway, gaveUp } = waits
  const joined = offered - hungUpAtOnce
  const all = 'contacts whose end is known'
  const inLine = 'of them, those that reached a line or an agent'
  // A log of conversations alone knows nothing of lines.
  if (offered === 0 || (allWaits.count === 0 && hungUp === 0)) return []
  return [
    share(
      'hang up',
      hungUp,
      offered,
      all,
      hungUpAtOnce === 0 && gaveUp.count > 0 ? { measure: 'abandonment' } : undefined,
    ),
    ...(hungUpAtOnce === 0
      ? []
      : [
          share(
            'hang up, of those in a line',
            hungUp - hungUpAtOnce,
            joined,
            inLine,
            gaveUp.count > 0 ? { measure: 'abandonment' } : undefined,
          ),
        ]),
    ...(turnedAway === 0 ? [] : [share('turned away', turnedAway, offered, all)]),
    share('have to wait', delayed, joined, inLine, { measure: 'delayed' }),
    {
      ...mean('speed of answer', answeredWaits.mean, answeredWaits.cv, answeredWaits.count, 'answered contacts'),
      observed: { measure: 'speed_of_answer' },
    },
    {
      ...mean(
        'queue time',
        allWaits.sum / Math.max(1, allWaits.count - hungUpAtOnce),
        allWaits.cv,
        allWaits.count - hungUpAtOnce,
        inLine,
      ),
      observed: { measure: 'queue_time' },
    },
  ]
}

/** A mean of seconds, in minutes. */
function mean(label: string, seconds: number, cv: number, rows: number, of: string): LogFigure {
  const error = (Z * cv * seconds) / MINUTE / Math.sqrt(rows)
  const told = Number.isFinite(error) ? { error } : {}
  return { label, value: seconds / MINUTE, unit: 'min', ...told, rows, of }
}

/** Where there is a choice: by which channel cases begin. */
function ofChannels({ channels, journeys }: Found): readonly LogFigure[] {
  const { named, unnamed } = channels
  if (named.length < 2) return []
  return named.map((one) => share(`come by ${one.name}`, one.journeys, journeys - unnamed, 'cases that name a channel'))
}

function ofTalk({ talk, explain, waits, contacts, answered: all, channels }: Found): readonly LogFigure[] {
  let [count, sum, squares] = [0, 0, 0]
  for (const { kept, passedOn } of talk) {
    for (const one of [kept, passedOn]) {
      count += one.count
      sum += one.sum
      squares += one.squares
    }
  }
  if (count === 0) return []
  const average = sum / count
  const cv = Math.sqrt(Math.max(0, squares / count - average * average)) / average
  const answered = waits.offered > 0 || all > 0 ? all : contacts
  // A minute with several chats in hand is a part of a minute of each to the program, and a whole one to the log.
  const hasChats = channels.named.some(({ kind, atOnce }) => CHANNEL_KIND[kind].several && atOnce > 1)
  const perContact = (sum + explain.sum) / answered
  return [
    mean('conversation with one agent', average, cv, count, `conversations, coefficient of variation ${cv.toFixed(2)}`),
    {
      ...mean('talk per answered contact', perContact, cv, answered, 'answered contacts'),
      ...(hasChats ? {} : { observed: { measure: 'handle_time_per_contact', as: 'talk_only' } }),
    },
  ]
}

function ofWays({
  routes,
  casesWithTeam,
  handoffsOfPeople,
  journeys,
  contacts,
  counters,
  resolvedAfter,
}: Found): readonly LogFigure[] {
  const passedOn = routes.meanHandoffs * routes.contacts
  const none = routes.handoffs[0] ?? 0
  const perCase = (label: string, sum: number, rows: number, of: string): LogFigure => ({
    ...{ label, value: sum / rows, unit: 'per case', rows, of },
    // Counts of rare things vary by about their mean.
    error: (Z * Math.sqrt(sum)) / rows,
  })
  const { reassigned } = counters
  return [
    ...(routes.next.size === 0
      ? []
      : [
          {
            ...perCase('passed to another team', passedOn, casesWithTeam, 'cases'),
            observed: { measure: 'transfers' },
          },
          share('contacts that stay with one team', none, routes.contacts, 'contacts that name a team'),
        ]),
    ...(handoffsOfPeople === 0 ? [] : [perCase('passed to another person', handoffsOfPeople, journeys, 'cases')]),
    ...(reassigned === null
      ? []
      : [perCase('reassigned, by the log’s own counter', reassigned.sum, reassigned.journeys, 'cases')]),
    ...(contacts === journeys || routes.contacts < journeys
      ? []
      : [{ ...perCase('contacts', contacts, journeys, 'cases'), observed: { measure: 'contacts' } }]),
    ...(resolvedAfter.count === 0
      ? []
      : [
          {
            ...{ label: 'until it is resolved, median', value: resolvedAfter.quantile(0.5) / 3600, unit: 'h' as const },
            ...{ rows: resolvedAfter.count, of: 'resolved cases, in calendar time' },
          },
        ]),
  ]
}

function ofReturns({ returns, counters }: Found): readonly LogFigure[] {
  const { resolutions, returns: back, resolvedJourneys, returnedJourneys, resolvedAgain } = returns
  const { reopened } = counters
  return [
    share('resolutions that do not hold', back, resolutions, 'resolutions', { measure: 'reopening' }),
    share('cases worked on again after they were resolved', returnedJourneys, resolvedJourneys, 'resolved cases'),
    ...(resolvedAgain === 0
      ? []
      : [share('cases said to be resolved more than once', resolvedAgain, resolvedJourneys, 'resolved cases')]),
    ...(reopened === null
      ? []
      : [share('reopened, by the log’s own counter', reopened.some, reopened.journeys, 'cases')]),
  ]
}

function ofRepeats({ repeats, returns }: Found): readonly LogFigure[] {
  const redials =
    returns.hangUps === 0
      ? []
      : [
          share(
            'try again after hanging up',
            returns.redialsAfter.count,
            returns.hangUps,
            'contacts given up or turned away',
          ),
        ]
  const again =
    returns.callsAgainAfter.count === 0
      ? []
      : [
          share(
            'contact the firm again without a solution',
            returns.callsAgainAfter.count,
            returns.unsolved,
            'contacts without one',
          ),
        ]
  if (repeats === null || repeats.known === 0) return [...redials, ...again]
  const { withinWeek, redials: named } = repeats
  return [
    ...redials,
    ...again,
    share(
      'followed by another contact within 7 days',
      withinWeek.count,
      withinWeek.of,
      'contacts that name the customer',
    ),
    ...(returns.hangUps > 0
      ? []
      : [share('try again within a day of hanging up', named.count, named.of, 'hang-ups that name the customer')]),
  ]
}
