import { expect, test } from 'vitest'
import { markdown } from '../../src/report/formats/markdown.js'
import type { Report, Section } from '../../src/report/report.js'

const print = (...sections: Section[]) => markdown({ title: 'A shop', sections })

test('a table is a table, with the alignment of its columns', () => {
  const columns = [
    { heading: 'team', align: 'left' },
    { heading: 'busy', align: 'right' },
  ] as const
  const rows = [['front', { text: '83 %', tone: 'strong' }]] as const
  expect(print({ kind: 'table', title: 'Teams', columns, rows, note: 'Of paid hours.' })).toBe(
    '# A shop\n\n## Teams\n\n| team | busy |\n| --- | ---: |\n| front | **83 %** |\n\n_Of paid hours._\n',
  )
})

test('bars and curves stand as figures', () => {
  const tones = { positive: 'bad', negative: 'good' } as const
  expect(print({ kind: 'chart', title: 'Time', tones, bars: [{ label: 'queue', value: 1, text: '1 min' }] })).toContain(
    '## Time\n\n|  |  |\n| --- | ---: |\n| queue | 1 min |\n',
  )
  const points = [{ value: 2, low: 1, high: 3 }, null]
  const ticks = [
    { at: 0, text: '0' },
    { at: 50, text: '50' },
  ]
  const curve = print({
    kind: 'plot',
    title: 'Cost',
    axis: 'granted',
    ticks,
    curves: [{ label: 'cost', points }],
    text: String,
  })
  expect(curve).toContain('| granted | cost |\n| ---: | ---: |\n| 0 | 2 (1 to 3) |\n| 50 |  |\n')
})

test('warnings are a list, each with its advice', () => {
  const warnings = [{ message: 'Overload.', advice: 'Add agents.' }]
  expect(print({ kind: 'warning', title: 'Before', warnings })).toContain('## Before\n\n- **Overload.** Add agents.\n')
})

test('names of a scenario cannot mean anything to Markdown or HTML, nor break a table', () => {
  const report: Report = {
    title: '<b>[x](y)</b>\n# z',
    sections: [{ kind: 'table', columns: [{ heading: 'a|b', align: 'left' }], rows: [['front_line *1*']] }],
  }
  expect(markdown(report)).toBe('# \\<b\\>\\[x\\](y)\\</b\\> \\# z\n\n| a\\|b |\n| --- |\n| front\\_line \\*1\\* |\n')
})
