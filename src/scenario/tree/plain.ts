import { Column, CutOff, type Scalar, type Tree } from './tree.js'

export type Plain = Scalar | readonly Plain[] | PlainMap
export interface PlainMap {
  readonly [key: string]: Plain
}

/** The tree as plain values, without what `null` deletes. */
export function plain(tree: Tree): Plain {
  if (tree.kind === 'scalar') return tree.value
  if (tree.kind === 'list') return tree.items.map(plain)
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
