import { defaults } from '../../evidence/registry.js'
import type { Summary } from '../../experiment/summary.js'
import type { Note } from '../report.js'
import { shellWords } from '../shell-words.js'

/**
 * The command that gives the same figures again, to the last digit.
 * @param file as it was given on the command line
 */
export function reproduce(summary: Summary, assignments: readonly string[], file: string): Note {
  const confidence =
    summary.confidence === defaults()['run.confidence'] ? [] : ['--confidence', String(summary.confidence)]
  const words = [
    ...['runaround', 'run', file],
    ...assignments.flatMap((assignment) => ['--set', assignment]),
    ...['--seed', summary.seed, '--replications', String(summary.replications)],
    ...confidence,
  ]
  return { kind: 'note', title: 'To reproduce', text: shellWords(words), tone: 'dim' }
}
