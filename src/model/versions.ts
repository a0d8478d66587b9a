import { own } from '../kernel/own.js'
import type { Lever, Scenario } from '../scenario/scenario.js'
import { EMPOWERMENT_KEY, type EmpowermentLever } from '../vocabulary/levers.js'

/** As it is, or as leaders say. */
export type Version = 'actual' | 'claimed'

/** What a lever says in one of its two versions. */
export function versionOf<T>(lever: Lever<T> | undefined, version: Version, absent: T): T {
  if (lever === undefined) return absent
  return version === 'claimed' && lever.claimed !== undefined ? lever.claimed : lever.actual
}

/** How a team is led: by what its manager states, else by what the house does; undefined where neither says. */
export function leadershipOf(scenario: Scenario, team: string): Lever<number> | undefined {
  const role = scenario.teams[team]!.reports_to
  return (role === undefined ? undefined : own(scenario.managers, role)?.leadership) ?? scenario.culture?.leadership
}

/**
 * A team's share of one of the means of empowerment. Leadership is a dial: it fills in orientation and recognition where
 * the team states none. All else that is not stated is there in full.
 */
export function shareOf(scenario: Scenario, team: string, which: EmpowermentLever, version: Version): number {
  const stated = scenario.teams[team]!.empowerment?.[which]
  const lever = stated ?? (EMPOWERMENT_KEY[which].isLed ? leadershipOf(scenario, team) : undefined)
  return versionOf(lever, version, 1)
}

/** How closed the border between two teams is: 0 open, 1 shut. */
type Silo = (from: string, to: string) => number

/**
 * Silos as they are, or as leaders claim them. One number stands for every border between teams with different
 * managers; stated borders stand for themselves, in both directions.
 */
export function silos(scenario: Scenario, version: 'actual' | 'claimed'): Silo {
  const stated = scenario.culture?.silos
  if (stated === undefined) return () => 0
  if ('borders' in stated) {
    const byBorder = new Map(
      stated.borders.map(({ between: [a, b], silo }) => [borderOf(a, b), silo[version] ?? silo.actual]),
    )
    return (from, to) => byBorder.get(borderOf(from, to)) ?? 0
  }
  const value = stated[version] ?? stated.actual
  return (from, to) => (scenario.teams[from]!.reports_to === scenario.teams[to]!.reports_to ? 0 : value)
}

function borderOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}
