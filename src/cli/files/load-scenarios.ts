import type { Assignment, Parsed } from '../../scenario/parse.js'
import { ProblemList } from '../../scenario/tree/problem-list.js'
import { loadScenario } from './load-scenario.js'

/** A file as given, and what stands in it. */
export interface LoadedFile extends Parsed {
  readonly file: string
}

/** Every file's scenario, and every problem of every file. */
export function loadScenarios(
  files: readonly string[],
  assignments: readonly Assignment[] = [],
): { readonly loaded: readonly LoadedFile[]; readonly problems: ProblemList } {
  const problems = new ProblemList()
  const loaded = files.flatMap((file) => {
    const parsed = problems.attempt(() => loadScenario(file, assignments))
    return parsed === undefined ? [] : [{ file, ...parsed }]
  })
  return { loaded, problems }
}
