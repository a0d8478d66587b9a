import { invariant } from '../kernel/invariant.js'
import { own } from '../kernel/own.js'
import type { Issue, Scenario } from '../scenario/scenario.js'

/** Names sorted by code unit, the same on every machine. */
export function sortedNames(record: Readonly<Record<string, unknown>> | undefined): string[] {
  return Object.keys(record ?? {}).sort()
}

/**
 * Teams in the order in which customers can first meet them, issue by issue: an order that neither a new name nor the
 * order of keys in the file changes. Teams that no route names come last, by name.
 */
export function teamOrder(scenario: Scenario): string[] {
  const order = new Set<string>()
  for (const name of sortedNames(scenario.issues)) {
    const issue = scenario.issues[name]!
    for (const team of routeOrder(issue)) order.add(team)
    if (issue.remedy?.owner !== undefined) order.add(issue.remedy.owner)
  }
  for (const team of [...order]) {
    const overflow = own(scenario.teams, team)?.overflow?.to
    if (overflow !== undefined) order.add(overflow)
  }
  for (const team of sortedNames(scenario.teams)) order.add(team)
  return [...order]
}

/** Manager roles in the order in which teams report to them, from the nearest up; then who signs with them; the others last, by name. */
export function managerOrder(scenario: Scenario, teams: readonly string[]): string[] {
  const order = new Set<string>()
  for (const team of teams)
    for (const role of reportingLine(scenario, scenario.teams[team]!.reports_to)) order.add(role)
  for (const role of [...order]) for (const other of own(scenario.managers, role)?.signs_with ?? []) order.add(other)
  for (const role of sortedNames(scenario.managers)) order.add(role)
  return [...order]
}

/** The roles from `first` up. */
export function reportingLine(scenario: Scenario, first: string | undefined): string[] {
  const line: string[] = []
  for (let role = first; role !== undefined; role = own(scenario.managers, role)?.reports_to) line.push(role)
  return line
}

/** Breadth first from the start; at each team the likeliest next first. */
function routeOrder(issue: Issue): readonly string[] {
  if (issue.routing === undefined) return issue.chain ?? []
  const order = new Set([issue.routing.start])
  for (const team of order) {
    const row = Object.entries(own(issue.routing.matrix, team) ?? {})
    row.sort(([a, p], [b, q]) => q - p || (a < b ? -1 : 1))
    for (const [next] of row) order.add(next)
  }
  for (const team of sortedNames(issue.routing.matrix)) order.add(team)
  return [...order]
}

/** Names that draws of random numbers are keyed by have 12 bits. */
const KEYS = 4096

/**
 * A number in 0-4095 for each name, which depends on the name alone unless two names fall together: a team keeps its
 * customers' luck when another is added beside it. FNV-1a, 32 bits, folded to 12.
 * @param as the names that the numbers depend on, position by position, where they are not the names themselves
 */
export function nameKeys(names: readonly string[], as: readonly string[] = names): ReadonlyMap<string, number> {
  invariant(as.length === names.length, 'every name has one that its key depends on')
  const taken = new Set<number>()
  const keys = new Map<string, number>()
  for (const alias of [...as].sort()) {
    let key = folded(alias)
    while (taken.has(key)) key = (key + 1) % KEYS
    taken.add(key)
    keys.set(names[as.indexOf(alias)]!, key)
  }
  return keys
}

function folded(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return ((hash >>> 20) ^ (hash >>> 8) ^ hash) & (KEYS - 1)
}
