import { describe, expect, test } from 'vitest'
import { unclaimedIn } from '../../../src/scenario/claims/unclaimed.js'
import { scenarioOf } from '../../support/tracing.js'

const HOUSE = `horizon: 1 day
demand: {arrivals: 10 per hour}
issues: {fault: {talk: 3 min, chain: [desk, workshop]}}
teams:
  desk:
    agents: 4
    reports_to: chief
    transfer: {mode: cold, context: none, misroute: 12%}
    time_target: {at: 5 min, pressure: 40%}
    ownership: agent
    empowerment: {tools: {claimed: 100%, actual: 60%}, training: 70%, guidelines: 50%}
  workshop: {agents: 2, reports_to: chief, transfer: {mode: warm, context: shared, misroute: 0}, ownership: agent}
managers: {chief: {people: 1, decides_in: 1 min}}
culture: {refusal: 30%, rules: 0.5}
`
const scenario = scenarioOf(HOUSE)
const found = unclaimedIn(scenario, 'claimed')
const of = (what: string) => found.find((one) => one.what === what)

describe('what is bad and claimed by nobody', () => {
  test('is named with its places, as it is; what is claimed, or as good as can be, is not', () => {
    expect(found.map(({ what, places }) => [what, places.map(({ path, is }) => `${path}: ${is}`)])).toEqual([
      ['transfers', ['teams.desk.transfer: cold, no context, 12 % misrouted']],
      ['refusal', ['culture.refusal: 30 %']],
      ['rules', ['culture.rules: 0.5']],
      ['time targets', ['teams.desk.time_target: pressure 40 %']],
      ['training', ['teams.desk.empowerment.training: 70 %']],
      ['orientation', ['teams.desk.empowerment.guidelines: guidelines 50 %']],
    ])
  })

  test('is mended alone, everywhere', () => {
    const { transfer, ...others } = of('transfers')!.mended.teams.desk!
    expect(transfer).toEqual({ mode: 'warm', context: 'shared', misroute: 0 })
    const { transfer: _, ...before } = scenario.teams.desk!
    expect(others).toEqual(before)
    expect(of('training')!.mended.teams.desk!.empowerment!.training).toEqual({ actual: 1 })
    expect(of('training')!.mended.teams.desk!.empowerment!.tools).toEqual({ claimed: 1, actual: 0.6 })
    expect(of('refusal')!.mended).toEqual({ ...scenario, culture: { ...scenario.culture, refusal: 0 } })
  })

  test('is no lever where reality is held against the ideal, which is about all of them', () => {
    expect(unclaimedIn(scenario, 'ideal').map(({ what }) => what)).toEqual([
      'transfers',
      'refusal',
      'rules',
      'time targets',
    ])
  })

  test('is no transfer in a house of one team', () => {
    const single = scenarioOf(
      'demand: {arrivals: 1 per hour}\nissues: {a: {talk: 1 min, chain: [desk]}}\nteams: {desk: {agents: 1}}\n',
    )
    expect(unclaimedIn(single, 'claimed').map(({ what }) => what)).toEqual(['ownership'])
  })
})
