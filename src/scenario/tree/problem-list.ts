import { Failure, type Problem } from '../../kernel/failure.js'
import { position } from './position.js'
import type { Origin } from './source.js'

/** Gathers every problem before any is reported. */
export class ProblemList {
  private readonly problems: Problem[] = []

  get count(): number {
    return this.problems.length
  }

  add(origin: Origin, code: string, message: string, hint?: string): void {
    const problem = { code, message, ...position(origin), ...(hint === undefined ? {} : { hint }) }
    const again = this.problems.some((known) => samePlace(known, problem) && known.message === problem.message)
    if (!again) this.problems.push(problem)
  }

  /** @throws {Failure} with all problems, by file and position, if there is one */
  raise(): void {
    const [first, ...rest] = this.problems.toSorted(byPosition)
    if (first !== undefined) throw new Failure([first, ...rest])
  }
}

function samePlace(a: Problem, b: Problem): boolean {
  return a.file === b.file && a.line === b.line && a.column === b.column
}

function byPosition(a: Problem, b: Problem): number {
  const [fileA, fileB] = [a.file ?? '', b.file ?? '']
  if (fileA !== fileB) return fileA < fileB ? -1 : 1
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}
