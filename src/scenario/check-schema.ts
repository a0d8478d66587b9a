import type { DeepPartial } from './draft.js'
import { languageKeys } from './language-keys.js'
import { reportIssues } from './problems-of-schema.js'
import { scenarioSchema, type WrittenScenario } from './schema/scenario-schema.js'
import { lenient, strict } from './schema/section.js'
import { isPlainMap, type Plain, plain } from './tree/plain.js'
import type { ProblemList } from './tree/problem-list.js'
import type { MapTree, Path } from './tree/tree.js'

const whole = scenarioSchema(strict)
const parts = scenarioSchema(lenient)

/** Checks a tree against the schema. @returns its values; only the sound ones where there are problems */
export function checkSchema(tree: MapTree, problems: ProblemList): DeepPartial<WrittenScenario> {
  let written = plain(tree)
  let checked = whole.safeParse(written)
  if (checked.success) return checked.data
  const known = languageKeys()
  // What is wrong inside a value can hide what is wrong with the value: look again until the rest is sound.
  while (!checked.success) {
    const before = written
    written = without(written, reportIssues(checked.error.issues, tree, known, problems))
    const parsed = parts.safeParse(written)
    if (!parsed.success && same(before, written)) return {}
    checked = parsed
  }
  return checked.data
}

function same(a: Plain, b: Plain): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** The value less what stands at the paths; a list with a bad item goes whole. */
function without(value: Plain, paths: readonly Path[]): Plain {
  if (!isPlainMap(value)) return value
  const below = new Map<string, Path[]>()
  for (const [step, ...rest] of paths) {
    if (step === undefined) continue
    const known = below.get(String(step))
    if (known === undefined) below.set(String(step), [rest])
    else known.push(rest)
  }
  const kept = Object.entries(value).flatMap(([key, inner]): readonly (readonly [string, Plain])[] => {
    const inside = below.get(key)
    if (inside === undefined) return [[key, inner]]
    return inside.some((rest) => rest.length === 0) || !isPlainMap(inner) ? [] : [[key, without(inner, inside)]]
  })
  return Object.fromEntries(kept)
}
