import type { Booked } from '../ledger/booked.js'
import type { Books } from '../ledger/books.js'
import { JOURNEY, WEEKLY } from '../ledger/counters.js'
import type { Felt } from './felt.js'
import type { Lane } from './lane.js'
import type { Outcome } from './outcome.js'

/** What a counted journey that is over has come to, into the lane's `outcome`. */
export function weigh(lane: Lane, journey: Booked, felt: Felt): void {
  const feelings = lane.feelings
  const outcome = lane.outcome
  outcome.benevolence = (100 * felt.benevolence) / (1 + felt.benevolence)
  outcome.ability = (100 * felt.ability) / (1 + felt.ability)
  outcome.integrity = (100 * felt.integrity) / (1 + felt.integrity)
  outcome.distrusting = outcome.benevolence < lane.model.beliefs.trust_distrust_line
  const plain = feelings.satisfaction(felt)
  outcome.satisfaction = journey.delighted ? feelings.delighted(plain) : plain
  outcome.effort = feelings.effort(journey, felt.left === 0)
  weighLoyaltyAndTalk(lane, journey, felt, outcome)
  weighDelight(lane, journey, felt, plain, outcome)
}

/** Who leaves and who talks, and the money in it: only what the journey adds to what would have been without it. */
function weighLoyaltyAndTalk(lane: Lane, journey: Booked, felt: Felt, outcome: Outcome): void {
  const loyalty = lane.loyalty
  const talk = lane.talk
  const issue = lane.issueOf(journey)
  const segment = lane.segmentOf(journey)
  const churnBase = segment.churnBase
  const lifetimeValue = segment.lifetimeValue
  outcome.churn = loyalty.churn(journey, felt, issue, segment, felt.left, journey.delighted)
  outcome.churnBase = churnBase
  const lost = loyalty.lost(outcome.churn, churnBase)
  const lostAtBest = loyalty.lost(loyalty.churnAtBest(journey, issue, segment), churnBase)
  outcome.lost = lost
  outcome.churnCost = 0 + lost * lifetimeValue
  outcome.churnCostAtBest = lostAtBest * lifetimeValue

  const told = talk.told(issue, outcome.satisfaction)
  outcome.tellsGood = journey.delighted ? talk.delighted(issue, segment, told, felt.trust) : talk.good(told, felt.trust)
  outcome.tellsBad = talk.bad(told, felt.trust)
  outcome.tellsOtherwise = talk.otherwise(issue, segment)
  const won = talk.won(outcome.tellsGood - outcome.tellsOtherwise, outcome.tellsBad)
  outcome.won = won
  outcome.wordOfMouthCost = 0 - won * lifetimeValue

  const isDue = journey.needsRemedy && !journey.granted
  outcome.unmet = felt.left > 0 && isDue ? Math.max(0, journey.due - journey.paid) : 0
  outcome.unmetLost = outcome.unmet > 0 ? lost - lostAtBest - won : 0
  outcome.unmetCost = outcome.unmetLost * lifetimeValue
}

/**
 * What delight brings: the same journey without it, against what it was.
 * @param satisfaction without it
 */
function weighDelight(lane: Lane, journey: Booked, felt: Felt, satisfaction: f64, outcome: Outcome): void {
  outcome.delighted = journey.delighted
  outcome.delightBrought = 0
  outcome.delightWorth = 0
  if (!journey.delighted) return
  const loyalty = lane.loyalty
  const talk = lane.talk
  const issue = lane.issueOf(journey)
  const segment = lane.segmentOf(journey)
  const told = talk.told(issue, satisfaction)
  const won = talk.won(talk.good(told, felt.trust) - outcome.tellsOtherwise, talk.bad(told, felt.trust))
  const lost = loyalty.lost(loyalty.churn(journey, felt, issue, segment, 0, false), segment.churnBase)
  outcome.delightBrought = lost - outcome.lost + outcome.won - won
  outcome.delightWorth = 0 + outcome.delightBrought * segment.lifetimeValue
}

