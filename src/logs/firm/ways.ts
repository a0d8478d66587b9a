import type { Routes } from '../estimate/routes.js'

/** Where cases of an issue go. */
export type Way =
  /** From team to team in order; with the share that each solves of what reaches it. */
  | { readonly kind: 'chain'; readonly teams: readonly string[]; readonly solved: ReadonlyMap<string, number> }
  | {
      readonly kind: 'matrix'
      readonly start: string
      readonly rows: ReadonlyMap<string, ReadonlyMap<string, number>>
      /** Share of cases that begin elsewhere than at `start`, which the language cannot say. */
      readonly elsewhere: number
    }

/** So much of what a team passes on goes the same way in a chain. */
const NEARLY_ALL = 0.95
/** Rarer ways are noise. */
const RARE = 0.002

/** @param idOf the team that the scenario has for one of the log, by its number there */
export function wayOf(routes: readonly Routes[], idOf: (team: number) => string): Way | null {
  const [starts, ends] = [new Map<string, number>(), new Map<string, number>()]
  const next = new Map<string, Map<string, number>>()
  for (const one of routes) {
    for (const [team, count] of one.starts) add(starts, idOf(team), count)
    for (const [team, count] of one.ends) add(ends, idOf(team), count)
    for (const [from, row] of one.next) {
      for (const [to, count] of row) {
        const own = next.get(idOf(from)) ?? new Map()
        next.set(idOf(from), own)
        // Rare teams that are one in the scenario pass on to themselves.
        add(own, idOf(to), count)
      }
    }
  }
  const [start] = [...starts].sort(([, a], [, b]) => b - a)
  if (start === undefined) return null
  const begun = [...starts.values()].reduce((sum, count) => sum + count, 0)
  const left = (team: string) => (ends.get(team) ?? 0) + sumOf(next.get(team))
  return chainOf(start[0], start[1] / begun, next, left) ?? matrixOf(start[0], 1 - start[1] / begun, next, left)
}

function chainOf(
  start: string,
  startShare: number,
  next: ReadonlyMap<string, ReadonlyMap<string, number>>,
  left: (team: string) => number,
): Way | null {
  if (startShare < NEARLY_ALL) return null
  const teams = [start]
  const solved = new Map<string, number>()
  for (let team = start; ; ) {
    const row = next.get(team)
    const passed = sumOf(row)
    if (passed === 0 || passed < RARE * left(team)) break
    const [to, count] = [...row!].sort(([, a], [, b]) => b - a)[0]!
    if (count < NEARLY_ALL * passed || teams.includes(to)) return null
    solved.set(team, 1 - passed / left(team))
    teams.push(to)
    team = to
  }
  return { kind: 'chain', teams, solved }
}

function matrixOf(
  start: string,
  elsewhere: number,
  next: ReadonlyMap<string, ReadonlyMap<string, number>>,
  left: (team: string) => number,
): Way {
  const rows = new Map<string, ReadonlyMap<string, number>>()
  const reached = new Set([start])
  for (const team of reached) {
    const shares = [...(next.get(team) ?? [])]
      .map(([to, count]): [string, number] => [to, count / left(team)])
      .filter(([, share]) => share >= RARE)
      .sort(([, a], [, b]) => b - a)
    rows.set(team, new Map(shares))
    for (const [to] of shares) reached.add(to)
  }
  return { kind: 'matrix', start, rows, elsewhere }
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count)
}

function sumOf(row: ReadonlyMap<string, number> | undefined): number {
  return [...(row?.values() ?? [])].reduce((sum, count) => sum + count, 0)
}
