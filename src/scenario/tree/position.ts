import type { Problem } from '../../kernel/failure.js'
import type { Origin, Source } from './source.js'

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
