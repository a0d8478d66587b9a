import { HOUR } from '../kernel/units.js'
import type { JourneyCounter } from '../ledger/counters.js'
import { between } from '../measures/bounds.js'
import type { MeasureId } from '../measures/catalogue.js'
import { COST_PARTS, type CostPart, OPEN_COST } from '../measures/cost-parts.js'
import type { Row, Whole } from '../measures/measure.js'
import { ENDINGS } from '../vocabulary/endings.js'
import { GATES } from '../vocabulary/gates.js'
import { OBSTACLES } from '../vocabulary/obstacles.js'
import { TIME_CAUSES } from '../vocabulary/time-causes.js'
import { TRUST_CAUSES } from '../vocabulary/trust-causes.js'
import { boundedFigure, ratioFigure, shareOf, summed, UNKNOWN } from './figures.js'
import type { Figure, Figures, Summary } from './summary.js'

type Taken = Pick<Summary, 'trust_loss_by_cause' | 'time_by_cause' | 'cost_by_part' | 'gates' | 'endings' | 'differing'>

/** A measure taken apart: its parts share its denominator, so that they add up to it. */
export interface Ledger {
  readonly total: MeasureId
  /** What a part is. */
  readonly kind: 'cause' | 'part'
  readonly denominator: (whole: Whole) => number
  /**
   * What the journeys that a stopped run left open may yet add to a part, least and most; absent where it may be anything.
   * A part that it does not name is of the hours of the span, and known whatever becomes of the customers.
   */
  readonly open?: Readonly<Partial<Record<string, Yet>>>
  /** Numerators. */
  readonly parts: Readonly<Record<string, (whole: Whole) => number>>
}

/** Least and most. */
type Yet = (row: Row<JourneyCounter>) => readonly [number, number]

export const LEDGERS = {
  trust_loss_by_cause: {
    total: 'trust_loss',
    kind: 'cause',
    denominator: counter('customers'),
    parts: each(TRUST_CAUSES, (cause) => counter(`trust_${cause}`)),
  },
  time_by_cause: {
    total: 'journey_time',
    kind: 'cause',
    denominator: counter('journeys'),
    open: each(TIME_CAUSES, () => () => [0, Number.POSITIVE_INFINITY] as const),
    parts: each(TIME_CAUSES, (cause) => counter(`time_${cause}`, HOUR)),
  },
  cost_by_part: {
    total: 'cost',
    kind: 'part',
    denominator: counter('customers'),
    open: OPEN_COST,
    parts: each(Object.keys(COST_PARTS) as CostPart[], (part) => COST_PARTS[part].of),
  },
} as const satisfies Readonly<Record<string, Ledger>>

/**
 * Totals taken apart, and how often what ended a journey or stood in its way. Where a run was stopped, how journeys end and
 * where time goes is bounded by what had happened until then.
 */
export function ledgersOf(wholes: readonly Whole[], confidence: number, stopped: boolean): Taken {
  return {
    trust_loss_by_cause: ledger(LEDGERS.trust_loss_by_cause),
    time_by_cause: ledger(LEDGERS.time_by_cause),
    cost_by_part: ledger(LEDGERS.cost_by_part),
    gates: each(GATES, (gate) => ({
      first: shareOf(figure(counter(`blocked_first_${gate}`), counter('decisions'))),
      any: shareOf(figure(counter(`blocked_any_${gate}`), counter('decisions'))),
      only: shareOf(figure(counter(`blocked_only_${gate}`), counter('decisions'))),
    })),
    differing: each(OBSTACLES, (obstacle) => shareOf(figure(counter(`differing_${obstacle}`), counter('compared')))),
    endings: each(ENDINGS, (ending) => shareOf(figure(counter(`ended_${ending}`), counter('journeys'), upToOpen))),
  }

  function ledger({ parts, denominator, open }: Ledger): Figures {
    return Object.fromEntries(
      Object.entries(parts).map(([part, numerator]) => {
        const ofTheSpan = open !== undefined && open[part] === undefined
        return [part, ofTheSpan ? known(numerator, denominator) : figure(numerator, denominator, open?.[part])]
      }),
    )
  }

  function figure(numerator: (whole: Whole) => number, denominator: (whole: Whole) => number, open?: Yet): Figure {
    if (!stopped) return known(numerator, denominator)
    if (open === undefined) return UNKNOWN
    const total = (of: (whole: Whole) => number) => wholes.reduce((sum, whole) => sum + of(whole), 0)
    const [sum, count] = [total(numerator), total(denominator)]
    const [least, most] = open(summed(wholes.map(({ journey }) => journey)))
    return boundedFigure(between((sum + least) / count, (sum + most) / count))
  }

  function known(numerator: (whole: Whole) => number, denominator: (whole: Whole) => number): Figure {
    return ratioFigure({ numerators: wholes.map(numerator), denominators: wholes.map(denominator) }, confidence)
  }
}

/** Each of the open ones may end so, or not. */
const upToOpen: Yet = (row) => [0, row('open_journeys')]

function counter(name: JourneyCounter, scale = 1): (whole: Whole) => number {
  return ({ journey }) => journey(name) / scale
}

function each<Name extends string, Value>(
  names: readonly Name[],
  of: (name: Name) => Value,
): Readonly<Record<Name, Value>> {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, Value>
}
