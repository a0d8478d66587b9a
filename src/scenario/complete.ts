import type { Scenario } from './scenario.js'
import type { WrittenScenario } from './schema/scenario-schema.js'
import type { Source } from './tree/source.js'

/** Fills in what may stay unwritten: the name, the share of the only entry. */
export function complete(written: WrittenScenario, source: Source): Scenario {
  const { name, customers, issues, beliefs: _, ...rest } = written
  const fileName = source.name.split(/[/\\]/).at(-1) ?? source.name
  return {
    ...rest,
    name: name ?? fileName.replace(/\.ya?ml$/i, ''),
    ...(customers === undefined ? {} : { customers: withShares(customers) }),
    issues: withShares(issues),
  }
}

function withShares<T extends { readonly share?: number }>(
  entries: Readonly<Record<string, T>>,
): Readonly<Record<string, T & { readonly share: number }>> {
  const named = Object.entries(entries).map(([name, entry]) => [name, { ...entry, share: entry.share ?? 1 }])
  return Object.fromEntries(named)
}
