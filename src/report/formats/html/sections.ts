import { onOneLine } from '../../../kernel/printable.js'
import { escapedXml } from '../../escaping.js'
import { draw } from '../../pictures/draw.js'
import type { Cell, Column, Drawn, Section, Sides, Table, Warnings } from '../../report.js'
import { shellWords } from '../../reproduce.js'

/** Pixels that a page has for a picture on a desk, and on a telephone. */
const [WIDE, NARROW] = [720, 328]
/** As wide as that a table may be too much for a telephone. */
const MANY_COLUMNS = 2
/** A name of so many signs may break. */
const LONG = 22
/** A table with more rows than that may break between two of them. */
const SHORT = 26

type Level = 2 | 3 | 4

/** A section as HTML, its heading of a level; `id` is what the contents lead to. */
export function sectionHtml(section: Section, level: Level, id?: string): string {
  const anchor = id === undefined ? '' : ` id="${id}"`
  if (section.kind === 'sides') return sidesHtml(section, level, anchor)
  const { title } = section
  const heading = title === undefined ? '' : headingHtml(title, level)
  switch (section.kind) {
    case 'table':
      return `<section${anchor}>${heading}${tableHtml(section)}${noteHtml(section.note)}</section>`
    case 'note':
      return `<section${anchor}>${heading}<p${classOf(section.tone)}>${proseHtml(section.text)}</p></section>`
    case 'command':
      return `<section${anchor}>${heading}<pre><code>${escapedXml(shellWords(section.words))}</code></pre></section>`
    case 'warning':
      return `<section${anchor}>${heading}${warningsHtml(section)}</section>`
    case 'chart':
    case 'waterfall':
    case 'plot':
    case 'plane':
    case 'picture':
      return `<figure${anchor}>${heading}${pictureHtml(section)}${captionHtml(section.note)}</figure>`
  }
}

function sidesHtml({ title, sides }: Sides, level: Level, anchor: string): string {
  const below = Math.min(4, level + (title === undefined ? 0 : 1)) as Level
  const columns = sides.map(({ title, sections }) => {
    const inner = sections.map((section) => sectionHtml(section, Math.min(4, below + 1) as Level)).join('')
    return `<div>${headingHtml(title, below)}${inner}</div>`
  })
  const heading = title === undefined ? '' : headingHtml(title, level)
  return `<section${anchor}>${heading}<div class="sides">${columns.join('')}</div></section>`
}

export function headingHtml(text: string, level: Level): string {
  return `<h${level} dir="auto">${escaped(text)}</h${level}>`
}

/** Drawn for a desk and for a telephone: one of them is shown. */
function pictureHtml(section: Drawn): string {
  return `<div class="wide">${draw(section, WIDE)}</div><div class="narrow">${draw(section, NARROW)}</div>`
}

function captionHtml(note: string | undefined): string {
  return note === undefined ? '' : `<figcaption class="note">${proseHtml(inWords(note))}</figcaption>`
}

function noteHtml(note: string | undefined): string {
  return note === undefined ? '' : `<p class="note">${proseHtml(inWords(note))}</p>`
}

/** What a terminal draws with a block is a band here. */
function inWords(note: string): string {
  return note.replace(/^░ (?=\d)/, 'Shaded: the ')
}

function tableHtml({ title, columns, rows }: Table): string {
  const hasHeadings = columns.some(({ heading }) => heading !== '')
  const head = hasHeadings ? `<thead><tr>${columns.map(headHtml).join('')}</tr></thead>` : ''
  const body = rows.map((row) => `<tr>${row.map((cell, index) => cellHtml(cell, index, columns)).join('')}</tr>`)
  const isProse = !hasHeadings && columns.at(-1)?.wraps === true
  const ways = [...(rows.length > SHORT ? [] : ['short']), ...(isProse ? ['prose'] : [])]
  const look = ways.length === 0 ? '' : ` class="${ways.join(' ')}"`
  const reach =
    columns.length > MANY_COLUMNS ? ` tabindex="0" role="group" aria-label="${escaped(title ?? 'Table')}"` : ''
  return `<div class="scroll"${reach}><table${look}>${head}<tbody>${body.join('')}</tbody></table></div>`
}

function headHtml({ heading, align }: Column): string {
  const right = align === 'right' ? ' class="r"' : ''
  return heading === '' ? `<td${right}></td>` : `<th scope="col"${right} dir="auto">${escaped(heading)}</th>`
}

function cellHtml(cell: Cell, index: number, columns: readonly Column[]): string {
  const { text, tone } = typeof cell === 'string' ? { text: cell, tone: 'plain' as const } : cell
  const column = columns[index]!
  // What is no prose stays on one line, while there is room.
  const ways = [
    column.align === 'right' ? 'r' : column.wraps === true || text.length > LONG ? '' : 'k',
    /^[█▌▐▏░│ ]{3,}$/.test(text) ? 'b' : '',
    tone === 'plain' ? '' : tone,
  ].filter((way) => way !== '')
  const look = ways.length === 0 ? '' : ` class="${ways.join(' ')}"`
  if (text === '') return `<td${look}></td>`
  const isName = index === 0 && column.align === 'left'
  const content = isName ? `<bdi>${escaped(text)}</bdi>` : escaped(text)
  return isName ? `<th scope="row"${look}>${content}</th>` : `<td${look} dir="auto">${content}</td>`
}

function warningsHtml({ warnings }: Warnings): string {
  const items = warnings.map(
    ({ message, advice }) => `<li><p class="strong">${proseHtml(message)}</p><p>${proseHtml(advice)}</p></li>`,
  )
  return `<ul class="warnings">${items.join('')}</ul>`
}

/** What stands between backticks is of the language. */
function proseHtml(text: string): string {
  return unbroken(escaped(text)).replace(/`([^`]+)`/g, '<code>$1</code>')
}

function classOf(tone: string): string {
  return tone === 'plain' ? '' : ` class="${tone}"`
}

/** A figure stays on one line with its interval. */
export function unbroken(html: string): string {
  return html.replaceAll(' ± ', '\u00a0±\u00a0')
}

/** Text from outside as it stands, on one line. */
export function escaped(text: string): string {
  return escapedXml(onOneLine(text))
}
