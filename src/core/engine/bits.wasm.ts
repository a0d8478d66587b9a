// What WebAssembly reads off a double at once; stands in for bits.ts where the core is compiled. Not TypeScript.
export function highWord(x: f64): i32 {
  return i32(reinterpret<i64>(x) >> 32)
}

export function powerOfTwo(k: i32): f64 {
  return reinterpret<f64>(i64(k + 1023) << 52)
}

export function leadingBits(high: i32, low: i32): f64 {
  return f64((i64(u32(high)) << 20) | i64(u32(low) >>> 12))
}

export function wholeNumber(x: f64): i32 {
  // Beside 1.5 * 2^52 the last bits are those of a whole number.
  return i32(reinterpret<i64>(x + 6755399441055744))
}
