import { HOUR } from '../kernel/units.js'
import type { Whole } from '../measures/measure.js'
import { COST_PARTS } from '../measures/themes/cost.js'
import { ENDINGS, GATES, TIME_CAUSES, TRUST_CAUSES } from '../observations/causes.js'
import type { JourneyCounter } from '../observations/counters.js'
import { ratioFigure, shareOf, UNKNOWN } from './figures.js'
import type { Figure, Figures, Summary } from './summary.js'

type Ledgers = Pick<Summary, 'trust_loss_by_cause' | 'time_by_cause' | 'cost_by_part' | 'gates' | 'endings'>

/** Totals taken apart. The parts share the total's denominators, so that they add up to it. */
export function ledgersOf(wholes: readonly Whole[], confidence: number, stopped: boolean): Ledgers {
  return {
    trust_loss_by_cause: each(TRUST_CAUSES, (cause) => journeys(`trust_${cause}`, 'customers')),
    time_by_cause: each(TIME_CAUSES, (cause) => journeys(`time_${cause}`, 'journeys', HOUR)),
    cost_by_part: Object.fromEntries(
      Object.entries(COST_PARTS).map(([part, money]) => [part, figure(money, ({ journey }) => journey('customers'))]),
    ),
    gates: Object.fromEntries(
      GATES.map((gate) => [
        gate,
        {
          first: shareOf(journeys(`blocked_first_${gate}`, 'decisions')),
          any: shareOf(journeys(`blocked_any_${gate}`, 'decisions')),
          only: shareOf(journeys(`blocked_only_${gate}`, 'decisions')),
        },
      ]),
    ),
    endings: each(ENDINGS, (ending) => shareOf(journeys(`ended_${ending}`, 'journeys'))),
  }

  function figure(numerator: (whole: Whole) => number, denominator: (whole: Whole) => number): Figure {
    if (stopped) return UNKNOWN
    return ratioFigure({ numerators: wholes.map(numerator), denominators: wholes.map(denominator) }, confidence)
  }

  function journeys(numerator: JourneyCounter, denominator: JourneyCounter, scale = 1): Figure {
    return figure(
      ({ journey }) => journey(numerator) / scale,
      ({ journey }) => journey(denominator),
    )
  }
}

function each<Name extends string>(names: readonly Name[], figureOf: (name: Name) => Figure): Figures {
  return Object.fromEntries(names.map((name) => [name, figureOf(name)]))
}
