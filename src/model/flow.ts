import { PARAMETERS } from '../evidence/registry.js'
import type { Model } from './model.js'

/** Parameters that move nothing that happens, only what it is worth; as the core calls them. */
const VALUING: ReadonlySet<string> = new Set(
  PARAMETERS.flatMap((parameter) =>
    parameter.kind === 'behaviour' && parameter.moves === 'valuation' ? [parameter.id.replaceAll('.', '_')] : [],
  ),
)

/** Fields of the model that only valuation reads: at the top, and of segments, issues and teams. */
export const VALUED = {
  model: ['parameters', 'trust', 'marketing', 'customerBase', 'casesAYear', 'name', 'currency', 'serviceLevelOf'],
  segments: ['lifetimeValue', 'trust', 'trustOdds', 'attribution', 'churnBase', 'name'],
  issues: ['severity', 'name'],
  teams: ['courtesyMissing', 'name'],
} as const satisfies {
  readonly model: readonly (keyof Model)[]
  readonly segments: readonly (keyof Model['segments'][number])[]
  readonly issues: readonly (keyof Model['issues'][number])[]
  readonly teams: readonly (keyof Model['teams'][number])[]
}

/**
 * What happens in a run of a model, as a text: models with the same one differ at most in what it is worth, and one run can
 * value it by all of them.
 */
export function flowOf(model: Model): string {
  const { segments, issues, teams, beliefs, ...rest } = without(model, VALUED.model)
  return textOf({
    ...rest,
    segments: segments.map((segment) => without(segment, VALUED.segments)),
    issues: issues.map((issue) => without(issue, VALUED.issues)),
    teams: teams.map((team) => without(team, VALUED.teams)),
    beliefs: Object.entries(beliefs).filter(([name]) => !VALUING.has(name)),
  })
}

/** A part of a model as a text, equal for equal parts. */
export function textOf(part: object): string {
  // JSON would make null of what is infinite or not there.
  return JSON.stringify(part, (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value,
  )
}

function without<T extends object, Key extends keyof T>(of: T, names: readonly Key[]): Omit<T, Key> {
  return Object.fromEntries(Object.entries(of).filter(([name]) => !names.includes(name as Key))) as Omit<T, Key>
}
