import type { Streams } from '../engine/streams.js'
import type { ArrivalPattern } from '../model/arrival-pattern.js'
import type { IssueModel, RemedyModel } from '../model/issue-model.js'
import type { SegmentModel } from '../model/segment-model.js'
import type { Journey } from './journey.js'
import { Purpose } from './purposes.js'
import type { Rulebook } from './rulebook.js'
import type { Simulation } from './simulation.js'

/** Which segment a customer is of: as stated, else by chance. */
export function segmentOf(
  streams: Streams,
  arrivals: ArrivalPattern,
  segments: Array<SegmentModel>,
  customer: i32,
): i32 {
  const stated = arrivals.segmentOf(customer)
  return stated < 0 ? pickSegment(streams, segments, customer) : stated
}

/** Which issue a customer comes with: as stated, else by chance. */
export function issueOf(
  streams: Streams,
  arrivals: ArrivalPattern,
  issues: Array<IssueModel>,
  segment: SegmentModel,
  customer: i32,
): i32 {
  const stated = arrivals.issueOf(customer)
  return stated < 0 ? pickIssue(streams, issues, segment, customer) : stated
}

/** Which segment a customer is of, by their shares. */
export function pickSegment(streams: Streams, segments: Array<SegmentModel>, customer: i32): i32 {
  const last = segments.length - 1
  if (last === 0) return 0
  const u = streams.uniform(customer, Purpose.segment, 0)
  for (let index = 0; index < last; index++) if (u < segments[index]!.upTo) return index
  return last
}

/** Which issue a customer comes with, by their shares, or those of the segment's own mix. */
export function pickIssue(streams: Streams, issues: Array<IssueModel>, segment: SegmentModel, customer: i32): i32 {
  const last = issues.length - 1
  if (last === 0) return 0
  const u = streams.uniform(customer, Purpose.issue, 0)
  const mix = segment.mix
  let first = 0
  let found = last
  while (first < found) {
    const middle = (first + found) >> 1
    if (u < (mix === null ? issues[middle]!.upTo : mix[middle]!)) found = middle
    else first = middle + 1
  }
  return found
}

/** What there is to decide comes up, now at the latest. */
export function faceDecision(sim: Simulation, journey: Journey): void {
  if (!journey.faced) drawDecision(sim.streams, sim.rules, sim.now, journey)
}

/**
 * Draws what there is to decide: whether a remedy is needed, how much is due, what is novel, exceptional or illegal.
 * Facts of the customer: once known, they stay.
 * @param now in seconds: rules that pile up except more later on
 */
export function drawDecision(streams: Streams, rules: Rulebook, now: f64, journey: Journey): void {
  journey.faced = true
  const remedy = journey.issue.remedy
  if (remedy === null) {
    journey.needsRemedy = false
    return
  }
  const number = journey.number
  journey.needsRemedy = asksForRemedy(streams, journey, remedy)
  journey.amount = remedy.amount.quantile(streams.uniform(number, Purpose.amount, 0))
  journey.due = journey.undue ? 0 : journey.amount
  const claims = journey.issue.claims
  if (claims !== null && streams.uniform(number, Purpose.exaggerates, 0) < claims.exaggerates) {
    journey.amount *= claims.exaggeration
  }
  journey.novel = remedy.novel > 0 && streams.uniform(number, Purpose.novel, 0) < remedy.novel
  const exception = rules.exceptionOf(remedy, now)
  const u: f64 = exception > 0 ? streams.uniform(number, Purpose.exception, 0) : 1
  journey.exceptional = u < exception
  journey.unlawful = u < remedy.unlawful
}

/** Whether the customer asks for a remedy, rightly or not. */
export function asksForRemedy(streams: Streams, journey: Journey, remedy: RemedyModel): bool {
  return remedy.needed === 1 || streams.uniform(journey.number, Purpose.remedyNeeded, 0) < remedy.needed
}

/** Whether the customer would demand a manager when refused, even by an agent who was trained to calm. */
export function isLoud(streams: Streams, journey: Journey): bool {
  const share = journey.segment.demandsManager
  return share > 0 && streams.uniform(journey.number, Purpose.assertiveness, 0) < share
}

/** Whether the customer needs a remedy and has not got it yet; call after {@link faceDecision}. */
export function remedyIsDue(journey: Journey): bool {
  return journey.needsRemedy && !journey.granted
}
