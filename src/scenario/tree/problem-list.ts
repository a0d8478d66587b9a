import { Failure, type Problem } from '../../kernel/failure.js'
import type { Origin, Source } from './tree.js'

/** More problems than these nobody reads; the rest are counted. */
const SHOWN = 100

/** What to do about a problem, or how to work that out: only for problems that are shown. */
export type Hint = string | (() => string | undefined)

/** Gathers every problem before any is reported; where there are very many, the first that were found. */
export class ProblemList {
  private readonly problems: Problem[] = []
  private readonly known = new Set<string>()
  private more = 0

  get count(): number {
    return this.problems.length + this.more
  }

  add(origin: Origin, code: string, message: string, hint?: Hint): void {
    const { source, start } = origin
    if (this.isKnown([source.name, start, message, source.text.slice(start, start + SHOWN)])) return
    if (this.problems.length >= SHOWN) {
      this.more++
      return
    }
    const advice = typeof hint === 'function' ? hint() : hint
    const found = { code, message: shortened(message), ...position(origin) }
    this.problems.push(advice === undefined ? found : { ...found, hint: advice })
  }

  /** Runs what may fail with problems of its own, and keeps those. */
  attempt<T>(act: () => T): T | undefined {
    try {
      return act()
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      for (const problem of error.problems) {
        const { file, line, column, message, source } = problem
        if (!this.isKnown([file, line, column, message, source])) this.problems.push(problem)
      }
      return undefined
    }
  }

  /** @throws {Failure} with all problems, by file and position, if there is one */
  raise(): void {
    const [first, ...rest] = this.problems.toSorted(byPosition)
    if (first === undefined) return
    throw new Failure(this.more === 0 ? [first, ...rest] : [first, ...rest, andMore(this.more, first.file)])
  }

  private isKnown(marks: readonly unknown[]): boolean {
    const mark = JSON.stringify(marks)
    const before = this.known.size
    return this.known.add(mark).size === before
  }
}

function andMore(count: number, file: string | undefined): Problem {
  const message = `and ${count.toLocaleString('en')} more`
  return { code: 'too-many-problems', message, count, ...(file === undefined ? {} : { file }) }
}

/** Whoever is quoted at length sees it at the caret. */
function shortened(message: string): string {
  return message.replace(/"([^"]{60})[^"]{20,}"/g, '"$1…"')
}

function byPosition(a: Problem, b: Problem): number {
  const [fileA, fileB] = [a.file ?? '', b.file ?? '']
  if (fileA !== fileB) return fileA < fileB ? -1 : 1
  return lineOf(a) - lineOf(b) || (a.column ?? 0) - (b.column ?? 0)
}

/** What stands for many comes last in its file. */
function lineOf({ line, count }: Problem): number {
  return count === undefined ? (line ?? 0) : Number.MAX_SAFE_INTEGER
}

export type Position = Required<Pick<Problem, 'file' | 'line' | 'column' | 'length' | 'source'>>

/** Where an origin stands for a reader: line and column from 1, in characters; what spans lines is underlined to its first line's end. */
export function position(origin: Origin): Position {
  const { text, name } = origin.source
  const starts = lineStartsOf(origin.source)
  const line = lineAt(starts, origin.start)
  const lineStart = starts[line]!
  const newline = text.indexOf('\n', origin.start)
  const lineEnd = newline < 0 ? text.length : newline
  return {
    file: name,
    line: line + 1,
    column: characters(text.slice(lineStart, origin.start)) + 1,
    length: Math.max(1, characters(text.slice(origin.start, Math.min(origin.end, lineEnd)).trimEnd())),
    source: text.slice(lineStart, lineEnd).replace(/\r$/, ''),
  }
}

/** Found once for each source: there may be many problems in one. */
const known = new WeakMap<Source, readonly number[]>()

function lineStartsOf(source: Source): readonly number[] {
  const found = known.get(source)
  if (found !== undefined) return found
  const starts = [0]
  for (let at = source.text.indexOf('\n'); at >= 0; at = source.text.indexOf('\n', at + 1)) starts.push(at + 1)
  known.set(source, starts)
  return starts
}

/** The index of the last line that begins at or before an offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function characters(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}
