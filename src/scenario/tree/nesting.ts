import { CST, Lexer } from 'yaml'

/** Levels at which the parser, which recurses, is still far from the end of its stack. */
const DEEPEST = 500

/**
 * Whether a text is nested beyond what the parser can take: some thousand levels would exhaust the stack, which cannot
 * be caught everywhere. Counts brackets, and columns of indentation with their dashes; not what stands in comments and
 * quotes.
 */
export function isNestedTooDeeply(text: string): boolean {
  let brackets = 0
  let column = 0
  let indenting = true
  for (const token of new Lexer().lex(text)) {
    switch (CST.tokenType(token)) {
      case 'flow-map-start':
      case 'flow-seq-start':
        if (++brackets > DEEPEST) return true
        break
      case 'flow-map-end':
      case 'flow-seq-end':
        if (brackets > 0) brackets--
        break
      case 'newline':
        column = 0
        indenting = true
        continue
      case 'space':
      case 'seq-item-ind':
      case 'explicit-key-ind':
        if (!indenting) continue
        column += token.length
        if (column > DEEPEST) return true
        continue
    }
    indenting = false
  }
  return false
}
