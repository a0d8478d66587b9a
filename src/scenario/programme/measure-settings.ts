import type { Assignment } from '../assign.js'
import type { PlannedMeasure, Programme } from '../sections/programme.js'
import { Column, isPlainMap, type Plain } from '../tree/tree.js'

/** The assignments that a measure makes, as `--set` takes them. */
export function assignmentsOf({ set }: Pick<PlannedMeasure, 'set'>): readonly Assignment[] {
  return Object.entries(set).map(([path, value]) => ({ path, value: flow(value as Plain) }))
}

/** As YAML in a line. */
function flow(value: Plain): string {
  if (value instanceof Column) {
    const { path, name, unit } = value
    return `"empirical(${[path, name, ...(unit === undefined ? [] : [unit])].join(', ')})"`
  }
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (!isPlainMap(value)) return JSON.stringify(value)
  return `{${Object.entries(value)
    .map(([key, below]) => `${JSON.stringify(key)}: ${flow(below)}`)
    .join(', ')}}`
}

/** A measure with all that it needs, and what they need, in the order of the programme. */
export function withNeeds(programme: Programme, name: string): readonly string[] {
  const found = new Set<string>()
  const take = (each: string) => {
    if (found.has(each)) return
    found.add(each)
    for (const needed of programme[each]?.needs ?? []) take(needed)
  }
  take(name)
  return Object.keys(programme).filter((each) => found.has(each))
}
