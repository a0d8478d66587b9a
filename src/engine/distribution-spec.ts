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
