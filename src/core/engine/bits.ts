const VIEW = new DataView(new ArrayBuffer(8))

/** Sign, exponent and the 20 leading bits of the fraction of a double, as an int32. */
export function highWord(x: f64): i32 {
  VIEW.setFloat64(0, x)
  return VIEW.getInt32(0)
}

/** 2 to the power of k, for the k of normal doubles: -1022 to 1023. */
export function powerOfTwo(k: i32): f64 {
  VIEW.setInt32(0, (k + 1023) << 20)
  VIEW.setInt32(4, 0)
  return VIEW.getFloat64(0)
}

const TWO_TO_20: f64 = 1_048_576
const TWO_TO_32: f64 = 4_294_967_296

/** The 52 leading bits of two int32, as a whole number from 0. */
export function leadingBits(high: i32, low: i32): f64 {
  return (high < 0 ? high + TWO_TO_32 : high) * TWO_TO_20 + (low >>> 12)
}

/** A whole number of less than 2^31 as an int32: a cast would check its range. */
export function wholeNumber(x: f64): i32 {
  return x as i32
}
