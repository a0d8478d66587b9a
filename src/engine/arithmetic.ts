/**
 * Portable arithmetic: the same bits on every machine, because it is made of + - * / and square roots only. `Math.exp`,
 * `Math.log` and `Math.pow` may differ between versions of a JavaScript engine, and results must not.
 */

const DOUBLE = new Float64Array(1)
const WORDS = new Int32Array(DOUBLE.buffer)
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0

/** Sign, exponent and the 20 leading bits of the fraction of a double, as an int32. */
export function highWord(x: number): number {
  DOUBLE[0] = x
  return WORDS[HIGH]!
}

/** The exponent of the first of {@link POWERS_OF_TWO}: that of the least normal double. */
const LEAST_EXPONENT = -1022

/** 2^-1022 .. 2^1023 by exponent less {@link LEAST_EXPONENT}: multiplying by one scales a double exactly. */
const POWERS_OF_TWO: Float64Array = (() => {
  const powers = new Float64Array(2046)
  powers[-LEAST_EXPONENT] = 1
  for (let i = -LEAST_EXPONENT + 1; i < powers.length; i++) powers[i] = powers[i - 1]! * 2
  for (let i = -LEAST_EXPONENT - 1; i >= 0; i--) powers[i] = powers[i + 1]! / 2
  return powers
})()

// `exp` and `log` after fdlibm's e_exp.c and e_log.c. Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro, a Sun
// Microsystems, Inc. business. Permission to use, copy, modify, and distribute this software is freely granted,
// provided that this notice is preserved.

const OVERFLOW = 709.782712893384
const UNDERFLOW = -745.1332191019411
const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
const INVERSE_LN2 = Math.LOG2E

/** e to the power of x. Error below 1 ulp; 0 and Infinity at the ends of the range, NaN of NaN. */
export function exp(x: number): number {
  if (!(x > UNDERFLOW && x < OVERFLOW)) return endOfExp(x)
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

function endOfExp(x: number): number {
  if (x <= UNDERFLOW) return 0
  if (x >= OVERFLOW) return x === OVERFLOW ? Number.MAX_VALUE : Number.POSITIVE_INFINITY
  return Number.NaN
}

const LEAST_NORMAL = 2.2250738585072014e-308
const TWO_TO_54 = 18014398509481984
/** High word of 1 less that of sqrt(1/2): moves the cut between exponents from 1 to sqrt(1/2). */
const TO_SQRT_HALF = 0x3ff00000 - 0x3fe6a09e

/** Natural logarithm. Error below 1 ulp; -Infinity of 0, NaN of negative numbers and of NaN. */
export function log(x: number): number {
  if (!(x >= LEAST_NORMAL && x <= Number.MAX_VALUE)) return endOfLog(x)
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

function endOfLog(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY
  if (x === Number.POSITIVE_INFINITY) return x
  return x > 0 ? log(x * TWO_TO_54) - 54 * LN2_LOW - 54 * LN2_HIGH : Number.NaN
}

/**
 * x to the power of y for x >= 0, as exp(y log x): its relative error grows with |y log x|, to about 1e-13 at the ends of
 * the range. Whatever to the power of 0 is 1; NaN where x is negative.
 */
export function power(x: number, y: number): number {
  return y === 0 ? 1 : exp(y * log(x))
}
