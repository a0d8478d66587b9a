import type { Problem } from '../kernel/failure.js'
import { MEASURES, measureNamed, namesOf } from '../measures/catalogue.js'
import { didYouMean } from './nearest.js'
import type { ProblemList } from './tree/problem-list.js'
import type { Entry, MapTree } from './tree/tree.js'

/** Parts of a scenario whose names may stand before a measure. */
export const SCOPES: readonly string[] = ['customers', 'issues', 'teams', 'managers']

/** The path of a threshold by its measure's id, whichever of its names is written: `issues.late.AHT`, `asa.p90`. */
export function pathById(path: string): string {
  const steps = path.split('.')
  const [first = ''] = steps
  const at = steps.length > 1 && SCOPES.includes(first) ? 2 : first === 'gap' ? 1 : 0
  return steps.map((step, index) => (index === at ? (measureNamed(step)?.id ?? step) : step)).join('.')
}

/** The tree with thresholds by their measures' ids, so that `FCR` in one file is what another overrides or deletes. */
export function expectById(tree: MapTree, problems: ProblemList): MapTree {
  const expect = tree.entries.get('expect')
  if (expect?.value.kind !== 'map') return tree
  const entries = new Map<string, Entry>()
  for (const [path, entry] of expect.value.entries) {
    const id = pathById(path)
    if (entries.has(id)) problems.add(entry.key, 'duplicate-key', `${id} is already given above, under another name`)
    else entries.set(id, entry)
  }
  return { ...tree, entries: new Map(tree.entries).set('expect', { ...expect, value: { ...expect.value, entries } }) }
}

/** What is said of a name that no measure has. */
export function unknownMeasure(name: string): Problem & { readonly hint: string } {
  const hint = didYouMean(name, MEASURES.flatMap(namesOf)) ?? 'runaround explain lists the measures'
  return { code: 'unknown-measure', message: `there is no measure "${name}"`, hint }
}
