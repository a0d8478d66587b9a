import { Chalk } from 'chalk'
import { describe, expect, test } from 'vitest'
import type { Gap } from '../../src/experiment/gap/gap.js'
import { markdown } from '../../src/report/formats/markdown.js'
import { terminal } from '../../src/report/formats/terminal.js'
import { gapSentence } from '../../src/report/gap/conclusion.js'
import { composeGap } from '../../src/report/gap/gap-page.js'
import { draw } from '../../src/report/pictures/draw.js'
import type { Waterfall } from '../../src/report/report.js'
import { fabricatedGap, measuredGap, withMeasures } from './fabricated-gap.js'

const COMMAND = ['runaround', 'gap', 'my shop.yaml']
const GAP = fabricatedGap()

function printed(gap: Gap, width = 80): string {
  return terminal(composeGap(gap, COMMAND), { chalk: new Chalk({ level: 0 }), width })
}

/** On one line. */
function said(gap: Gap): string {
  return printed(gap).replace(/\s+/g, ' ')
}

describe('the answer', () => {
  test('is trust, customers and money, per case and per year', () => {
    expect(gapSentence(GAP)).toMatch(
      /^The empowerment gap costs 3\.00 ± 0\.10 points of trust per case, drives the customers of 3 ± 10 % of cases away within a year and costs 6\.00 ± 0\.10 USD per case, 600 ± 10 thousand USD a year at 100,000 cases, all beyond simulation noise\.$/,
    )
  })

  test('keeps what is not beyond noise apart, and says nothing more where nothing is', () => {
    const cost = measuredGap(50, { tools: [-1, 0, 0], authority: [0.5, 0, 0] }, false, 'USD')
    expect(gapSentence(withMeasures(GAP, { cost }))).toMatch(
      /all beyond simulation noise; unproven: −0\.50 ± 0\.10 USD of cost per case\.$/,
    )
    const nothing = measuredGap(1, { tools: [0.01, 0, 0] }, false)
    expect(gapSentence(withMeasures(GAP, { trust_loss: nothing, churn: nothing, cost: nothing }))).toMatch(
      /^The empowerment gap is not beyond simulation noise: /,
    )
  })

  test('says so where reality is better than the claim', () => {
    const cost = measuredGap(50, { tools: [-3, -3, -3] }, true, 'USD')
    expect(gapSentence(withMeasures(GAP, { cost }))).toContain('saves 3.00 ± 0.10 USD per case')
  })

  test('leaves money out where the scenario knows none', () => {
    const cost = measuredGap(0, { tools: [0, 0, 0] }, false, 'USD')
    expect(gapSentence(withMeasures(GAP, { cost }))).not.toContain('USD')
  })
})

