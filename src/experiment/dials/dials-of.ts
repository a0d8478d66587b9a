import { Failure } from '../../kernel/failure.js'
import { own } from '../../kernel/own.js'
import { scenarioHash } from '../../model/canonical.js'
import { managerOrder, teamOrder } from '../../model/names.js'
import type { Assignment, Parsed } from '../../scenario/parse.js'
import type { Lever, Scenario, Team } from '../../scenario/scenario.js'
import { isPlainMap, type Plain } from '../../scenario/tree/tree.js'
import { PLAIN_POLICIES, USUAL_POLICY } from '../../vocabulary/approvals.js'
import { EMPOWERMENT_KEY, EMPOWERMENT_KEYS } from '../../vocabulary/levers.js'
import { type Dial, type DialKind, type DialValue, type Position, turned } from './dial.js'
import { amountPositions, peoplePositions, STAFFINGS, sharePositions } from './scales.js'

/** A design whose values are to be turned. */
interface Turnable extends Pick<Parsed, 'scenario' | 'written'> {
  /** The same with values laid over it. @throws {Failure} where they are impossible */
  readonly with: (assignments: readonly Assignment[]) => Scenario
}

/**
 * What of a design can be turned, with ranges from what it says itself: the levers of empowerment and the staff of each
 * team, in the order in which customers meet them, then what the whole house does. A dial that the language refuses, as
 * where it would have no effect, is left out; so is one whose value would not be what `--set` makes of the file.
 */
export function dialsOf({ scenario, written, with: assigned }: Turnable): readonly Dial[] {
  const teams = teamOrder(scenario).flatMap((name) => teamDials(name, scenario, written))
  const dials = [...teams, ...houseDials(scenario)].filter(({ positions }) => positions.length > 1)
  return work(dials) ? dials : dials.filter((dial) => work([dial]))

  function work(some: readonly Dial[]): boolean {
    const ends = some.map(farEnd)
    const values = some.map(({ path, positions }, index) => ({ path, value: positions[ends[index]!]!.set }))
    const parsed = attempt(() => assigned(values))
    return parsed !== null && scenarioHash(parsed) === scenarioHash(turned(scenario, some, ends))
  }
}

/** The end of a dial that is farther from what the file states. */
function farEnd({ positions, written }: Dial): number {
  const last = positions.length - 1
  return written > last / 2 ? 0 : last
}

/** What is read; null where what was written is impossible. */
export function attempt<Result>(read: () => Result): Result | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof Failure) return null
    throw error
  }
}

function teamDials(name: string, scenario: Scenario, written: Parsed['written']): readonly Dial[] {
  const team = scenario.teams[name]!
  const { authority = {}, empowerment = {} } = team
  const at = ['teams', name]
  const dials = [
    limitDial(name, scenario),
    leverDial<boolean>('exceptions', name, [...at, 'authority', 'exceptions'], authority.exceptions, {
      absent: true,
      ideal: true,
      fact: 'granted',
      positions: () => [
        { set: 'false', value: false },
        { set: 'true', value: true },
      ],
    }),
    ...EMPOWERMENT_KEYS.map((key) => {
      // What leadership fills in is leadership's to turn.
      if (EMPOWERMENT_KEY[key].isLed && empowerment[key] === undefined) return null
      return leverDial<number>(key, name, [...at, 'empowerment', key], empowerment[key], SHARE)
    }),
    staffDial(name, team, written),
  ]
  return dials.filter((dial) => dial !== null)
}

function houseDials(scenario: Scenario): readonly Dial[] {
  const { culture = {} } = scenario
  const { leadership, silos, refusal } = culture
  const dials = [
    leadership === undefined
      ? null
      : leverDial<number>('leadership', null, ['culture', 'leadership'], leadership, SHARE),
    silos === undefined || 'borders' in silos
      ? null
      : leverDial<number>('silos', null, ['culture', 'silos'], silos, { ...SHARE, absent: 0, ideal: 0 }),
    policyDial(scenario),
    refusal === undefined
      ? null
      : dialAt(
          { kind: 'refusal', team: null, path: 'culture.refusal', steps: ['culture', 'refusal'] },
          sharePositions([refusal]),
          refusal,
          null,
        ),
  ]
  return dials.filter((dial) => dial !== null)
}

