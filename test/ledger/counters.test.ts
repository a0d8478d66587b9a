import { expect, test } from 'vitest'
import { ENDINGS, GATES, TIME_CAUSES, TRUST_CAUSES } from '../../src/ledger/causes.js'
import { FIRST, JOURNEY, TEAM } from '../../src/ledger/counters.js'

const FAMILIES = [
  [JOURNEY, FIRST.ended, 'ended_', ENDINGS],
  [JOURNEY, FIRST.time, 'time_', TIME_CAUSES],
  [JOURNEY, FIRST.trust, 'trust_', TRUST_CAUSES],
  [JOURNEY, FIRST.blockedFirst, 'blocked_first_', GATES],
  [JOURNEY, FIRST.blockedAny, 'blocked_any_', GATES],
  [JOURNEY, FIRST.blockedOnly, 'blocked_only_', GATES],
  [TEAM, FIRST.teamBlockedFirst, 'blocked_first_', GATES],
  [TEAM, FIRST.teamBlockedAny, 'blocked_any_', GATES],
  [TEAM, FIRST.teamBlockedOnly, 'blocked_only_', GATES],
  [TEAM, FIRST.overClaimsAny, 'over_claims_any_', GATES],
  [TEAM, FIRST.overClaimsOnly, 'over_claims_only_', GATES],
] as const

test.each(FAMILIES)('a family of counters stands in the order of its list', (counters, first, prefix, list) => {
  expect(list.map((_, index) => counters[first + index])).toEqual(list.map((name) => `${prefix}${name}`))
})
