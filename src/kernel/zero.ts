/**
 * Where a field begins that will hold fractions. As 0 it would begin as a small integer, and V8 would rebuild every object at
 * its first fraction; minus zero is a double from the start, and adds like 0.
 */
export const ZERO = -0
