import { describe, expect, test } from 'vitest'
import { parseScenario } from '../../src/scenario/parse.js'

const BASE = (exception: string) => `
name: old
horizon: 1 day
demand: {arrivals: 10 per hour}
issues: {fault: {talk: 1 min, chain: [desk], remedy: {amount: 5 EUR}, exception: ${exception}}}
teams: {desk: {agents: 2}}
`
const NOWHERE = { readColumn: () => expect.fail('no column'), readTable: () => expect.fail('no table') }

function parse(text: string, base = '', assignments: Parameters<typeof parseScenario>[2] = []) {
  const read = () => ({ name: 'base.yaml', text: base })
  return parseScenario({ name: 'a.yaml', text }, { ...NOWHERE, read }, assignments)
}

describe('a key that was called otherwise before', () => {
  const now = parse(BASE('{share: 20%, unlawful: 5%}'))

  test('is taken for the same, and the reader is told its name of today', () => {
    const before = parse(BASE('{share: 20%, legal: 5%}'))
    expect(before.scenario).toEqual(now.scenario)
    expect(before.notes).toEqual(['a.yaml: "exception.legal" is called "unlawful" now, and means the same'])
    expect(now.notes).toEqual([])
  })

  test('is laid over the new name in what the file extends', () => {
    const above = parse(
      'extends: base.yaml\nissues: {fault: {exception: {legal: 5%}}}',
      BASE('{share: 20%, unlawful: 9%}'),
    )
    expect(above.scenario.issues).toEqual(now.scenario.issues)
    const below = parse(
      'extends: base.yaml\nissues: {fault: {exception: {unlawful: 5%}}}',
      BASE('{share: 20%, legal: 9%}'),
    )
    expect(below.scenario.issues).toEqual(now.scenario.issues)
    expect(below.notes).toEqual(['base.yaml: "exception.legal" is called "unlawful" now, and means the same'])
  })

  test.each([
    ['issues.fault.exception.legal', '5%'],
    ['issues.*.exception.legal', '5%'],
    ['issues.fault.exception', '{share: 20%, legal: 5%}'],
  ])('is taken in an assignment, and told there, too: %s', (path, value) => {
    const set = parse(BASE('{share: 20%, unlawful: 9%}'), '', [{ path, value }])
    expect(set.scenario).toEqual(now.scenario)
    expect(set.notes).toEqual(['--set: "exception.legal" is called "unlawful" now, and means the same'])
  })

  test('is refused beside the new one', () => {
    expect(() => parse(BASE('{share: 20%, legal: 5%, unlawful: 5%}'))).toThrow()
  })
})
