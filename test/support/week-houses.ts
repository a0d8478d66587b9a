import fc from 'fast-check'
import { DAY, HOUR, MINUTE, WEEK } from '../../src/kernel/units.js'
import type { Scenario, Team, WeeklyInterval } from '../../src/scenario/scenario.js'

/** Hours stand on a grid of half hours; a level each. */
const SLOT = HOUR / 2
const SLOTS = WEEK / SLOT

/** A house of which every hour can be moved round the week. */
export interface WeekHouse {
  /** What the house is from Monday on, or a whole number of days later. */
  readonly on: (days: number) => Scenario
  /** Half hours in which it is open, from Monday 00:00. */
  readonly open: readonly boolean[]
}

/** Levels over the week: some stretches of it, over midnights and Sunday's too, have others than the rest. */
function weekly<T>(outside: T, inside: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> {
  const stretch = fc.tuple(fc.nat(SLOTS - 1), fc.integer({ min: 1, max: 60 }), inside)
  return fc.array(stretch, { minLength: 1, maxLength: 8 }).map((stretches) => {
    const levels = new Array<T>(SLOTS).fill(outside)
    for (const [from, length, level] of stretches) {
      for (let slot = from; slot < from + length; slot++) levels[slot % SLOTS] = level
    }
    return levels
  })
}

/** Stretches of one level, in seconds of the week, split on Sunday at midnight. */
function intervals<T>(levels: readonly T[], days: number): (WeeklyInterval & { readonly level: T })[] {
  const found: { start: number; end: number; level: T }[] = []
  for (let slot = 0; slot < SLOTS; slot++) {
    const level = levels[(((slot - (days * DAY) / SLOT) % SLOTS) + SLOTS) % SLOTS]!
    const last = found.at(-1)
    if (last?.level === level) last.end += SLOT
    else found.push({ start: slot * SLOT, end: (slot + 1) * SLOT, level })
  }
  return found
}

const span = (levels: readonly boolean[], days: number): WeeklyInterval[] =>
  intervals(levels, days).flatMap(({ start, end, level }) => (level ? [{ start, end }] : []))

/** In seconds of the first week. */
function arrivals(around: readonly (readonly [number, number])[], open: readonly boolean[]): number[] {
  const closings = open.flatMap((level, slot) => (level && !open[(slot + 1) % SLOTS] ? [(slot + 1) * SLOT] : []))
  return around.map(([which, before]) => {
    const time = (closings[which % closings.length] ?? 0) - before * MINUTE
    return ((time % WEEK) + WEEK) % WEEK
  })
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 })
const minutes = (most: number) =>
  fc.integer({ min: 1, max: most }).map((n) => ({ law: 'constant', value: n * MINUTE }) as const)

/** Drops keys without a value. */
function present<T>(record: object): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T
}

const team = fc.record({
  agents: fc.oneof(fc.integer({ min: 1, max: 2 }), weekly(0, fc.integer({ min: 0, max: 3 }))),
  at_close: maybe(fc.constantFrom('serve' as const, 'wait' as const, 'leave' as const)),
  queue_limit: maybe(fc.nat(3)),
  patience: maybe(minutes(600)),
  overflow: maybe(fc.integer({ min: 0, max: 60 })),
  transfer: maybe(fc.constantFrom({ mode: 'warm' as const, warm_limit: 600 }, { mode: 'call_back' as const })),
})
const house = fc.record({
  open: weekly(false, fc.constant(true)),
  /** Around closing times: which of them, and how many minutes before. */
  arrivals: fc.array(fc.tuple(fc.nat(7), fc.integer({ min: -30, max: 180 })), { minLength: 1, maxLength: 40 }),
  desk: team,
  second: team,
  talk: fc.record({ desk: minutes(90), second: minutes(90) }),
  wrap_up: maybe(minutes(20)),
  passes: fc.boolean(),
  asks: fc.boolean(),
  shifts: maybe(weekly(false, fc.constant(true))),
  decides_in: minutes(240),
  hold_limit: maybe(fc.integer({ min: 0, max: 120 })),
  redial: fc.boolean(),
})

/**
 * A desk and a second team with a manager above them, of whom everything takes whole minutes, and customers at stated
 * times of the first week.
 * @param plain only customers of open hours, and teams and managers with the hours of the house, who serve on
 */
export function weekHouse(plain: boolean): fc.Arbitrary<WeekHouse> {
  return house.map((made) => ({
    open: made.open,
    on: (days) => {
      const open = span(made.open, days)
      const times = arrivals(made.arrivals, made.open).filter((time) => !plain || made.open[Math.floor(time / SLOT)])
      const staffed = (own: typeof made.desk, to: string): Team =>
        present({
          agents: Array.isArray(own.agents)
            ? plain
              ? 2
              : intervals(own.agents as readonly number[], days).map(({ level, ...rest }) => ({
                  ...rest,
                  agents: level,
                }))
            : own.agents,
          at_close: plain ? undefined : own.at_close,
          queue_limit: own.queue_limit,
          patience: own.patience,
          overflow: own.overflow === undefined ? undefined : { to, after: own.overflow * MINUTE },
          transfer: plain && own.transfer?.mode === 'call_back' ? undefined : own.transfer,
          reports_to: 'boss',
          authority: { granted: { actual: 50 } },
        })
      return present<Scenario>({
        name: 'week',
        horizon: 3 * WEEK,
        demand: { at: times.map((time) => time + days * DAY).sort((a, b) => a - b), open },
        customers: {
          any: present({
            share: 1,
            redial:
              made.redial && !plain
                ? { share: 1, after: { law: { law: 'constant', value: 90 * MINUTE }, unit: 'seconds' } }
                : undefined,
          }),
        },
        issues: {
          job: present({
            share: 1,
            kind: 'failure',
            severity: 3,
            talk: { by_team: made.talk },
            unsolved_talk: 1,
            wrap_up: made.wrap_up,
            chain: ['desk', 'second'],
            solvable: { desk: made.passes ? 0 : 1 },
            remedy: made.asks ? { needed: 1, amount: { law: 'constant', value: 80 } } : undefined,
          }),
        },
        teams: { desk: staffed(made.desk, 'second'), second: staffed(made.second, 'desk') },
        managers: {
          boss: present({
            people: 1,
            decides_in: made.decides_in,
            shifts: made.shifts === undefined || plain ? undefined : span(made.shifts, days),
          }),
        },
        approvals: present({
          policy: 'ladder',
          hold_limit: plain || made.hold_limit === undefined ? undefined : made.hold_limit * MINUTE,
        }),
      })
    },
  }))
}
