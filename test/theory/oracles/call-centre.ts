import { jStat } from '../../support/jstat.js'

export interface CallCentre {
  /** By hour: agents, and calls expected in it. */
  readonly hours: readonly (readonly [agents: number, calls: number])[]
  /** Seconds. */
  readonly service: number
  readonly patience: number
  /** Share without any patience. */
  readonly balk: number
  /** Shape of the gamma factor of a day. */
  readonly busyness: number
}

const HOUR = 3600
const STEP = 6
const MOST_IN_LINE = 30
const NODES = 7
const SPREAD = 4

/** Expected sums of a day: seconds waited, calls lost. The forward equations of agents busy and line, hour by hour. */
export function callCentre(centre: CallCentre): { readonly waited: number; readonly lost: number } {
  const { busyness } = centre
  let weights = 0
  let waited = 0
  let lost = 0
  for (let node = 0; node < NODES; node++) {
    const factor = 1 + (SPREAD / Math.sqrt(busyness)) * ((2 * node) / (NODES - 1) - 1)
    const step = 1e-4
    const weight =
      jStat.gamma.cdf(factor + step, busyness, 1 / busyness) - jStat.gamma.cdf(factor - step, busyness, 1 / busyness)
    const day = dayOf(centre, factor)
    weights += weight
    waited += weight * day.waited
    lost += weight * day.lost
  }
  return { waited: waited / weights, lost: lost / weights }
}

function dayOf({ hours, service, patience, balk }: CallCentre, factor: number) {
  const most = Math.max(...hours.map(([agents]) => agents))
  const width = MOST_IN_LINE + 1
  const size = (most + 1) * width
  let p: Float64Array = new Float64Array(size)
  p[0] = 1
  let waited = 0
  let lost = 0
  const stages = [new Float64Array(size), new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  const tail = 1
  for (let hour = 0; hour < hours.length + tail; hour++) {
    const [agents, calls] = hours[hour] ?? [hours.at(-1)![0], 0]
    const arrivals = (calls * factor) / HOUR
    p = admit(p, agents)
    for (let at = 0; at < HOUR; at += STEP) {
      const { line, delayed } = totals(p, agents)
      const begin = { line, lost: arrivals * balk * delayed + line / patience }
      const [a, b, c, d] = stages as [Float64Array, Float64Array, Float64Array, Float64Array]
      flow(p, agents, arrivals, a)
      flow(moved(p, a, STEP / 2), agents, arrivals, b)
      flow(moved(p, b, STEP / 2), agents, arrivals, c)
      flow(moved(p, c, STEP), agents, arrivals, d)
      p = p.map((value, i) => value + (STEP / 6) * (a[i]! + 2 * b[i]! + 2 * c[i]! + d[i]!))
      const end = totals(p, agents)
      waited += (STEP * (begin.line + end.line)) / 2
      lost += (STEP * (begin.lost + arrivals * balk * end.delayed + end.line / patience)) / 2
    }
  }
  return { waited, lost }

  /** Who comes on duty takes from the line at once. */
  function admit(before: Float64Array, agents: number): Float64Array {
    const after = new Float64Array(size)
    for (let busy = 0; busy <= most; busy++) {
      for (let line = 0; line < width; line++) {
        const taken = Math.max(0, Math.min(line, agents - busy))
        after[(busy + taken) * width + line - taken]! += before[busy * width + line]!
      }
    }
    return after
  }

  function flow(from: Float64Array, agents: number, arrivals: number, into: Float64Array): void {
    into.fill(0)
    for (let busy = 0; busy <= most; busy++) {
      for (let line = 0; line < (busy < agents ? 1 : width); line++) {
        const i = busy * width + line
        const value = from[i]!
        if (value === 0) continue
        if (busy < agents) move(i, i + width, arrivals * value)
        else if (line < MOST_IN_LINE) move(i, i + 1, arrivals * (1 - balk) * value)
        if (line > 0) move(i, i - 1, (line / patience) * value)
        const takesNext = busy <= agents && line > 0
        if (busy > 0) move(i, takesNext ? i - 1 : i - width, (busy / service) * value)
      }
    }
    function move(one: number, other: number, rate: number): void {
      into[one]! -= rate
      into[other]! += rate
    }
  }

  function totals(of: Float64Array, agents: number) {
    let line = 0
    let delayed = 0
    of.forEach((value, i) => {
      line += value * (i % width)
      if (Math.floor(i / width) >= agents) delayed += value
    })
    return { line, delayed }
  }
}

function moved(y: Float64Array, slope: Float64Array, h: number): Float64Array {
  return y.map((value, i) => value + h * slope[i]!)
}
