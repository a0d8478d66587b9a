import { HOUR } from '../kernel/units.js'
import type { JourneyCounter } from '../ledger/counters.js'
import { between } from '../measures/bounds.js'
import type { MeasureId } from '../measures/catalogue.js'
import type { Whole } from '../measures/measure.js'
import { COST_PARTS, type CostPart } from '../measures/themes/cost.js'
import { ENDINGS } from '../vocabulary/endings.js'
import { GATES } from '../vocabulary/gates.js'
import { TIME_CAUSES } from '../vocabulary/time-causes.js'
import { TRUST_CAUSES } from '../vocabulary/trust-causes.js'
import { boundedFigure, ratioFigure, shareOf, UNKNOWN } from './figures.js'
import type { Figure, Figures, Summary } from './summary.js'

type Taken = Pick<Summary, 'trust_loss_by_cause' | 'time_by_cause' | 'cost_by_part' | 'gates' | 'endings'>

/** A measure taken apart: its parts share its denominator, so that they add up to it. */
export interface Ledger {
  readonly total: MeasureId
  /** What a part is. */
  readonly kind: 'cause' | 'part'
  readonly denominator: (whole: Whole) => number
  /** What a journey that a stopped run left open may yet add to a part, least and most; absent where it may be anything. */
  readonly open?: Range
  /** Parts that are of the hours of the span, and known whatever becomes of the customers. */
  readonly ofTheSpan?: readonly string[]
  /** Numerators. */
  readonly parts: Readonly<Record<string, (whole: Whole) => number>>
}

type Range = readonly [number, number]

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
    open: [0, Number.POSITIVE_INFINITY],
    parts: each(TIME_CAUSES, (cause) => counter(`time_${cause}`, HOUR)),
  },
  cost_by_part: {
    total: 'cost',
    kind: 'part',
    denominator: counter('customers'),
    ofTheSpan: ['labour_busy', 'labour_idle', 'managers', 'attrition', 'advertising', 'bought'] satisfies CostPart[],
    parts: COST_PARTS,
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
    endings: each(ENDINGS, (ending) => shareOf(figure(counter(`ended_${ending}`), counter('journeys'), [0, 1]))),
  }

  function ledger({ parts, denominator, open, ofTheSpan = [] }: Ledger): Figures {
    return Object.fromEntries(
      Object.entries(parts).map(([part, numerator]) => [
        part,
        ofTheSpan.includes(part) ? known(numerator, denominator) : figure(numerator, denominator, open),
      ]),
    )
  }

  function figure(numerator: (whole: Whole) => number, denominator: (whole: Whole) => number, open?: Range): Figure {
    if (!stopped) return known(numerator, denominator)
    if (open === undefined) return UNKNOWN
    const total = (of: (whole: Whole) => number) => wholes.reduce((sum, whole) => sum + of(whole), 0)
    const [sum, count, left] = [total(numerator), total(denominator), total(counter('open_journeys'))]
    return boundedFigure(between((sum + open[0] * left) / count, (sum + open[1] * left) / count))
  }

  function known(numerator: (whole: Whole) => number, denominator: (whole: Whole) => number): Figure {
    return ratioFigure({ numerators: wholes.map(numerator), denominators: wholes.map(denominator) }, confidence)
  }
}

function counter(name: JourneyCounter, scale = 1): (whole: Whole) => number {
  return ({ journey }) => journey(name) / scale
}

function each<Name extends string, Value>(
  names: readonly Name[],
  of: (name: Name) => Value,
): Readonly<Record<Name, Value>> {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, Value>
}