describe('the report', () => {
  test('names the first lever and why, and what would be wasted alone', () => {
    expect(said(GAP)).toContain(
      'With tools: it has the largest fair part of the gap (67 %), and alone it already wins back',
    )
    expect(said(GAP)).toContain(
      'What authority alone would win back, 0.10 ± 0.10 points, is little of its fair part, 1.00 ± 0.10',
    )
    expect(said(GAP)).toContain('it works only together with others, tools above all')
  })

  test('is careful with what few replications tell, and with levers that need several others', () => {
    const [dependence] = GAP.dependences
    expect(said({ ...GAP, dependences: [{ ...dependence!, proven: false }] })).toContain(
      'as far as 4 replications tell, it works only together with others, tools above all',
    )
    expect(said({ ...GAP, dependences: [{ ...dependence!, partner: null }] })).toContain(
      'it works only together with several others.',
    )
  })

  test('tells the largest part from the largest single effect where they differ', () => {
    const trust_loss = measuredGap(1, { tools: [1, 0.9, 1.1], authority: [2, 0.1, 3] })
    expect(said(withMeasures(GAP, { trust_loss }))).toContain(
      'With tools: alone it wins back 0.90 ± 0.10 points, more than any other lever alone. The largest fair part is that of authority (67 %)',
    )
  })

  test('names what is bad and claimed by nobody beside the split, and says that no lever has a price here', () => {
    const harm = (what: 'transfers' | 'rules', points: number, proven: boolean) => ({
      what,
      places: [{ path: 'teams.desk.transfer', is: 'cold' }],
      proven,
      p_adjusted: 0.01,
      takes_off: Object.fromEntries(
        ['trust_loss', 'churn', 'word_of_mouth', 'cost'].map((id) => [id, { mean: points, half_width: 0.1 }]),
      ) as Gap['unclaimed'][number]['takes_off'],
    })
    const text = said(fabricatedGap({ unclaimed: [harm('rules', -1, true), harm('transfers', 1.7, true)] }))
    expect(text).toContain('Beside the gap: what is bad, and nobody claims otherwise')
    expect(text).toMatch(/transfers cold \(desk\) 1\.70 ± 0\.10/)
    expect(text).not.toMatch(/rules cold/)
    expect(text).toContain('mending transfers, about which nobody claims anything, would alone win back 1.70 ± 0.10')
    expect(text).toContain('has a price, which is not known here')
    const open = said(fabricatedGap({ unclaimed: [harm('transfers', 1.7, false)] }))
    expect(open).toContain('~ 1.70 ± 0.10')
    expect(open).not.toContain('mending transfers')
    expect(said(fabricatedGap())).not.toContain('Beside the gap')
  })

  test('begins with no lever that does nothing alone', () => {
    const trust_loss = measuredGap(1, { tools: [1, 0, 2], authority: [2, 0.001, 3] })
    expect(said(withMeasures(GAP, { trust_loss }))).toContain('No lever does anything worth having alone.')
  })

  test('says which lever would cost trust', () => {
    const trust_loss = measuredGap(1, { tools: [2, 2, 2], authority: [-1, -1, -1] })
    expect(said(withMeasures(GAP, { trust_loss }))).toContain('Making authority true would cost trust')
  })

  test('gives a lever that is as claimed nothing', () => {
    expect(said(GAP)).toContain('training 0 0 % as claimed')
  })

  test.each([40, 60, 80, 120])('fits %i columns', (width) => {
    const lines = printed(GAP, width).split('\n')
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(width)
  })

  test('is Markdown as well, with the way from claim to reality as a table', () => {
    const text = markdown(composeGap(GAP, COMMAND))
    expect(text).toContain('| as claimed | 1.00 ± 0.10 |')
    expect(text).toContain('| tools | +2.00 ± 0.10 |')
    expect(text).toContain('| as it is | 4.00 ± 0.10 |')
  })
})

describe('a waterfall', () => {
  const section = (values: readonly number[], from: number): Waterfall => ({
    kind: 'waterfall',
    title: 'Points',
    from: { label: 'from', value: from, text: `${from}` },
    steps: values.map((value, index) => ({ label: `step ${index}`, value, text: `${value}` })),
    to: { label: 'to', value: values.reduce((sum, value) => sum + value, from), text: 'end' },
    tones: { up: 'bad', down: 'good' },
  })
  const drawn = (waterfall: Waterfall, width = 40) =>
    terminal({ title: 'T', sections: [waterfall] }, { chalk: new Chalk({ level: 0 }), width })
      .split('\n')
      .slice(3)

  test('begins each step where the one before ended, and tells down from up without colour', () => {
    expect(drawn(section([2, -1], 2), 31)).toEqual([
      '  from    ████████            2',
      '  step 0          ████████    2',
      '  step 1              ░░░░   -1',
      '  to      ████████████      end',
      '',
    ])
  })

  test('has its zero inside where the levels are below it', () => {
    const [from, , to] = drawn(section([3], -1))
    expect(from!.indexOf('█')).toBeLessThan(to!.indexOf('█'))
  })

  test('shows a step of nothing as a hair, and a waterfall of nothing at all', () => {
    expect(drawn(section([0], 2))[1]).toContain('▏')
    expect(() => drawn(section([0], 0))).not.toThrow()
    expect(() => draw(section([0], 0), 720)).not.toThrow()
  })

  test.each([1, 5, 12, 20])('keeps to %i columns', (width) => {
    const lines = drawn(section([2, -1], 2), width)
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(width)
  })

  test('is drawn as SVG with every bar inside the drawing and all text escaped', () => {
    const svg = draw({ ...section([2, -1], -1), title: 'a < b & "c"\u0007' }, 720)
    expect(svg).toContain('a &lt; b &amp; &quot;c&quot;\u{FFFD}')
    const bars = [...svg.matchAll(/<rect x="([\d.-]+)" y="[\d.]+" width="([\d.]+)"/g)]
    expect(bars).toHaveLength(4)
    for (const [, x, width] of bars) {
      expect(Number(x)).toBeGreaterThanOrEqual(0)
      expect(Number(x) + Number(width)).toBeLessThanOrEqual(720)
    }
  })
})
