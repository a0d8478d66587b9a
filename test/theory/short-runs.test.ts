import { describe, expect, test } from 'vitest'
import { DAY, HOUR, WEEK } from '../../src/kernel/units.js'
import type { RandomCase } from '../proof/verify/known-case.js'
import { KNOWN_CASES } from '../proof/verify/known-cases.js'
import { findingsOf } from './support/findings-of.js'

/**
 * Shorter runs: warm-up, still 8 relaxation times or more, and span. What is not listed takes longer or is much like
 * its neighbours, and is left to `npm run verify`.
 */
const SHORTER: Readonly<Record<string, readonly [warmUp: number, horizon: number]>> = {
  'd03-single-server': [4 * DAY, 2 * WEEK],
  'd04-loss': [8 * HOUR, 1 * DAY],
  'd06-two-servers-one-place': [1 * HOUR, 6 * HOUR],
  'd07-erlang-a-14': [2 * HOUR, 12 * HOUR],
  'd09-lognormal-service': [1 * DAY, 2 * DAY],
  'd10-priority': [1 * DAY, 2 * DAY],
  'd11-jackson-loop': [1 * DAY, 1 * DAY],
  'd13-constant-service': [3 * HOUR, 5 * HOUR],
  'd14-approval-ladder': [0, 2 * DAY],
  'd15-office-hours': [0, 3 * DAY],
  'd16-time-varying': [4 * DAY, 1 * WEEK],
  'd17-redials': [1 * HOUR, 3 * HOUR],
  'd18-busy-days': [0, 2 * DAY],
  'd23-priority-by-issue': [1 * DAY, 2 * DAY],
  'd24-urgency': [1 * DAY, 2 * DAY],
  'd32-chat': [1 * DAY, 2 * DAY],
  'd27-chat-agents': [4 * HOUR, 12 * HOUR],
  'd28-blending': [1 * DAY, 2 * DAY],
  'd31-backlog-priority': [1 * WEEK, 1 * WEEK],
  'd34-helping-one-way': [2 * HOUR, 12 * HOUR],
  'd35-helping-each-other': [2 * HOUR, 12 * HOUR],
  'd36-one-pool': [6 * HOUR, 12 * HOUR],
}

function nameOf(scenario: string): string {
  return scenario.replace('.yaml', '')
}

const RANDOM = KNOWN_CASES.filter((known): known is RandomCase => known.kind === 'random')

describe('a short run is within 4 standard errors of theory', () => {
  test.each(RANDOM.filter(({ scenario }) => nameOf(scenario) in SHORTER))('$id $system', (known) => {
    const [warmUp, horizon] = SHORTER[nameOf(known.scenario)]!
    const findings = findingsOf(known, { replications: 100, warmUp, horizon })
    for (const { name, holds, ...rest } of findings) expect(holds, `${name} ${JSON.stringify(rest)}`).toBe(true)
  })
})

describe('the judgement can say no', () => {
  const known = RANDOM.find(({ id }) => id === 'D04')!

  test('a figure that is 5 % off does not hold', () => {
    const figures = known.figures.map((figure) => ({ ...figure, expected: 1.05 * figure.expected }))
    const findings = findingsOf({ ...known, figures }, { replications: 100, horizon: 2 * DAY })
    expect(findings.map(({ holds }) => holds)).toEqual([false, false])
  })

  test('too few replications are refused', () => {
    expect(() => findingsOf(known, { replications: 20, horizon: 1 * DAY })).toThrow('enough replications')
  })
})
