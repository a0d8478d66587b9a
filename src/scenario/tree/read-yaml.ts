import { CST, Lexer, parseDocument, type YAMLError } from 'yaml'
import { growTree } from './grow-tree.js'
import type { ProblemList } from './problem-list.js'
import type { MapTree, Source, Tree } from './tree.js'

/**
 * Reads a scenario's text into a tree. A text that cannot be used leaves its problems in `problems`.
 * @returns undefined where the text is no map
 */
export function readYaml(source: Source, problems: ProblemList): MapTree | undefined {
  const start = { source, start: 0, end: 0 }
  if (/[\0\uFFFD]/.test(source.text)) {
    problems.add(start, 'not-text', `${source.name} is no text file: a scenario is written in YAML, in UTF-8`)
    return undefined
  }
  const before = problems.count
  const tree = readValue(source, source.text, problems)
  if (problems.count > before) return undefined
  if (tree === undefined || (tree.kind === 'scalar' && tree.value === null)) {
    problems.add(start, 'empty-file', `${source.name} is empty: nothing to simulate`)
    return undefined
  }
  if (tree.kind === 'map') return tree
  problems.add(tree.origin, 'not-a-map', 'a scenario is a map of keys such as "demand:", "issues:" and "teams:"')
  return undefined
}

/** Keys are held unique while the tree grows, in linear time; a tag such as !!binary is none of the language. */
const OPTIONS = {
  version: '1.2',
  prettyErrors: false,
  uniqueKeys: false,
  strict: true,
  resolveKnownTags: false,
} as const

/** Reads any YAML value; `text` stands at the same offsets as in the source. */
export function readValue(source: Source, text: string, problems: ProblemList): Tree | undefined {
  if (isNestedTooDeeply(text)) {
    const start = { source, start: 0, end: 0 }
    problems.add(start, 'nested-too-deeply', `${source.name} is nested too deeply to be a scenario`)
    return undefined
  }
  const document = parseDocument(text, OPTIONS)
  const found = [...document.errors, ...document.warnings]
  for (const error of found) report(error, source, problems)
  return found.length > 0 ? undefined : growTree(document, source, problems)
}

/** What the parser says, in our words where we have better ones. */
const WORDS: Readonly<Record<string, readonly [code: string, message: string]>> = {
  MULTIPLE_DOCS: ['several-documents', 'a file holds one scenario: here a second document begins'],
  TAG_RESOLVE_FAILED: ['unknown-tag', 'a scenario has no tags such as this one'],
}

function report(error: YAMLError, source: Source, problems: ProblemList): void {
  const [start, end] = error.pos
  const [code, message] = WORDS[error.code] ?? ['invalid-yaml', firstSentence(error.message)]
  problems.add({ source, start, end }, code, message)
}

function firstSentence(message: string): string {
  const line = message.split('\n')[0] ?? message
  return `${line.charAt(0).toLowerCase()}${line.slice(1)}`.replace(/\.$/, '')
}

/** Levels at which the parser, which recurses, is still far from the end of its stack. */
const DEEPEST = 500
const DEEPLY_INDENTED = new RegExp(`^[ \\t?-]{${DEEPEST + 1}}`, 'm')

/**
 * Whether a text is nested beyond what the parser can take: some thousand levels would exhaust the stack, which cannot
 * be caught everywhere. Counts brackets, and columns of indentation with their dashes; not what stands in comments and
 * quotes.
 */
function isNestedTooDeeply(text: string): boolean {
  // Hardly any text has so much of either that it need be looked at sign by sign.
  if ((text.match(/[[{]/g)?.length ?? 0) <= DEEPEST && !DEEPLY_INDENTED.test(text)) return false
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
