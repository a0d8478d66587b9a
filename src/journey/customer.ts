import { type StreamKey, Streams } from '../engine/streams.js'
import type { IssueModel, Model, RemedyModel, SegmentModel } from '../model/model.js'
import { Journey } from './journey.js'
import { Purpose } from './purposes.js'
import { Rulebook } from './rulebook.js'
import type { Simulation } from './simulation.js'

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
  const streams = new Streams(key)
  const segment = model.segments[pick(streams, model.segments, customer, Purpose.segment)]!
  const issue = model.issues[pick(streams, model.issues, customer, Purpose.issue)]!
  const journey = new Journey(model.teams.length, segment, issue)
  journey.begin(customer, segment, issue, 0, false, 0)
  faceDecision({ streams, rules: new Rulebook(model), now }, journey)
  const { needsRemedy, amount, novel, exceptional, unlawful: illegal } = journey
  return { segment, issue, needsRemedy, amount, novel, exceptional, illegal }
}

/** Who calls about what: the names of segment and issue. */
export function identityOf(
  model: Model,
  streams: Streams,
  customer: number,
): { readonly segment: string; readonly issue: string } {
  return {
    segment: model.segments[pick(streams, model.segments, customer, Purpose.segment)]!.name,
    issue: model.issues[pick(streams, model.issues, customer, Purpose.issue)]!.name,
  }
}

/** Which of the options a customer is drawn to, by their shares. */
export function pick(
  streams: Streams,
  options: readonly { readonly upTo: number }[],
  customer: number,
  purpose: number,
): number {
  if (options.length === 1) return 0
  const u = streams.uniform(customer, purpose, 0)
  for (let index = 0; index < options.length - 1; index++) if (u < options[index]!.upTo) return index
  return options.length - 1
}

/**
 * Draws what there is to decide: whether a remedy is needed, how much is due, what is novel, exceptional or illegal.
 * Facts of the customer: once known, they stay.
 */
export function faceDecision(
  { streams, rules, now }: Pick<Simulation, 'streams' | 'rules' | 'now'>,
  journey: Journey,
): void {
  if (journey.faced) return
  journey.faced = true
  const remedy = journey.issue.remedy
  if (remedy === null) {
    journey.needsRemedy = false
    return
  }
  const { number } = journey
  journey.needsRemedy = asksForRemedy(streams, journey, remedy)
  journey.amount = remedy.amount.quantile(streams.uniform(number, Purpose.amount, 0))
  journey.due = journey.undue ? 0 : journey.amount
  const { claims } = journey.issue
  if (claims !== null && streams.uniform(number, Purpose.exaggerates, 0) < claims.exaggerates) {
    journey.amount *= claims.exaggeration
  }
  journey.novel = remedy.novel > 0 && streams.uniform(number, Purpose.novel, 0) < remedy.novel
  const exception = rules.exceptionOf(remedy, now)
  const u = exception > 0 ? streams.uniform(number, Purpose.exception, 0) : 1
  journey.exceptional = u < exception
  journey.unlawful = u < remedy.unlawful
}

/** Whether the customer asks for a remedy, rightly or not. */
export function asksForRemedy(streams: Streams, { number }: Journey, { needed }: RemedyModel): boolean {
  return needed === 1 || streams.uniform(number, Purpose.remedyNeeded, 0) < needed
}

/** Whether the customer needs a remedy and has not got it yet; call after {@link faceDecision}. */
export function remedyIsDue(journey: Journey): boolean {
  return journey.needsRemedy && !journey.granted
}
