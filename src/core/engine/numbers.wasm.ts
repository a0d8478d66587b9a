// Stands in for numbers.ts where the core is compiled: numbers lie where the list does, one step away instead of two. Not TypeScript.
export type F64s = StaticArray<f64>
export type I32s = StaticArray<i32>

export function f64s(length: i32): F64s {
  return new StaticArray<f64>(length)
}

export function i32s(length: i32): I32s {
  return new StaticArray<i32>(length)
}
