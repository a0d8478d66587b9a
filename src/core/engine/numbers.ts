// Lists of numbers whose length is fixed. Where the core is compiled they are its barest ones: see numbers.wasm.ts.

export type F64s = Float64Array
export type I32s = Int32Array

/** So many zeros. */
export function f64s(length: i32): F64s {
  return new Float64Array(length)
}

/** So many zeros. */
export function i32s(length: i32): I32s {
  return new Int32Array(length)
}
