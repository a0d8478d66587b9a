/** A text and the name under which the user knows it: a file as written, or `--set`. Two texts of one name are the same text. */
export interface Source {
  readonly name: string
  readonly text: string
}

/** A stretch of a source, in UTF-16 offsets, `end` exclusive. */
export interface Origin {
  readonly source: Source
  readonly start: number
  readonly end: number
}

/** What the author wrote, before it means anything: every part knows where it comes from. Trees are never changed in place. */
export type Tree = MapTree | ListTree | ScalarTree

export interface MapTree {
  readonly kind: 'map'
  readonly entries: ReadonlyMap<string, Entry>
  readonly origin: Origin
}

export interface Entry {
  readonly key: Origin
  readonly value: Tree
}

interface ListTree {
  readonly kind: 'list'
  readonly items: readonly Tree[]
  readonly origin: Origin
}

export interface ScalarTree {
  readonly kind: 'scalar'
  readonly value: Scalar
  readonly origin: Origin
}

export type Scalar = string | number | boolean | null | Column | CutOff

/** The cells that `empirical(file.csv, column, unit)` stands for, read and put in its place. */
export class Column {
  constructor(
    /** As the scenario names it. */
    readonly path: string,
    readonly name: string,
    /** Numbers, with or without a unit of their own. */
    readonly cells: readonly string[],
    /** Of the cells that have none. */
    readonly unit: string | undefined,
  ) {}
}

/** A value that its author's own comma has cut in two: inside `{ }` a comma ends a value that is not in quotes. */
export class CutOff {
  constructor(
    /** Up to the comma. */
    readonly text: string,
    /** With what stands behind it. */
    readonly whole: string,
  ) {}

  toString(): string {
    return this.whole
  }
}

export type Path = readonly (string | number)[]

/** The tree at a path, or undefined where nothing is written. */
export function treeAt(tree: Tree, path: Path): Tree | undefined {
  let here: Tree | undefined = tree
  for (const step of path) {
    if (here === undefined) return undefined
    if (here.kind === 'map') here = here.entries.get(String(step))?.value
    else if (here.kind === 'list') here = here.items[Number(step)]
    else return undefined
  }
  return here
}

/** What a tree is, in the author's words: `a list`, `the number 7`. */
export function describeKind(tree: Tree): string {
  if (tree.kind !== 'scalar') return `a ${tree.kind}`
  if (typeof tree.value === 'string') return `"${tree.value}"`
  return tree.value === null ? 'nothing' : `${tree.value}`
}

export type Plain = Scalar | readonly Plain[] | PlainMap
export interface PlainMap {
  readonly [key: string]: Plain
}

/** Of trees met before: those made from one file share all that they do not change. */
const known = new WeakMap<Tree, Plain>()

/** The tree as plain values, without what `null` deletes. */
export function plain(tree: Tree): Plain {
  if (tree.kind === 'scalar') return tree.value
  const before = known.get(tree)
  if (before !== undefined) return before
  const made = tree.kind === 'list' ? tree.items.map(plain) : plainMap(tree)
  known.set(tree, made)
  return made
}

function plainMap(tree: MapTree): PlainMap {
  const written = [...tree.entries].filter(([, { value }]) => !(value.kind === 'scalar' && value.value === null))
  return Object.fromEntries(written.map(([key, { value }]) => [key, plain(value)]))
}

/** Whether a value is a map, whatever its keys are called. */
export function isPlainMap(value: Plain | undefined): value is PlainMap {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Column || value instanceof CutOff)
  )
}

/** Where a path stands: its value, its key, or, where nothing is written, the nearest key above. */
export function place(tree: Tree, path: Path, at: 'key' | 'value'): Origin {
  let here = tree
  let nearest: Origin = { ...tree.origin, end: tree.origin.start }
  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1
    const entry = here.kind === 'map' ? here.entries.get(String(step)) : undefined
    const below = entry?.value ?? (here.kind === 'list' ? here.items[Number(step)] : undefined)
    if (below === undefined || isNull(below)) return entry?.key ?? nearest
    if (last) return at === 'key' || below.kind === 'map' ? (entry?.key ?? below.origin) : below.origin
    nearest = entry?.key ?? below.origin
    here = below
  }
  return nearest
}

function isNull(tree: Tree): boolean {
  return tree.kind === 'scalar' && tree.value === null
}

/** Interval maps and hour profiles: one value each, although written as maps. */
const REPLACED_WHOLE = [/^teams\.[^.]+\.agents$/, /^demand\.profile\.(hours|weekdays|steps)$/]

/**
 * Lays one tree over another: maps merge by key, everything else is replaced, and what is `null` stays behind as a
 * mark of deletion.
 */
export function merge(base: MapTree, over: MapTree, path: Path = []): MapTree {
  const entries = new Map<string, Entry>(base.entries)
  for (const [key, entry] of over.entries) {
    const below = base.entries.get(key)?.value
    entries.set(key, { key: entry.key, value: mergeValue(below, entry.value, [...path, key]) })
  }
  return { kind: 'map', entries, origin: over.origin }
}

function mergeValue(base: Tree | undefined, over: Tree, path: Path): Tree {
  if (base?.kind !== 'map' || over.kind !== 'map') return over
  return REPLACED_WHOLE.some((pattern) => pattern.test(path.join('.'))) ? over : merge(base, over, path)
}
