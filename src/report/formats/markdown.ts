import { literal } from '../escaping.js'
import type { Cell, Chart, Picture, Plane, Plot, Report, Section, Sides, Table } from '../report.js'
import { shellWords } from '../reproduce.js'

const STRONG = '**'

/** A report as Markdown with tables (GitHub's): what a terminal draws as bars or curves stands as figures. */
export function markdown(report: Report): string {
  const blocks = [`# ${literal(report.title)}`, ...report.sections.flatMap(blocksOf)]
  return `${blocks.join('\n\n')}\n`
}

function blocksOf(section: Section): readonly string[] {
  if (section.kind === 'picture') return []
  if (section.kind === 'sides') {
    return section.sides.flatMap(({ title, sections }) => [`## ${literal(title)}`, ...sections.flatMap(blocksOf)])
  }
  const title = section.title === undefined ? [] : [`## ${literal(section.title)}`]
  const note = 'note' in section && section.note !== undefined ? [`_${literal(section.note)}_`] : []
  return [...title, body(section), ...note]
}

function body(section: Exclude<Section, Sides | Picture>): string {
  switch (section.kind) {
    case 'table':
      return table(section)
    case 'chart':
      return chart(section)
    case 'waterfall':
      return chart({ bars: [section.from, ...section.steps, section.to] })
    case 'plot':
      return plot(section)
    case 'plane':
      return plane(section)
    case 'note':
      return literal(section.text)
    case 'command':
      return fenced(shellWords(section.words))
    case 'warning':
      return section.warnings
        .map(({ message, advice }) => `- ${strong(literal(message))} ${literal(advice)}`)
        .join('\n')
  }
}

/** Code as it stands, between more backticks than there are in it. */
function fenced(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}sh\n${code}\n${fence}`
}

function table({ columns, rows }: Table): string {
  return markdownTable(
    columns.map(({ heading }) => literal(heading)),
    columns.map(({ align }) => align),
    rows.map((row) => row.map(cell)),
  )
}

function chart({ bars }: Pick<Chart, 'bars'>): string {
  const rows = bars.map(({ label, text }) => [literal(label), literal(text)])
  return markdownTable(['', ''], ['left', 'right'], rows)
}

function plot({ axis, ticks, curves, text }: Plot): string {
  const rows = ticks.map((tick, index) => [
    literal(tick.text),
    ...curves.map(({ points }) => {
      const point = points[index]
      if (point === null || point === undefined) return ''
      return literal(`${text(point.value)} (${text(point.low)} to ${text(point.high)})`)
    }),
  ])
  const headings = [axis, ...curves.map(({ label }) => label)].map(literal)
  return markdownTable(
    headings,
    headings.map(() => 'right'),
    rows,
  )
}

function plane({ points, x: across, y: up, text }: Plane): string {
  const rows = points.map(({ mark, label, x, y }) => [mark, label, text(x.value), text(y.value)].map(literal))
  return markdownTable(['', '', across, up].map(literal), ['left', 'left', 'right', 'right'], rows)
}

/** A table of cells that are Markdown as they stand. */
export function markdownTable(
  headings: readonly string[],
  aligns: readonly ('left' | 'right')[],
  rows: readonly (readonly string[])[],
): string {
  const rule = aligns.map((align) => (align === 'right' ? '---:' : '---'))
  return [headings, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function cell(content: Cell): string {
  if (typeof content === 'string') return literal(content)
  const text = literal(content.text)
  return content.tone === 'strong' && text !== '' ? strong(text) : text
}

function strong(text: string): string {
  return STRONG + text + STRONG
}
