import type { JsonSchema } from './json-schema.js'
import type { KnownKeys } from './known-keys.js'
import type { Path, Scalar, Tree } from './tree/tree.js'

/** More keys than these are a list of all. */
const FEW = 2

/** Where a value that stands in the place of a map may have been meant to stand: at the keys of the map that take it. */
export function keysFor(path: Path, found: Tree, known: KnownKeys): string | undefined {
  const { names, ways } = known(path)
  if (names.length === 0) return undefined
  const { value } = found.kind === 'scalar' ? found : { value: null }
  // What leaders claim is said beside what is, never alone.
  const fitting = names.filter((name) => name !== 'claimed' && ways.get(name)?.some((schema) => takes(schema, value)))
  const paths = fitting.map((name) => `"${[...path, name].join('.')}"`)
  if (paths.length === 0 || paths.length > FEW) return `its keys are ${names.join(', ')}`
  return `did you mean ${paths.join(' or ')}?`
}

/** Whether a scalar looks like one that the schema takes. */
function takes(schema: JsonSchema, value: Scalar): boolean {
  const {
    anyOf,
    enum: words,
    type,
    pattern,
    minimum,
    maximum,
  } = schema as {
    anyOf?: readonly JsonSchema[]
    enum?: readonly unknown[]
    type?: string | readonly string[]
    pattern?: string
    minimum?: number
    maximum?: number
  }
  if (anyOf?.some((alternative) => takes(alternative, value))) return true
  if (words !== undefined) return typeof value === 'string' && words.includes(value)
  const types = [type ?? []].flat()
  if (typeof value === 'boolean') return types.includes('boolean')
  if (typeof value === 'string') return types.includes('string') && new RegExp(pattern ?? '').test(value)
  if (typeof value !== 'number' || !(types.includes('number') || types.includes('integer'))) return false
  return value >= (minimum ?? value) && value <= (maximum ?? value)
}
