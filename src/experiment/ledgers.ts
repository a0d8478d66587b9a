import { HOUR } from '../kernel/units.js'
import type { MeasureId } from '../measures/catalogue.js'
import type { Whole } from '../measures/measure.js'
import { COST_PARTS } from '../measures/themes/cost.js'
import { ENDINGS, GATES, TIME_CAUSES, TRUST_CAUSES } from '../observations/causes.js'
import type { JourneyCounter } from '../observations/counters.js'
import { ratioFigure, shareOf, UNKNOWN } from './figures.js'
import type { Figure, Figures, Summary } from './summary.js'

type Taken = Pick<Summary, 'trust_loss_by_cause' | 'time_by_cause' | 'cost_by_part' | 'gates' | 'endings'>

/** A measure taken apart: its parts share its denominator, so that they add up to it. */
export interface Ledger {
  readonly total: MeasureId
  /** What a part is. */
  readonly kind: 'cause' | 'part'
  readonly denominator: (whole: Whole) => number
  /** Numerators. */
  readonly parts: Readonly<Record<string, (whole: Whole) => number>>
}

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
    parts: each(TIME_CAUSES, (cause) => counter(`time_${cause}`, HOUR)),
  },
  cost_by_part: { total: 'cost', kind: 'part', denominator: counter('customers'), parts: COST_PARTS },
} as const satisfies Readonly<Record<string, Ledger>>

/** Totals taken apart, and how often what ended a journey or stood in its way. */
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
    endings: each(ENDINGS, (ending) => shareOf(figure(counter(`ended_${ending}`), counter('journeys')))),
  }

  function ledger({ parts, denominator }: Ledger): Figures {
    return Object.fromEntries(Object.entries(parts).map(([part, numerator]) => [part, figure(numerator, denominator)]))
  }

  function figure(numerator: (whole: Whole) => number, denominator: (whole: Whole) => number): Figure {
    if (stopped) return UNKNOWN
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
