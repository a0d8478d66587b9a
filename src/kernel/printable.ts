/** Line feeds, tabs and their kind. */
const BLANKS = '\\t\\n\\v\\f\\r\\u0085\\u2028\\u2029'
/** Marks that turn the order in which text is read: with them a file name can pretend to be another. */
const TURNS = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069'

const BLANK = new RegExp(`[${BLANKS}]+`, 'g')
const STEERING = new RegExp(`[^\\P{Cc}\\t]|[\\u2028\\u2029${TURNS}]`, 'gu')

/**
 * Text from outside (names, files, what a user typed) that can be shown anywhere: each character that would steer a
 * terminal or turn the reading order is replaced by U+FFFD, line feeds too; tabs stay. As many characters as before.
 */
export function printable(text: string): string {
  return text.replace(STEERING, '\u{FFFD}')
}

/** The same on one line: line feeds and tabs, however many, are one blank. */
export function onOneLine(text: string): string {
  return printable(text.replace(BLANK, ' '))
}
