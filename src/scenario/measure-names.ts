import type { Problem } from '../kernel/failure.js'
import { MEASURES, measureNamed, namesOf } from '../measures/catalogue.js'
import { didYouMean } from './nearest.js'
import type { ProblemList } from './tree/problem-list.js'
import type { Entry, MapTree } from './tree/tree.js'

/** Parts of a scenario whose names may stand before a measure. */
export const SCOPES: readonly string[] = ['customers', 'issues', 'teams', 'managers', 'channels']

/** The path of a figure by its measure's id, whichever of its names is written: `issues.late.AHT`, `asa.p90`. */
export function pathById(path: string): string {
  const steps = path.split('.')
  const [first = ''] = steps
  const at = steps.length > 1 && SCOPES.includes(first) ? 2 : first === 'gap' ? 1 : 0
  return steps.map((step, index) => (index === at ? (measureNamed(step)?.id ?? step) : step)).join('.')
}

/** Sections whose keys are paths of figures. */
export const BY_MEASURE: readonly string[] = ['expect', 'observed']

/** The tree with figures by their measures' ids, so that `FCR` in one file is what another overrides or deletes. */
export function byMeasureId(tree: MapTree, problems: ProblemList): MapTree {
  return BY_MEASURE.reduce((below, section) => sectionById(below, section, problems), tree)
}

function sectionById(tree: MapTree, section: string, problems: ProblemList): MapTree {
  const found = tree.entries.get(section)
  if (found?.value.kind !== 'map') return tree
  const entries = new Map<string, Entry>()
  for (const [path, entry] of found.value.entries) {
    const id = pathById(path)
    if (entries.has(id)) problems.add(entry.key, 'duplicate-key', `${id} is already given above, under another name`)
    else entries.set(id, entry)
  }
  return { ...tree, entries: new Map(tree.entries).set(section, { ...found, value: { ...found.value, entries } }) }
}

/** What is said of a name that no measure has. */
export function unknownMeasure(name: string): Problem & { readonly hint: string } {
  const hint = didYouMean(name, MEASURES.flatMap(namesOf)) ?? 'runaround explain lists the measures'
  return { code: 'unknown-measure', message: `there is no measure "${name}"`, hint }
}
