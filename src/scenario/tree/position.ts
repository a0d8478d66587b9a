import type { Problem } from '../../kernel/failure.js'
import type { Origin } from './source.js'

export type Position = Required<Pick<Problem, 'file' | 'line' | 'column' | 'length' | 'source'>>

/** Where an origin stands for a reader: line and column from 1, in characters; what spans lines is underlined to its first line's end. */
export function position(origin: Origin): Position {
  const { text, name } = origin.source
  const lineStart = origin.start === 0 ? 0 : text.lastIndexOf('\n', origin.start - 1) + 1
  const newline = text.indexOf('\n', origin.start)
  const lineEnd = newline < 0 ? text.length : newline
  return {
    file: name,
    line: text.slice(0, lineStart).split('\n').length,
    column: characters(text.slice(lineStart, origin.start)) + 1,
    length: Math.max(1, characters(text.slice(origin.start, Math.min(origin.end, lineEnd)).trimEnd())),
    source: text.slice(lineStart, lineEnd).replace(/\r$/, ''),
  }
}

function characters(text: string): number {
  return [...text].length
}
