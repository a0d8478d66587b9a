import { describe, expect, test } from 'vitest'
import { junit } from '../../../src/report/formats/build-checks.js'
import { CHECK } from './checked.js'

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

interface Rule {
  readonly required: readonly string[]
  readonly optional: readonly string[]
  readonly children: readonly string[]
  readonly mixed?: true
}

const OUTCOME: Rule = { required: [], optional: ['type', 'message'], children: [], mixed: true }
const OUTPUT: Rule = { required: [], optional: [], children: [], mixed: true }

/** The rules of junit-10.xsd of Jenkins' xUnit plugin, for the elements without reruns. */
const SCHEMA: Readonly<Record<string, Rule>> = {
  testsuites: { required: [], optional: ['name', 'time', 'tests', 'failures', 'errors'], children: ['testsuite'] },
  testsuite: {
    required: ['name', 'tests', 'failures', 'errors'],
    optional: ['group', 'time', 'skipped', 'timestamp', 'hostname', 'id', 'package', 'file', 'log', 'url'],
    children: ['testsuite', 'properties', 'testcase', 'system-out', 'system-err'],
  },
  testcase: {
    required: ['name'],
    optional: ['time', 'classname', 'group'],
    children: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
  },
  failure: OUTCOME,
  error: OUTCOME,
  skipped: OUTCOME,
  'system-out': OUTPUT,
  'system-err': OUTPUT,
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string): string {
  expect(text).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot|apos);)/)
  return text.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name]!)
}

/** A strict reader of the little of XML that is used; whatever is not well-formed throws. */
function parsed(xml: string): Element {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>'
  expect(xml.startsWith(declaration)).toBe(true)
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  for (const [whole, text, close, name, attributes, empty] of xml
    .slice(declaration.length)
    .matchAll(/([^<]+)|<(?:\/([\w-]+)|([\w-]+)((?:\s[\w-]+="[^"<]*")*)(\/?))>|</g)) {
    if (whole === '<') throw new Error('a tag that is none')
    if (text !== undefined) open.at(-1)!.text += decoded(text)
    else if (close !== undefined) expect(open.pop()!.name).toBe(close)
    else {
      const pairs = [...attributes!.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, decoded(value!)])
      expect(new Set(pairs.map(([key]) => key)).size).toBe(pairs.length)
      const element: Element = { name: name!, attributes: Object.fromEntries(pairs), children: [], text: '' }
      open.at(-1)!.children.push(element)
      if (empty === '') open.push(element)
    }
  }
  expect(open).toEqual([root])
  expect(root.children).toHaveLength(1)
  return root.children[0]!
}

function violations(element: Element): readonly string[] {
  const rule = SCHEMA[element.name]
  if (rule === undefined) return [`no element ${element.name}`]
  const names = Object.keys(element.attributes)
  return [
    ...rule.required.filter((name) => !names.includes(name)).map((name) => `${element.name} lacks ${name}`),
    ...names
      .filter((name) => ![...rule.required, ...rule.optional].includes(name))
      .map((name) => `${element.name} has ${name}`),
    ...(rule.mixed || element.text.trim() === '' ? [] : [`${element.name} has text`]),
    ...element.children
      .filter(({ name }) => !rule.children.includes(name))
      .map(({ name }) => `${element.name} holds ${name}`),
    ...element.children.flatMap(violations),
  ]
}

describe('a check as JUnit XML', () => {
  const suites = parsed(junit(CHECK))
  const cases = (index: number) => suites.children[index]!.children.filter(({ name }) => name === 'testcase')

  test('is valid', () => {
    expect(suites.name).toBe('testsuites')
    expect(violations(suites)).toEqual([])
  })

  test('has a suite a design, and a case a gated measure and expectation', () => {
    expect(suites.children.map(({ attributes }) => attributes.name)).toEqual([
      'ersatz',
      'a<b> & "c" | d\u{FFFD}',
      'new',
    ])
    expect(cases(0).map(({ attributes }) => attributes.name)).toEqual([
      'trust_loss',
      'churn',
      'expect trust_loss',
      'expect churn',
      'expect cost',
    ])
  })

  test('counts what failed, and says by how much', () => {
    const { tests, failures, errors } = suites.children[0]!.attributes
    expect([tests, failures, errors]).toEqual(['5', '2', '0'])
    const [failure] = cases(0)[0]!.children
    expect(failure).toMatchObject({ name: 'failure', attributes: { type: 'regression' } })
    expect(failure!.attributes.message).toBe('trust_loss is worse: 6.00 -> 7.00 points, +1.00 ± 0.25 (+17 %)')
  })

  test('has an error where there is no baseline, with what mends it', () => {
    expect(suites.children[2]!.attributes).toMatchObject({ tests: '1', failures: '0', errors: '1' })
    expect(cases(2)[0]!.children[0]!.attributes.message).toContain('runaround baseline save new.yaml')
  })
})

test('the reader of these tests refuses what is not well-formed or not valid', () => {
  const head = '<?xml version="1.0" encoding="UTF-8"?>'
  expect(() => parsed(`${head}<testsuites><testsuite></testsuites>`)).toThrow()
  expect(() => parsed(`${head}<testsuites a="<"/>`)).toThrow()
  expect(violations(parsed(`${head}<testsuites><testcase name="a"/></testsuites>`))).toEqual([
    'testsuites holds testcase',
  ])
  expect(violations(parsed(`${head}<testsuite name="a" tests="1" errors="0"/>`))).toEqual(['testsuite lacks failures'])
})
