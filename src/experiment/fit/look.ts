/** What was seen of a design: the figures that a fit watches, always in the same order. NaN where nothing was observed. */
export interface Look {
  /** Over all replications. */
  readonly figures: readonly number[]
  /** Standard errors of those, as wide as the few replications make them that they are known from. */
  readonly errors: readonly number[]
  /** The figures of each replication by itself. */
  readonly each: readonly (readonly number[])[]
}

/** The values of the unknowns, in prior standard deviations from the middle of what was believed. */
export type Point = readonly number[]

/** A point of the search, and what was seen there. */
export interface Place {
  readonly at: Point
  readonly look: Look
}

/** Looks at the firm at several points at once, the same customers at each. */
export type LookAt = (points: readonly Point[], replications: number) => Promise<readonly Look[]>

/** Fewer replications tell nothing of their own spread. */
const FEWEST = 4

/**
 * What was seen, from each replication's figures. A standard error that is known from n replications is widened to the
 * standard deviation of Student's t with as many less one degrees of freedom.
 * @param figures over all of them; the mean where absent
 */
export function lookOf(each: readonly (readonly number[])[], figures: readonly number[] = meanOf(each)): Look {
  const means = meanOf(each)
  const errors = means.map((mean, figure) => {
    const known = each.map((one) => one[figure]!).filter((value) => !Number.isNaN(value))
    const squares = known.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
    const n = Math.max(FEWEST, known.length)
    return Math.sqrt(squares / (known.length * (known.length - 1))) * Math.sqrt((n - 1) / (n - 3))
  })
  return { figures, errors, each }
}

function meanOf(each: readonly (readonly number[])[]): readonly number[] {
  const [first = []] = each
  return first.map((_, figure) => {
    const known = each.map((one) => one[figure]!).filter((value) => !Number.isNaN(value))
    return known.reduce((sum, value) => sum + value, 0) / known.length
  })
}
