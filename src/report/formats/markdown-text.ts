import { onOneLine } from '../../kernel/printable.js'

/** Text from outside on one line, as it stands: nothing in it means anything to Markdown or HTML, in a table too. */
export function literal(text: string): string {
  return onOneLine(text)
    .trim()
    .replace(/[\\`*_[\]<>|~#&]/g, '\\$&')
}
