import { describe, expect, test } from 'vitest'
import {
  CAUSES_OF_TRUST,
  FIRST_ANSWER_SECONDS,
  FIRST_BLOCKED_ANY,
  FIRST_BLOCKED_FIRST,
  FIRST_BLOCKED_ONLY,
  FIRST_DIFFERING,
  FIRST_ENDED,
  FIRST_OVER_CLAIMS_ANY,
  FIRST_OVER_CLAIMS_ONLY,
  FIRST_REMEDY,
  FIRST_REQUESTS,
  FIRST_TEAM_BLOCKED_ANY,
  FIRST_TEAM_BLOCKED_FIRST,
  FIRST_TEAM_BLOCKED_ONLY,
  FIRST_TIME,
  FIRST_TRUST,
  FIRST_YES,
  GATES_COUNT,
  HOUSE,
  HOUSE_WIDTH,
  JOURNEY,
  JOURNEY_WIDTH,
  MANAGER,
  MANAGER_WIDTH,
  TEAM,
  TEAM_WEEK,
  TEAM_WEEK_WIDTH,
  TEAM_WIDTH,
  WEEKLY,
  WEEKLY_WIDTH,
} from '../../../src/core/ledger/counters.js'
import type { EndingCounter, TimeCounter, TrustCounter } from '../../../src/core/ledger/families.js'
import { ASKERS } from '../../../src/vocabulary/askers.js'
import { ENDINGS, type Ending } from '../../../src/vocabulary/endings.js'
import { GATES } from '../../../src/vocabulary/gates.js'
import { OBSTACLES } from '../../../src/vocabulary/obstacles.js'
import { TIME_CAUSES, type TimeCause } from '../../../src/vocabulary/time-causes.js'
import { TRUST_CAUSES, type TrustCause } from '../../../src/vocabulary/trust-causes.js'
import type { Same } from '../../support/same.js'
import { namesOf } from '../../support/tracing.js'

const FAMILIES = [
  [JOURNEY, FIRST_ENDED, 'ended_', ENDINGS],
  [JOURNEY, FIRST_TIME, 'time_', TIME_CAUSES],
  [JOURNEY, FIRST_TRUST, 'trust_', TRUST_CAUSES],
  [JOURNEY, FIRST_BLOCKED_FIRST, 'blocked_first_', GATES],
  [JOURNEY, FIRST_BLOCKED_ANY, 'blocked_any_', GATES],
  [JOURNEY, FIRST_BLOCKED_ONLY, 'blocked_only_', GATES],
  [JOURNEY, FIRST_REQUESTS, 'requests_', ASKERS],
  [JOURNEY, FIRST_YES, 'yes_', ASKERS],
  [JOURNEY, FIRST_ANSWER_SECONDS, 'answer_seconds_', ASKERS],
  [JOURNEY, FIRST_REMEDY, 'remedy_', ASKERS],
  [JOURNEY, FIRST_DIFFERING, 'differing_', OBSTACLES],
  [TEAM, FIRST_TEAM_BLOCKED_FIRST, 'blocked_first_', GATES],
  [TEAM, FIRST_TEAM_BLOCKED_ANY, 'blocked_any_', GATES],
  [TEAM, FIRST_TEAM_BLOCKED_ONLY, 'blocked_only_', GATES],
  [TEAM, FIRST_OVER_CLAIMS_ANY, 'over_claims_any_', GATES],
  [TEAM, FIRST_OVER_CLAIMS_ONLY, 'over_claims_only_', GATES],
] as const

test.each(FAMILIES)('a family of counters stands in the order of its list', (counters, first, prefix, list) => {
  expect(list.map((_, index) => counters[first + index])).toEqual(list.map((name) => `${prefix}${name}`))
  // Nor does it hold one that its list lacks.
  expect(counters[first + list.length]!.startsWith(prefix)).toBe(false)
})

test('a family is as long as its list', () => {
  expect([CAUSES_OF_TRUST, GATES_COUNT]).toEqual([TRUST_CAUSES.length, GATES.length])
})

test.each([
  ['journeys', JOURNEY, JOURNEY_WIDTH],
  ['teams', TEAM, TEAM_WIDTH],
  ['managers', MANAGER, MANAGER_WIDTH],
  ['the house', HOUSE, HOUSE_WIDTH],
  ['weeks', WEEKLY, WEEKLY_WIDTH],
  ['weeks of teams', TEAM_WEEK, TEAM_WEEK_WIDTH],
] as const)('a row of %s has a place for each counter, and no other', (_, counters, width) => {
  const places = namesOf(counters).map((name) => counters[name as keyof typeof counters])
  expect(places).toEqual(Array.from({ length: width }, (_, place) => place))
})

describe('no other counter is booked in place of a cause, nor a cause in place of an ending: it does not compile', () => {
  test('a family is what its list names', () => {
    const same: readonly [
      Same<EndingCounter, (typeof JOURNEY)[`ended_${Ending}`]>,
      Same<TimeCounter, (typeof JOURNEY)[`time_${TimeCause}`]>,
      Same<TrustCounter, (typeof JOURNEY)[`trust_${TrustCause}`]>,
    ] = [true, true, true]
    expect(same).toHaveLength(3)
  })

  test('and nothing else', () => {
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
})
