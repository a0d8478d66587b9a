import type { Tree } from './tree.js'

/** What a tree is, in the author's words: `a list`, `the number 7`. */
export function describeKind(tree: Tree): string {
  if (tree.kind !== 'scalar') return `a ${tree.kind}`
  if (typeof tree.value === 'string') return `"${tree.value}"`
  return tree.value === null ? 'nothing' : `${tree.value}`
}
