import { YEAR } from '../../kernel/units.js'
import { findMeasure } from '../../measures/catalogue.js'
import { holm, pairedMeans } from '../../statistics/paired-difference.js'
import type { Contrast } from '../../statistics/ratio-of-means.js'
import { figureOf, measured as inUnit, numberOrNull } from '../figures.js'
import type { Figure, Summary } from '../summary.js'
import type { Attribution } from './attribution.js'
import { type Coalition, everybody, has, NOBODY } from './attribution.js'
import { dependencesOf, type Effects, effectsOf } from './effects.js'
import type { Game } from './game.js'
import {
  type Effect,
  GAP_MEASURES,
  type Gap,
  type GapMeasure,
  type LeverEffect,
  type LeverId,
  type MeasuredGap,
  type Reference,
  type StatedClaim,
} from './gap.js'

/** What a gap is found from, beside its game. */
interface GapContext {
  readonly attribution: Attribution
  /** Those that differ share the gap, in the order of the coalitions' bits. */
  readonly claims: readonly StatedClaim[]
  readonly reference: Reference
  /** Everything as it is. */
  readonly actual: Summary
  /** Everything made true. */
  readonly target: Summary
  /** The counted span, in seconds. */
  readonly span: number
  /** Persons; 0 where not stated. */
  readonly customerBase: number
  /** Different designs that were simulated. */
  readonly designs: number
}

/**
 * Splits the difference between an organisation as it is and as claimed over the levers. What is said to be beyond
 * simulation noise is right together: over the gap and every lever's part of it, in all measures.
 */
export function gapOf(game: Game, context: GapContext): Omit<Gap, 'claims_kept' | 'unclaimed'> {
  const { attribution, claims, actual, target } = context
  const players = playersOf(claims)
  const effects = GAP_MEASURES.map((id) => [id, effectsOf(game, id, attribution)] as const)
  const [[lead, leading]] = effects as [readonly [GapMeasure, Effects]]
  const judge = judgeOf(
    effects.flatMap(([, { gap, players }]) => [gap, ...players.map(({ shapley }) => shapley)]),
    actual.confidence,
  )
  const dependences = dependencesOf(game, lead, leading, (contrast) => judge(contrast).proven)
  return {
    schema: 'runaround/gap@1',
    runaround: actual.runaround,
    scenario: actual.scenario,
    seed: actual.seed,
    replications: actual.replications,
    confidence: actual.confidence,
    currency: actual.currency,
    reference: context.reference,
    customers: actual.customers,
    customers_per_year: (actual.customers / actual.replications / context.span) * YEAR,
    customer_base: context.customerBase === 0 ? null : context.customerBase,
    customers_lost: personsLost(actual, target),
    method: {
      kind: attribution.kind,
      coalitions: attribution.coalitions.length,
      designs: context.designs,
      orders: attribution.kind === 'exact' ? null : attribution.orders.length,
    },
    claims,
    measures: Object.fromEntries(
      effects.map(([id, found]) => [id, measured(game, id, found, context, judge)]),
    ) as Gap['measures'],
    dependences: dependences.map(({ player, partner, proven, together }) => ({
      lever: players[player]!,
      partner: partner === null ? null : players[partner]!,
      proven,
      together: figureOf(together),
    })),
    coalitions: game.coalitions.map((coalition) => ({
      made_true: players.filter((_, player) => has(coalition, player)),
      measures: Object.fromEntries(
        GAP_MEASURES.map((id) => [id, numberOrNull(game.at(id, coalition).mean)]),
      ) as Gap['coalitions'][number]['measures'],
    })),
    expectations: [],
    warnings: warningsOf(actual, target, context.reference),
  }
}

/** A person leaves once, so that it is no multiple of the cases: paired over replications. */
function personsLost(actual: Summary, target: Summary): Figure {
  const found = ({ measures }: Summary) => measures.customers_lost!.replications.map((value) => value ?? Number.NaN)
  return figureOf(pairedMeans(found(target), found(actual), actual.confidence))
}

function measured(
  game: Game,
  id: GapMeasure,
  { gap, interaction, players: found }: Effects,
  { attribution, claims, actual }: GapContext,
  judge: (contrast: Contrast) => Effect,
): MeasuredGap {
  const { unit, better } = actual.measures[id]!
  const players = playersOf(claims)
  const levers = claims.map(({ lever, differs }): readonly [LeverId, LeverEffect] => {
    if (!differs) return [lever, NO_PART]
    const { shapley, sampling, alone, last } = found[players.indexOf(lever)]!
    const share = gap.mean === 0 ? null : numberOrNull(shapley.mean / gap.mean)
    const own = { shapley: judge(shapley), sampling_half_width: numberOrNull(sampling), share }
    return [lever, { ...own, alone: figureOf(alone), last: figureOf(last) }]
  })
  const level = (coalition: Coalition) => inUnit(findMeasure(id)!, figureOf(game.at(id, coalition)))
  return {
    unit,
    better,
    actual: level(NOBODY),
    target: level(everybody(attribution.players)),
    gap: judge(gap),
    levers: Object.fromEntries(levers),
    interaction: figureOf(interaction),
  }
}

/** What is as it should be takes no part: exactly nothing, without a test. */
const NOTHING: Figure = { mean: 0, half_width: 0 }
const NO_PART: LeverEffect = {
  shapley: { ...NOTHING, p_adjusted: null, proven: false },
  sampling_half_width: 0,
  share: 0,
  alone: NOTHING,
  last: NOTHING,
}

/** The levers that share a gap. */
function playersOf(claims: readonly StatedClaim[]): readonly LeverId[] {
  return claims.filter(({ differs }) => differs).map(({ lever }) => lever)
}

/** Verdicts that are right together (Holm). */
function judgeOf(tested: readonly Contrast[], confidence: number): (contrast: Contrast) => Effect {
  const known = tested.filter(({ pValue }) => !Number.isNaN(pValue))
  const adjusted = holm(known.map(({ pValue }) => pValue))
  const byContrast = new Map(known.map((contrast, index) => [contrast, adjusted[index]!]))
  return (contrast) => {
    const found = byContrast.get(contrast) ?? null
    return { ...figureOf(contrast), p_adjusted: found, proven: found !== null && found <= 1 - confidence }
  }
}

/** Of both ends; what is true of both is said once. */
function warningsOf(
  { warnings: actual }: Summary,
  { warnings: target }: Summary,
  reference: Reference,
): Gap['warnings'] {
  const said = (list: Gap['warnings'], message: string) => list.some((warning) => warning.message === message)
  return [
    ...actual.map((warning) => (said(target, warning.message) ? warning : prefixed('As it is', warning))),
    ...target.flatMap((warning) =>
      said(actual, warning.message) ? [] : [prefixed(reference === 'claimed' ? 'As claimed' : 'At its ideal', warning)],
    ),
  ]
}

function prefixed(what: string, warning: Gap['warnings'][number]): Gap['warnings'][number] {
  return { ...warning, message: `${what}: ${warning.message}` }
}
