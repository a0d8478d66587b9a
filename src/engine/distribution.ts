import { invariant } from '../kernel/invariant.js'
import { exp, log } from './arithmetic.js'
import { betaLaw } from './beta-law.js'
import { gammaLaw } from './gamma-law.js'
import { hyperexponentialQuantile } from './hyperexponential-quantile.js'
import { logGamma } from './log-gamma.js'
import { normalQuantile } from './normal-quantile.js'
import { QuantileTable } from './quantile-table.js'

/**
 * A distribution as a value: what a scenario states and a model keeps. Means, bounds and values are in the unit of the
 * quantity (seconds, business days or money); `cv` is the coefficient of variation.
 */
export type DistributionSpec =
  | { readonly law: 'constant'; readonly value: number }
  | { readonly law: 'exponential'; readonly mean: number }
  | { readonly law: 'lognormal'; readonly mean: number; readonly cv: number }
  | { readonly law: 'gamma'; readonly mean: number; readonly cv: number }
  | { readonly law: 'erlang'; readonly mean: number; readonly k: number }
  | { readonly law: 'weibull'; readonly mean: number; readonly shape: number }
  /** Two phases with balanced means; cv >= 1. */
  | { readonly law: 'hyperexponential'; readonly mean: number; readonly cv: number }
  | { readonly law: 'uniform'; readonly low: number; readonly high: number }
  | { readonly law: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly law: 'pert'; readonly low: number; readonly mode: number; readonly high: number }
  /** Equally likely values. */
  | { readonly law: 'empirical'; readonly values: readonly number[] }

/** What is computed; several specifications may come to the same. An enum: a bundler writes its numbers into the hot path. */
enum Formula {
  constant,
  exponential,
  lognormal,
  gamma,
  weibull,
  hyperexponential,
  uniform,
  triangular,
  pert,
  empirical,
}

/**
 * Below this coefficient of variation a gamma distribution is computed as the lognormal one of the same mean and
 * coefficient: they differ by less than 2e-6 of the mean, and the series for the exact one grow long.
 */
const LEAST_GAMMA_CV = 0.003

/**
 * A distribution drawn from by inversion: one uniform a variate, monotone, so that paired designs stay paired. One class
 * for all laws, so that a call from the hot path always meets the same shape.
 */
export class Distribution {
  readonly spec: DistributionSpec
  readonly mean: number
  private readonly formula: Formula
  /** The law's parameters; see `distribution`. */
  private readonly a: number
  private readonly b: number
  private readonly c: number
  private readonly table: QuantileTable | undefined
  /** Ascending. */
  private readonly values: Float64Array

  constructor(spec: DistributionSpec, mean: number, how: Computed) {
    invariant(mean >= 0 && mean < Number.POSITIVE_INFINITY, 'a distribution has a finite mean that is not negative')
    this.spec = spec
    this.mean = mean
    this.formula = how.formula
    this.a = how.a ?? Number.NaN
    this.b = how.b ?? Number.NaN
    this.c = how.c ?? Number.NaN
    this.table = how.table
    this.values = how.values ?? new Float64Array(0)
  }

  /**
   * The value below which probability u lies, in the unit of the mean; finite and not negative for u of `Streams`.
   * @param u inside (0, 1)
   */
  quantile(u: number): number {
    switch (this.formula) {
      case Formula.exponential:
        return -this.a * log(1 - u)
      case Formula.lognormal:
        return exp(this.a + this.b * normalQuantile(u))
      case Formula.constant:
        return this.a
      case Formula.weibull:
        return this.a * exp(this.b * log(-log(1 - u)))
      case Formula.gamma:
        return this.a * exp(this.table!.at(u))
      case Formula.hyperexponential:
        return this.a * hyperexponentialQuantile(this.b, u)
      case Formula.uniform:
        return this.a + this.b * u
      case Formula.triangular:
        return this.triangular(u)
      case Formula.pert:
        return this.a + this.b / (1 + exp(-this.table!.at(u)))
      case Formula.empirical:
        return this.values[Math.min(Math.floor(u * this.values.length), this.values.length - 1)]!
    }
  }

  /** What a scenario would state. */
  toJSON(): DistributionSpec {
    return this.spec
  }

  /** a = low, b = width, c = share of the width below the mode. */
  private triangular(u: number): number {
    return u < this.c
      ? this.a + this.b * Math.sqrt(u * this.c)
      : this.a + this.b * (1 - Math.sqrt((1 - u) * (1 - this.c)))
  }
}

interface Computed {
  readonly formula: Formula
  readonly a?: number
  readonly b?: number
  readonly c?: number
  readonly table?: QuantileTable
  readonly values?: Float64Array
}

