import { describe, expect, test } from 'vitest'
import { compile } from '../../../src/model/compile.js'
import { claiming, madeTrue, statedClaims } from '../../../src/scenario/claims/claims.js'
import type { Scenario } from '../../../src/scenario/scenario.js'
import { LEVERS } from '../../../src/vocabulary/levers.js'
import { parseFile } from '../support/reading.js'

const ERSATZ = parseFile('scenarios/ersatz.yaml').scenario

/** Two teams that claim a lever each, besides one that is as claimed. */
const MIXED: Scenario = {
  ...ERSATZ,
  teams: {
    ...ERSATZ.teams,
    front_line: {
      ...ERSATZ.teams.front_line!,
      authority: { granted: { claimed: 50, actual: 50 } },
      empowerment: { guidelines: { claimed: 0.9, actual: 0.5 }, history: { claimed: 1, actual: 0.2 } },
    },
    claims: { ...ERSATZ.teams.claims!, empowerment: { safety: { claimed: 1, actual: 0.3 }, tools: { actual: 0.8 } } },
  },
  culture: { silos: { borders: [{ between: ['front_line', 'claims'], silo: { claimed: 0, actual: 0.4 } }] } },
}

describe('the claims of a scenario', () => {
  test('are found lever by lever, in the order of the list, with where they are made', () => {
    expect(statedClaims(ERSATZ, 'claimed').map(({ lever }) => lever)).toEqual([
      'authority',
      'exceptions',
      'tools',
      'training',
      'orientation',
      'courage',
      'silos',
    ])
    const [authority, orientation, courage, silos, history] = statedClaims(MIXED, 'claimed')
    expect(authority).toMatchObject({ lever: 'authority', differs: false })
    expect(orientation!.places).toEqual([{ path: 'teams.front_line.empowerment.guidelines', actual: 0.5, target: 0.9 }])
    expect(courage!.places[0]!.path).toBe('teams.claims.empowerment.safety')
    expect(silos!.places[0]!.path).toBe('culture.silos.front_line-claims')
    expect(history).toMatchObject({ lever: 'history', differs: true })
  })

  test('do not depend on the order of keys in the file', () => {
    const { front_line, ...others } = ERSATZ.teams
    const { tools, ...rest } = front_line!.empowerment!
    const swapped: Scenario = {
      ...ERSATZ,
      teams: { ...others, front_line: { ...front_line!, empowerment: { ...rest, tools: tools! } } },
    }
    expect(statedClaims(swapped, 'claimed')).toEqual(statedClaims(ERSATZ, 'claimed'))
  })

  test('are none where a scenario only says what is', () => {
    expect(statedClaims(parseFile('scenarios/bureaucratic.yaml').scenario, 'claimed')).toEqual([])
    const ideal = statedClaims(parseFile('scenarios/bureaucratic.yaml').scenario, 'ideal')
    expect(ideal.find(({ lever }) => lever === 'exceptions')!.places).toContainEqual({
      path: 'teams.front_line.authority.exceptions',
      actual: false,
      target: true,
    })
    expect(ideal.map(({ lever }) => lever)).not.toContain('silos')
  })
})

describe('a lever made true', () => {
  test('is as claimed everywhere, keeps its claim and leaves the others alone', () => {
    const { teams, culture } = madeTrue(ERSATZ, ['tools', 'silos'], 'claimed')
    expect(teams.front_line!.empowerment!.tools).toEqual({ claimed: 1, actual: 1 })
    expect(teams.front_line!.empowerment!.training).toEqual({ claimed: 0.9, actual: 0.65 })
    expect(culture!.silos).toEqual({ claimed: 0, actual: 0 })
    expect(madeTrue(ERSATZ, [], 'claimed')).toEqual(ERSATZ)
  })

  test('all together leave no claim that is more than what is', () => {
    for (const scenario of [ERSATZ, MIXED]) {
      const model = compile(madeTrue(scenario, LEVERS, 'claimed'))
      for (const team of model.teams) expect(team.claimed).toBe(team.actual)
    }
  })

  test('to the ideal may do anything, and nobody is charged with claims that nobody made', () => {
    const { teams, culture } = madeTrue(ERSATZ, LEVERS, 'ideal')
    expect(teams.claims!.authority!.granted).toEqual({ actual: 'unlimited' })
    expect(teams.front_line!.authority!.exceptions).toEqual({ claimed: true, actual: true })
    expect(teams.front_line!.empowerment!.guidelines).toEqual({ actual: 1 })
    expect(culture!.silos).toMatchObject({ actual: 0 })
  })
})

test('claiming the ideal changes what is said and nothing that is', () => {
  const claimed = claiming(ERSATZ, 'ideal')
  expect(claimed.teams.claims!.authority!.granted).toEqual({ claimed: 'unlimited', actual: 250 })
  const [front] = [compile(claimed).teams.find(({ name }) => name === 'front_line')!]
  expect(front.actual).toEqual(compile(ERSATZ).teams.find(({ name }) => name === 'front_line')!.actual)
  expect(front.claimed).toMatchObject({ granted: Number.POSITIVE_INFINITY, exceptions: true, tools: 1, judgement: 1 })
})
