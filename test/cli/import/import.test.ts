import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runaround } from '../../support/runaround.js'
import { folderWith } from '../../support/scenarios.js'
import { figure, said } from './said.js'

/** Two teams, hang-ups, redials, transfers and problems that come back: all that a log can tell, and no managers. */
const KNOWN = `name: Known
seed: known
horizon: 2 weeks
warm_up: 1 week
replications: 1
demand: {arrivals: 2400 per week, open: mon-fri 08:00-18:00}
customers: {caller: {patience: exponential(4 min), redial: {share: 50%, after: exponential(1 h)}}}
issues:
  bill:
    share: 60%
    talk: lognormal(5 min, 0.8)
    chain: [front, back]
    solvable: {front: 75%}
    unsolved_talk: 50%
    right_first_time: 90%
    reopens_after: exponential(2 h)
  move:
    share: 40%
    talk: {front: exponential(3 min), back: "lognormal(8 min, 0.6)"}
    chain: [front, back]
    solvable: {front: 60%}
    unsolved_talk: 50%
teams: {front: {agents: 5}, back: {agents: 2}}
`

describe('a log of this program', () => {
  test('gives back the design that it was written from, in each of its formats', { timeout: 120_000 }, async () => {
    const cwd = folderWith({ 'known.yaml': KNOWN })
    for (const format of ['csv', 'xes', 'jsonl']) {
      const args = ['run', 'known.yaml', '--log', `log.${format}`, '-o', 'known.json', '--quiet']
      expect((await runaround(args, { cwd })).code).toBe(0)
    }
    const { measures } = JSON.parse(readFileSync(join(cwd, 'known.json'), 'utf8'))
    const [csv, xes, jsonl] = [await said(cwd, 'log.csv'), await said(cwd, 'log.xes'), await said(cwd, 'log.jsonl')]
    for (const other of [xes, jsonl]) {
      expect([other.preset, other.figures, other.talk]).toEqual(['runaround', csv.figures, csv.talk])
    }
    // What it counts is what the same replication counted.
    for (const [label, measure] of [
      ['hang up', 'abandonment'],
      ['passed to another team', 'transfers'],
      ['resolutions that do not hold', 'reopening'],
      ['contacts', 'contacts'],
      ['have to wait', 'delayed'],
    ]) {
      expect(figure(csv, label!).value).toBeCloseTo(measures[measure!].mean, 6)
    }
    expect(figure(csv, 'talk per answered contact').value).toBeCloseTo(measures.handle_time_per_contact.mean, 3)
    // And what is behind it is the design, within four standard errors.
    const near = (value: number, truth: number, error: number) =>
      expect(Math.abs(value - truth)).toBeLessThan(4 * error)
    near(csv.arrivals.per_week, 2400, Math.sqrt(2400 / 2))
    const [, mean] = /^exponential\((\d+) s\)$/.exec(csv.patience!.law)!
    near(Number(mean), 240, 240 / Math.sqrt(figure(csv, 'mean wait of those who hang up, no patience').rows))
    const talk = (issue: string, team: string) => csv.talk.find((one) => one.issue === issue && one.team === team)!
    for (const [issue, team, truth, cv] of [
      ['bill', 'front', 300, 0.8],
      ['bill', 'back', 300, 0.8],
      ['move', 'front', 180, 1],
      ['move', 'back', 480, 0.6],
    ] as const) {
      const { conversations, mean: found } = talk(issue, team)
      near(found, truth, (truth * cv) / Math.sqrt(conversations))
    }
    const again = figure(csv, 'try again after hanging up')
    near(again.value, 0.5, again.error! / 1.96)
  })

  test('makes a scenario that validates, runs, and agrees with what was observed', { timeout: 120_000 }, async () => {
    const cwd = folderWith({ 'known.yaml': KNOWN })
    await runaround(['run', 'known.yaml', '--log', 'log.csv', '--quiet'], { cwd })
    const { code, stdout, stderr } = await runaround(['import', 'log.csv', '-o', 'again.yaml'], { cwd })
    expect([code, stdout]).toEqual([0, ''])
    expect(stderr).toContain('next: runaround validate again.yaml')
    const text = readFileSync(join(cwd, 'again.yaml'), 'utf8')
    for (const part of [
      'chain: [front, back]',
      'observed:',
      'unknown:',
      'open: "mon-fri 08:00-18:00"',
      'a lower bound',
    ]) {
      expect(text).toContain(part)
    }
    const solvable = [...text.matchAll(/solvable: \{front: ([\d.]+)%\}/g)].map(([, share]) => Number(share))
    expect(solvable.map((share, issue) => Math.abs(share - [75, 60][issue]!) < 4)).toEqual([true, true])
    const checked = await runaround(['validate', 'again.yaml'], { cwd })
    expect([checked.code, checked.stderr]).toEqual([0, ''])
    const run = await runaround(['run', 'again.yaml', '--replications', '2', '--set', 'horizon=2 weeks', '--json'], {
      cwd,
    })
    expect(run.code).toBe(0)
    const { measures } = JSON.parse(run.stdout)
    const known = await said(cwd, 'log.csv')
    expect(Math.abs(measures.transfers.mean / figure(known, 'passed to another team').value - 1)).toBeLessThan(0.15)
    expect(Math.abs(measures.reopening.mean / figure(known, 'resolutions that do not hold').value - 1)).toBeLessThan(
      0.3,
    )
  })
})
