import { YEAR } from '../../kernel/units.js'
import { holm } from '../../statistics/holm.js'
import type { Contrast } from '../../statistics/linear-contrast.js'
import { figureOf, numberOrNull } from '../figures.js'
import type { Summary } from '../summary.js'
import type { Attribution } from './attribution.js'
import { everybody, has, NOBODY } from './coalition.js'
import { dependencesOf } from './dependences.js'
import { type Effects, effectsOf } from './effects.js'
import type { Game } from './game.js'
import {
  type Effect,
  GAP_MEASURES,
  type Gap,
  type GapMeasure,
  type LeverId,
  type MeasuredGap,
  type Reference,
} from './gap.js'

/** What a gap is found from, beside its game. */
export interface GapContext {
  readonly attribution: Attribution
  /** The levers that differ from their claims, in the order of the coalitions' bits. */
  readonly players: readonly LeverId[]
  readonly reference: Reference
  /** Everything as it is. */
  readonly actual: Summary
  /** Everything made true. */
  readonly target: Summary
  /** The counted span, in seconds. */
  readonly span: number
  /** Different designs that were simulated. */
  readonly designs: number
}

type Unsplit = 'claims' | 'claims_kept'

/**
 * Splits the difference between an organisation as it is and as claimed over the levers. What is said to be beyond
 * simulation noise is right together: over the gap and every lever's part of it, in all measures.
 */
export function gapOf(game: Game, context: GapContext): Omit<Gap, Unsplit> {
  const { attribution, players, actual, target } = context
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
    method: {
      kind: attribution.kind,
      coalitions: attribution.coalitions.length,
      designs: context.designs,
      orders: attribution.kind === 'exact' ? null : attribution.orders.length,
    },
    measures: Object.fromEntries(
      effects.map(([id, found]) => [id, measured(game, id, found, context, judge)]),
    ) as Gap['measures'],
    dependences: dependences.map(({ player, partner, together }) => ({
      lever: players[player]!,
      partner: partner === null ? null : players[partner]!,
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

function measured(
  game: Game,
  id: GapMeasure,
  { gap, interaction, players: found }: Effects,
  { attribution, players, actual }: GapContext,
  judge: (contrast: Contrast) => Effect,
): MeasuredGap {
  const { unit, better } = actual.measures[id]!
  const levers = players.map((lever, player) => {
    const { shapley, sampling, alone, last } = found[player]!
    const share = gap.mean === 0 ? null : numberOrNull(shapley.mean / gap.mean)
    const own = { shapley: judge(shapley), sampling_half_width: numberOrNull(sampling), share }
    return [lever, { ...own, alone: figureOf(alone), last: figureOf(last) }]
  })
  return {
    unit,
    better,
    actual: figureOf(game.at(id, NOBODY)),
    target: figureOf(game.at(id, everybody(attribution.players))),
    gap: judge(gap),
    levers: Object.fromEntries(levers),
    interaction: figureOf(interaction),
  }
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
