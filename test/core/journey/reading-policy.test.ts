import { expect, test } from 'vitest'
import { run } from '../../support/tracing.js'

const HOUSE = `
horizon: 1 week
demand: {at: [0 min]}
issues: {broken: {talk: 5 min, chain: [desk], remedy: {amount: 80 EUR}}}
teams: {desk: {agents: 1, reports_to: boss, empowerment: {training: 0%, orientation: 0%, guidelines: 0%}}}
managers: {boss: {people: 1, decides_in: 2 min}}
culture: {misunderstood: 100%}
beliefs: {judging: {bare: 1}, deciding: {unsure: 0}}
`

test('who misreads the policy refuses a plain case that it allows', () => {
  const found = run(HOUSE)
  expect(found.story('refused', 'granted', 'ended')).toEqual(['5 #0 refused desk', '5 #0 ended refused'])
  expect(found.sums('decisions', 'misread_refusals', 'refused_on_policy', 'on_the_spot')).toEqual({
    decisions: 1,
    misread_refusals: 1,
    refused_on_policy: 1,
  })
})

test('and grants an exception that it forbids, but never an amount above the limit or what is illegal', () => {
  const excepting = ['teams.desk.authority={granted: 100 EUR, exceptions: false}', 'issues.broken.exception=100%']
  const found = run(HOUSE, excepting)
  expect(found.sums('misread_grants', 'on_the_spot')).toEqual({ misread_grants: 1, on_the_spot: 1 })
  const small = ['teams.desk.authority={granted: 50 EUR, exceptions: false}', 'issues.broken.exception=100%']
  expect(run(HOUSE, small).sums('misread_grants', 'on_the_spot')).toEqual({})
  const illegal = [excepting[0]!, 'issues.broken.exception={share: 100%, unlawful: 100%}']
  expect(run(HOUSE, illegal).sums('misread_grants', 'on_the_spot')).toEqual({})
})
