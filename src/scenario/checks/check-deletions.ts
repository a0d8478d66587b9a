import { languageKeys } from '../language-keys.js'
import { didYouMean } from '../nearest.js'
import type { ProblemList } from '../tree/problem-list.js'
import type { Entry, MapTree, Path } from '../tree/tree.js'

/** A key without a value, or with null, must at least be a key: a slip of the pen would delete nothing, silently. */
export function checkDeletions(tree: MapTree, problems: ProblemList): void {
  const deleted = [...deletions(tree)]
  if (deleted.length === 0) return
  const known = languageKeys()
  for (const { above, name, entry } of deleted) {
    const { names, others } = known(above)
    if (others || names.length === 0 || names.includes(name)) continue
    const where = above.length === 0 ? '' : ` in ${above.join('.')}`
    problems.add(entry.key, 'unknown-key', `there is no key "${name}"${where}`, () => didYouMean(name, names))
  }
}

interface Deletion {
  readonly above: Path
  readonly name: string
  readonly entry: Entry
}

function* deletions(tree: MapTree, above: Path = []): Generator<Deletion> {
  for (const [name, entry] of tree.entries) {
    if (entry.value.kind === 'map') yield* deletions(entry.value, [...above, name])
    else if (entry.value.kind === 'scalar' && entry.value.value === null) yield { above, name, entry }
  }
}
