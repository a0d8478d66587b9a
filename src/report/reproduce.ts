import type { ShellCommand } from './report.js'

/** The command that gives the same figures again, to the last digit. @param words of the command line, unquoted */
export function reproduce(words: readonly string[]): ShellCommand {
  return { kind: 'command', title: 'To reproduce', words }
}

/** What a POSIX shell takes as it stands. */
const PLAIN = /^[\w@%+=:,./-]+$/
/** What cannot be pasted, or would not be seen: controls but for the line feed, and marks that turn the reading order. */
const UNSEEN = /[^\P{Cc}\n]+|[\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu

/** A command as a POSIX shell takes it literally, on one line unless a word has a line feed in it. */
export function shellWords(words: readonly string[]): string {
  return words.map(shellWord).join(' ')
}

/**
 * The same in lines of at most so many characters, each but the last continued by a backslash. Breaks between words
 * only, and an option keeps its value, so that a longer word or pair makes a longer line.
 */
export function shellLines(words: readonly string[], width: number): readonly string[] {
  const lines: string[] = []
  for (const part of partsOf(words)) {
    const line = lines.at(-1)
    if (line === undefined) lines.push(part)
    else if (line.length + part.length + BROKEN.length < width) lines[lines.length - 1] = `${line} ${part}`
    else lines.push(`${INDENT}${part}`)
  }
  return lines.map((line, index) => (index < lines.length - 1 ? line + BROKEN : line))
}

const INDENT = '  '
const BROKEN = ' \\'

/** What stays together: an option with its value, else a word. */
function partsOf(words: readonly string[]): readonly string[] {
  const parts: string[] = []
  let option: string | null = null
  for (const word of words) {
    if (option !== null) parts.push(word.startsWith('--') ? option : `${option} ${shellWord(word)}`)
    else if (!word.startsWith('--')) parts.push(shellWord(word))
    option = word.startsWith('--') ? shellWord(word) : null
  }
  return option === null ? parts : [...parts, option]
}

/** One word, quoted where it must be. `$'...'` would be shorter, but not every sh knows it. */
function shellWord(word: string): string {
  if (PLAIN.test(word)) return word
  const parts: string[] = []
  let done = 0
  for (const { 0: unseen, index } of word.matchAll(UNSEEN)) {
    parts.push(quoted(word.slice(done, index)), `"$(printf '${octal(unseen)}')"`)
    done = index + unseen.length
  }
  return [...parts, quoted(word.slice(done))].join('') || "''"
}

function quoted(text: string): string {
  return text === '' ? '' : `'${text.replaceAll("'", `'\\''`)}'`
}

function octal(text: string): string {
  return [...new TextEncoder().encode(text)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')
}
