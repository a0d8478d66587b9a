import { expect, test } from 'vitest'
import { Law } from '../../../src/core/engine/law.js'
import { compile } from '../../../src/model/compile.js'
import { keyOf } from '../../../src/simulation/key.js'
import { EVERYTHING } from '../../scenario/support/everything.js'
import { runAsJavaScript } from '../../support/run-as-javascript.js'
import { QUEUE } from '../../support/scenarios.js'
import { scenarioOf } from '../../support/tracing.js'

/** What a run does not need to know, and who does. */
const READ_ELSEWHERE: Readonly<Record<string, string>> = {
  name: 'reports',
  currency: 'reports',
  serviceLevelOf: 'the measure service_level',
  parameters: 'reports, and whatever a setting of them moves',
  'law.mean': 'offered load',
  'law.spec': 'reports',
  'segments.*.name': 'reports',
  'channels.*.name': 'reports',
  'channels.*.kind': 'stories',
  'issues.*.start': 'offered load',
  'issues.*.name': 'reports',
  'teams.*.name': 'reports',
  'managers.*.name': 'reports',
  'events.*.powers.*.actual.logConfidence': 'nobody: a change of policy leaves confidence where it is',
}

/** What lets all of it matter within two days: claims that are not due, pay at which people leave. */
const SETS = [
  'horizon=2 days',
  // Few enough that what is written gets its turn after all who are on the line.
  'demand.arrivals=20 per hour',
  'warm_up=null',
  'teams.front_line.market_wage=90 USD per hour',
  'teams.front_line.patience=null',
  'culture.attrition=90% per year',
  'culture.misunderstood=30%',
  'culture.rules={now: 1, age: 1 year}',
  'culture.delight={share: 50%, cost: 10 USD}',
  'issues.washer.undue=10%',
  'issues.washer.chain=[assistant, front_line, claims]',
  'issues.washer.solvable.assistant=50%',
  'issues.washer.exaggerates={share: 30%, by: 100%}',
  'events=[{at: 1 h, do: reprimand, team: claims}, {at: 1 h, do: training}, {at: 2 h, do: policy_change, granted: 20 USD, rules: 2}, {at: 1 h, do: demand_surge, factor: 2, for: 1 day}, {at: 1 h, do: manager_leaves, manager: supervisor, for: 3 h}, {at: 3 h, do: bot_update, team: assistant, solves: -11 points}]',
]

/** Where managers look at decisions, confidence moves; else it is what it is. All come about what the house is asked about. */
const REVIEWS = [
  'culture.review=50%',
  'culture.leadership=50%',
  'customers.loyal.issues=null',
  'events=[{at: 1 h, do: recognition_programme, share: 50%}]',
]

/** Other ways in which customers come. */
const DEMANDS = [
  '{at: {every: 5 min}}',
  '{at: [1 h, 2 h]}',
  '{arrivals: 30 per hour, profile: {steps: {every: 2 h, weights: [1, 3]}}}',
]

/** By object, what has been read of it. */
type Reads = WeakMap<object, Set<string>>

/** The same value, whose reads are written down. */
function watched<T>(value: T, reads: Reads, known = new WeakMap<object, object>()): T {
  if (!hasFields(value)) return value
  const before = known.get(value)
  if (before !== undefined) return before as T
  const read = new Set<string>()
  reads.set(value, read)
  const proxy = new Proxy(value as object, {
    get: (target, key, self) => {
      const inner: unknown = Reflect.get(target, key, self)
      if (typeof key === 'symbol' || !Object.hasOwn(target, key)) return inner
      read.add(key)
      return watched(inner, reads, known)
    },
  })
  known.set(value, proxy)
  return proxy as T
}

/**
 * Takes down by path, `teams.*.wage`, whether a field has been read anywhere; of laws of chance, wherever they stand, as
 * `law.mean`.
 */
function addReads(fields: Map<string, boolean>, value: unknown, reads: Reads, path = ''): void {
  if (!hasFields(value)) return
  const place = value instanceof Law ? 'law.' : path
  for (const [key, inner] of Object.entries(value)) {
    const field = Array.isArray(value) ? `${place}*` : `${place}${key}`
    if (!Array.isArray(value)) fields.set(field, (fields.get(field) ?? false) || reads.get(value)?.has(key) === true)
    addReads(fields, inner, reads, `${field}.`)
  }
}

function hasFields(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)
}

test('a run reads every field of the model, but for those that others read', () => {
  const fields = new Map<string, boolean>()
  const everything = [SETS, [...SETS, ...REVIEWS]].map((sets) =>
    scenarioOf(EVERYTHING.replace(/^expect:[\s\S]*/m, ''), sets),
  )
  const others = [
    ...DEMANDS.map((demand) => scenarioOf(QUEUE.replace(/demand: .*/, `demand: ${demand}`))),
    // Nobody behind the bot, which is wrong.
    scenarioOf(QUEUE, ['teams.desk={kind: bot, wrong: 50%}']),
  ]
  const intervals = { count: 2, byContact: true, changes: [{ at: 0, interval: 1 }] }
  for (const scenario of [...everything, ...others]) {
    const model = compile(scenario, { intervals })
    const reads: Reads = new WeakMap()
    runAsJavaScript(watched(model, reads), keyOf('test', 0))
    addReads(fields, model, reads)
  }
  const idle = [...fields.keys()].filter((path) => !fields.get(path))
  // Below what is not read nothing is.
  const first = idle.filter((path) => !idle.some((other) => path.startsWith(`${other}.`)))
  expect(first.sort()).toEqual(Object.keys(READ_ELSEWHERE).sort())
})
