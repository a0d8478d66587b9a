/** The part of a line that is shown, and the caret's place below it. */
export interface Excerpt {
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
export function excerpt(source: string, column: number, length: number, room: number): Excerpt {
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
