import { exp, log } from '../../core/engine/arithmetic.js'
import type { DistributionSpec } from '../../distributions/distribution.js'
import { gammaLaw } from '../../distributions/gamma-law.js'
import { logGamma } from '../../distributions/log-gamma.js'

/** A law of durations with one shape beside its mean, or none: what it says of a value. */
export interface Law {
  readonly name: 'exponential' | 'lognormal' | 'gamma' | 'weibull' | 'hyperexponential'
  /** Bounds of what tells its shape: a coefficient of variation, or Weibull's exponent; none where it has no shape. */
  readonly shapes: readonly [low: number, high: number] | null
  /** The logarithm of the density. */
  readonly density: (mean: number, shape: number) => (x: number) => number
  /** The logarithm of the share above a value. */
  readonly above: (mean: number, shape: number) => (x: number) => number
  readonly spec: (mean: number, shape: number) => DistributionSpec
}

const HALF_LOG_TWO_PI = 0.9189385332046728

/** The laws that are held against each other, the simplest first. */
export const LAWS: readonly Law[] = [
  {
    name: 'exponential',
    shapes: null,
    density: (mean) => {
      const constant = log(mean)
      return (x) => -x / mean - constant
    },
    above: (mean) => (x) => -x / mean,
    spec: (mean) => ({ law: 'exponential', mean }),
  },
  {
    name: 'lognormal',
    shapes: [0.05, 20],
    density: (mean, cv) => {
      const { mu, sigma } = normalOf(mean, cv)
      const constant = log(sigma) + HALF_LOG_TWO_PI
      return (x) => {
        const z = (log(x) - mu) / sigma
        return -(z * z) / 2 - log(x) - constant
      }
    },
    above: (mean, cv) => {
      const { mu, sigma } = normalOf(mean, cv)
      return (x) => log(normalAbove((log(x) - mu) / sigma))
    },
    spec: (mean, cv) => ({ law: 'lognormal', mean, cv }),
  },
  {
    name: 'gamma',
    shapes: [0.05, 10],
    density: (mean, cv) => {
      const shape = 1 / (cv * cv)
      const scale = mean / shape
      const constant = logGamma(shape) + shape * log(scale)
      return (x) => (shape - 1) * log(x) - x / scale - constant
    },
    above: (mean, cv) => {
      const shape = 1 / (cv * cv)
      const law = gammaLaw(shape)
      return (x) => law.tails(log((x * shape) / mean)).above
    },
    spec: (mean, cv) => ({ law: 'gamma', mean, cv }),
  },
  {
    name: 'weibull',
    shapes: [0.2, 20],
    density: (mean, shape) => {
      const scale = mean / exp(logGamma(1 + 1 / shape))
      const constant = log(shape / scale)
      return (x) => {
        const z = log(x / scale)
        return constant + (shape - 1) * z - exp(shape * z)
      }
    },
    above: (mean, shape) => {
      const scale = mean / exp(logGamma(1 + 1 / shape))
      return (x) => (x > 0 ? -exp(shape * log(x / scale)) : 0)
    },
    spec: (mean, shape) => ({ law: 'weibull', mean, shape }),
  },
  {
    name: 'hyperexponential',
    shapes: [1.001, 20],
    density: (mean, cv) => {
      const { p, fast, slow } = phasesOf(mean, cv)
      return (x) => log(p * fast * exp(-fast * x) + (1 - p) * slow * exp(-slow * x))
    },
    above: (mean, cv) => {
      const { p, fast, slow } = phasesOf(mean, cv)
      return (x) => log(p * exp(-fast * x) + (1 - p) * exp(-slow * x))
    },
    spec: (mean, cv) => ({ law: 'hyperexponential', mean, cv }),
  },
]

/** As the engine has it: two phases that contribute half of the mean each. */
function phasesOf(mean: number, cv: number) {
  const square = cv * cv
  const p = (1 + Math.sqrt((square - 1) / (square + 1))) / 2
  return { p, fast: (2 * p) / mean, slow: (2 * (1 - p)) / mean }
}

function normalOf(mean: number, cv: number) {
  const variance = log(1 + cv * cv)
  return { mu: log(mean) - variance / 2, sigma: Math.sqrt(variance) }
}

const HALF_GAMMA = gammaLaw(0.5)

/** Share of the standard normal distribution above z: half of the gamma law of shape 1/2 above z^2 / 2. */
function normalAbove(z: number): number {
  if (z === 0) return 0.5
  const { above, below } = HALF_GAMMA.tails(log((z * z) / 2))
  return z > 0 ? exp(above) / 2 : 0.5 + exp(below) / 2
}
