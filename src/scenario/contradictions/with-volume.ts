import { DAY, HOUR, WEEK } from '../../kernel/units.js'
import type { Scenario, Team } from '../scenario.js'
import { weeklyHours } from '../values/weekly-hours.js'
import { casesAYear, volumeOf } from '../volume.js'
import type { Contradiction, Figures } from './contradiction.js'
import { exactly, isMore, type Known, less, numberText, over, plus, type Span, times } from './span.js'

/** Weeks of a year, as `casesAYear` counts them. */
const WEEKS = 365.25 / 7
/**
 * What is further apart than this part of it is a contradiction; what is nearer may be overtime, calls that come back by
 * themselves, or the edges of the period.
 */
const EDGES = exactly(1.1)

/** A file as far as it settles how much work there is, and who does it. */
interface House {
  readonly figures: Figures
  readonly scenario: Scenario
  /** Whether anything below a path is unknown. */
  readonly isOpen: (pattern: RegExp) => boolean
}

/** Figures against the volume, the handle time and the people that the file states. */
export function withVolume(figures: Figures, scenario: Scenario): readonly Contradiction[] {
  const paths = (scenario.unknown ?? []).flatMap(({ places }) => places.map(({ path }) => path))
  const house: House = { figures, scenario, isOpen: (pattern) => paths.some((path) => pattern.test(path)) }
  return [...contactsADay(house), ...busyHours(house), ...onTheLine(house)]
}

/** Contacts on a business day against the cases of the file, each of which takes one or several. */
function contactsADay({ figures, scenario, isOpen }: House): readonly Contradiction[] {
  const found = figures.of('contacts_a_day')
  const cases = casesOfDay(scenario)
  if (found === undefined || cases === undefined || isOpen(/^demand\.|\.(prevented|share)$/)) return []
  const each = figures.of('contacts')
  const shown = `${numberText(cases)} cases a business day`
  if (isMore(exactly(cases), found)) {
    return [
      against(
        found,
        `the file brings ${shown}, and each takes one contact at least: not ${found.shown}`,
        'demand.arrivals counts cases: divide the contacts by those that a case takes',
      ),
    ]
  }
  if (each === undefined) return leftToRepeat(figures, found, cases)
  const product = times(exactly(cases), each)
  const sum = `${shown} × ${each.shown} contacts a case is ${numberText(product.value)} contacts, not ${found.shown}`
  return apart(found, product, found, sum)
}

/** Contacts beyond the first of each case are those of cases that were not solved at once. */
function leftToRepeat(figures: Figures, found: Known, cases: number): readonly Contradiction[] {
  const [first, resolved] = [figures.of('first_contact_resolution'), figures.of('resolution')]
  if (first === undefined) return []
  const repeats = less(over(found, exactly(cases)), exactly(1))
  const shown = `${found.shown} contacts for ${numberText(cases)} cases a business day leave ${numberText(repeats.value)} further contacts for each case`
  if (resolved !== undefined && isMore(less(resolved, first), repeats)) {
    return [
      against(found, `${shown}, and of ${resolved.shown} that are resolved only ${first.shown} took no further one`),
    ]
  }
  const unsolved = less(exactly(1), first)
  if (!isMore(repeats, times(unsolved, exactly(MANY)))) return []
  const message = `${shown}, and only ${numberText(unsolved.value, 'share')} are not solved at once`
  return [{ ...against(found, message), code: 'unlikely-figure', isCertain: false }]
}

/** Further contacts that a case which was not solved at once hardly takes. */
const MANY = 4

/** Work that comes, from contacts and handle time, against the hours of people at their desks: Little's law. */
function busyHours({ figures, scenario, isOpen }: House): readonly Contradiction[] {
  const [contacts, each] = [figures.of('contacts_a_day'), figures.of('handle_time_per_contact')]
  const staffed = staffedHours(scenario)
  if (contacts === undefined || each === undefined || staffed === undefined) return []
  if (isOpen(/\.agents$|^demand\.open/)) return []
  const answered = less(exactly(1), figures.of('abandonment') ?? exactly(0))
  const days = daysOfWeek(scenario)
  const work = times(times(times(contacts, exactly(days / 60)), each), answered)
  const all = Object.values(staffed).reduce((sum, hours) => sum + hours, 0)
  const unanswered = answered.value < 1 ? `, ${numberText(answered.value, 'share')} of them answered,` : ''
  const sum = `${contacts.shown} contacts × ${days} days${unanswered} × ${each.shown} is ${numberText(work.value)} agent hours a week`
  const occupancy = figures.of('occupancy')
  if (occupancy !== undefined) {
    const busy = times(occupancy, exactly(all))
    return apart(
      occupancy,
      work,
      busy,
      `${sum}, and ${occupancy.shown} of the ${numberText(all)} that the file staffs is ${numberText(busy.value)}`,
    )
  }
  return byTeams(each, work, staffed, figures, sum)
}

