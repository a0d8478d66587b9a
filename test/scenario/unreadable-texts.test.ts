import { describe, expect, test } from 'vitest'
import { LEAST, problems, summary } from './support/reading.js'

const row = (item: string) => `[${Array.from({ length: 10 }, () => item).join(', ')}]`
const BOMB = `a: &a ${row('x')}\nb: &b ${row('*a')}\nc: &c ${row('*b')}\nd: &d ${row('*c')}\ne: ${row('*d')}\n`

describe('a text that is no scenario', () => {
  test.each<[string, string, string]>([
    ['is empty', '', 'empty-file:1'],
    ['is only a comment', '# later\n', 'empty-file:1'],
    ['is a list', '- a\n', 'not-a-map:1'],
    ['is a word', 'hello', 'not-a-map:1'],
    ['holds a NUL', 'name: a\0b', 'not-text:1'],
    ['was read in the wrong encoding', 'name: a\uFFFDb', 'not-text:1'],
    ['repeats a key', 'name: a\nname: b\n', 'duplicate-key:2'],
    ['indents with tabs', 'name:\n\ta: 1', 'invalid-yaml:2'],
    ['holds two documents', 'name: a\n---\nname: b\n', 'several-documents:2'],
    ['has a tag', 'name: !secret a\n', 'unknown-tag:1'],
    ['explodes when its aliases are written out', BOMB, 'too-many-aliases:1'],
    ['contains itself', 'a: &a {b: *a}\n', 'circular-alias:1'],
    ['names an anchor that is not there', 'a: *b\n', 'unknown-alias:1'],
    ['is nested without end', `a: ${'['.repeat(100_000)}`, 'nested-too-deeply:1'],
    ['is nested too deeply', `a: ${'['.repeat(99)}${']'.repeat(99)}`, 'nested-too-deeply:1'],
  ])('because it %s has one clear problem', (_, text, expected) => {
    expect(summary(problems(text))).toEqual([expected])
  })

  test('counts lines and columns in characters, from one', () => {
    const [found] = problems(`${LEAST}\r\ndescription: "\u{1F600}" \r\nhorizon: 2 wks\r\n`)
    expect(found).toMatchObject({ line: 8, column: 10, length: 5, source: 'horizon: 2 wks' })
  })

  test('is refused where a key would reach into the prototype', () => {
    expect(summary(problems(`${LEAST}__proto__: {polluted: true}\n`))).toEqual(['invalid-key:6'])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})
