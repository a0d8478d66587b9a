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
    written = reportIssues(checked.error.issues, tree, known, problems).reduce(without, written)
    const parsed = parts.safeParse(written)
    if (!parsed.success && same(before, written)) return {}
    checked = parsed
  }
  return checked.data
}

function same(a: Plain, b: Plain): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** The value less what stands at a path; a list with a bad item goes whole. */
function without(value: Plain, path: Path): Plain {
  const [step, ...rest] = path
  if (step === undefined || !isPlainMap(value) || !Object.hasOwn(value, step)) return value
  const { [step]: below, ...others } = value
  if (below === undefined || rest.length === 0 || !isPlainMap(below)) return others
  return { ...others, [step]: without(below, rest) }
}
