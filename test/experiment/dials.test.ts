import { describe, expect, test } from 'vitest'
import { readSource, SURROUNDINGS } from '../../src/cli/scenarios.js'
import { asWritten, type Dial, type Settings, turned, turnedOf } from '../../src/experiment/dials/dial.js'
import { dialsOf } from '../../src/experiment/dials/dials-of.js'
import { scenarioHash } from '../../src/model/canonical.js'
import { type Assignment, variantsOf } from '../../src/scenario/parse.js'

function read(file: string, text?: string) {
  const source = text === undefined ? readSource(file) : { name: file, text }
  const variant = variantsOf(source, SURROUNDINGS)
  const assigned = (assignments: readonly Assignment[]) => variant(assignments).scenario
  return { scenario: assigned([]), assigned, dials: dialsOf({ ...variant([]), with: assigned }) }
}

function assignments(dials: readonly Dial[], settings: Settings): readonly Assignment[] {
  return turnedOf(dials, settings).map((index) => ({
    path: dials[index]!.path,
    value: dials[index]!.positions[settings[index]!]!.set,
  }))
}

/** A position of each dial that has one by this rule, in turn. */
function spread(dials: readonly Dial[], round: number): Settings {
  return dials.map(({ positions }, index) => (7 * index + 3 * round + 1) % positions.length)
}

describe('dials', () => {
  test.each(['ersatz', 'siloed', 'examples/broadband', 'templates/airline', 'templates/insurer'])(
    'turned in %s, whichever and however far, are what --set makes of the file',
    (name) => {
      const { scenario, assigned, dials } = read(`scenarios/${name}.yaml`)
      expect(dials.length).toBeGreaterThan(10)
      for (let round = 0; round < 6; round++) {
        const settings = spread(dials, round)
        expect(scenarioHash(turned(scenario, dials, settings))).toBe(
          scenarioHash(assigned(assignments(dials, settings))),
        )
      }
      for (const [index, { positions }] of dials.entries()) {
        if (index % 5 !== 0) continue
        const settings = asWritten(dials).with(index, positions.length - 1)
        expect(scenarioHash(turned(scenario, dials, settings))).toBe(
          scenarioHash(assigned(assignments(dials, settings))),
        )
      }
    },
  )

  test('stand as the file has it, and know what leaders claim, else what leaves nothing to wish for', () => {
    const { dials } = read('scenarios/ersatz.yaml')
    const [limit, training, guidelines, people] = ['authority', 'training', 'guidelines', 'agents'].map((kind) =>
      dials.find((dial) => dial.kind === kind && dial.team === 'front_line'),
    )
    const at = (dial: Dial | undefined, index: number | null) => (index === null ? null : dial!.positions[index]!.set)
    expect([at(limit, limit!.written), at(limit, limit!.meant)]).toEqual(['50', '300'])
    expect([at(training, training!.written), at(training, training!.meant)]).toEqual(['65%', '90%'])
    expect([at(guidelines, guidelines!.written), at(guidelines, guidelines!.meant)]).toEqual(['50%', '100%'])
    expect(people!.meant).toBeNull()
    expect(training!.path).toBe('teams.front_line.empowerment.training.actual')
  })

  test('that would have no effect in a design are left out', () => {
    const kinds = (text: string) => read('small.yaml', text).dials.map(({ kind }) => kind)
    const small = (remedy: string, managers = '') => `
horizon: 1 day
demand: {arrivals: 40 per hour}
customers: {everyone: {lifetime_value: 500, patience: exponential(10 min)}}
issues: {fault: {talk: exponential(3 min), chain: [front]${remedy}}}
teams: {front: {agents: 3${managers === '' ? '' : ', reports_to: boss'}}}
${managers}`
    expect(kinds(small(''))).toContain('agents')
    expect(kinds(small(''))).not.toContain('policy')
    expect(
      kinds(
        small(', remedy: {amount: exponential(60)}', 'managers: {boss: {people: 1, decides_in: exponential(5 min)}}'),
      ),
    ).toContain('policy')
  })
})
