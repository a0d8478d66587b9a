/** Enough room for whoever waits: beyond it there is nobody to speak of. */
const MOST = 120
const STEPS_AN_HOUR = 240
/** Days are alike that differ by no more, of all. */
const SETTLED = 1e-9

/**
 * Mean wait, from request to answer, at two servers in the first half of each day and one in the second, where whoever goes
 * finishes first: M/M/c(t), by Kolmogorov's equations over days until they repeat (Runge and Kutta's fourth-order rule).
 * Requests are served by the lower number of those idle.
 * @param arrivals an hour
 * @param served an hour, by each
 * @returns hours
 */
export function twoThenOne(arrivals: number, served: number): number {
  // With two on shift, one request is with the first of them, or with the second; with one on shift, the second may be finishing.
  const day = new Float64Array(2 * MOST)
  const night = new Float64Array(2 * MOST)
  day[0] = 1
  for (let last = 0; ; ) {
    let present = 12 * pass(day, byDay)
    // Whoever is second is dismissed: of two or more requests one is with the second.
    night.fill(0)
    for (let n = 0; n < MOST; n++) {
      const second = n === 1 ? day[MOST + 1]! : n >= 2 ? day[n]! : 0
      night[MOST + n]! += second
      night[n]! += day[n]! - (n >= 2 ? second : 0)
    }
    present += 12 * pass(night, byNight)
    // Whoever was finishing is on shift again; where both are free hands, the one who comes takes the next in line.
    day.fill(0)
    for (let n = 0; n < MOST; n++) {
      day[n]! += night[n]! + (n === 1 ? 0 : night[MOST + n]!)
      if (n === 1) day[MOST + 1]! += night[MOST + 1]!
    }
    // Little's law over a day.
    if (Math.abs(present - last) < SETTLED * present) return present / (24 * arrivals)
    last = present
  }

  /** Lets half a day pass. @returns the mean number of requests there */
  function pass(state: Float64Array, flow: (state: Float64Array, change: Float64Array) => void): number {
    const step = 1 / STEPS_AN_HOUR
    const [one, two, three, four, at] = Array.from({ length: 5 }, () => new Float64Array(state.length)) as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ]
    let area = 0
    const moved = (by: Float64Array, part: number) => at.map((_, i) => state[i]! + part * step * by[i]!)
    for (let i = 0; i < 12 * STEPS_AN_HOUR; i++) {
      const before = count(state)
      flow(state, one)
      flow(moved(one, 0.5), two)
      flow(moved(two, 0.5), three)
      flow(moved(three, 1), four)
      for (let s = 0; s < state.length; s++) {
        state[s]! += (step / 6) * (one[s]! + 2 * two[s]! + 2 * three[s]! + four[s]!)
      }
      area += ((before + count(state)) / 2) * step
    }
    return area / 12
  }

  /** Places n: n requests, a single one with the first. Place MOST + 1: a single one, with the second. */
  function byDay(state: Float64Array, change: Float64Array): void {
    change.fill(0)
    const move = move2(state, change)
    for (let n = 0; n + 1 < MOST; n++) move(n, n + 1, arrivals)
    move(MOST + 1, 2, arrivals)
    move(1, 0, served)
    move(MOST + 1, 0, served)
    move(2, 1, served)
    move(2, MOST + 1, served)
    for (let n = 3; n < MOST; n++) move(n, n - 1, 2 * served)
  }

  /** Places n: n requests, nobody finishing. Places MOST + n: n requests, of which the second is finishing one. */
  function byNight(state: Float64Array, change: Float64Array): void {
    change.fill(0)
    const move = move2(state, change)
    for (let n = 0; n + 1 < MOST; n++) {
      move(n, n + 1, arrivals)
      if (n > 0) move(n, n - 1, served)
      if (n === 0) continue
      move(MOST + n, MOST + n + 1, arrivals)
      move(MOST + n, n - 1, served)
      if (n > 1) move(MOST + n, MOST + n - 1, served)
    }
  }
}

function move2(state: Float64Array, change: Float64Array) {
  return (from: number, to: number, rate: number) => {
    change[from]! -= rate * state[from]!
    change[to]! += rate * state[from]!
  }
}

function count(state: Float64Array): number {
  return state.reduce((sum, share, place) => sum + share * (place % MOST), 0)
}
