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
    this.keep({ code, message: shortened(message), ...position(origin), ...(hint === undefined ? {} : { hint }) })
  }

  /** Runs what may fail with problems of its own, and keeps those. */
  attempt<T>(act: () => T): T | undefined {
    try {
      return act()
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      for (const problem of error.problems) this.keep(problem)
      return undefined
    }
  }

  /** @throws {Failure} with all problems, by file and position, if there is one */
  raise(): void {
    const [first, ...rest] = this.problems.toSorted(byPosition)
    if (first !== undefined) throw new Failure([first, ...rest])
  }

  private keep(problem: Problem): void {
    const known = this.problems.some((other) => byPosition(other, problem) === 0 && same(other, problem))
    if (!known) this.problems.push(problem)
  }
}

/** Whoever is quoted at length sees it at the caret. */
function shortened(message: string): string {
  return message.replace(/"([^"]{60})[^"]{20,}"/g, '"$1…"')
}

function same(a: Problem, b: Problem): boolean {
  return a.message === b.message && a.source === b.source
}

function byPosition(a: Problem, b: Problem): number {
  const [fileA, fileB] = [a.file ?? '', b.file ?? '']
  if (fileA !== fileB) return fileA < fileB ? -1 : 1
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}
