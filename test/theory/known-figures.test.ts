import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { RandomCase } from '../proof/verify/known-case.js'
import { KNOWN_CASES } from '../proof/verify/known-cases.js'
import { backlog } from './oracles/backlog.js'
import { blended, impatient } from './oracles/blended.js'
import { callCentre } from './oracles/call-centre.js'
import { chatting } from './oracles/chats.js'
import { crommelin } from './oracles/crommelin.js'
import { jackson } from './oracles/jackson.js'
import { cobham, kleinrock } from './oracles/priority.js'
import { queue, waits } from './oracles/queue.js'
import { redials } from './oracles/redials.js'
import { type Pool, twoTeams } from './oracles/skills.js'
import { twoThenOne } from './oracles/two-then-one.js'

/** Each case's figures, in its order, by formula. NaN where no short formula exists. */
const BY_FORMULA: Readonly<Record<string, () => readonly number[]>> = {
  'd01-erlang-c-14': () => {
    const it = { arrivals: 10 / 3, service: 3, agents: 14 }
    const { delayed, occupancy, wait } = queue(it)
    return [delayed, waits(it, 0.33).answeredWithin, occupancy, wait]
  },
  'd02-erlang-c-55': () => {
    const it = { arrivals: 0.2, service: 240, agents: 55 }
    const { delayed, wait, occupancy } = queue(it)
    return [delayed, wait, waits(it, 15).answeredWithin, occupancy]
  },
  'd03-single-server': () => {
    const { wait, inSystem, delayed } = queue({ arrivals: 10 / 60, service: 5, agents: 1 })
    return [wait, inSystem, delayed]
  },
  'd04-loss': () => {
    const { blocked } = queue({ arrivals: 40, service: 1, agents: 10, places: 0 })
    return [blocked, 40 * blocked]
  },
  'd05-finite-queue': () => {
    const { blocked, inSystem, timeAdmitted } = queue({ arrivals: 1, service: 1 / 1.2, agents: 1, places: 5 })
    return [blocked, inSystem, timeAdmitted]
  },
  'd06-two-servers-one-place': () => {
    const { blocked, inSystem } = queue({ arrivals: 3, service: 1 / 4, agents: 2, places: 1 })
    return [blocked, inSystem]
  },
  'd07-erlang-a-14': () => {
    const it = { arrivals: 10 / 3, service: 3, agents: 14, patience: 5 }
    const { delayed, abandonment, wait, occupancy } = queue(it)
    const { answeredWithin, leftWithin, answered, waitOfAnswered } = waits(it, 1 / 3)
    return [
      delayed,
      abandonment,
      wait,
      waitOfAnswered,
      answeredWithin,
      answeredWithin / answered,
      answeredWithin / (1 - leftWithin),
      occupancy,
    ]
  },
  'd08-erlang-a-50': () => {
    const { abandonment, wait } = queue({ arrivals: 48, service: 1, agents: 50, patience: 2 })
    return [abandonment, 60 * wait]
  },
  'd08-erlang-c-50': () => [60 * queue({ arrivals: 48, service: 1, agents: 50 }).wait],
  // Pollaczek-Khinchine.
  'd09-lognormal-service': () => [((0.8 / (1 - 0.8)) * (1 + 1.5)) / 2],
  // Cobham.
  'd10-priority': () => [1 + 0.8 / (1 - 0.2), 1 + 0.8 / ((1 - 0.2) * (1 - 0.8))],
  'd11-jackson-loop': () => {
    const { inSystem, journey, legs } = jackson([
      { outside: 5, service: 10, passes: [0, 1 / 3, 1 / 3] },
      { outside: 10, service: 50, passes: [0, 0, 1] },
      { outside: 15, service: 100, passes: [0, 0.5, 0] },
    ])
    return [inSystem, journey, ...legs]
  },
  'd12-jackson-send-back': () => {
    const { inSystem, journey, present } = jackson([
      { outside: 8, service: 14, passes: [0, 0.2, 0.56, 0.24] },
      { outside: 0, service: 9, passes: [1, 0, 0, 0] },
      { outside: 6, service: 17, passes: [0, 0, 0, 0] },
      { outside: 0, service: 7, passes: [0, 0, 0, 0] },
    ])
    return [inSystem, journey, ...present]
  },
  'd13-constant-service': () => {
    const { delayed, wait } = crommelin(9, 10)
    return [delayed, wait]
  },
  'd14-approval-ladder': () => [0.4 * 30 + 0.4 * 0.5 * 240 + 0.4 * 0.5 * 0.25 * 1440, 0.4 * 0.5 * 0.25],
  'd15-office-hours': () => [((16 / 24) * 16) / 2, 16 / 24],
  // lambda / mu + A (mu sin t - gamma cos t) / (mu^2 + gamma^2).
  'd16-time-varying': () => {
    const present = (t: number) => 20 + (5 * (0.5 * Math.sin(t) - Math.cos(t))) / (0.25 + 1)
    return [present(Math.PI / 2), present(Math.PI), present(-Math.atan(0.5)), present(Math.PI - Math.atan(0.5))]
  },
  'd16-infinite-servers': () => [10 / 0.5],
  'd17-redials': () => {
    const it = redials({ arrivals: 10, agents: 10, service: 1, patience: 1 / 2, pause: 1 / 5, share: 0.5 })
    return [it.abandonment, it.attempts, it.lost, it.line, it.orbit, it.occupancy]
  },
  'd18-busy-days': () => {
    const agents = [4, 6, 8, 8, 8, 7, 8, 8, 6, 6, 4, 4, 4]
    const calls = [100, 150, 150, 180, 200, 150, 150, 150, 120, 100, 80, 70, 60]
    const { waited, lost } = callCentre({
      hours: agents.map((people, hour) => [people, calls[hour]!] as const),
      service: 100,
      patience: 1000,
      balk: 0.1,
      busyness: 400,
    })
    return [waited / 1660, lost / 1660, Number.NaN]
  },
  'd23-priority-by-issue': () => {
    const question = { mean: 1, second: 2 }
    const outage = { mean: 2, second: 4 }
    const waits = cobham([
      { arrivals: 0.6 * 0.05, ...outage },
      { arrivals: 0.6 * 0.3, ...outage },
      { arrivals: 0.6 * 0.2, ...question },
      { arrivals: 0.6 * 0.45, ...question },
    ])
    const [dearOutage, outageOfOthers, dear, others] = waits as [number, number, number, number]
    return [
      (0.05 * dearOutage + 0.3 * outageOfOthers) / 0.35,
      0.2 * dearOutage + 0.8 * dear,
      0.4 * outageOfOthers + 0.6 * others,
    ]
  },
  'd25-two-signatures': () => {
    // Nelson and Tantawi 1988, two queues: exact.
    const [arrivals, served] = [10 / 60, 20 / 60]
    return [(12 - arrivals / served) / 8 / (served - arrivals), 1 / (served - arrivals)]
  },
  'd26-managers-by-the-hour': () => [60 * twoThenOne(10, 15)],
  'd33-other-work': () => {
    const [arrivals, served, piece] = [10 / 60, 20 / 60, 4]
    const second = 2 * piece ** 2
    return [arrivals / served / (served - arrivals) + second / (2 * piece) + 1 / served, arrivals / served]
  },
  'd24-urgency': () => {
    const shares = [0.3, 0.3, 0.2, 0.2]
    const waits = kleinrock(
      [1, 2, 3, 6].map((urgency, i) => ({ arrivals: 0.8 * shares[i]!, mean: 1, second: 1.5, urgency })),
    )
    const [calm, pressing, hasty, both] = waits as [number, number, number, number]
    return [0.6 * calm + 0.4 * hasty, 0.6 * pressing + 0.4 * both, (calm + pressing) / 2, (hasty + both) / 2]
  },
  'd32-chat': () => {
    const it = chatting({ arrivals: 0.32, talk: 5, agents: 1, atOnce: 3, slowed: 0.2 })
    return [it.delayed, it.wait, it.talking, it.occupancy]
  },
  'd27-chat-agents': () => {
    const it = chatting({ arrivals: 0.9, talk: 6, agents: 3, atOnce: 2, slowed: 0.5, patience: 2 })
    return [it.delayed, it.wait, it.abandonment, it.talking, it.occupancy]
  },
  'd28-blending': () => {
    const { call, mail } = blended({ calls: 0.36, mails: 0.24, service: 4, agents: 3 })
    return [call, mail]
  },
  'd29-blending-impatient': () => {
    const it = impatient({ calls: 0.48, mails: 0.16, service: 3, agents: 2, patience: 2 })
    return [it.abandonment, it.call, it.mail]
  },
  'd30-backlog': () => {
    const { waits, waiting } = backlog({ arrivals: [0.16, 0], service: 5, open: 480 })
    return [waits[0], waiting]
  },
  'd31-backlog-priority': () => backlog({ arrivals: [0.06, 0.1], service: 5, open: 480 }).waits,
  'd34-helping-one-way': () =>
    helping(
      { arrivals: 1, service: 1 / 2, agents: 3, places: 8, level: 0.8 },
      { arrivals: 1, service: 1 / 2, agents: 2, places: 8, level: 0 },
    ),
  'd35-helping-each-other': () =>
    helping(
      { arrivals: 1.2, service: 1, agents: 2, places: 6, level: 0.8 },
      { arrivals: 0.8, service: 1 / 2, agents: 2, places: 10, level: 0.5 },
    ),
  'd36-one-pool': () => {
    const { delayed, wait, occupancy } = queue({ arrivals: 2, service: 2, agents: 5 })
    return [delayed, wait, occupancy]
  },
  'd37-bot-before-agents': () => {
    // What leaves a crowd of servers is Poisson again, and so is half of it.
    const [arrivals, service, share] = [20 / 3, 1, 0.5]
    const { delayed, wait, occupancy } = queue({ arrivals: arrivals * share, service: 3, agents: 14 })
    return [share, arrivals * service, delayed, wait, occupancy]
  },
}

