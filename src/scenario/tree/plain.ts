import type { Scalar, Tree } from './tree.js'

export type Plain = Scalar | readonly Plain[] | { readonly [key: string]: Plain }

/** The tree as plain values, without what `null` deletes. */
export function plain(tree: Tree): Plain {
  if (tree.kind === 'scalar') return tree.value
  if (tree.kind === 'list') return tree.items.map(plain)
  const written = [...tree.entries].filter(([, { value }]) => !(value.kind === 'scalar' && value.value === null))
  return Object.fromEntries(written.map(([key, { value }]) => [key, plain(value)]))
}
