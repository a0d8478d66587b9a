import { highWord, powerOfTwo, wholeNumber } from './bits.js'

/**
 * Portable arithmetic: the same bits on every machine, because it is made of + - * / and square roots only. `Math.exp`,
 * `Math.log` and `Math.pow` may differ between versions of a JavaScript engine, and results must not.
 */

/** The exponent of the least normal double. */
const LEAST_EXPONENT: i32 = -1022

// `exp` and `log` after fdlibm's e_exp.c and e_log.c. Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro, a Sun
// Microsystems, Inc. business. Permission to use, copy, modify, and distribute this software is freely granted,
// provided that this notice is preserved.

const OVERFLOW: f64 = 709.782712893384
const UNDERFLOW: f64 = -745.1332191019411
const LN2_HIGH: f64 = 0.6931471803691238
const LN2_LOW: f64 = 1.9082149292705877e-10

/** e to the power of x. Error below 1 ulp; 0 and Infinity at the ends of the range, NaN of NaN. */
export function exp(x: f64): f64 {
  if (!(x > UNDERFLOW && x < OVERFLOW)) return endOfExp(x)
  const whole = Math.floor(Math.LOG2E * x + 0.5)
  const high = x - whole * LN2_HIGH
  const low = whole * LN2_LOW
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
  const k = wholeNumber(whole)
  // In two steps at the edges, where 2^k alone is infinite or subnormal.
  if (k > 1023) return y * 2 * powerOfTwo(1023)
  if (k < LEAST_EXPONENT) return y * powerOfTwo(k + 200) * powerOfTwo(-200)
  return y * powerOfTwo(k)
}

function endOfExp(x: f64): f64 {
  if (x <= UNDERFLOW) return 0
  if (x >= OVERFLOW) return x === OVERFLOW ? Number.MAX_VALUE : Number.POSITIVE_INFINITY
  return Number.NaN
}

const LEAST_NORMAL: f64 = 2.2250738585072014e-308
const TWO_TO_54: f64 = 18014398509481984
/** High word of 1 less that of sqrt(1/2): moves the cut between exponents from 1 to sqrt(1/2). */
const TO_SQRT_HALF: i32 = 0x3ff00000 - 0x3fe6a09e

/** Natural logarithm. Error below 1 ulp; -Infinity of 0, NaN of negative numbers and of NaN. */
export function log(x: f64): f64 {
  if (!(x >= LEAST_NORMAL && x <= Number.MAX_VALUE)) return endOfLog(x)
  const exponent: i32 = ((highWord(x) + TO_SQRT_HALF) >> 20) - 1023
  // Exactly x / 2^k, between sqrt(1/2) and sqrt(2); 2^-k is subnormal only for the topmost exponent.
  const m = exponent === 1023 || exponent === 1024 ? x * 0.25 * powerOfTwo(2 - exponent) : x * powerOfTwo(-exponent)
  const k = exponent as f64
  const f = m - 1
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373))
  const odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)))
  const half = 0.5 * f * f
  return s * (half + (even + odd)) + k * LN2_LOW - half + f + k * LN2_HIGH
}

function endOfLog(x: f64): f64 {
  if (x === 0) return Number.NEGATIVE_INFINITY
  if (x === Number.POSITIVE_INFINITY) return x
  return x > 0 ? log(x * TWO_TO_54) - 54 * LN2_LOW - 54 * LN2_HIGH : Number.NaN
}

/**
 * x to the power of y for x >= 0, as exp(y log x): its relative error grows with |y log x|, to about 1e-13 at the ends of
 * the range. Whatever to the power of 0 is 1; NaN where x is negative.
 */
export function power(x: f64, y: f64): f64 {
  return y === 0 ? 1 : exp(y * log(x))
}
