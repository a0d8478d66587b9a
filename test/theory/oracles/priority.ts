/** Customers of a class of M/G/1, the first of a list served first, or the least urgent first. */
export interface PriorityClass {
  /** Arrivals, and the first two moments of service. */
  readonly arrivals: number
  readonly mean: number
  readonly second: number
  /** The pace at which the priority of a wait rises; absent where it stands still. */
  readonly urgency?: number
}

/** Work that an arrival finds in service. */
function residual(classes: readonly PriorityClass[]): number {
  return classes.reduce((sum, { arrivals, second }) => sum + (arrivals * second) / 2, 0)
}

function load({ arrivals, mean }: PriorityClass): number {
  return arrivals * mean
}

/** Mean waits by class, nobody being interrupted: Cobham 1954. */
export function cobham(classes: readonly PriorityClass[]): readonly number[] {
  let above = 0
  return classes.map((one) => {
    const upTo = above + load(one)
    const wait = residual(classes) / ((1 - above) * (1 - upTo))
    above = upTo
    return wait
  })
}

/** Mean waits by class where priority is urgency times wait: Kleinrock 1964. @param classes by rising urgency */
export function kleinrock(classes: readonly PriorityClass[]): readonly number[] {
  const all = classes.reduce((sum, one) => sum + load(one), 0)
  const first = residual(classes) / (1 - all)
  const waits: number[] = []
  for (const [place, one] of classes.entries()) {
    const passed = (other: PriorityClass) =>
      1 - Math.min(other.urgency!, one.urgency!) / Math.max(other.urgency!, one.urgency!)
    const passing = classes.slice(0, place).reduce((sum, other, i) => sum + load(other) * waits[i]! * passed(other), 0)
    const beingPassed = classes.slice(place + 1).reduce((sum, other) => sum + load(other) * passed(other), 0)
    waits.push((first - passing) / (1 - beingPassed))
  }
  return waits
}
