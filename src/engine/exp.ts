// After fdlibm's e_exp.c. Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro, a Sun
// Microsystems, Inc. business. Permission to use, copy, modify, and distribute this software is freely granted,
// provided that this notice is preserved.
import { LEAST_EXPONENT, POWERS_OF_TWO } from './powers-of-two.js'

const OVERFLOW = 709.782712893384
const UNDERFLOW = -745.1332191019411
const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
const INVERSE_LN2 = Math.LOG2E

/** e to the power of x. Error below 1 ulp; 0 and Infinity at the ends of the range, NaN of NaN. */
export function exp(x: number): number {
  if (!(x > UNDERFLOW && x < OVERFLOW)) return beyond(x)
  const k = Math.floor(INVERSE_LN2 * x + 0.5)
  const high = x - k * LN2_HIGH
  const low = k * LN2_LOW
  const r = high - low
  const t = r * r
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))))
  const y = 1 - (low - (r * c) / (2 - c) - high)
  // In two steps at the edges, where 2^k alone is infinite or subnormal.
  if (k > 1023) return y * 2 * POWERS_OF_TWO[1023 - LEAST_EXPONENT]!
  if (k < LEAST_EXPONENT) return y * POWERS_OF_TWO[k + 200 - LEAST_EXPONENT]! * POWERS_OF_TWO[-200 - LEAST_EXPONENT]!
  return y * POWERS_OF_TWO[k - LEAST_EXPONENT]!
}

function beyond(x: number): number {
  if (x <= UNDERFLOW) return 0
  if (x >= OVERFLOW) return x === OVERFLOW ? Number.MAX_VALUE : Number.POSITIVE_INFINITY
  return Number.NaN
}
