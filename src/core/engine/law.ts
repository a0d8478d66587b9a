import { exp, log } from './arithmetic.js'
import { hyperexponentialQuantile } from './hyperexponential-quantile.js'
import { normalQuantile } from './normal-quantile.js'
import { type F64s, f64s } from './numbers.js'
import { tabled } from './quantile-table.js'

/** What is computed; several laws of chance that a scenario states may come to the same. */
export enum Formula {
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
 * A law of chance drawn from by inversion: one uniform a variate, monotone, so that paired designs stay paired. One class
 * for all laws.
 */
export class Law {
  formula: Formula = Formula.constant
  /** In the unit of the quantity. */
  mean: f64 = 0
  /** The law's parameters; what they mean is the formula's. */
  a: f64 = Number.NaN
  b: f64 = Number.NaN
  c: f64 = Number.NaN
  /** See `tabled`; empty where the formula needs none. */
  table: F64s = f64s(0)
  /** Ascending, equally likely; of an empirical law. */
  values: F64s = f64s(0)

  /**
   * The value below which probability u lies, in the unit of the quantity; finite and not negative for u of `Streams`.
   * @param u inside (0, 1)
   */
  quantile(u: f64): f64 {
    switch (this.formula) {
      case Formula.exponential:
        return -this.a * log(1 - u)
      case Formula.lognormal:
        return exp(this.a + this.b * normalQuantile(u))
      case Formula.weibull:
        return this.a * exp(this.b * log(-log(1 - u)))
      case Formula.gamma:
        return this.a * exp(tabled(this.table, u))
      case Formula.hyperexponential:
        return this.a * hyperexponentialQuantile(this.b, u)
      case Formula.uniform:
        return this.a + this.b * u
      case Formula.triangular:
        return this.triangular(u)
      case Formula.pert:
        return this.a + this.b / (1 + exp(-tabled(this.table, u)))
      case Formula.empirical: {
        const place = Math.floor(u * (this.values.length as f64)) as i32
        return this.values[place < this.values.length ? place : this.values.length - 1]!
      }
      default:
        return this.a
    }
  }

  /** a = low, b = width, c = share of the width below the mode. */
  private triangular(u: f64): f64 {
    return u < this.c
      ? this.a + this.b * Math.sqrt(u * this.c)
      : this.a + this.b * (1 - Math.sqrt((1 - u) * (1 - this.c)))
  }
}
