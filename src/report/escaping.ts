import { onOneLine } from '../kernel/printable.js'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for XML, in elements and attributes; characters that XML 1.0 cannot hold are replaced. */
export function escapedXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}')
    .replace(/[&<>"]/g, (character) => ENTITIES[character]!)
}

/** Markdown of the program's own in a cell of a table. */
export function inCell(markdown: string): string {
  return markdown.replaceAll('|', '\\|')
}

/** Text from outside on one line, as it stands: nothing in it means anything to Markdown or HTML, in a table too. */
export function literal(text: string): string {
  return onOneLine(text)
    .trim()
    .replace(/[\\`*_[\]<>|~#&]/g, '\\$&')
}
