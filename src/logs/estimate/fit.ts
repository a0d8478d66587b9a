import { exp, log } from '../../core/engine/arithmetic.js'
import type { DistributionSpec } from '../../distributions/distribution.js'
import { logGamma } from '../../distributions/log-gamma.js'
import { LAWS, type Law } from './law.js'
import type { Tally } from './tally.js'

/** A law held against values. */
export interface FittedLaw {
  readonly spec: DistributionSpec
  /** Natural logarithm of the likelihood. */
  readonly logLikelihood: number
  /** Akaike's criterion: twice the parameters less twice the log likelihood; the least is chosen. */
  readonly aic: number
  /** The share of values above x that it expects. */
  readonly above: (x: number) => number
}

/** The laws that were held against values, the best first; those that cannot be told from it come next. */
export interface Fit {
  readonly best: FittedLaw
  readonly others: readonly FittedLaw[]
  /** Values behind it. */
  readonly rows: number
}

/** Values at three digits, thinned: more than so many distinct ones add nothing to a likelihood. */
type Values = readonly { readonly value: number; readonly count: number }[]

/** A law is no use for a line whose coefficient of variation is further from that of the values, as a factor. */
const MOST_OFF = 1.5

/**
 * The law of durations that makes them most likely, by Akaike's criterion. The mean stays that of the values, since the
 * load of a line hangs on it, and the variation near theirs, since its waits do; the shape is the likeliest.
 * @returns null where there are none above zero; of one and the same value that very one
 */
export function fitLaw(tally: Tally): Fit | null {
  const values = positive(tally)
  if (values.length === 0) return null
  if (values.length === 1) return { best: always(values[0]!.value), others: [], rows: tally.count }
  const mean = tally.sum / values.reduce((sum, { count }) => sum + count, 0)
  const isNear = ({ spec }: FittedLaw) => {
    const ratio = variationOf(spec) / tally.cv
    return ratio < MOST_OFF && ratio > 1 / MOST_OFF
  }
  return chosen(
    LAWS.map((law) => {
      const likelihood = (shape: number) => total(values, law.density(mean, shape))
      const shape = bestShape(law, likelihood)
      return fitted(law, mean, shape, likelihood(shape), 1)
    }),
    tally.count,
    isNear,
  )
}

function always(value: number): FittedLaw {
  return { spec: { law: 'constant', value }, logLikelihood: 0, aic: 0, above: (x) => (x < value ? 1 : 0) }
}

/** The laws of patience: gamma's tail costs too much where waits of answered customers are many. */
const PATIENCE_LAWS = LAWS.filter(({ name }) => name !== 'gamma')

/**
 * The law of patience that makes those who gave up, and those who were answered before they did, most likely.
 * @returns null where nobody gave up
 */
export function fitPatience(gaveUp: Tally, answered: Tally): Fit | null {
  const [events, censored] = [positive(gaveUp), positive(answered)]
  if (gaveUp.count === 0) return null
  // Exactly the likeliest mean of the exponential law: the middle of where the others are looked for.
  const middle = (gaveUp.sum + answered.sum) / gaveUp.count
  const laws = events.length < 2 ? LAWS.filter(({ shapes }) => shapes === null) : PATIENCE_LAWS
  return chosen(
    laws.map((law) => {
      const likelihood = (mean: number, shape: number) =>
        total(events, law.density(mean, shape)) + total(censored, law.above(mean, shape))
      if (law.shapes === null) return fitted(law, middle, Number.NaN, likelihood(middle, Number.NaN), 1)
      const shapeAt = (mean: number) => bestShape(law, (shape) => likelihood(mean, shape))
      const logMean = highest((at) => likelihood(exp(at), shapeAt(exp(at))), log(middle) - RANGE, log(middle) + RANGE)
      const mean = exp(logMean)
      const shape = shapeAt(mean)
      return fitted(law, mean, shape, likelihood(mean, shape), 2)
    }),
    gaveUp.count,
  )
}

/** In logarithms, how far from the exponential law's mean that of another is looked for: a factor of 7. */
const RANGE = 2

function fitted(law: Law, mean: number, shape: number, logLikelihood: number, parameters: number): FittedLaw {
  const all = parameters + (law.shapes === null || parameters === 2 ? 0 : 1)
  const above = law.above(mean, shape)
  return { spec: law.spec(mean, shape), logLikelihood, aic: 2 * all - 2 * logLikelihood, above: (x) => exp(above(x)) }
}

/** Within so much of the least criterion a law is as good: then the one without a shape. */
const AS_GOOD = 2

function chosen(laws: readonly FittedLaw[], rows: number, isGood: (law: FittedLaw) => boolean = () => true): Fit {
  const possible = laws.filter(({ aic }) => Number.isFinite(aic)).toSorted((a, b) => a.aic - b.aic)
  const likeliest = possible.find(isGood) ?? possible[0]!
  const simplest = possible.find(({ spec }) => spec.law === 'exponential')
  const best = simplest !== undefined && simplest.aic - likeliest.aic < AS_GOOD ? simplest : likeliest
  return { best, others: possible.filter((law) => law !== best), rows }
}

/** The coefficient of variation of a law. */
function variationOf(spec: DistributionSpec): number {
  if ('cv' in spec) return spec.cv
  if (spec.law !== 'weibull') return 1
  const { shape } = spec
  return Math.sqrt(Math.max(0, exp(logGamma(1 + 2 / shape) - 2 * logGamma(1 + 1 / shape)) - 1))
}

function bestShape({ shapes }: Law, likelihood: (shape: number) => number): number {
  if (shapes === null) return Number.NaN
  return exp(highest((at) => likelihood(exp(at)), log(shapes[0]), log(shapes[1])))
}

const GOLDEN = (Math.sqrt(5) - 1) / 2
const PRECISE = 1e-3

/** Where a function with one summit is highest between two bounds: golden section. */
function highest(of: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high]
  let [c, d] = [b - GOLDEN * (b - a), a + GOLDEN * (b - a)]
  let [atC, atD] = [of(c), of(d)]
  while (b - a > PRECISE) {
    if (atC > atD || Number.isNaN(atD)) {
      ;[b, d, atD] = [d, c, atC]
      c = b - GOLDEN * (b - a)
      atC = of(c)
    } else {
      ;[a, c, atC] = [c, d, atD]
      d = a + GOLDEN * (b - a)
      atD = of(d)
    }
  }
  return (a + b) / 2
}

/** Values of no length have no logarithm. */
function positive(tally: Tally): Values {
  return thinned(tally.values.filter(({ value }) => value > 0))
}

const MOST_VALUES = 400

/** Neighbours together, at their mean, until there are few enough. */
function thinned(values: Values): Values {
  if (values.length <= MOST_VALUES) return values
  const groups: { value: number; count: number }[] = []
  const size = Math.ceil(values.length / MOST_VALUES)
  for (let at = 0; at < values.length; at += size) {
    const group = values.slice(at, at + size)
    const count = group.reduce((sum, one) => sum + one.count, 0)
    groups.push({ value: group.reduce((sum, one) => sum + one.value * one.count, 0) / count, count })
  }
  return groups
}

function total(values: Values, of: (x: number) => number): number {
  let sum = 0
  for (const { value, count } of values) sum += count * of(value)
  return sum
}
