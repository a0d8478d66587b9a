import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Failure } from '../../src/kernel/failure.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { parseFile } from './support/reading.js'

const VARIANTS = readdirSync('scenarios').filter((file) => file.endsWith('.yaml'))

function read(path: string): Scenario {
  try {
    return parseFile(path).scenario
  } catch (error) {
    throw error instanceof Failure ? new Error(JSON.stringify(error.problems, null, 1)) : error
  }
}

describe('the bundled scenarios', () => {
  test('are the seven designs of the issue', () => {
    expect(VARIANTS.map((file) => file.replace('.yaml', ''))).toEqual([
      'bureaucratic',
      'empowered',
      'ersatz',
      'fearful',
      'guardrails',
      'offshored',
      'siloed',
    ])
  })

  test.each(['base/homeware.yaml', ...VARIANTS])('%s is valid', (file) => {
    expect(read(`scenarios/${file}`).name).not.toBe('')
  })

  test.each(VARIANTS)('%s has the customers, issues, demand and desks of the base', (file) => {
    const base = read('scenarios/base/homeware.yaml')
    const variant = read(`scenarios/${file}`)
    expect(variant.demand).toEqual(base.demand)
    expect(variant.customers).toEqual(base.customers)
    expect(variant.issues).toEqual(base.issues)
    expect(variant.managers).toEqual(base.managers)
    for (const [name, team] of Object.entries(base.teams)) {
      expect(variant.teams[name]?.agents, name).toEqual(team.agents)
      expect(variant.teams[name]?.reports_to, name).toEqual(team.reports_to)
    }
  })

  test.each(VARIANTS)('%s meets the same customers as the base: they share its seed', (file) => {
    expect(read('scenarios/base/homeware.yaml').seed).toBe('homeware')
    expect(read(`scenarios/${file}`).seed).toBe('homeware')
  })

  test('ersatz says one thing and grants another', () => {
    const { authority, empowerment } = read('scenarios/ersatz.yaml').teams.front_line!
    expect(authority?.granted).toEqual({ claimed: 300, actual: 50 })
    expect(authority?.exceptions).toEqual({ claimed: true, actual: false })
    expect(empowerment?.safety).toEqual({ claimed: 1, actual: 0.45 })
  })
})

describe('the examples', () => {
  test.each(readdirSync('scenarios/examples'))('%s is valid', (file) => {
    expect(read(`scenarios/examples/${file}`).name).not.toBe('')
  })

  test('the broadband provider brings its twelve figures, and says what nobody could tell', () => {
    const { observed, unknown } = read('scenarios/examples/broadband.yaml')
    expect(observed?.map(({ path, value }) => [path, value])).toEqual([
      ['contacts_a_day', 9000],
      ['handle_time_per_contact', 7.5],
      ['first_contact_resolution', 0.68],
      ['transfers', 0.14],
      ['abandonment', 0.06],
      ['speed_of_answer', 95 / 60],
      ['satisfaction', 71],
      ['churn', 0.17],
      ['reopening', 0.2],
      ['escalations', 0.07],
      ['approval_wait', 9],
      ['concession', expect.closeTo(5.7, 1)],
    ])
    expect(unknown?.length).toBeGreaterThanOrEqual(10)
  })
})
