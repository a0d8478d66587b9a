export interface RedialQueue {
  readonly arrivals: number
  readonly agents: number
  /** Rates of service, of patience and of a pause's end. */
  readonly service: number
  readonly patience: number
  readonly pause: number
  /** Who tries again. */
  readonly share: number
}

const MOST_THERE = 60
const MOST_OUT = 36

/** M/M/c+M with redials as a Markov chain of customers there and customers about to redial, by Gauss-Seidel sweeps. */
export function redials({ arrivals, agents, service, patience, pause, share }: RedialQueue) {
  const p = Array.from({ length: MOST_THERE + 1 }, () => new Float64Array(MOST_OUT + 1).fill(1))
  const at = (n: number, r: number) => p[n]?.[r] ?? 0
  const serve = (n: number) => Math.min(n, agents) * service
  const leave = (n: number) => Math.max(0, n - agents) * patience
  for (let sweep = 0; sweep < 3000; sweep++) {
    for (let n = 0; n <= MOST_THERE; n++) {
      for (let r = 0; r <= MOST_OUT; r++) {
        const full = n === MOST_THERE
        const out = (full ? 0 : arrivals + r * pause) + serve(n) + leave(n) * (r === MOST_OUT ? 1 - share : 1)
        const flow =
          at(n - 1, r) * arrivals +
          at(n - 1, r + 1) * (r + 1) * pause +
          at(n + 1, r) * (serve(n + 1) + leave(n + 1) * (1 - share)) +
          at(n + 1, r - 1) * leave(n + 1) * share
        p[n]![r] = flow / out
      }
    }
  }
  let total = 0
  let line = 0
  let orbit = 0
  let busy = 0
  for (let n = 0; n <= MOST_THERE; n++) {
    for (let r = 0; r <= MOST_OUT; r++) {
      total += at(n, r)
      line += at(n, r) * Math.max(0, n - agents)
      orbit += at(n, r) * r
      busy += at(n, r) * Math.min(n, agents)
    }
  }
  const abandoned = (line / total) * patience
  const attempts = arrivals + (orbit / total) * pause
  return {
    abandonment: abandoned / attempts,
    attempts: attempts / arrivals,
    lost: (abandoned * (1 - share)) / arrivals,
    line: line / total,
    orbit: orbit / total,
    occupancy: busy / total / agents,
  }
}
