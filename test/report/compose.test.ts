import { describe, expect, it } from 'vitest'
import { summarise } from '../../src/experiment/summarise.js'
import type { Cell, Report, Section, Table } from '../../src/report/report.js'
import { shellLines, shellWords } from '../../src/report/reproduce.js'
import { compose } from '../../src/report/run/run-page.js'
import { context, observed } from '../experiment/fabricated.js'
import { figures, summary } from './fabricated-summary.js'

const text = (cell: Cell) => (typeof cell === 'string' ? cell : cell.text)

function section(report: Report, title: string): Section | undefined {
  return report.sections.find((candidate) => candidate.title?.startsWith(title))
}

function rows(report: Report, title: string): string[][] {
  return (section(report, title) as Table).rows.map((row) => row.map(text))
}

describe('a composed report', () => {
  it('begins with the four headline figures, each with a sentence', () => {
    const headline = compose(summary).sections[1] as Table
    expect(headline.rows.map((row) => text(row[0]!))).toEqual([
      'Handle time',
      'Repeat explanations',
      'Trust loss',
      'Word of mouth',
    ])
    expect(headline.rows.map((row) => text(row[3]!)).every((sentence) => sentence.endsWith('.'))).toBe(true)
    expect(text(headline.rows[3]![1]!)).toBe('−212')
  })

  it('shows trust by cause, the worst first, and says that blame is no saving', () => {
    const chart = section(compose(summary), 'Where trust goes')
    if (chart?.kind !== 'chart') throw new Error('no chart')
    const values = chart.bars.map(({ value }) => value)
    expect(values).toEqual([...values].sort((a, b) => b - a))
    expect(chart.bars.some(({ label }) => label === 'turned away')).toBe(false)
    expect(chart.note).toContain('Blame, not savings')
  })

  it('says nothing about mechanisms that the scenario leaves out', () => {
    const bare = summarise([observed({ journeys: [{ customers: 10, journeys: 10 }] })], { ...context, managers: [] })
    const titles = compose(bare).sections.map(({ title }) => title)
    for (const title of ['What stands in the way', 'Who decides', 'Managers', 'Money']) {
      expect(
        titles.some((shown) => shown?.startsWith(title)),
        title,
      ).toBe(false)
    }
  })

  it('shows what nobody saw as a dash, never as null or NaN', () => {
    const nothing = summarise([observed({})], context)
    const report = compose(nothing)
    expect(JSON.stringify(report)).not.toMatch(/NaN|undefined/)
    expect((report.sections[1] as Table).rows.map((row) => text(row[1]!))).toEqual(['—', '—', '—', '—'])
  })

  it('names the assumed sizes that moved most, with the scenario’s own values', () => {
    const report = compose(summary, { beliefs: { 'trust.size.refused_on_policy': 12 } })
    const assumed = rows(report, 'What it rests on')
    expect(assumed[0]![0]).toBe('Gained by a remedy, per point of severity')
    expect(assumed[1]!.slice(1, 3)).toEqual(['12', '4 to 16'])
  })

  it('ends with a command that a shell takes as it stands', () => {
    const command = ['runaround', 'run', 'my shop.yaml', '--set', 'a={b: 1}', '--seed', "it's so"]
    const report = compose(summary, { command })
    expect(report.sections.at(-1)).toEqual({ kind: 'command', title: 'To reproduce', words: command })
    expect(shellWords(command)).toBe("runaround run 'my shop.yaml' --set 'a={b: 1}' --seed 'it'\\''s so'")
    expect(shellLines(command, 30)).toEqual([
      "runaround run 'my shop.yaml' \\",
      "  --set 'a={b: 1}' \\",
      "  --seed 'it'\\''s so'",
    ])
  })

  it('says an overload before all figures, and shows bounds where a run was stopped', () => {
    const open = {
      journeys: 10,
      customers: 10,
      ended_resolved: 6,
      open_journeys: 4,
      handle_seconds: 4800,
      open_tellings_negative_most: 2,
      open_tellings_positive_most: 1,
    }
    const stopped = summarise(
      [observed({ journeys: [open], house: { stopped_early: 1, open_journeys_at_stop: 4 } })],
      context,
    )
    const report = compose(stopped)
    expect(report.sections[1]).toMatchObject({ kind: 'warning', title: 'Overload' })
    const headline = (report.sections[2] as Table).rows.map((row) => row.slice(1).map((cell) => text(cell)))
    expect(headline[0]).toEqual(['≥ 8', 'min', '40 % of the journeys had not ended when the run was stopped.'])
    expect(headline[3]!.slice(0, 1)).toEqual(['−200 to 100'])
    expect(headline[3]!.at(-1)).toMatch(/^40 % of the journeys had not ended/)
    const journey = rows(report, 'The journey')
    expect(journey.find(([label]) => label === 'resolution')!.slice(1, 2)).toEqual(['60 to 100'])
    expect(section(report, 'How it ends')).toMatchObject({
      text: 'resolved 60 % · not ended when the run was stopped 40 %',
    })
    const last = section(report, 'Before you trust this')
    expect(JSON.stringify(last ?? {})).not.toContain('stopped')
  })

  it('says when a verdict could be luck', () => {
    expect(rows(compose(summary), 'Expectations').map((row) => row[3])).toEqual(['met', 'failed, could be luck'])
  })

  it('breaks down by segment only where there are several', () => {
    const one = { ...summary, breakdown: { ...summary.breakdown, segment: { all: figures({ handle_time: [3, 1] }) } } }
    expect(section(compose(summary), 'By customers')).toBeDefined()
    expect(section(compose(one), 'By customers')).toBeUndefined()
  })
})
