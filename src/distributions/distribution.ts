import { exp, log } from '../core/engine/arithmetic.js'
import { Formula, Law } from '../core/engine/law.js'
import { invariant } from '../kernel/invariant.js'
import { betaLaw } from './beta-law.js'
import { gammaLaw } from './gamma-law.js'
import { logGamma } from './log-gamma.js'
import { quantileTable } from './quantile-table.js'

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

/**
 * Below this coefficient of variation a gamma distribution is computed as the lognormal one of the same mean and
 * coefficient: they differ by less than 2e-6 of the mean, and the series for the exact one grow long.
 */
const LEAST_GAMMA_CV = 0.003

/** A distribution as the core draws from it, and what it was stated as. */
class Distribution extends Law {
  constructor(
    readonly spec: DistributionSpec,
    mean: number,
    computed: Computed,
  ) {
    invariant(mean >= 0 && mean < Number.POSITIVE_INFINITY, 'a distribution has a finite mean that is not negative')
    super()
    Object.assign(this, computed)
    this.mean = mean
  }

  /** What a scenario would state. */
  toJSON(): DistributionSpec {
    return this.spec
  }
}

interface Computed {
  readonly formula: Formula
  readonly a?: number
  readonly b?: number
  readonly c?: number
  readonly table?: Float64Array
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
const tables = new Map<string, Float64Array>()

/** Designs that differ elsewhere share their tables, each of which takes a millisecond and 12 kB. */
function tableOf(parameters: string, make: () => Float64Array): Float64Array {
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
    table: tableOf(`gamma ${shape}`, () => quantileTable(gammaLaw(shape), log(shape))),
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
    table: tableOf(`beta ${a} ${b}`, () => quantileTable(betaLaw(a, b), log(a / b))),
  }
}

function empirical(spec: DistributionSpec & { law: 'empirical' }): Distribution {
  const values = Float64Array.from(spec.values).sort()
  let sum = 0
  for (const value of values) sum += value
  return new Distribution(spec, sum / values.length, { formula: Formula.empirical, values })
}
