import type { Element } from './read-xes.js'

/**
 * The rules of the schema of IEEE 1849-2016 (clause 5, xes.xsd), in our own words: which elements may follow each other
 * in which, and what their attributes look like.
 */
const NAME = /^[A-Za-z_:][\w.:-]*$/
const NC_NAME = /^[A-Za-z_][\w.-]*$/
const TOKEN = /^$|^\S+( \S+)*$/
const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)$/
const DOUBLE = /^([+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?|NaN|-?INF)$/
const ANY = /^[\s\S]*$/
const VALUES: Readonly<Record<string, RegExp>> = {
  string: ANY,
  date: /^\d{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/,
  int: /^[+-]?\d{1,18}$/,
  float: DOUBLE,
  boolean: /^(true|false|0|1)$/,
  id: ANY,
}

interface Rule {
  readonly required: Readonly<Record<string, RegExp>>
  readonly optional?: Readonly<Record<string, RegExp>>
  /** Children, in this order; `attribute` stands for any of VALUES. */
  readonly children: readonly string[]
}

const RULES: Readonly<Record<string, Rule>> = {
  log: {
    required: { 'xes.version': DECIMAL },
    optional: { 'xes.features': TOKEN },
    children: ['extension', 'global', 'classifier', 'attribute', 'trace', 'event'],
  },
  extension: { required: { name: NC_NAME, prefix: NC_NAME, uri: /^\S+$/ }, children: [] },
  global: { required: {}, optional: { scope: NC_NAME }, children: ['attribute'] },
  classifier: { required: { name: NC_NAME, keys: TOKEN }, optional: { scope: NC_NAME }, children: [] },
  trace: { required: {}, children: ['attribute', 'event'] },
  event: { required: {}, children: ['attribute'] },
}

/** What breaks the schema, as sentences; and what the standard asks beyond its schema: globals and unique keys. */
export function xesMistakes(log: Element): readonly string[] {
  if (log.name !== 'log') return [`the root is ${log.name}`]
  return [...mistakes(log), ...beyondTheSchema(log)]
}

function mistakes(element: Element): readonly string[] {
  const { name, attributes, children } = element
  const value = VALUES[name]
  const rule: Rule | undefined =
    value === undefined ? RULES[name] : { required: { key: NAME, value }, children: ['attribute'] }
  if (rule === undefined) return [`there is no element ${name}`]
  const known = { ...rule.required, ...rule.optional }
  let place = 0
  return [
    ...Object.keys(rule.required)
      .filter((key) => !(key in attributes))
      .map((key) => `${name} lacks ${key}`),
    ...Object.entries(attributes)
      .filter(([key, text]) => known[key]?.test(text) !== true)
      .map(([key, text]) => `${name} may not have ${key}="${text}"`),
    ...children.flatMap((child) => {
      const kind = child.name in VALUES ? 'attribute' : child.name
      const at = rule.children.indexOf(kind, place)
      if (at < 0) return [`${name} may not have ${child.name} here`]
      place = at
      return mistakes(child)
    }),
  ]
}

function beyondTheSchema(log: Element): readonly string[] {
  const keysOf = ({ children }: Element) => children.flatMap(({ attributes }) => attributes.key ?? [])
  const globals = (scope: string) =>
    log.children.filter(({ name, attributes }) => name === 'global' && attributes.scope === scope).flatMap(keysOf)
  const [ofTraces, ofEvents] = [globals('trace'), globals('event')]
  const prefixes = log.children.filter(({ name }) => name === 'extension').map(({ attributes }) => attributes.prefix)
  const traces = log.children.filter(({ name }) => name === 'trace')
  const events = traces.flatMap(({ children }) => children.filter(({ name }) => name === 'event'))
  const missing = (elements: readonly Element[], keys: readonly string[]) =>
    elements.flatMap((element) => keys.filter((key) => !keysOf(element).includes(key)).map((key) => `no ${key}`))
  return [
    ...missing(traces, ofTraces),
    ...missing(events, ofEvents),
    ...log.children
      .filter(({ name }) => name === 'classifier')
      .flatMap(({ attributes }) => attributes.keys!.split(' '))
      .filter((key) => !ofEvents.includes(key))
      .map((key) => `a classifier needs ${key}, which is not global`),
    ...[log, ...traces, ...events].flatMap((element) => {
      const keys = keysOf(element)
      return [
        ...(new Set(keys).size < keys.length ? [`a key twice: ${keys}`] : []),
        ...keys
          .filter((key) => key.includes(':') && !prefixes.includes(key.split(':')[0]))
          .map((key) => `${key} is of no extension`),
      ]
    }),
  ]
}
