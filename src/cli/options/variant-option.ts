import { InvalidArgumentError } from 'commander'
import type { Assignment } from '../../scenario/parse.js'
import { assignmentOption } from './assignment-option.js'

/** A design made from a file by changing it. */
export interface Variant {
  readonly label: string
  readonly assignments: readonly Assignment[]
}

/** `name: path=value, path=value`; every further `--variant` adds one. Commas inside brackets and quotes are the value's. */
export function variantOption(text: string, before: readonly Variant[] = []): readonly Variant[] {
  const colon = text.indexOf(':')
  const label = text.slice(0, Math.max(0, colon)).trim()
  if (label === '' || label.includes('=')) {
    throw new InvalidArgumentError(
      'It must be "name: path=value, ...", such as "more people: teams.front_line.agents=9".',
    )
  }
  if (before.some((variant) => variant.label === label)) {
    throw new InvalidArgumentError(`There is another variant "${label}".`)
  }
  const items = splitAtCommas(text.slice(colon + 1))
  const assignments = items.reduce((list: readonly Assignment[], item) => assignmentOption(item, list), [])
  return [...before, { label, assignments }]
}

const OPENING = '([{'
const CLOSING = ')]}'

function splitAtCommas(text: string): readonly string[] {
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
  return /[=:,([{]\s*$/.test(before)
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