/** Books the lane's `outcome` of a counted journey that is over. */
export function bookOutcome(lane: Lane, books: Books, journey: Booked, felt: Felt): void {
  const outcome = lane.outcome
  const sums = lane.sums
  const row = journey.row
  const trustAtStart = lane.segmentOf(journey).trust
  lane.weeks[books.course.weekRow(journey.started) + WEEKLY.trust_lost]! += 100 * (trustAtStart - felt.trust)
  lane.channelTrust[journey.firstChannel]! += 100 * (trustAtStart - felt.trust)
  sums[row + JOURNEY.trust_start]! += 100 * trustAtStart
  sums[row + JOURNEY.trust_final]! += 100 * felt.trust
  sums[row + JOURNEY.trust_ability]! += outcome.ability
  sums[row + JOURNEY.trust_benevolence]! += outcome.benevolence
  sums[row + JOURNEY.trust_integrity]! += outcome.integrity
  if (outcome.distrusting) sums[row + JOURNEY.distrusting]! += 1
  sums[row + JOURNEY.satisfaction]! += outcome.satisfaction
  const recommending = lane.recommending
  const answer = recommending.answer(outcome.satisfaction, felt.trust)
  sums[row + JOURNEY.promoters]! += recommending.promotes(answer)
  sums[row + JOURNEY.detractors]! += recommending.detracts(answer)
  sums[row + JOURNEY.effort]! += outcome.effort
  sums[row + JOURNEY.churn]! += outcome.churn
  sums[row + JOURNEY.persons_lost]! += outcome.lost
  sums[row + JOURNEY.churn_cost]! += outcome.churnCost
  sums[row + JOURNEY.churn_cost_at_best]! += outcome.churnCostAtBest
  sums[row + JOURNEY.tellings_positive]! += outcome.tellsGood
  sums[row + JOURNEY.tellings_negative]! += outcome.tellsBad
  sums[row + JOURNEY.tellings_otherwise]! += outcome.tellsOtherwise
  sums[row + JOURNEY.customers_won]! += outcome.won
  sums[row + JOURNEY.word_of_mouth_cost]! += outcome.wordOfMouthCost
  sums[row + JOURNEY.unmet]! += outcome.unmet
  sums[row + JOURNEY.unmet_lost]! += outcome.unmetLost
  sums[row + JOURNEY.unmet_cost]! += outcome.unmetCost
  sums[row + JOURNEY.delight_brought]! += outcome.delightBrought
  sums[row + JOURNEY.delight_worth]! += outcome.delightWorth
}

/** Books a customer who made no journey: nothing has changed, and is told as on any other day. */
export function bookPrevented(lane: Lane, journey: Booked, felt: Felt): void {
  const sums = lane.sums
  const row = journey.row
  const segment = lane.segmentOf(journey)
  const trust = 100 * felt.trust
  const tells = lane.talk.otherwise(lane.issueOf(journey), segment)
  sums[row + JOURNEY.trust_start]! += trust
  sums[row + JOURNEY.trust_final]! += trust
  sums[row + JOURNEY.trust_ability]! += trust
  sums[row + JOURNEY.trust_benevolence]! += trust
  sums[row + JOURNEY.trust_integrity]! += trust
  if (trust < lane.model.beliefs.trust_distrust_line) sums[row + JOURNEY.distrusting]! += 1
  sums[row + JOURNEY.churn]! += segment.churnBase
  sums[row + JOURNEY.tellings_positive]! += tells
  sums[row + JOURNEY.tellings_otherwise]! += tells
}

/** Books between what a counted journey may come to that goes on when the run is stopped. */
export function bookProspect(lane: Lane, journey: Booked, felt: Felt): void {
  const loyalty = lane.loyalty
  const talk = lane.talk
  const issue = lane.issueOf(journey)
  const segment = lane.segmentOf(journey)
  const sums = lane.sums
  const row = journey.row
  const lifetimeValue = segment.lifetimeValue
  const leastLost = loyalty.leastLost(segment.churnBase, lane.model.culture.delight !== null)
  const mostLost = loyalty.mostLost(segment.churnBase)
  const tellsGood = talk.goodAtMost(issue)
  const tellsBad = talk.badAtMost()
  const tellsOtherwise = talk.otherwise(issue, segment)
  const leastWon = talk.won(0 - tellsOtherwise, tellsBad)
  const mostWon = talk.won(tellsGood - tellsOtherwise, 0)
  sums[row + JOURNEY.open_trust]! += 100 * felt.trust
  sums[row + JOURNEY.open_lost_least]! += leastLost
  sums[row + JOURNEY.open_lost_most]! += mostLost
  sums[row + JOURNEY.open_churn_cost_least]! += leastLost * lifetimeValue
  sums[row + JOURNEY.open_churn_cost_most]! += mostLost * lifetimeValue
  sums[row + JOURNEY.open_won_least]! += leastWon
  sums[row + JOURNEY.open_won_most]! += mostWon
  sums[row + JOURNEY.open_word_of_mouth_cost_least]! += 0 - mostWon * lifetimeValue
  sums[row + JOURNEY.open_word_of_mouth_cost_most]! += 0 - leastWon * lifetimeValue
  sums[row + JOURNEY.open_tellings_positive_most]! += tellsGood
  sums[row + JOURNEY.open_tellings_negative_most]! += tellsBad
  sums[row + JOURNEY.open_tellings_otherwise]! += tellsOtherwise
}
