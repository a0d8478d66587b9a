const BATCH = 5
/** Of the last few batches almost any would pass for steady. */
const LEAST_KEPT = 5

/**
 * How much of a series to cut as its warm-up, by MSER-5: the cut after which the mean of what is left is known best,
 * judged on batches of 5 (White, Cobb and Spratt, Winter Simulation Conference 2000, 755-760).
 * @param series observations in order of time
 * @returns the index of the first observation to keep; -1 where more than half would have to go, or the series has
 *   fewer than 50 observations: then it is too short to tell
 */
export function mser5(series: ArrayLike<number>): number {
  const batches = Math.floor(series.length / BATCH)
  if (batches < 2 * LEAST_KEPT) return -1
  let best = Number.POSITIVE_INFINITY
  let cut = 0
  let mean = 0
  let squares = 0
  // From the end, so that each batch is added once; the earliest of equal cuts wins.
  for (let kept = 1; kept <= batches; kept++) {
    const first = batches - kept
    const value = batchMean(series, first)
    const deviation = value - mean
    mean += deviation / kept
    squares += deviation * (value - mean)
    const variance = squares / (kept * kept)
    if (kept >= LEAST_KEPT && variance <= best) {
      best = variance
      cut = first
    }
  }
  return cut > batches / 2 ? -1 : cut * BATCH
}

function batchMean(series: ArrayLike<number>, batch: number): number {
  let sum = 0
  for (let i = 0; i < BATCH; i++) sum += series[batch * BATCH + i]!
  return sum / BATCH
}
