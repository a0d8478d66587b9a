import { failure } from '../../kernel/failure.js'
import { drawFramed, isDrawn } from '../pictures/draw.js'
import type { Drawn, Report, Section } from '../report.js'

/** As wide as half a slide. */
const WIDTH = 760

/**
 * A report's picture as a drawing that stands by itself, on white, under its title.
 * @param wanted part of the title of another than the first
 * @throws {Failure} `no-picture`
 */
export function svgFile(reports: readonly Report[], wanted?: string): string {
  const drawn = reports.flatMap(({ front = [], sections }) => [...new Set([...front, ...sections])].flatMap(inside))
  const [first] = drawn
  if (first === undefined) {
    throw failure('no-picture', 'nothing of this report is drawn', { hint: 'write it as .html or .md' })
  }
  const chosen = wanted === undefined ? first : drawn.find(({ title }) => includes(title, wanted))
  if (chosen === undefined) {
    const titles = drawn.map(({ title }) => `“${title}”`).join(', ')
    throw failure('no-picture', `no picture has “${wanted}” in its title`, { hint: `there are ${titles}` })
  }
  return `${drawFramed(chosen, WIDTH)}\n`
}

function inside(section: Section): readonly Drawn[] {
  if (section.kind === 'sides') return section.sides.flatMap(({ sections }) => sections.flatMap(inside))
  return isDrawn(section) ? [section] : []
}

function includes(title: string, wanted: string): boolean {
  return title.toLowerCase().includes(wanted.toLowerCase())
}
