import type { ChalkInstance } from 'chalk'
import type { Picture, Report, Section, ShellCommand } from '../report.js'
import { shellLines } from '../reproduce.js'
import { bars, waterfall } from './terminal/bars.js'
import { grid, plot } from './terminal/chart.js'
import { type Look, prose, sides } from './terminal/look.js'
import { plane } from './terminal/plane.js'

/** How wide and how colourful: a chalk of level 0 writes plain text. */
export interface TerminalOptions {
  readonly chalk: ChalkInstance
  /** Columns; no line is wider. */
  readonly width: number
  /** All of it where a screen would have it in brief. */
  readonly full?: boolean
}

type TextSection = Exclude<Section, Picture>

/** A report as text for a terminal. Ends with a line feed. */
export function terminal(report: Report, { chalk, width, full = true }: TerminalOptions): string {
  const look: Look = {
    width: Math.max(1, width),
    tint: {
      plain: (text) => text,
      strong: (text) => chalk.bold(text),
      dim: (text) => chalk.dim(text),
      good: (text) => chalk.green(text),
      bad: (text) => chalk.red(text),
    },
  }
  const shown = (full ? undefined : report.brief) ?? report.sections
  const blocks = shown.filter(isText).map((section, index) => {
    const before = index > 0 && needsRoom(section) ? [''] : []
    return [...before, ...lines(section, look, chalk)]
  })
  return `${[prose(report.title, look, look.tint.strong), '', ...blocks].flat().join('\n')}\n`
}

/** A command without a title belongs to what stands before it. */
function needsRoom(section: TextSection): boolean {
  return section.kind !== 'command' || section.title !== undefined
}

/** What a terminal has no way to show is told by the sections around it. */
function isText(section: Section): section is TextSection {
  return section.kind !== 'picture'
}

function lines(section: TextSection, look: Look, chalk: ChalkInstance): readonly string[] {
  const title = section.title === undefined ? [] : prose(section.title, look, look.tint.strong)
  return [...title, ...body(section, look, chalk)]
}

function body(section: TextSection, look: Look, chalk: ChalkInstance): readonly string[] {
  switch (section.kind) {
    case 'table':
      return [...grid(section, look), ...note(section.note, look)]
    case 'chart':
      return [...bars(section, look), ...note(section.note, look)]
    case 'waterfall':
      return [...waterfall(section, look), ...note(section.note, look)]
    case 'plot':
      return [...plot(section, look), ...note(section.note, look)]
    case 'plane':
      return [...plane(section, look), ...note(section.note, look)]
    case 'note':
      return prose(section.text, look, look.tint[section.tone], section.title === undefined ? 0 : 2)
    case 'command':
      return commandLines(section, look)
    case 'sides':
      return sides(section, look, (inner, narrower) => (isText(inner) ? lines(inner, narrower, chalk) : []))
    case 'warning':
      return section.warnings.flatMap(({ message, advice }) => [
        ...prose(message, look, (text) => chalk.yellow(text), 4).map((line, at) =>
          at === 0 ? marked(line, chalk) : line,
        ),
        ...(advice === '' ? [] : prose(advice, look, look.tint.dim, 4)),
      ])
  }
}

/** Nothing is broken within a word, however narrow the page: it is to be pasted. */
function commandLines({ words }: ShellCommand, look: Look): readonly string[] {
  const indent = '  '
  return shellLines(words, look.width - indent.length).map((line) => indent + look.tint.dim(line))
}

/** The warning sign stands where the indent was. */
function marked(line: string, chalk: ChalkInstance): string {
  return line.replace('    ', `  ${chalk.yellow('!')} `)
}

function note(text: string | undefined, look: Look): readonly string[] {
  return text === undefined ? [] : prose(text, look, look.tint.dim, 2)
}
