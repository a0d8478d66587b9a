// After fdlibm's e_log.c. Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro, a Sun
// Microsystems, Inc. business. Permission to use, copy, modify, and distribute this software is freely granted,
// provided that this notice is preserved.
import { highWord } from './high-word.js'
import { LEAST_EXPONENT, POWERS_OF_TWO } from './powers-of-two.js'

const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
const LEAST_NORMAL = 2.2250738585072014e-308
const TWO_TO_54 = 18014398509481984
/** High word of 1 less that of sqrt(1/2): moves the cut between exponents from 1 to sqrt(1/2). */
const TO_SQRT_HALF = 0x3ff00000 - 0x3fe6a09e

/** Natural logarithm. Error below 1 ulp; -Infinity of 0, NaN of negative numbers and of NaN. */
export function log(x: number): number {
  if (!(x >= LEAST_NORMAL && x <= Number.MAX_VALUE)) return beyond(x)
  const k = ((highWord(x) + TO_SQRT_HALF) >> 20) - 1023
  // Exactly x / 2^k, between sqrt(1/2) and sqrt(2); 2^-k is subnormal only for the topmost exponent.
  const m =
    k === 1023 || k === 1024
      ? x * 0.25 * POWERS_OF_TWO[2 - k - LEAST_EXPONENT]!
      : x * POWERS_OF_TWO[-k - LEAST_EXPONENT]!
  const f = m - 1
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373))
  const odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)))
  const half = 0.5 * f * f
  return s * (half + (even + odd)) + k * LN2_LOW - half + f + k * LN2_HIGH
}

function beyond(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY
  if (x === Number.POSITIVE_INFINITY) return x
  return x > 0 ? log(x * TWO_TO_54) - 54 * LN2_LOW - 54 * LN2_HIGH : Number.NaN
}
