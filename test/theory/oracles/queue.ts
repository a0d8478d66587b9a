import { birthDeath, mean } from './birth-death.js'
import { integrate } from './integrate.js'

/** M/M/c with patience and waiting places, in one unit of time. */
export interface Queue {
  readonly arrivals: number
  /** Mean service. */
  readonly service: number
  readonly agents: number
  /** Mean patience; Infinity where absent. */
  readonly patience?: number
  /** Waiting places; without limit where absent. */
  readonly places?: number
}

/** Longest line looked at where there is no limit. */
const LONG = 1500

/** Its stationary figures by the product form: Erlang B, C and A are special cases. */
export function queue({ arrivals, service, agents, patience = Number.POSITIVE_INFINITY, places = LONG }: Queue) {
  const line = (n: number) => Math.max(0, n - agents)
  const p = birthDeath(
    () => arrivals,
    (n) => Math.min(n, agents) / service + line(n) / patience,
    agents + places,
  )
  const inLine = mean(p, line)
  const inSystem = mean(p, (n) => n)
  const blocked = p.at(-1)!
  return {
    delayed: mean(p, (n) => (n < agents ? 0 : 1)) - blocked,
    blocked,
    abandonment: inLine / patience / arrivals,
    inLine,
    inSystem,
    wait: inLine / arrivals,
    timeAdmitted: inSystem / (arrivals * (1 - blocked)),
    occupancy: mean(p, (n) => Math.min(n, agents)) / agents,
  }
}

/** What becomes of customers of an M/M/c+M within a time: shares of those offered, and the wait of those answered. */
export function waits({ arrivals, service, agents, patience = Number.POSITIVE_INFINITY }: Queue, within: number) {
  const places = 120
  const theta = 1 / patience
  const p = birthDeath(
    () => arrivals,
    (n) => Math.min(n, agents) / service + Math.max(0, n - agents) * theta,
    agents + places,
  )
  const ahead = (k: number) => agents / service + k * theta
  const start = Array.from({ length: places + 1 }, () => 0)
  // The k-th in line moves up at rate ahead(k) and leaves at rate theta; before the first stands the answer.
  const answered = integrate(
    (f) => f.map((value, k) => ahead(k) * ((f[k - 1] ?? 1) - value) - theta * value),
    start,
    within,
  )
  const left = integrate(
    (f) => f.map((value, k) => ahead(k) * ((f[k - 1] ?? 0) - value) + theta * (1 - value)),
    start,
    within,
  )
  const chance: number[] = []
  const time: number[] = []
  for (let k = 0; k <= places; k++) {
    const upFirst = ahead(k) / (ahead(k) + theta)
    time.push(upFirst * ((time[k - 1] ?? 0) + (chance[k - 1] ?? 1) / (ahead(k) + theta)))
    chance.push(upFirst * (chance[k - 1] ?? 1))
  }
  const over = (of: readonly number[], atOnce: number) => mean(p, (n) => (n < agents ? atOnce : of[n - agents]!))
  return {
    answeredWithin: over(answered, 1),
    leftWithin: over(left, 0),
    answered: over(chance, 1),
    waitOfAnswered: over(time, 0) / over(chance, 1),
  }
}
