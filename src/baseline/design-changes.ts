import type { StreamNames } from '../model/compile.js'
import { type Change, structuralDiff } from '../scenario/differences.js'

type Canonical = { readonly [key: string]: unknown }

/** A canonical scenario, and what its teams and manager roles are called. */
export interface NamedDesign {
  readonly design: Canonical
  readonly names: StreamNames
}

/** How a design departs from the accepted one, path by path, each in its own names; money, seconds and shares are bare. */
export function designChanges(accepted: NamedDesign, now: NamedDesign): readonly Change[] {
  // One level down, so that horizon and warm-up count as what they are here: part of the design.
  const changes = structuralDiff({ design: named(accepted) } as never, { design: named(now) } as never)
  return changes.map((change) => ({ ...change, path: change.path.replace(/^design\./, '') }))
}

function named({ design, names }: NamedDesign): unknown {
  const nameOf = (text: string) =>
    text.replace(/\b(team|manager) (\d+)\b/g, (place, kind: string, index: string) => {
      const list = kind === 'team' ? names.teams : names.managers
      return list[Number(index)] ?? place
    })
  const below = (value: unknown): unknown => {
    if (typeof value === 'string') return nameOf(value)
    if (Array.isArray(value)) return value.map(below)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [nameOf(key), below(inner)]))
  }
  return below(design)
}
