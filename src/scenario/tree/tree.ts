import type { Origin } from './source.js'

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

export interface ListTree {
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
