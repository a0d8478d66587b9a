import { pointOrder, type Sweep, type SweepPoint } from '../../experiment/sweep.js'

const MOST_NAMED = 6
/** So many points beside each other are a stretch. */
const STRETCH = 3

/** A point in full: `teams.front_line.agents=9, approvals.policy=direct`. */
export function pointName({ set }: SweepPoint): string {
  return Object.entries(set)
    .map(([path, value]) => `${path}=${value}`)
    .join(', ')
}

/** Its values alone, where the paths are clear: `9`, or `(9, direct)`. */
export function valuesOf({ set }: SweepPoint): string {
  const values = Object.values(set)
  return values.length === 1 ? values[0]! : `(${values.join(', ')})`
}

/** Points beside each other: `from 100 to 200`. @param stretch by index, in their order */
export function stretchText({ points }: Sweep, stretch: readonly number[]): string {
  return `from ${valuesOf(points[stretch[0]!]!)} to ${valuesOf(points[stretch.at(-1)!]!)}`
}

/** Some points: `50, 75 and 100 to 200` where one number varies; more than can be read are counted. @param some by index */
export function pointsText(sweep: Sweep, some: readonly number[]): string {
  const order = pointOrder(sweep)
  const stretches = order === null ? some.map((index) => [index]) : stretchesOf(order, some)
  const names = stretches.flatMap((stretch) => {
    const values = stretch.map((index) => valuesOf(sweep.points[index]!))
    return values.length < STRETCH ? values : [`${values[0]} to ${values.at(-1)}`]
  })
  if (names.length > MOST_NAMED) return `${some.length} other points (~ below)`
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** What stands beside each other in an order, together. */
function stretchesOf(order: readonly number[], some: readonly number[]): readonly (readonly number[])[] {
  const stretches: number[][] = []
  const meant = new Set(some)
  for (const [place, index] of order.entries()) {
    if (!meant.has(index)) continue
    if (place > 0 && meant.has(order[place - 1]!)) stretches.at(-1)!.push(index)
    else stretches.push([index])
  }
  return stretches
}
