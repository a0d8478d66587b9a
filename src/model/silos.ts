import type { Scenario } from '../scenario/scenario.js'

/** How closed the border between two teams is: 0 open, 1 shut. */
export type Silo = (from: string, to: string) => number

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
