import { type Alias, type Document, isAlias, isMap, isPair, isScalar, isSeq, type Node, type Pair, visit } from 'yaml'
import type { ProblemList } from './problem-list.js'
import { CutOff, type Entry, type Origin, type Scalar, type Source, type Tree } from './tree.js'

const ALIASED_NODES = 10_000
const DEPTH = 64
/** The one key that objects treat as their own affair. */
export const NO_KEY = '__proto__'
/** Characters of a value: a list of several thousand numbers is a column of a file. */
const LONGEST = 50_000

/**
 * Turns a YAML document into a tree, with aliases written out. An anchor that contains itself, or aliases that stand for
 * more than 10,000 values, are refused.
 * @returns undefined for an empty document or one that was refused
 */
export function growTree(document: Document, source: Source, problems: ProblemList): Tree | undefined {
  const open = new Set<Node>()
  let targets: ReadonlyMap<Alias, Node> | undefined
  let aliased = 0
  let refused = false

  function refuse(origin: Origin, code: string, message: string): undefined {
    if (!refused) problems.add(origin, code, message)
    refused = true
    return undefined
  }

  function grow(node: unknown, inAlias: boolean, at: Origin): Tree | undefined {
    if (refused) return undefined
    if (inAlias && ++aliased > ALIASED_NODES) {
      return refuse(at, 'too-many-aliases', `aliases here stand for more than ${ALIASED_NODES} values`)
    }
    if (isAlias(node)) {
      targets ??= targetsOf(document)
      const target = targets.get(node)
      const origin = originOf(node, source, at)
      if (target === undefined) return refuse(origin, 'unknown-alias', `there is no anchor "&${node.source}"`)
      return grow(target, true, origin)
    }
    if (isMap(node) || isSeq(node)) {
      if (open.has(node)) return refuse(at, 'circular-alias', 'this alias contains itself')
      const origin = originOf(node, source, at)
      if (open.size >= DEPTH) return refuse(origin, 'nested-too-deeply', `more than ${DEPTH} levels are no scenario`)
      open.add(node)
      const tree = isMap(node)
        ? growMap(node.items, inAlias, origin, node.flow === true)
        : growList(node.items, inAlias, origin)
      open.delete(node)
      return tree
    }
    if (isScalar(node)) {
      const origin = originOf(node, source, at)
      const value = scalar(node.value, node.source)
      if (typeof value === 'string' && value.length > LONGEST) {
        return refuse(origin, 'too-long', `a value of more than ${LONGEST} characters is none of a scenario`)
      }
      return { kind: 'scalar', value, origin }
    }
    return { kind: 'scalar', value: null, origin: at }
  }

  function growList(items: readonly unknown[], inAlias: boolean, origin: Origin): Tree {
    return { kind: 'list', items: items.flatMap((item) => grow(item, inAlias, origin) ?? []), origin }
  }

  function growMap(items: readonly unknown[], inAlias: boolean, origin: Origin, isFlow: boolean): Tree {
    const entries = new Map<string, Entry>()
    const pairs = items.filter(isPair)
    for (let at = 0; at < pairs.length; at++) {
      const pair = pairs[at]!
      const key = originOf(pair.key as Node, source, origin)
      const name = isScalar(pair.key) ? (pair.key.source ?? String(pair.key.value)) : undefined
      if (name === undefined || name === NO_KEY) {
        problems.add(key, 'invalid-key', 'a key is a plain word')
        continue
      }
      const rejoined = isFlow ? rejoin(pairs, at, source.text) : undefined
      at += rejoined?.pieces ?? 0
      if (entries.has(name)) {
        problems.add(key, 'duplicate-key', 'this key is already given above')
        continue
      }
      const value = grow(pair.value, inAlias, key)
      if (value !== undefined)
        entries.set(name, { key, value: rejoined === undefined ? value : cutOff(value, rejoined) })
    }
    return { kind: 'map', entries, origin }
  }

  if (document.contents === null) return undefined
  const tree = grow(document.contents, false, { source, start: 0, end: 0 })
  return refused ? undefined : tree
}

/** What each alias stands for: the last node before it with its anchor. All at once, or each would be searched for from the start. */
function targetsOf(document: Document): ReadonlyMap<Alias, Node> {
  const anchored = new Map<string, Node>()
  const targets = new Map<Alias, Node>()
  visit(document, {
    Node: (_, node) => {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) anchored.set(node.anchor, node)
        return
      }
      const target = anchored.get(node.source)
      if (target !== undefined) targets.set(node, target)
    },
  })
  return targets
}

function cutOff({ origin }: Tree, { value, end }: Rejoined): Tree {
  return { kind: 'scalar', value, origin: { ...origin, end } }
}

function originOf(node: Node | null, source: Source, otherwise: Origin): Origin {
  const range = node?.range
  return range ? { source, start: range[0], end: range[1] } : otherwise
}

/** Numbers that are not spelt as they are printed stay text: seed 0042 is not 42, nor name 1.10 the name 1.1. */
function scalar(value: unknown, text: string | undefined): Scalar {
  if (typeof value === 'number') return text === undefined || text === String(value) ? value : text
  return typeof value === 'string' || typeof value === 'boolean' || value === null ? value : String(value)
}

const NAME = /^[A-Za-z_]\w*$/

/** A value of a flow map that goes on behind its comma, and with how many of the pairs that follow. */
interface Rejoined {
  readonly value: CutOff
  readonly pieces: number
  /** Where the last piece ends. */
  readonly end: number
}

/**
 * What a pair of a flow map would be if the pieces that follow it belonged to it: the keys without a value that no key
 * can be (`1)`, `000 USD`), or that stand before its bracket closes. Undefined where there are none.
 */
function rejoin(items: readonly Pair[], at: number, text: string): Rejoined | undefined {
  const value = items[at]?.value
  if (!isScalar(value) || value.type !== 'PLAIN' || !value.source) return undefined
  let end = -1
  let pieces = 0
  let open = brackets(value.source)
  for (let next = at + 1; next < items.length; next++) {
    const { key, value: none } = items[next]!
    if (none !== null || !isScalar(key) || key.type !== 'PLAIN' || !key.range) break
    const piece = String(key.source ?? key.value)
    if (open <= 0 && NAME.test(piece)) break
    open += brackets(piece)
    end = key.range[1]
    pieces++
  }
  const start = value.range?.[0]
  return pieces === 0 || start === undefined
    ? undefined
    : { value: new CutOff(value.source, text.slice(start, end)), pieces, end }
}

/** How many brackets are left open. */
function brackets(text: string): number {
  return text.split('(').length - text.split(')').length
}
