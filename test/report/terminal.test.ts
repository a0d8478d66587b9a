import { stripVTControlCharacters } from 'node:util'
import { Chalk } from 'chalk'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Summary } from '../../src/experiment/summary.js'
import { terminal } from '../../src/report/formats/terminal.js'
import { compose } from '../../src/report/run/run-page.js'
import { summary } from './fabricated-summary.js'

const PLAIN = new Chalk({ level: 0 })
const COLOURED = new Chalk({ level: 1 })

const COMMAND = ['runaround', 'run', 'ersatz.yaml', '--seed', 'homeware', '--replications', '20']

/** Without the command: that keeps its words whole, however narrow the page. */
function printed(of: Summary, width: number, chalk = PLAIN, command?: readonly string[]): string {
  return terminal(compose(of, command === undefined ? {} : { command }), { chalk, width })
}

/** Plain text without spaces and line feeds: what is left however it is wrapped. */
function letters(text: string): string {
  return text.replace(/\s+/g, '')
}

describe('a report in a terminal', () => {
  it('reads as it should at 80 columns', async () => {
    await expect(printed(summary, 80, PLAIN, COMMAND)).toMatchFileSnapshot('golden/report-80.txt')
  })

  it('reads as it should at 140 columns', async () => {
    await expect(printed(summary, 140, PLAIN, COMMAND)).toMatchFileSnapshot('golden/report-140.txt')
  })

  it('says the same with colours as without', () => {
    const coloured = printed(summary, 80, COLOURED)
    expect(coloured).not.toBe(printed(summary, 80))
    expect(stripVTControlCharacters(coloured).replace(/ +$/gm, '')).toBe(printed(summary, 80))
  })

  it('writes no escape sequence without colours, not even one that a scenario holds', () => {
    const named = { ...summary, scenario: { ...summary.scenario, name: 'A\u001b[31m shop\nwith\ttabs' } }
    const escapes = [...printed(named, 80)].filter((character) => character < ' ' && character !== '\n')
    expect(escapes).toEqual([])
  })

  it('has no line that is wider than the terminal', () => {
    const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,60}$/)
    const mean = fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true }))
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 200 }), name, fc.string(), mean, (width, team, title, value) => {
        const figure = { mean: value, half_width: value === null ? null : Math.abs(value) / 30 }
        const { front_line, ...others } = summary.breakdown.team
        const strange = {
          ...summary,
          scenario: { ...summary.scenario, name: title, file: `${team}.yaml` },
          breakdown: { ...summary.breakdown, team: { ...others, [team]: { ...front_line!, occupancy: figure } } },
          trust_loss_by_cause: { ...summary.trust_loss_by_cause, transfer: figure },
          cost_by_part: { ...summary.cost_by_part, churn: figure },
        }
        for (const chalk of [PLAIN, COLOURED]) {
          const lines = stripVTControlCharacters(printed(strange, width, chalk)).split('\n')
          expect(lines.filter((line) => [...line].length > width)).toEqual([])
        }
      }),
      { numRuns: 40, seed: 7 },
    )
  })

  it('wraps and never cuts, at 80 columns and at 60', () => {
    for (const width of [80, 60]) {
      const shown = letters(printed(summary, width))
      for (const word of ['68.3±4.1', '2.412±0.091', '26.91±0.91']) {
        expect(shown, `${word} at ${width}`).toContain(word)
      }
      expect(shown).not.toContain('…')
    }
    expect(printed(summary, 80)).toContain('manufacturer_desk')
  })
})