interface LeverScale<T> {
  /** What holds where the file says nothing. */
  readonly absent: T
  readonly ideal: T
  /** The key of what is, beside `claimed`. */
  readonly fact: 'actual' | 'granted'
  /** @param stated what the file speaks of */
  readonly positions: (stated: readonly T[]) => readonly Position[]
}

const SHARE: LeverScale<number> = { absent: 1, ideal: 1, fact: 'actual', positions: sharePositions }

function leverDial<T extends number | boolean>(
  kind: DialKind,
  team: string | null,
  steps: readonly string[],
  lever: Lever<T> | undefined,
  { absent, ideal, fact, positions }: LeverScale<T>,
): Dial | null {
  const { actual, claimed } = lever ?? { actual: absent }
  const path = [...steps, ...(claimed === undefined ? [] : [fact])].join('.')
  const scale = positions([actual, ...(claimed === undefined ? [] : [claimed])])
  return dialAt({ kind, team, path, steps: [...steps, 'actual'] }, scale, actual, claimed ?? ideal)
}

/** From nothing up to the largest amount that anybody in the house may grant. */
function limitDial(name: string, scenario: Scenario): Dial | null {
  const limits = Object.values(scenario.teams).flatMap(({ authority }) => [
    authority?.granted?.actual,
    authority?.granted?.claimed,
  ])
  const above = Object.values(scenario.managers ?? {}).map(({ limit }) => limit)
  const amounts = [...limits, ...above].filter((amount) => typeof amount === 'number')
  const { actual, claimed } = scenario.teams[name]!.authority?.granted ?? { actual: 'unlimited' as const }
  const steps = ['teams', name, 'authority', 'granted']
  const place = { kind: 'authority' as const, team: name, path: steps.join('.'), steps: [...steps, 'actual'] }
  return dialAt(place, amountPositions(amounts), actual, claimed ?? 'unlimited')
}

function staffDial(name: string, { agents }: Team, written: Parsed['written']): Dial | null {
  if (agents === 'unlimited') return null
  const steps = ['teams', name, 'agents']
  const place = { kind: 'agents' as const, team: name, path: steps.join('.'), steps }
  if (typeof agents === 'number') return dialAt(place, peoplePositions(agents), agents, null)
  const stated = own(
    (written.teams as Readonly<Record<string, Plain>>)[name] as Readonly<Record<string, Plain>>,
    'agents',
  )
  if (!isPlainMap(stated!)) return null
  const others = STAFFINGS.map(({ factor, people }) => {
    const each = Object.entries(stated).map(([hours, number]) => `${JSON.stringify(hours)}: ${people(Number(number))}`)
    const value = agents.map((interval) => ({ ...interval, agents: people(interval.agents) }))
    return { factor, position: { set: `{${each.join(', ')}}`, value } }
  })
  const all = [...others, { factor: 1, position: { set: '', value: agents } }].sort((a, b) => a.factor - b.factor)
  const different = new Map(all.map(({ position }) => [JSON.stringify(position.value), position]))
  return dialAt(place, [...different.values()], agents, null)
}

/** Who is asked: up the ladder, whoever may decide, or each of the managers first. */
function policyDial(scenario: Scenario): Dial | null {
  const roles = managerOrder(scenario, teamOrder(scenario))
  if (roles.length === 0) return null
  const positions = [
    ...PLAIN_POLICIES.map((id) => ({ set: id, value: id })),
    ...roles.map((role) => ({ set: `{duty_manager: ${JSON.stringify(role)}}`, value: { duty_manager: role } })),
  ]
  const place = { kind: 'policy' as const, team: null, path: 'approvals.policy', steps: ['approvals', 'policy'] }
  return dialAt(place, positions, scenario.approvals?.policy ?? USUAL_POLICY, null)
}

type Place = Pick<Dial, 'kind' | 'team' | 'path' | 'steps'>

/** Null where what the file states is none of the positions. */
function dialAt(place: Place, positions: readonly Position[], stated: DialValue, meant: DialValue | null): Dial | null {
  const [first, ...others] = positions
  const at = (value: DialValue | null) => positions.findIndex((position) => same(position.value, value))
  if (first === undefined || at(stated) < 0) return null
  return { ...place, positions: [first, ...others], written: at(stated), meant: at(meant) < 0 ? null : at(meant) }
}

function same(one: DialValue, other: DialValue | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