/** By team: in line, turned away, busy. */
function helping(...pools: readonly [Pool, Pool]): readonly number[] {
  return twoTeams(pools).flatMap(({ line, blocked, occupancy }) => [line, blocked, occupancy])
}

/** The figures are given to five or six digits. */
const ROUNDING = 4e-5

const RANDOM = KNOWN_CASES.filter((known): known is RandomCase => known.kind === 'random')

describe('the copied figures are what the formulas give', () => {
  test.each(RANDOM)('$id $system', ({ scenario, figures }) => {
    const computed = BY_FORMULA[scenario.replace('.yaml', '')]!()
    expect(computed).toHaveLength(figures.length)
    for (const [index, { name, expected }] of figures.entries()) {
      const value = computed[index]!
      if (!Number.isNaN(value)) expect(Math.abs(value / expected - 1), `${name}: ${value}`).toBeLessThan(ROUNDING)
    }
  })
})

test('every scenario of scenarios/theory is a known case', () => {
  const files = readdirSync('scenarios/theory').filter((file) => file.endsWith('.yaml'))
  expect(KNOWN_CASES.map(({ scenario }) => scenario).sort()).toEqual(files.sort())
})

test('the cases are numbered from D01 on, and none is left out', () => {
  const found = [...new Set(KNOWN_CASES.map(({ id }) => id))]
  expect(found).toEqual(found.map((_, index) => `D${String(index + 1).padStart(2, '0')}`))
})
