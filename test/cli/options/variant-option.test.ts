import { describe, expect, it } from 'vitest'
import { readVariant } from '../../../src/cli/commands/whatif.js'

/** The assignments of one variant, as text. */
function read(text: string): readonly string[] {
  return readVariant(text)[0]!.assignments.map(({ path, value }) => `${path}=${value}`)
}

describe('--variant', () => {
  it('takes a name and assignments with commas between them', () => {
    expect(readVariant('more people: teams.desk.agents=9, culture.refusal=10%')).toEqual([
      {
        label: 'more people',
        assignments: [
          { path: 'teams.desk.agents', value: '9' },
          { path: 'culture.refusal', value: '10%' },
        ],
      },
    ])
  })

  it.each([
    ['v: a=lognormal(4 min, 1.1), b=2', ['a=lognormal(4 min, 1.1)', 'b=2']],
    ['v: a={"mon-fri 07:00-13:00": 6, x: [1, 2]}, b=2', ['a={"mon-fri 07:00-13:00": 6, x: [1, 2]}', 'b=2']],
    ['v: a="one, two", b=2', ['a="one, two"', 'b=2']],
    ["v: a='it''s, well', b=2", ["a='it''s, well'", 'b=2']],
    ['v: a="say \\"x, y\\"", b=2', ['a="say \\"x, y\\""', 'b=2']],
    ["v: name=Bob's desk, b=2", ["name=Bob's desk", 'b=2']],
    ['v: a=[1, 2, b=3', ['a=[1, 2, b=3']],
  ])('leaves commas inside brackets and quotes alone: %s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('adds one for every time it is given', () => {
    expect(readVariant('b: x=2', readVariant('a: x=1')).map(({ label }) => label)).toEqual(['a', 'b'])
    expect(() => readVariant('a: x=2', readVariant('a: x=1'))).toThrow('another variant "a"')
  })

  it.each(['x=1', ': x=1', 'a=b: x=1', 'a', 'a:', 'a: x=1,', 'a: x'])('refuses "%s"', (text) => {
    expect(() => readVariant(text)).toThrow('It must be')
  })
})
