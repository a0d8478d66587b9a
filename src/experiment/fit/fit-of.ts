import { findMeasure } from '../../measures/catalogue.js'
import type { Unknown } from '../../scenario/scenario.js'
import { verdictBy, Z_95 } from '../against-observed.js'
import type { Design } from '../design.js'
import { measureOf } from '../observed-figures.js'
import { unitIn } from '../summarise.js'
import { askNext } from './ask-next.js'
import { fromScale } from './comparing-scale.js'
import { valueAt } from './coordinates.js'
import { inErrors } from './descent.js'
import { errorOf, FINDING_OUT } from './finding-out.js'
import type { Fit, FittedFigure, FittedUnknown, NextQuestion } from './fit.js'
import type { FirmQuestion, FittedFirm } from './fit-firm.js'
import { movesSome, type Open, openAfter, shareLearned, tradeOffs } from './learned.js'
import { scaleOf, together } from './least-squares.js'
import type { Look } from './look.js'
import { pullingOn } from './pulling.js'
import type { Slopes } from './slopes.js'

const MOST_QUESTIONS = 3

/** Tells what a fit found. @param confidence of the intervals is 95 %, as that of what was believed */
export function fitOf({ base, unknowns, replications }: FirmQuestion, fitted: FittedFirm): Fit {
  const { found, targets, held } = fitted
  const scaled = inErrors(found, { targets, held })
  const open = openAfter(scaled, unknowns.length)
  const figures = targets.map((_, index) => figureOf(index, fitted, base))
  const { context } = base
  return {
    schema: 'runaround/fit@1',
    runaround: context.version,
    scenario: { name: context.name, file: context.file, hash: context.hash },
    currency: base.model.currency,
    seed: base.plan.seed,
    replications,
    confidence: 0.95,
    simulated: fitted.simulated,
    tried: fitted.tried,
    unknowns: unknowns.map((unknown, index) => unknownOf(unknown, index, fitted, open, scaled)),
    figures,
    chi_square: {
      before: chiSquare(held.map((index) => distanceIn(fitted.before.figures[index]!, index, fitted))),
      after: chiSquare(held.map((index) => distanceIn(fitted.after.figures[index]!, index, fitted))),
    },
    trade_offs: tradeOffs(scaled, unknowns.length).map((trade) => ({
      unknowns: trade.unknowns.map(({ unknown, part }) => ({ path: unknowns[unknown]!.path, part })),
    })),
    ask_next: questionsOf(fitted, unknowns, open, base.model.currency),
  }
}

function unknownOf(unknown: Unknown, index: number, { found }: FittedFirm, open: Open, slopes: Slopes): FittedUnknown {
  const { path, unit, whole = false, value, from, to, registry } = unknown
  const at = found.at[index]!
  const reach = Z_95 * Math.sqrt(open[index]![index]!)
  return {
    ...{ path, unit, whole, prior: { value, from, to } },
    estimate: valueAt(unknown, at),
    low: valueAt(unknown, at - reach),
    high: valueAt(unknown, at + reach),
    learned: shareLearned(open, index),
    moves: movesSome(slopes, index),
    ...(registry === undefined ? {} : { registry }),
  }
}

/** In errors of the firm's figure and of two looks at the model: the fit's and the last one. */
function distanceIn(figure: number, index: number, fitted: FittedFirm): number {
  return (figure - fitted.targets[index]!.value) / lastScale(index, fitted)
}

function lastScale(index: number, { targets, found, after }: FittedFirm): number {
  return scaleOf(targets[index]!, together(found.look.errors[index]!, after.errors[index]!))
}

function chiSquare(distances: readonly number[]): number {
  const known = distances.filter((distance) => !Number.isNaN(distance))
  return known.reduce((sum, distance) => sum + distance * distance, 0) / known.length
}

function figureOf(index: number, fitted: FittedFirm, { model, context }: Design): FittedFigure {
  const { targets, observed, held, missed, before, after } = fitted
  const { path, definition } = observed[index]!
  const { value, error } = targets[index]!
  const off = after.figures[index]! - value
  const miss = missed.find(({ target }) => target === index)
  const known = (number: number) => (Number.isNaN(number) ? null : number)
  const plain = (look: Look) => known(fromScale(targets[index]!, look.figures[index]!))
  const standard_error = lastScale(index, fitted)
  const pulling = miss === undefined || miss.isOutOfReach ? [] : pullingOn(index, fitted)
  const against = pulling.map(({ target, off: standard_errors }) => {
    return { path: observed[target]!.path, as: observed[target]!.definition ?? null, standard_errors }
  })
  return {
    path,
    unit: unitIn(measureOf(observed[index]!).unit, model.currency),
    as: definition ?? null,
    yours: value,
    your_error: error === 0 ? null : Z_95 * error,
    standard_error,
    standard_errors: known(off / standard_error),
    before: plain(before),
    after: plain(after),
    verdict:
      miss?.isOutOfReach === true
        ? 'out_of_reach'
        : !held.includes(index) || Number.isNaN(off)
          ? 'unknown'
          : verdictBy(off, value, standard_error, context.beliefs),
    ...(miss === undefined || Number.isNaN(miss.nearest) ? {} : { nearest: miss.nearest }),
    ...(against.length === 0 ? {} : { against }),
  }
}

function questionsOf(
  { found, watched, targets }: FittedFirm,
  unknowns: readonly Unknown[],
  open: Open,
  currency: string,
): readonly NextQuestion[] {
  const figures = watched.slice(targets.length).map(({ measure }, index) => {
    const figure = found.look.figures[targets.length + index]!
    const { unit } = findMeasure(measure)!
    const way = FINDING_OUT[measure as keyof typeof FINDING_OUT]!
    const error = errorOf(way, figure, unit === 'share')
    const [slopes, bend] = [found.slopes[targets.length + index]!, found.bends[targets.length + index]!]
    return { id: measure, slopes, bend, error, figure, unit, how: way.how }
  })
  const known = figures.filter(({ figure, error }) => !Number.isNaN(figure) && error > 0)
  const asked = askNext(open, known, MOST_QUESTIONS)
  return asked.map(({ id, error, narrows, learned }, index): NextQuestion => {
    const { figure, unit, how } = known.find((one) => one.id === id)!
    const before = index === 0 ? shareLearned(open, narrows) : asked[index - 1]!.learned[narrows]!
    const what = { path: unknowns[narrows]!.path, learned: before, would_be: learned[narrows]! }
    return { measure: id, how, unit: unitIn(unit, currency), about: figure, half_width: Z_95 * error, narrows: what }
  })
}
