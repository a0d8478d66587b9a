import type { Entry, MapTree, Tree } from './tree/tree.js'

/** A key that was called otherwise in an earlier version, in the maps at a path; `*` is any name. */
interface Renamed {
  readonly at: readonly string[]
  readonly was: string
  readonly is: string
}

/** What somebody may still have in a file. Who writes the old name is told the new one. */
const RENAMED: readonly Renamed[] = [{ at: ['issues', '*', 'exception'], was: 'legal', is: 'unlawful' }]

/**
 * A tree in the names of today. Where an old name and the new one stand side by side the old one stays, to be refused as
 * a key that nobody knows.
 * @param tell hears of each that was replaced, as a sentence without a full stop
 */
export function inNewNames(tree: MapTree, tell: (note: string) => void = () => {}): MapTree {
  return RENAMED.reduce((below, renamed) => rename(below, renamed, renamed.at, tell) as MapTree, tree)
}

/** The steps of a path in the names of today. */
export function pathInNewNames(steps: readonly string[]): readonly string[] {
  const found = RENAMED.find(
    ({ at, was }) => steps[at.length] === was && at.every((step, index) => step === '*' || step === steps[index]),
  )
  return found === undefined ? steps : steps.with(found.at.length, found.is)
}

function rename(tree: Tree, renamed: Renamed, [step, ...rest]: readonly string[], tell: (note: string) => void): Tree {
  if (tree.kind !== 'map') return tree
  const { was, is, at } = renamed
  if (step === undefined) {
    if (!tree.entries.has(was) || tree.entries.has(is)) return tree
    tell(`${tree.origin.source.name}: "${at.at(-1)}.${was}" is called "${is}" now, and means the same`)
    return { ...tree, entries: new Map([...tree.entries].map(([key, entry]) => [key === was ? is : key, entry])) }
  }
  const entries = [...tree.entries].map(([key, entry]): [string, Entry] => {
    return [key, step === '*' || step === key ? { ...entry, value: rename(entry.value, renamed, rest, tell) } : entry]
  })
  return { ...tree, entries: new Map(entries) }
}
