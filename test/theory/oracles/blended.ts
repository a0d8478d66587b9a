import { meanOf, stationary } from './markov-chain.js'
import { queue } from './queue.js'

interface Blended {
  /** Per minute. */
  readonly calls: number
  readonly mails: number
  /** Minutes, of either. */
  readonly service: number
  readonly agents: number
}

/** Mean waits of calls and mails by Kella and Yechiali 1985: neither is patient, and calls do not interrupt mails. */
export function blended({ calls, mails, service, agents }: Blended): { readonly call: number; readonly mail: number } {
  const { delayed } = queue({ arrivals: calls + mails, service, agents })
  const base = (delayed * service) / agents
  const [first, all] = [(calls * service) / agents, ((calls + mails) * service) / agents]
  return { call: base / (1 - first), mail: base / ((1 - first) * (1 - all)) }
}

const LONGEST = [30, 120] as const

/** The same where callers hang up: the chain of agents at work, callers in line and mails. */
export function impatient({ calls, mails, service, agents, patience }: Blended & { readonly patience: number }) {
  const [mostCalls, mostMails] = LONGEST
  const shares = stationary([0, 0, 0], (state) => {
    const [busy, line, backlog] = state as [number, number, number]
    if (busy < agents) {
      return [
        [calls + mails, [busy + 1, 0, 0]],
        [busy / service, [busy - 1, 0, 0]],
      ]
    }
    const next = line > 0 ? [busy, line - 1, backlog] : backlog > 0 ? [busy, 0, backlog - 1] : [busy - 1, 0, 0]
    return [
      [line < mostCalls ? calls : 0, [busy, line + 1, backlog]],
      [backlog < mostMails ? mails : 0, [busy, line, backlog + 1]],
      [busy / service, next],
      [line / patience, [busy, line - 1, backlog]],
    ]
  })
  const line = meanOf(shares, ([, waiting]) => waiting!)
  return {
    abandonment: line / patience / calls,
    call: line / calls,
    mail: meanOf(shares, ([, , backlog]) => backlog!) / mails,
  }
}
