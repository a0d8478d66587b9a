import type { Scenario } from './scenario.js'
import type { WrittenScenario } from './schema/scenario-schema.js'
import type { Source } from './tree/tree.js'

interface Found {
  readonly source: Source
  readonly currency: string | undefined
  readonly beliefs: Readonly<Record<string, number>> | undefined
}

/** Fills in what may stay unwritten: the name (that of the file), the currency (that of the amounts), the share of an only entry. */
export function complete(written: WrittenScenario, { source, currency, beliefs }: Found): Scenario {
  const { name, customers, issues, beliefs: _, ...rest } = written
  const fileName = source.name.split(/[/\\]/).at(-1) ?? source.name
  return {
    ...rest,
    name: name ?? fileName.replace(/\.ya?ml$/i, ''),
    ...(currency === undefined ? {} : { currency }),
    ...(customers === undefined ? {} : { customers: withShares(customers) }),
    issues: withShares(issues),
    ...(beliefs === undefined ? {} : { beliefs }),
  }
}

function withShares<T extends { readonly share?: number }>(
  entries: Readonly<Record<string, T>>,
): Readonly<Record<string, T & { readonly share: number }>> {
  return Object.fromEntries(
    Object.entries(entries).map(([name, entry]) => [name, { ...entry, share: entry.share ?? 1 }]),
  )
}