/** Makes a specification ready to draw from. Costs up to a few milliseconds for gamma, erlang and pert, which are tabled. */
export function distribution(spec: DistributionSpec): Distribution {
  switch (spec.law) {
    case 'constant':
      return new Distribution(spec, spec.value, constant(spec.value))
    case 'exponential':
      return new Distribution(spec, spec.mean, exponential(spec.mean))
    case 'lognormal':
      return new Distribution(spec, spec.mean, lognormal(spec.mean, spec.cv))
    case 'gamma':
      return new Distribution(spec, spec.mean, gamma(spec.mean, spec.cv))
    case 'erlang':
      return new Distribution(spec, spec.mean, gamma(spec.mean, 1 / Math.sqrt(spec.k)))
    case 'weibull':
      return new Distribution(spec, spec.mean, weibull(spec.mean, spec.shape))
    case 'hyperexponential':
      return new Distribution(spec, spec.mean, hyperexponential(spec.mean, spec.cv))
    case 'uniform':
      return new Distribution(spec, (spec.low + spec.high) / 2, {
        formula: Formula.uniform,
        a: spec.low,
        b: spec.high - spec.low,
      })
    case 'triangular':
      return new Distribution(spec, (spec.low + spec.mode + spec.high) / 3, triangular(spec.low, spec.mode, spec.high))
    case 'pert':
      return new Distribution(spec, (spec.low + 4 * spec.mode + spec.high) / 6, pert(spec.low, spec.mode, spec.high))
    case 'empirical':
      return empirical(spec)
  }
}

function constant(value: number): Computed {
  return { formula: Formula.constant, a: value }
}

function exponential(mean: number): Computed {
  return { formula: Formula.exponential, a: mean }
}

/** sigma^2 = log(1 + cv^2), mu = log(mean) - sigma^2 / 2. */
function lognormal(mean: number, cv: number): Computed {
  if (mean === 0 || cv === 0) return constant(mean)
  const variance = log(1 + cv * cv)
  return { formula: Formula.lognormal, a: log(mean) - variance / 2, b: Math.sqrt(variance) }
}

/** More tables than the designs of a call usually share. */
const MOST_TABLES = 100
const tables = new Map<string, QuantileTable>()

/** Designs that differ elsewhere share their tables, each of which takes a millisecond and 12 kB. */
function tableOf(parameters: string, make: () => QuantileTable): QuantileTable {
  const known = tables.get(parameters)
  if (known !== undefined) return known
  if (tables.size >= MOST_TABLES) tables.clear()
  const made = make()
  tables.set(parameters, made)
  return made
}

/** Shape 1 / cv^2, scale mean cv^2. */
function gamma(mean: number, cv: number): Computed {
  if (cv < LEAST_GAMMA_CV) return lognormal(mean, cv)
  if (cv === 1) return exponential(mean)
  const shape = 1 / (cv * cv)
  return {
    formula: Formula.gamma,
    a: mean / shape,
    table: tableOf(`gamma ${shape}`, () => new QuantileTable(gammaLaw(shape), log(shape))),
  }
}

/** Scale mean / gamma(1 + 1 / shape). */
function weibull(mean: number, shape: number): Computed {
  return { formula: Formula.weibull, a: mean / exp(logGamma(1 + 1 / shape)), b: 1 / shape }
}

/** Two phases that contribute half of the mean each: Whitt, Operations Research 30 (1982), 125-147. */
function hyperexponential(mean: number, cv: number): Computed {
  invariant(cv >= 1, 'a hyperexponential distribution has a coefficient of variation of at least 1')
  const square = cv * cv
  return { formula: Formula.hyperexponential, a: mean, b: (1 + Math.sqrt((square - 1) / (square + 1))) / 2 }
}

function triangular(low: number, mode: number, high: number): Computed {
  if (low === high) return constant(low)
  return { formula: Formula.triangular, a: low, b: high - low, c: (mode - low) / (high - low) }
}

/** A beta distribution between the bounds with weight 4 on the mode: Malcolm et al., Operations Research 7 (1959), 646-669. */
function pert(low: number, mode: number, high: number): Computed {
  if (low === high) return constant(low)
  const width = high - low
  const a = 1 + (4 * (mode - low)) / width
  const b = 6 - a
  return {
    formula: Formula.pert,
    a: low,
    b: width,
    table: tableOf(`beta ${a} ${b}`, () => new QuantileTable(betaLaw(a, b), log(a / b))),
  }
}

function empirical(spec: DistributionSpec & { law: 'empirical' }): Distribution {
  const values = Float64Array.from(spec.values).sort()
  let sum = 0
  for (const value of values) sum += value
  return new Distribution(spec, sum / values.length, { formula: Formula.empirical, values })
}
