import { exp, power } from '../core/engine/arithmetic.js'

/** A line of one kind of call: calls at random, exponential talk and patience, first come first served. */
export interface ErlangLine {
  /** Calls a second. */
  readonly arrivals: number
  /** Mean seconds of an agent's work on a call. */
  readonly service: number
  /** Mean seconds until a caller gives up; Infinity where nobody does, which is Erlang C. */
  readonly patience: number
}

/** What such a line comes to in the long run; times in seconds, shares as fractions. */
export interface ErlangFigures {
  readonly delayed: number
  readonly abandonment: number
  /** Mean wait of all who call, and of those who are answered. */
  readonly queue_time: number
  readonly speed_of_answer: number
  readonly occupancy: number
  /** Answered within the time, of those offered, of those answered, and of those offered who did not give up within it. */
  readonly service_level: { readonly offered: number; readonly answered: number; readonly long_enough: number }
}

/** Beyond so small a share of the likeliest, a state of the line is never met. */
const NEVER = 1e-14

/**
 * Erlang A, the M/M/n+M queue, and Erlang C where nobody gives up: Garnett, Mandelbaum and Reiman, Manufacturing and
 * Service Operations Management 4 (2002), 208-227. Who finds k callers waiting, and waits to the end, waits for k + 1
 * departures at rates n / service + i / patience, i = 0..k: exp(-wait / patience) is then beta distributed, with
 * n patience / service and k + 1, so that the service level is a sum of incomplete beta functions.
 * @param agents at least 1
 * @param within seconds that the service level allows
 */
export function erlang(line: ErlangLine, agents: number, within: number): ErlangFigures {
  const { arrivals, service, patience } = line
  if (patience === Number.POSITIVE_INFINITY) return erlangC(line, agents, within)
  const giveUp = 1 / patience
  const c = (agents * patience) / service
  const x = exp(-giveUp * within)
  // Upper parts of the beta laws of (c, k + 1) and of the same weighed by their variate, (c + 1, k + 1), from k = 0 on.
  const late = new BetaTail(c, x)
  const intime = new BetaTail(c + 1, x)
  const { states, sum } = statesOf(line, agents)
  let [delayed, waiting, answered, answeredWait, answeredIn, goneIn] = [0, 0, 0, 0, 0, 0]
  let harmonic = 0
  let free = 0
  for (const [present, weight] of states.entries()) {
    const share = weight / sum
    if (present < agents) {
      free += share
      continue
    }
    const k = present - agents
    delayed += share
    waiting += share * k
    harmonic += 1 / (c + k + 1)
    const served = c / (c + k + 1)
    answered += share * served
    answeredWait += share * served * harmonic * patience
    const servedIn = served * intime.above
    answeredIn += share * servedIn
    goneIn += share * (1 - servedIn - (1 - late.above) * x)
    late.next()
    intime.next()
  }
  const abandonment = (giveUp * waiting) / arrivals
  const served = free + answered
  return {
    delayed,
    abandonment,
    queue_time: waiting / arrivals,
    speed_of_answer: answeredWait / served,
    occupancy: (arrivals * service * (1 - abandonment)) / agents,
    service_level: {
      offered: free + answeredIn,
      answered: (free + answeredIn) / served,
      long_enough: (free + answeredIn) / (1 - goneIn),
    },
  }
}

/** Weights of the numbers present, from none on, up to where they are never met. */
function statesOf({ arrivals, service, patience }: ErlangLine, agents: number): { states: number[]; sum: number } {
  const states = [1]
  let [sum, most] = [1, 1]
  for (let present = 1; ; present++) {
    const leaving = Math.min(present, agents) / service + Math.max(0, present - agents) / patience
    let weight = (states[present - 1]! * arrivals) / leaving
    if (weight > 1e250) {
      // Of a large line all that counts is far from its beginning.
      for (let i = 0; i < present; i++) states[i]! /= 1e250
      sum /= 1e250
      most /= 1e250
      weight /= 1e250
    }
    states.push(weight)
    sum += weight
    most = Math.max(most, weight)
    if (present > agents && arrivals < leaving && weight < NEVER * most) return { states, sum }
  }
}

/** P(B > x) of beta laws (b, a) for a = 1, 2, ...: 1 - x^b at first, and less what each step takes off. */
class BetaTail {
  above: number
  private a = 1
  private term: number

  /** @param x inside (0, 1] */
  constructor(
    private readonly b: number,
    private readonly x: number,
  ) {
    const low = power(x, b)
    this.above = 1 - low
    this.term = (1 - x) * low * b
  }

  next(): void {
    this.above = Math.max(0, this.above - this.term)
    this.term *= ((1 - this.x) * (this.a + this.b)) / (this.a + 1)
    this.a++
  }
}

/** M/M/n: Cooper, Introduction to Queueing Theory, 2nd edition 1981, section 3.5. Unstable, everybody waits for ever. */
function erlangC({ arrivals, service }: ErlangLine, agents: number, within: number): ErlangFigures {
  const load = arrivals * service
  if (load >= agents) {
    const never = Number.POSITIVE_INFINITY
    const level = { offered: 0, answered: 0, long_enough: 0 }
    return { delayed: 1, abandonment: 0, queue_time: never, speed_of_answer: never, occupancy: 1, service_level: level }
  }
  // Erlang B by its recursion, which loses no digits.
  let blocked = 1
  for (let n = 1; n <= agents; n++) blocked = (load * blocked) / (n + load * blocked)
  const delayed = (agents * blocked) / (agents - load * (1 - blocked))
  const wait = (delayed * service) / (agents - load)
  const level = 1 - delayed * exp((-(agents - load) * within) / service)
  return {
    delayed,
    abandonment: 0,
    queue_time: wait,
    speed_of_answer: wait,
    occupancy: load / agents,
    service_level: { offered: level, answered: level, long_enough: level },
  }
}
