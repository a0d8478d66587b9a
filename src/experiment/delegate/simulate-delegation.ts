import { YEAR } from '../../kernel/units.js'
import type { Observations } from '../../ledger/observations.js'
import { findMeasure } from '../../measures/catalogue.js'
import { COST } from '../../measures/cost-parts.js'
import type { Whole } from '../../measures/measure.js'
import { journeys, ratio } from '../../measures/ratio.js'
import { madeTrue, type Reference } from '../../scenario/claims/claims.js'
import { type Limit, limitOf, withLimit } from '../../scenario/limits.js'
import type { LeverId } from '../../vocabulary/levers.js'
import { type Design, designAs } from '../design.js'
import { issueRow, summed, teamRow, wholeOf } from '../figures.js'
import { partSummary } from '../part-summary.js'
import type { Simulate } from '../simulate.js'
import type { MeasureSummary, Summary } from '../summary.js'
import { DELEGATED, type Delegated, type DelegatedMeasure, type Delegation } from './delegation.js'
import { type AtLimits, limitCurve, limitWorth } from './limit-curve.js'

/** What is to be simulated of a delegation. */
export interface DelegationQuestion {
  /** The organisation as it is, with the replications that each design gets. */
  readonly base: Design
  readonly team: string
  /** Issues whose remedies come before the team, by index. */
  readonly issues: readonly number[]
  /** Ascending; that of today is one of them. */
  readonly limits: readonly Limit[]
  readonly reference: Reference
  /** What is made true for the second curve; none where nothing is claimed. */
  readonly levers: readonly LeverId[]
}

/** Each measure of one part of one design. */
type Part = Readonly<Record<DelegatedMeasure, MeasureSummary>>

/** One design: all of it, and by issue. */
interface Parts {
  readonly whole: Part
  readonly issues: readonly Part[]
  /** Of each issue in a replication, on average. */
  readonly cases: readonly number[]
}

/** Sends the same customers through every limit, as things are and with all else as claimed. */
export async function simulateDelegation(question: DelegationQuestion, simulate: Simulate): Promise<Delegation> {
  const { base, team, issues, limits, reference, levers } = question
  const states = [base.scenario, ...(levers.length === 0 ? [] : [madeTrue(base.scenario, levers, reference)])]
  const designs = states.flatMap((state) => limits.map((limit) => designAs(base, withLimit(state, team, limit))))
  const parts: Parts[] = []
  const summaries = await simulate(designs, {
    label: `${designs.length} designs`,
    completed: (design, observations) => {
      parts[design] = {
        whole: ofAll(observations, question),
        issues: issues.map((issue) => ofIssue(observations, issue, base)),
        cases: issues.map(
          (issue) =>
            summed(observations.map((observed) => issueRow(observed, issue)))('customers') / observations.length,
        ),
      }
    },
  })
  const [first] = summaries as readonly [Summary]
  const today = limits.indexOf(limitOf(base.scenario, team))
  const curves = (part: (parts: Parts) => Part, customers: number): Delegated => {
    const at = states.map((_, state) => atLimits(parts.slice(state * limits.length, (state + 1) * limits.length), part))
    const [actual, claimed = null] = at.map((found) => limitCurve(limits, today, found, first.confidence))
    const worth =
      claimed === null ? null : limitWorth(today, [actual!, claimed], at as [AtLimits, AtLimits], first.confidence)
    return { cases_per_year: (customers / base.model.span) * YEAR, actual: actual!, claimed, worth }
  }
  return {
    schema: 'runaround/delegation@1',
    runaround: first.runaround,
    scenario: { ...first.scenario, hash: base.context.hash },
    seed: first.seed,
    replications: first.replications,
    confidence: first.confidence,
    currency: first.currency,
    team,
    today: limits[today]!,
    claimed_limit: base.scenario.teams[team]!.authority?.granted?.claimed ?? null,
    reference,
    levers,
    limits,
    whole: curves(({ whole }) => whole, first.customers / first.replications),
    issues: Object.fromEntries(
      issues.map((issue, index) => [
        base.model.issues[issue]!.name,
        curves((found) => found.issues[index]!, parts[today]!.cases[index]!),
      ]),
    ),
    warnings: summaries[today]!.warnings,
  }
}

function atLimits(parts: readonly Parts[], part: (parts: Parts) => Part): AtLimits {
  const of = (id: DelegatedMeasure) => parts.map((found) => part(found)[id])
  return Object.fromEntries(DELEGATED.map((id) => [id, of(id)])) as Readonly<Record<DelegatedMeasure, MeasureSummary[]>>
}

const MEASURES = {
  cost: findMeasure('cost')!,
  trust_loss: findMeasure('trust_loss')!,
  on_the_spot: findMeasure('on_the_spot')!,
} as const satisfies Readonly<Record<DelegatedMeasure, unknown>>

/** What a case costs, and what becomes of trust in it; of decisions, those of the team. */
function ofAll(observations: readonly Observations[], { base: { model, context }, team }: DelegationQuestion): Part {
  const wholes = observations.map(wholeOf)
  const place = model.teams.findIndex(({ name }) => name === team)
  const isKnown = wholes.every(({ house }) => house('stopped_early') === 0)
  const decisions = observations.map((observed) => teamRow(observed, place))
  return {
    cost: partSummary(MEASURES.cost, COST_PER_CASE, wholes, isKnown, context),
    trust_loss: partSummary(
      MEASURES.trust_loss,
      MEASURES.trust_loss.journey!,
      wholes.map(({ journey }) => journey),
      isKnown,
      context,
    ),
    on_the_spot: partSummary(MEASURES.on_the_spot, MEASURES.on_the_spot.team!, decisions, isKnown, context),
  }
}

function ofIssue(observations: readonly Observations[], issue: number, { context }: Design): Part {
  const rows = observations.map((observed) => issueRow(observed, issue))
  const isKnown = summed(rows)('open_journeys') === 0
  const of = (id: 'trust_loss' | 'on_the_spot') =>
    partSummary(MEASURES[id], MEASURES[id].journey!, rows, isKnown, context)
  return {
    cost: partSummary(MEASURES.cost, COST_PER_CASE, rows.map(onlyJourneys), isKnown, context),
    trust_loss: of('trust_loss'),
    on_the_spot: of('on_the_spot'),
  }
}

const COST_PER_CASE = ratio(COST, journeys('customers'))

/** Of a whole replication only some journeys: who is paid by the hour is nobody's in particular. */
function onlyJourneys(journey: Whole['journey']): Whole {
  const nothing = () => 0
  return { journey, team: nothing, manager: nothing, house: nothing }
}
