import type { Check, CheckedDesign } from '../../baseline/check.js'
import { failedMeasures, measuresThat, mendText } from '../check-text.js'
import { missLine } from '../expectation-text.js'
import { findingLine } from '../finding-text.js'

/** Where in a scenario's file a path stands. */
export interface Line {
  readonly file: string
  /** From 1. */
  readonly line: number
}

/** Finds a path of the design with that label; its first line where the path is not written. */
export type Locate = (label: string, path: readonly string[]) => Line

/**
 * A check as workflow commands of GitHub Actions, a line each: errors for what fails, warnings for what only warns,
 * notices for what got better. They stand at the line of the scenario that says so: the threshold, or what has changed.
 */
export function githubAnnotations({ designs, unchecked, problems }: Check, locate: Locate): string {
  const lines = designs.flatMap((design) => [
    ...annotationsOf(design, locate),
    ...design.expectations.flatMap((expectation) => {
      const { path, verdict } = expectation
      if (verdict !== 'failed' && verdict !== 'warned') return []
      const text = missLine(expectation)
      const level = verdict === 'failed' ? 'error' : 'warning'
      return [command(level, locate(design.label, ['expect', path]), `${design.label} misses an expectation`, text)]
    }),
  ])
  const broken = unchecked.map(({ label, message, ...mend }) =>
    command('error', locate(label, []), `${label} cannot be checked`, `${message}. ${mendText(mend)}`),
  )
  const mistakes = problems.map(({ file, line, code, message, hint }) => {
    const where = file === undefined ? undefined : { file, line: line ?? 1 }
    return command('error', where, code, hint === undefined ? message : `${message}. ${hint}`)
  })
  return [...lines, ...broken, ...mistakes].map((line) => `${line}\n`).join('')
}

function annotationsOf(design: CheckedDesign, locate: Locate): readonly string[] {
  const place = locate(design.label, design.changes[0]?.path.split('.') ?? [])
  const text = (...ids: readonly string[]) => ids.map((id) => findingLine(id, design.measures[id]!)).join('\n')
  const worse = failedMeasures(design)
  const better = measuresThat(design, 'better')
  return [
    ...(worse.length === 0 ? [] : [command('error', place, `${design.label} got worse`, text(...worse))]),
    ...(better.length === 0 ? [] : [command('notice', place, `${design.label} got better`, text(...better))]),
  ]
}

function command(level: string, place: Line | undefined, title: string, message: string): string {
  const where = place === undefined ? '' : `file=${property(place.file)},line=${place.line},`
  return `::${level} ${where}title=${property(title)}::${data(message)}`
}

/** As GitHub's toolkit escapes: line feeds would end the command. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
