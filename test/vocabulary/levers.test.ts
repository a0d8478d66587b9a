import { expect, test } from 'vitest'
import { claiming, madeTrue, statedClaims } from '../../src/scenario/claims/claims.js'
import { mapLevers } from '../../src/scenario/claims/map-levers.js'
import { EMPOWERMENT_KEY, EMPOWERMENT_KEYS, FURTHER_KEYS, LEVERS } from '../../src/vocabulary/levers.js'
import { scenarioOf } from '../support/tracing.js'

/** Every lever pulled as far as it goes against the customer. */
const WALLED = scenarioOf(`
demand: {arrivals: 1 per hour}
issues: {matter: {talk: 5 min, chain: [desk, office], remedy: {amount: 50}}}
teams:
  desk:
    agents: 2
    reports_to: chief
    authority: {granted: 10, exceptions: false}
    empowerment: {${EMPOWERMENT_KEYS.map((key) => `${key}: 40%`).join(', ')}}
  office: {agents: 2}
managers: {chief: {people: 1, decides_in: 1 h}}
culture: {review: 20%, leadership: 30%, silos: 50%}
`)

test('every lever can be stated, and made true', () => {
  const stated = statedClaims(WALLED, 'ideal')
  expect(stated.map(({ lever, differs }) => [lever, differs])).toEqual(LEVERS.map((lever) => [lever, true]))
  expect(statedClaims(madeTrue(WALLED, LEVERS, 'ideal'), 'ideal').filter(({ differs }) => differs)).toEqual([])
  expect(statedClaims(claiming(WALLED, 'ideal'), 'claimed')).toHaveLength(LEVERS.length)
})

test('every key that states a lever of another name is one of its further keys', () => {
  const others = new Set<string>()
  mapLevers(WALLED, (lever, { lever: id, path }) => {
    const key = path.split('.').at(-1)!
    if (key !== id) others.add(key)
    return lever
  })
  // What is granted is the authority itself, and safety is courage.
  expect([...others].filter((key) => !['granted', 'safety'].includes(key)).toSorted()).toEqual(FURTHER_KEYS.toSorted())
  expect(EMPOWERMENT_KEYS.filter((key) => !LEVERS.includes(EMPOWERMENT_KEY[key].lever))).toEqual([])
})
