import { expect, test } from 'vitest'
import { compile } from '../../../src/model/compile.js'
import { keyOf } from '../../../src/simulation/key.js'
import { simulate } from '../../../src/simulation/simulate.js'
import { EVERYTHING } from '../../scenario/support/everything.js'
import { parse } from '../../scenario/support/reading.js'

/** What a run does not need to know, and who does. */
const READ_ELSEWHERE: Readonly<Record<string, string>> = {
  name: 'reports',
  currency: 'reports',
  'serviceLevel.of': 'the measure service_level',
  'segments.*.name': 'reports',
  'issues.*.name': 'reports',
  'teams.*.name': 'reports',
  'managers.*.name': 'reports',
  'events.*.powers.*.actual.logConfidence': 'nobody: a change of policy leaves confidence where it is',
}

/** What lets all of it matter within two days: claims that are not due, pay at which people leave. */
const SETS = [
  'horizon=2 days',
  'warm_up=null',
  'teams.front_line.market_wage=90 USD per hour',
  'teams.front_line.patience=null',
  'culture.attrition=90% per year',
  'culture.misunderstood=30%',
  'culture.rules={now: 1, age: 1 year}',
  'culture.delight={share: 50%, cost: 10 USD}',
  'issues.washer.undue=10%',
  'issues.washer.exaggerates={share: 30%, by: 20%}',
  'events=[{at: 1 h, do: reprimand, team: claims}, {at: 1 h, do: training}, {at: 2 h, do: policy_change, granted: 20 USD, rules: 2}, {at: 1 h, do: demand_surge, factor: 2, for: 1 day}, {at: 1 h, do: manager_leaves, manager: supervisor, for: 3 h}]',
]

/** Where managers look at decisions, confidence moves; else it is what it is. */
const REVIEWS = [
  'culture.review=50%',
  'culture.leadership=50%',
  'events=[{at: 1 h, do: recognition_programme, share: 50%}]',
]

/** A value whose reads are told, by the path to what was read: `teams.*.wage`. Only plain maps and lists are looked into. */
function watched<T>(value: T, told: (path: string) => void, path = '', known = new WeakMap<object, object>()): T {
  if (!isPlain(value)) return value
  const before = known.get(value)
  if (before !== undefined) return before as T
  const below = (key: string) => (Array.isArray(value) ? `${path}*.` : `${path}${key}.`)
  const proxy = new Proxy(value as object, {
    get: (target, key) => {
      const inner = Reflect.get(target, key)
      if (typeof key === 'symbol') return inner
      if (!Array.isArray(value)) told(`${path}${key}`)
      return watched(inner, told, below(key), known)
    },
  })
  known.set(value, proxy)
  return proxy as T
}

/** The paths of all fields of a value. */
function* fieldsOf(value: unknown, path = ''): Generator<string> {
  if (!isPlain(value)) return
  if (Array.isArray(value)) for (const one of value) yield* fieldsOf(one, `${path}*.`)
  else {
    for (const [key, one] of Object.entries(value)) {
      yield `${path}${key}`
      yield* fieldsOf(one, `${path}${key}.`)
    }
  }
}

function isPlain(value: unknown): value is object {
  return (
    Array.isArray(value) ||
    (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype)
  )
}

test('a run reads every field of the model, but for those that others read', () => {
  const read = new Set<string>()
  const fields = new Set<string>()
  for (const sets of [SETS, [...SETS, ...REVIEWS]]) {
    const model = compile(parse(EVERYTHING.replace(/^expect:[\s\S]*/m, ''), sets).scenario)
    simulate(
      watched(model, (path) => read.add(path)),
      keyOf('test', 0),
    )
    for (const field of fieldsOf(model)) fields.add(field)
  }
  // Which of the beliefs are read is for their own tests to say: many are compiled into other fields.
  const idle = [...fields].filter((path) => !read.has(path) && !path.startsWith('beliefs.'))
  expect(idle.sort()).toEqual(Object.keys(READ_ELSEWHERE).sort())
})
