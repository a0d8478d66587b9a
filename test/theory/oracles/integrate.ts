/** Solves y' = flow(y) from 0 to `until` by Runge-Kutta of fourth order. */
export function integrate(
  flow: (y: readonly number[]) => readonly number[],
  start: readonly number[],
  until: number,
  steps = 1000,
): readonly number[] {
  const h = until / steps
  let y = start
  for (let step = 0; step < steps; step++) {
    const a = flow(y)
    const b = flow(along(y, a, h / 2))
    const c = flow(along(y, b, h / 2))
    const d = flow(along(y, c, h))
    y = y.map((value, i) => value + (h / 6) * (a[i]! + 2 * b[i]! + 2 * c[i]! + d[i]!))
  }
  return y
}

function along(y: readonly number[], slope: readonly number[], h: number): readonly number[] {
  return y.map((value, i) => value + h * slope[i]!)
}
