import type { JsonSchema } from '../../../src/scenario/language.js'

/** What an editor marks: where, and why. */
export interface Red {
  /** Steps joined by points; empty for the whole. */
  readonly at: string
  readonly why: string
}

const KEYWORDS = new Set([
  ...['$schema', 'title', 'description', 'examples', 'patternErrorMessage', 'properties', 'additionalProperties'],
  ...[
    'items',
    'minItems',
    'required',
    'anyOf',
    'type',
    'enum',
    'const',
    'pattern',
    'minimum',
    'maximum',
    'propertyNames',
  ],
])

interface Part {
  readonly anyOf?: readonly JsonSchema[]
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly additionalProperties?: JsonSchema | boolean
  readonly propertyNames?: JsonSchema
  readonly items?: JsonSchema
  readonly required?: readonly string[]
}

const expressions = new Map<string, RegExp>()

function expression(pattern: string): RegExp {
  const known = expressions.get(pattern) ?? new RegExp(pattern, 'u')
  expressions.set(pattern, known)
  return known
}

/** Judges a value by the keywords that the schema uses, as draft 2020-12 has them. @throws for any other keyword */
export function red(value: unknown, schema: JsonSchema, at = ''): readonly Red[] {
  const unknown = Object.keys(schema).find((keyword) => !KEYWORDS.has(keyword))
  if (unknown !== undefined) throw new Error(`no judge knows the keyword ${unknown}`)
  const part = schema as Part
  const options = part.anyOf?.map((option) => red(value, option, at))
  const found: Red[] = options?.every((option) => option.length > 0)
    ? [{ at, why: 'no option fits' }, ...options.flat()]
    : []
  for (const why of reasons(value, part)) found.push({ at, why })
  return [...found, ...below(value, part, at)]
}

function* reasons(value: unknown, part: Part): Generator<string> {
  const kind = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
  const is = (type: string) => (type === 'integer' ? Number.isInteger(value) : type === kind)
  if (part.type !== undefined && ![part.type].flat().some(is)) yield `${kind} is not ${part.type}`
  if (part.enum !== undefined && !part.enum.includes(value)) yield `not one of ${part.enum}`
  if (part.const !== undefined && part.const !== value) yield `not ${part.const}`
  if (typeof value === 'string' && part.pattern !== undefined && !expression(part.pattern).test(value)) {
    yield `"${value}" is not ${part.pattern}`
  }
  if (typeof value === 'number' && (value < (part.minimum ?? value) || value > (part.maximum ?? value))) {
    yield `${value} is out of range`
  }
  if (Array.isArray(value) && value.length < (part.minItems ?? 0)) yield 'too few'
}

function below(value: unknown, part: Part, at: string): readonly Red[] {
  const path = (key: string | number) => (at === '' ? String(key) : `${at}.${key}`)
  if (Array.isArray(value)) {
    return part.items === undefined ? [] : value.flatMap((item, index) => red(item, part.items!, path(index)))
  }
  if (typeof value !== 'object' || value === null) return []
  const { properties = {}, additionalProperties = true, propertyNames = {}, required = [] } = part
  const missing = required.filter((key) => !Object.hasOwn(value, key)).map((key) => ({ at, why: `${key} is missing` }))
  const inside = Object.entries(value).flatMap(([key, item]): readonly Red[] => {
    const known = Object.hasOwn(properties, key) ? properties[key]! : additionalProperties
    if (known === false) return [{ at, why: `${key} is no key` }]
    return [...red(key, propertyNames, at), ...(known === true ? [] : red(item, known, path(key)))]
  })
  return [...missing, ...inside]
}
