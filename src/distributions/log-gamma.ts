import { log } from '../core/engine/arithmetic.js'

/** Lanczos approximation, g = 7, n = 9: coefficients by Godfrey (2001). */
const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
]
const HALF_LOG_TWO_PI = 0.9189385332046728

/** The logarithm of the gamma function for x > 0. Error about 1e-14 relative to the larger of 1 and the answer. */
export function logGamma(x: number): number {
  if (x < 0.5) return logGamma(x + 1) - log(x)
  const y = x - 1
  let sum = 0.9999999999998099
  for (let i = 0; i < LANCZOS.length; i++) sum += LANCZOS[i]! / (y + i + 1)
  const t = y + 7.5
  return HALF_LOG_TWO_PI + (y + 0.5) * log(t) - t + log(sum)
}
