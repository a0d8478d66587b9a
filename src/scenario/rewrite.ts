import {
  type Alias,
  CST,
  isAlias,
  isMap,
  isScalar,
  Lexer,
  type Node,
  type Pair,
  parseDocument,
  stringify,
  visit,
  type YAMLMap,
} from 'yaml'
import { invariant } from '../kernel/invariant.js'

/** A value to write into a scenario's text, and what its comment is to say. */
export interface Setting {
  readonly steps: readonly string[]
  /** As the language takes it, unquoted. */
  readonly value: string
  readonly remark?: string
}

/** What the remarks of this program begin with, by which those of an earlier time are known and replaced. */
const MARK = 'fitted:'

/**
 * A scenario's text with values set and a remark behind each; whatever else stands there stays to the letter, comments
 * and all. What the file only inherits is added to it; an alias is written out where only one of its places changes.
 * @param earlier what becomes of remarks that stand there already
 */
export function rewritten(text: string, settings: readonly Setting[], earlier: 'keep' | 'replace' = 'replace'): string {
  const start = earlier === 'keep' ? text : withoutRemarks(text)
  return settings.reduce((written, setting) => set(written, setting), start)
}

/** A text without one of its sections, ending with a line feed. */
export function withoutSection(text: string, name: string): string {
  const { contents } = parseDocument(text, { uniqueKeys: false, resolveKnownTags: false })
  const pair = isMap(contents) ? contents.items.find(({ key }) => isScalar(key) && key.value === name) : undefined
  const [start] = (pair?.key as Node | undefined)?.range ?? []
  const end = (pair?.value as Node | undefined)?.range?.[2] ?? start
  const kept = start === undefined ? text : spliced(text, start, end!, '')
  return kept.endsWith('\n') ? kept : `${kept}\n`
}

function set(text: string, setting: Setting): string {
  const document = parseDocument(text, { uniqueKeys: false, resolveKnownTags: false })
  let node: unknown = document.contents
  for (const [depth, step] of setting.steps.entries()) {
    if (isAlias(node)) return set(writtenOut(text, [node], node.resolve(document), document), setting)
    const shared = aliasesOf(document, node)
    if (shared.length > 0) return set(writtenOut(text, shared, node as Node, document), setting)
    if (!isMap(node)) return replaced(text, node as Node, setting, depth)
    const pair = node.items.find(({ key }) => isScalar(key) && (key.source ?? String(key.value)) === step)
    if (pair === undefined) return added(text, node, setting, depth, depth === 0)
    if (pair.value === null) return behindKey(text, pair, setting, depth + 1)
    node = pair.value
  }
  return replaced(text, node as Node, setting, setting.steps.length)
}

type Parsed = ReturnType<typeof parseDocument>

/** Where else a node is meant that is about to change. */
function aliasesOf(document: Parsed, node: unknown): readonly Alias[] {
  const anchor = isMap(node) || isScalar(node) ? node.anchor : undefined
  if (anchor === undefined) return []
  const found: Alias[] = []
  visit(document, {
    Alias: (_, alias) => {
      if (alias.source === anchor && alias.resolve(document) === node) found.push(alias)
    },
  })
  return found
}

/** The text with aliases replaced by what they stand for. */
function writtenOut(text: string, aliases: readonly Alias[], target: Node | undefined, document: Parsed): string {
  invariant(target !== undefined, 'an alias that was read stands for something')
  const content = flow(target.toJS(document))
  return aliases.toReversed().reduce((written, { range }) => spliced(written, range![0], range![1], content), text)
}

/** In one line, as it may stand anywhere. */
function flow(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trimEnd()
}

/** What stands below a path's beginning: the value, in as many maps as there are steps left. */
function content({ steps, value }: Setting, depth: number): string {
  return steps.slice(depth).reduceRight((inner, step) => `{${flow(step)}: ${inner}}`, quoted(value))
}

/** A value that a flow map would cut stands in quotes. */
function quoted(value: string): string {
  return /[,[\]{}#:]/.test(value) ? JSON.stringify(value) : value
}

function replaced(text: string, node: Node, setting: Setting, depth: number): string {
  const [start, end] = node.range!
  // Behind a key without a value stands nothing, not even a blank.
  const written = text[start - 1] === ':' ? ` ${content(setting, depth)}` : content(setting, depth)
  return remarked(spliced(text, start, end, written), start + written.length, setting)
}

function behindKey(text: string, { key }: Pair, setting: Setting, depth: number): string {
  const colon = text.indexOf(':', (key as Node).range![1])
  const written = ` ${content(setting, depth)}`
  return remarked(spliced(text, colon + 1, colon + 1, written), colon + 1 + written.length, setting)
}

/** A key that the file did not state: in its map, or at the end of the file. */
function added(text: string, map: YAMLMap, setting: Setting, depth: number, isRoot: boolean): string {
  const written = `${flow(setting.steps[depth])}: ${content(setting, depth + 1)}`
  if (map.flow) {
    const end = map.range![1] - 1
    const separator = map.items.length > 0 ? ', ' : ''
    const at = text.slice(0, end).trimEnd().length
    return remarked(spliced(text, at, at, separator + written), at + separator.length + written.length, setting)
  }
  if (isRoot) {
    const above = text.endsWith('\n') ? text : `${text}\n`
    return remarked(`${above}${written}\n`, above.length + written.length, setting)
  }
  const first = (map.items[0]!.key as Node).range![0]
  const indent = ' '.repeat(first - (text.lastIndexOf('\n', first - 1) + 1))
  return remarked(spliced(text, first, first, `${written}\n${indent}`), first + written.length, setting)
}

function spliced(text: string, start: number, end: number, content: string): string {
  return text.slice(0, start) + content + text.slice(end)
}

/** Adds a remark to the end of the line, behind what is said there. @param at where the value ends */
function remarked(text: string, at: number, { remark }: Setting): string {
  if (remark === undefined) return text
  const newline = text.indexOf('\n', at)
  const lineEnd = newline < 0 ? text.length : newline
  const comment = commentsOf(text).find(({ start }) => start >= at && start < lineEnd)
  const end = text.slice(0, lineEnd).trimEnd().length
  if (comment === undefined) return spliced(text, end, lineEnd, `  # ${MARK} ${remark}`)
  const isMarked = comment.text.includes(MARK)
  return spliced(text, end, lineEnd, isMarked ? `, ${remark}` : `; ${MARK} ${remark}`)
}

interface Comment {
  readonly start: number
  readonly text: string
}

function commentsOf(text: string): readonly Comment[] {
  const found: Comment[] = []
  let at = 0
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token)
    if (type === 'comment') found.push({ start: at, text: token })
    // Marks of the lexer that stand for no character of the text.
    if (type !== 'doc-mode' && type !== 'flow-error-end' && type !== 'scalar') at += token.length
  }
  return found
}

function withoutRemarks(text: string): string {
  return commentsOf(text)
    .toReversed()
    .reduce((written, { start, text: comment }) => {
      const at = comment.indexOf(MARK)
      if (at < 0) return written
      const before = withoutEnd(comment.slice(0, at))
      const kept =
        before === ''
          ? start - (written.slice(0, start).length - written.slice(0, start).trimEnd().length)
          : start + before.length
      return spliced(written, kept, start + comment.length, '')
    }, text)
}

/** A comment without the marks and blanks before a remark: character by character, so that long ones take no longer. */
function withoutEnd(comment: string): string {
  let end = comment.length
  while (end > 0 && /[#;\s]/.test(comment[end - 1]!)) end--
  return comment.slice(0, end)
}