/** Where teams are known one by one: at least what those do, at most that and all of the others' time. */
function byTeams(
  at: Known,
  work: Span,
  staffed: Readonly<Record<string, number>>,
  figures: Figures,
  sum: string,
): readonly Contradiction[] {
  const found = Object.entries(staffed).map(([team, hours]) => {
    const occupancy = figures.of(`teams.${team}.occupancy`)
    return occupancy === undefined
      ? { isKnown: false, busy: exactly(hours) }
      : { isKnown: true, busy: times(occupancy, exactly(hours)) }
  })
  const [least, most] = [found.filter(({ isKnown }) => isKnown), found].map((teams) => {
    return teams.reduce((total, { busy }) => plus(total, busy), exactly(0) as Span)
  }) as [Span, Span]
  if (isMore(work, most))
    return apart(at, work, most, `${sum}, and the people of the file can do ${numberText(most.value)} at most`)
  if (isMore(least, work))
    return apart(
      at,
      work,
      least,
      `${sum}, and the teams whose occupancy is known do ${numberText(least.value)} already`,
    )
  return []
}

/** Customers on the line at one time, against how many come and how long each stays: Little's law. */
function onTheLine({ figures, scenario, isOpen }: House): readonly Contradiction[] {
  const [present, stay] = [figures.of('in_system'), figures.of('customer_time')]
  const cases = casesAYear(scenario as Parameters<typeof casesAYear>[0], 'journeys', { scope: 'overall' })
  if (present === undefined || stay === undefined || cases === undefined || isOpen(/^demand\.|\.(prevented|share)$/))
    return []
  const anHour = cases / (WEEKS * (WEEK / HOUR))
  const product = times(exactly(anHour / 60), stay)
  const sum = `${numberText(anHour)} cases an hour of the week × ${stay.shown} on the line is ${numberText(product.value)} customers at one time, not ${present.shown}`
  return apart(present, product, present, sum)
}

/** Two numbers that should be one: a contradiction where edges cannot explain it, unlikely where errors cannot. */
function apart(at: Known, a: Span, b: Span, message: string): readonly Contradiction[] {
  if (!isMore(a, b) && !isMore(b, a)) return []
  const isCertain = isMore(a, times(b, EDGES)) || isMore(b, times(a, EDGES))
  const found = against(at, message)
  return [isCertain ? found : { ...found, code: 'unlikely-figure', isCertain }]
}

function against({ path }: Known, message: string, hint?: string): Contradiction {
  return { code: 'contradicts-file', isCertain: true, path, message, ...(hint === undefined ? {} : { hint }) }
}

function casesOfDay(scenario: Scenario): number | undefined {
  const year = casesAYear(scenario as Parameters<typeof casesAYear>[0], 'journeys', { scope: 'overall' })
  return year === undefined ? undefined : year / WEEKS / daysOfWeek(scenario)
}

function daysOfWeek({ demand }: Scenario): number {
  const volume = volumeOf(demand)
  return 'days' in volume ? volume.days : WEEK / DAY
}

/** Hours at their desks in a week, by team; undefined where some team has no limit. */
function staffedHours({ teams, demand }: Scenario): Readonly<Record<string, number>> | undefined {
  const hours = Object.entries(teams).map(
    ([name, { agents }]) => [name, hoursOf(agents, weeklyHours(demand.open))] as const,
  )
  return hours.some(([, each]) => each === undefined)
    ? undefined
    : (Object.fromEntries(hours) as Record<string, number>)
}

function hoursOf(agents: Team['agents'], open: number): number | undefined {
  if (agents === 'unlimited') return undefined
  if (typeof agents === 'number') return (agents * open) / HOUR
  return agents.reduce((sum, { start, end, agents: count }) => sum + (count * (end - start)) / HOUR, 0)
}
