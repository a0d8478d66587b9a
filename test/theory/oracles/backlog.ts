interface Hours {
  /** By class, those who go first first; per minute of the open hours, in which alone they come. */
  readonly arrivals: readonly [number, number]
  /** Minutes. */
  readonly service: number
  /** Open minutes of every day. */
  readonly open: number
}

const DAY = 24 * 60
/** Contacts of a class beyond which none is looked at, and minutes of a step. */
const [MOST_FIRST, MOST_SECOND, STEP] = [20, 60, 1]
/** Days are alike in which the time waited differs by no more, of all. */
const SETTLED = 1e-7

/**
 * One agent who works what was written in open hours, one class before the other without interrupting, exponential service. At
 * closing the one in hand is finished; the rest waits for the morning. The day is stepped through by Runge and Kutta until
 * every day is like the one before.
 * @returns mean waits by the clock in hours, by class, and how many wait, averaged over day and night
 */
export function backlog({ arrivals: [first, second], service, open }: Hours) {
  const done = 1 / service
  const mostSecond = second === 0 ? 0 : MOST_SECOND
  const mostFirst = second === 0 ? MOST_SECOND : MOST_FIRST
  const [rows, width] = [mostFirst + 1, mostSecond + 1]
  // The agent has something in hand in all but the last state, in which nobody waits.
  const idle = rows * width
  let shares = new Float64Array(idle + 1)
  shares[idle] = 1
  const flow = (from: Float64Array) => {
    const change = new Float64Array(idle + 1)
    const move = (at: number, to: number, rate: number) => {
      change[at]! -= rate * from[at]!
      change[to]! += rate * from[at]!
    }
    move(idle, 0, first + second)
    for (let a = 0; a < rows; a++) {
      for (let b = 0; b < width; b++) {
        const at = a * width + b
        if (from[at] === 0) continue
        if (a < mostFirst) move(at, at + width, first)
        if (b < mostSecond) move(at, at + 1, second)
        move(at, a > 0 ? at - width : b > 0 ? at - 1 : idle, done)
      }
    }
    return change
  }
  const onward = (change: Float64Array, by: number) => shares.map((share, at) => share + by * change[at]!)
  const waiting = () => {
    const sums: [number, number] = [0, 0]
    for (let at = 0; at < idle; at++) {
      sums[0] += shares[at]! * Math.floor(at / width)
      sums[1] += shares[at]! * (at % width)
    }
    return sums
  }
  for (let last = 0; ; ) {
    // In the morning the first in line is taken up.
    const morning = new Float64Array(idle + 1)
    morning[idle] = shares[idle]!
    for (let a = 0; a < rows; a++) {
      for (let b = 0; b < width; b++) {
        const to = a > 0 ? (a - 1) * width + b : b > 0 ? b - 1 : idle
        morning[to]! += shares[a * width + b]!
      }
    }
    shares = morning
    let [line, backlogged] = [0, 0]
    for (let step = 0; step < open / STEP; step++) {
      const k1 = flow(shares)
      const k2 = flow(onward(k1, STEP / 2))
      const k3 = flow(onward(k2, STEP / 2))
      const k4 = flow(onward(k3, STEP))
      const before = waiting()
      shares = shares.map((share, at) => share + (STEP / 6) * (k1[at]! + 2 * k2[at]! + 2 * k3[at]! + k4[at]!))
      const after = waiting()
      line += (STEP * (before[0] + after[0])) / 2
      backlogged += (STEP * (before[1] + after[1])) / 2
    }
    // At closing the one in hand is finished, and all others wait for the morning.
    const [ahead, behind] = waiting()
    line += (DAY - open) * ahead
    backlogged += (DAY - open) * behind
    const waited = line + backlogged
    if (Math.abs(waited - last) <= SETTLED * waited) {
      return {
        waits: [line / (first * open) / 60, second === 0 ? Number.NaN : backlogged / (second * open) / 60] as const,
        waiting: waited / DAY,
      }
    }
    last = waited
  }
}
