import type { F64s } from './numbers.js'

/** Which of two slots goes first whose events are due at the same time. */
export function firstOf(one: i32, other: i32, orders: F64s): i32 {
  const order = orders[one]!
  const otherOrder = orders[other]!
  return order < otherOrder || (order === otherOrder && one < other) ? one : other
}
