import { expect, test } from 'vitest'
import { type EndingCounter, FIRST, JOURNEY, TEAM, type TrustCounter } from '../../../src/ledger/counters.js'
import { ENDINGS } from '../../../src/vocabulary/endings.js'
import { GATES } from '../../../src/vocabulary/gates.js'
import { TIME_CAUSES } from '../../../src/vocabulary/time-causes.js'
import { TRUST_CAUSES } from '../../../src/vocabulary/trust-causes.js'

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
  // Nor does it hold one that its list lacks.
  expect(counters[first + list.length]!.startsWith(prefix)).toBe(false)
})

test('no other counter is booked in place of a cause, nor a cause in place of an ending: it does not compile', () => {
  const move = (cause: TrustCounter) => cause
  const end = (ending: EndingCounter) => ending
  expect([move(JOURNEY.trust_transfer), end(JOURNEY.ended_refused)]).toHaveLength(2)
  // @ts-expect-error: a count of transfers is no cause of trust lost
  move(JOURNEY.transfers)
  // @ts-expect-error: nor is what trust was in the end
  move(JOURNEY.trust_final)
  // @ts-expect-error: a cause is no ending
  end(JOURNEY.trust_resolved)
})
