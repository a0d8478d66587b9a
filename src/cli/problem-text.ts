import { Chalk, type ChalkInstance } from 'chalk'
import type { Problem } from '../kernel/failure.js'
import { printable } from '../kernel/printable.js'

/** How an output wants to be written to. */
interface Screen {
  readonly colour: boolean
  readonly columns: number
}

/** All problems, in the form that compilers have made familiar: what, where, the line with a caret, what to do. */
export function renderProblems(problems: readonly Problem[], screen: Screen): string {
  return rendered(problems, screen, 'error')
}

/** Warnings, in the same form. */
export function renderWarnings(warnings: readonly Problem[], screen: Screen): string {
  return rendered(warnings, screen, 'warning')
}

type Severity = 'error' | 'warning'

function rendered(problems: readonly Problem[], screen: Screen, severity: Severity): string {
  const paint = new Chalk({ level: screen.colour ? 1 : 0 })
  const texts = problems.map((problem) => renderProblem(problem, severity, screen.columns, paint))
  const total = problems.reduce((sum, { count = 1 }) => sum + count, 0)
  if (total > 1) texts.push(`${total} ${severity === 'error' ? 'problems' : 'warnings'}\n`)
  return texts.join('\n')
}

function renderProblem(problem: Problem, severity: Severity, columns: number, paint: ChalkInstance): string {
  const { file, line, column, source, hint } = problem
  const colour = severity === 'error' ? paint.red : paint.yellow
  const lines = [`${colour.bold(`${severity}[${problem.code}]`)}${paint.bold(`: ${printable(problem.message)}`)}`]
  const gutter = ' '.repeat(line === undefined ? 1 : String(line).length)
  if (file !== undefined) {
    const place = [file, line, column].filter((part) => part !== undefined).join(':')
    lines.push(`${gutter}${paint.blue('-->')} ${printable(place)}`)
  }
  if (line !== undefined && source !== undefined) {
    const room = Math.max(20, columns - gutter.length - 4)
    const shown = excerpt(source, column ?? 1, problem.length ?? 1, room)
    lines.push(paint.blue(`${gutter} |`))
    lines.push(`${paint.blue(`${line} |`)} ${printable(shown.text)}`)
    lines.push(`${paint.blue(`${gutter} |`)} ${shown.indent}${colour('^'.repeat(shown.carets))}`)
  }
  if (hint !== undefined) lines.push(`${gutter} ${paint.blue('=')} ${paint.bold('help')}: ${printable(hint)}`)
  return `${lines.join('\n')}\n`
}

/** The part of a line that is shown, and the caret's place below it. */
interface Excerpt {
  readonly text: string
  /** What stands before the caret: blanks, and the line's own tabs. */
  readonly indent: string
  /** How many characters to underline, at least 1. */
  readonly carets: number
}

/**
 * Cuts a long line to the room there is, around the place in question.
 * @param column 1-based, in characters (code points)
 * @param length how many characters are in question
 * @param room characters
 */
function excerpt(source: string, column: number, length: number, room: number): Excerpt {
  const line = charactersOf(source)
  const at = Math.min(column - 1, line.length)
  const tooLong = line.length > room
  const start = tooLong ? Math.max(0, Math.min(at - Math.floor(room / 2), line.length - room)) : 0
  const head = start > 0 ? '…' : ''
  const tail = tooLong && start + room < line.length ? '…' : ''
  const text = head + line.slice(start + head.length, start + room - tail.length).join('') + tail
  const before = [...text].slice(0, at - start)
  const indent = before.map((character) => (character === '\t' ? character : ' ')).join('')
  const carets = Math.max(1, Math.min(length, [...text].length - before.length))
  return { text, indent, carets }
}

/** Of the line before: many problems may stand in one very long line. */
let last: { readonly source: string; readonly characters: readonly string[] } = { source: '', characters: [] }

function charactersOf(source: string): readonly string[] {
  if (source !== last.source) last = { source, characters: [...source.trimEnd()] }
  return last.characters
}
