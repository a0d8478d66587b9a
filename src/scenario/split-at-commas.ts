const OPENING = '([{'
const CLOSING = ')]}'

/** The items of a list on the command line. Commas inside brackets and quotes are the items' own. */
export function splitAtCommas(text: string): readonly string[] {
  const items: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!
    if ((character === '"' || character === "'") && opensQuote(text.slice(start, at))) at = closingQuote(text, at)
    else if (OPENING.includes(character)) depth++
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1)
    else if (character === ',' && depth === 0) {
      items.push(text.slice(start, at))
      start = at + 1
    }
  }
  return [...items, text.slice(start)].map((item) => item.trim())
}

/** In YAML a quote counts only where a value or a key begins; the one in `Bob's desk` does not. */
function opensQuote(before: string): boolean {
  const last = before.trimEnd().at(-1)
  return last === undefined || '=:,([{'.includes(last)
}

/** Where a quoted stretch ends: `''` and `\"` stand for themselves inside. */
function closingQuote(text: string, from: number): number {
  const quote = text[from]!
  for (let at = from + 1; at < text.length; at++) {
    if (quote === '"' && text[at] === '\\') at++
    else if (quote === "'" && text.startsWith("''", at)) at++
    else if (text[at] === quote) return at
  }
  return text.length
}
