import type { Streams } from '../core/engine/streams.js'
import { drawDecision, issueOf, segmentOf } from '../core/journey/customer.js'
import { Journey } from '../core/journey/journey.js'
import { Rulebook } from '../core/journey/rulebook.js'
import type { IssueModel, Model, SegmentModel } from '../model/model.js'
import { type StreamKey, streamsOf } from './key.js'

/** Who a customer is and what the case is about, before anybody has dealt with it. */
export interface CustomerFacts {
  readonly segment: SegmentModel
  readonly issue: IssueModel
  readonly needsRemedy: boolean
  /** Due in money; 0 where the issue knows no remedy. */
  readonly amount: number
  readonly novel: boolean
  readonly exceptional: boolean
  /** Nobody may grant it. */
  readonly illegal: boolean
}

/**
 * The facts of a customer by number: the same that a run with this key meets, whether or not anybody asks there.
 * @param now when the case is looked at, in seconds: rules that pile up except more later on
 */
export function factsOf(model: Model, key: StreamKey, customer: number, now: number): CustomerFacts {
  const streams = streamsOf(key)
  const segment = model.segments[segmentOf(streams, model.arrivals, model.segments, customer)]!
  const issue = model.issues[issueOf(streams, model.arrivals, model.issues, segment, customer)]!
  const journey = new Journey(model.teams.length, 0, segment, issue)
  journey.begin(customer, segment, issue, 0, false)
  drawDecision(streams, new Rulebook(model), now, journey)
  const { needsRemedy, amount, novel, exceptional, unlawful: illegal } = journey
  return { segment, issue, needsRemedy, amount, novel, exceptional, illegal }
}

/** Who calls about what: the names of segment and issue. */
export function identityOf(
  model: Model,
  streams: Streams,
  customer: number,
): { readonly segment: string; readonly issue: string } {
  const segment = model.segments[segmentOf(streams, model.arrivals, model.segments, customer)]!
  const issue = model.issues[issueOf(streams, model.arrivals, model.issues, segment, customer)]!
  return { segment: segment.name, issue: issue.name }
}
