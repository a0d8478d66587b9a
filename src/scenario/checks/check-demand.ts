import { DAY, HOUR, WEEK } from '../../kernel/units.js'
import type { DeepPartial, Draft } from '../draft.js'
import type { Profile, WeeklyInterval } from '../scenario.js'

/** Customers come in one way, and at times when they can come. */
export function checkDemand(draft: Draft): void {
  if (!draft.has('demand')) return
  const { demand } = draft.scenario
  const [rate, fixed] = [draft.has('demand', 'arrivals'), draft.has('demand', 'at')]
  if (rate && fixed) {
    draft.refuseKey(
      ['demand', 'at'],
      'two-demands',
      'demand has "arrivals" and "at": give one of them',
      'write null to delete one that is inherited',
    )
  } else if (!rate && !fixed) {
    draft.refuseKey(
      ['demand'],
      'missing-key',
      '"arrivals" is missing in demand',
      'write arrivals: 38 per hour, or at: [0 s, 5 min]',
    )
  }
  if (demand?.arrivals === 0)
    draft.refuse(['demand', 'arrivals'], 'too-small', 'nobody arrives: write a rate of more than zero')
  if (fixed && !rate) {
    for (const key of ['profile', 'busyness', 'half_day_busyness']) {
      if (draft.has('demand', key)) draft.refuseIdle(['demand', key], 'with fixed arrival times', ['demand', 'at'])
    }
  }
  checkTimes(draft, demand?.at)
  checkProfile(draft, demand?.profile, demand?.open ?? [{ start: 0, end: WEEK }])
}

function checkTimes(draft: Draft, at: readonly number[] | undefined): void {
  if (at === undefined) return
  if (at.length === 0) draft.refuse(['demand', 'at'], 'empty', 'nobody arrives: list at least one time')
  const late = at.findIndex((time, index) => index > 0 && time < at[index - 1]!)
  if (late > 0) draft.refuse(['demand', 'at', late], 'wrong-order', 'arrival times ascend: this one is before the last')
}

function checkProfile(draft: Draft, profile: DeepPartial<Profile> | undefined, open: readonly WeeklyInterval[]): void {
  const both =
    draft.has('demand', 'profile', 'steps') && ['hours', 'weekdays'].some((key) => draft.has('demand', 'profile', key))
  if (both) {
    draft.refuseKey(
      ['demand', 'profile', 'steps'],
      'two-profiles',
      'a profile has steps, or hours and weekdays',
      'write null to delete those that are inherited',
    )
  } else if (profile?.kind === 'steps') {
    const weights = profile.weights
    if (weights === undefined || weights.some((weight) => weight > 0)) return
    draft.refuse(
      ['demand', 'profile', 'steps', 'weights'],
      'empty-profile',
      'nobody arrives: no step has a weight above zero',
    )
  } else if (profile?.kind === 'week' && !open.some((interval) => someoneComes(profile, interval))) {
    draft.refuseKey(['demand', 'profile'], 'empty-profile', 'nobody arrives: no open hour has a weight above zero')
  }
}

function someoneComes(
  { hours = {}, weekdays = {} }: DeepPartial<Profile & { kind: 'week' }>,
  { start, end }: WeeklyInterval,
): boolean {
  for (let time = Math.floor(start / HOUR) * HOUR; time < end; time += HOUR) {
    const hour = hours[(time % DAY) / HOUR] ?? 1
    if (hour > 0 && (weekdays[Math.floor(time / DAY)] ?? 1) > 0) return true
  }
  return false
}
