// @ts-expect-error jstat has no types.
import jstat from 'jstat'

interface Law {
  inv(p: number, ...parameters: number[]): number
  cdf(x: number, ...parameters: number[]): number
}

/** An independent implementation of the usual distributions, to be checked against. */
export const jStat: Readonly<
  Record<'normal' | 'lognormal' | 'gamma' | 'beta' | 'weibull' | 'triangular' | 'studentt', Law>
> & { gammafn(x: number): number } = jstat.jStat
