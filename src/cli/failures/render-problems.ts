import { Chalk, type ChalkInstance } from 'chalk'
import type { Problem } from '../../kernel/failure.js'
import { printable } from '../../kernel/printable.js'
import { excerpt } from './excerpt.js'

/** How an output wants to be written to. */
export interface Look {
  readonly colour: boolean
  readonly columns: number
}

/** All problems, in the form that compilers have made familiar: what, where, the line with a caret, what to do. */
export function renderProblems(problems: readonly Problem[], look: Look): string {
  return rendered(problems, look, 'error')
}

/** Warnings, in the same form. */
export function renderWarnings(warnings: readonly Problem[], look: Look): string {
  return rendered(warnings, look, 'warning')
}

type Severity = 'error' | 'warning'

function rendered(problems: readonly Problem[], look: Look, severity: Severity): string {
  const paint = new Chalk({ level: look.colour ? 1 : 0 })
  const texts = problems.map((problem) => renderProblem(problem, severity, look.columns, paint))
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
